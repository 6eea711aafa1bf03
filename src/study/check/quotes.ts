import type { Place, Problem } from '../../domain/problem.ts';
import { findQuote, searchQuote, type RefusedQuote } from '../../domain/quote.ts';
import type { SessionStep } from '../../domain/session.ts';
import type { Clip, Interview, Study } from '../../domain/study.ts';
import { formatClock } from '../../domain/time.ts';
import { cutTranscript, type Transcript } from '../../domain/transcript.ts';
import type { ComponentUse } from '../body.ts';
import { makeProblem } from '../catalogue.ts';
import type { Body } from './body-list.ts';
import { tellPassage, type NamePerson } from './tell-passage.ts';

interface Spoken {
  clip: Clip;
  interview: Interview;
}

/** A quote is what was said: in the clip, in one of its languages, by one person. */
export function checkQuotes(study: Study, bodies: readonly Body[]): Problem[] {
  const checker = new QuoteChecker(study);
  return [
    ...study.interviews
      .flatMap(({ clips }) => clips)
      .flatMap(({ id, quote }) => (quote ? checker.check(quote.text, quote.at, id) : [])),
    ...study.sessions
      .flatMap(({ steps }) => steps)
      .flatMap((step) => (step.kind === 'quote' ? checkStep(step, checker) : [])),
    ...bodies.flatMap(({ parsed }) => parsed.uses).flatMap((use) => checkUse(use, checker)),
  ];
}

function checkStep(
  { clip, words }: Extract<SessionStep, { kind: 'quote' }>,
  checker: QuoteChecker,
): Problem[] {
  return words ? checker.check(words.text, words.at, clip.id) : [];
}

function checkUse({ name, attributes, text, at }: ComponentUse, checker: QuoteChecker): Problem[] {
  const { clip } = attributes;
  // An empty Quote shows the clip's own.
  if (name !== 'Quote' || typeof clip !== 'string' || text.trim() === '') return [];
  return checker.check(text, at, clip);
}

type Fault = RefusedQuote & { language: string };

class QuoteChecker {
  readonly #spoken: ReadonlyMap<string, Spoken>;
  readonly #nameOf: NamePerson;
  readonly #options: { fillers: string[]; negations: string[] };

  constructor(study: Study) {
    const { fillers, negations } = study.settings;
    this.#options = { fillers, negations };
    this.#spoken = new Map(
      study.interviews.flatMap((interview) =>
        interview.clips.map((clip): [string, Spoken] => [clip.id, { clip, interview }]),
      ),
    );
    const names = new Map(study.people.map(({ id, name }) => [id, name]));
    this.#nameOf = (id) => names.get(id ?? '') ?? 'Somebody';
  }

  check(text: string, at: Place, clipId: string): Problem[] {
    const spoken = this.#spoken.get(clipId);
    if (!spoken || spoken.clip.endSeconds <= spoken.clip.startSeconds) return [];
    const found = searchQuote(text, cutTo(spoken), this.#options);
    return found && !found.ok ? [this.#tell(found, text, spoken, at)] : [];
  }

  #tell(fault: Fault, text: string, spoken: Spoken, at: Place): Problem {
    const { id, startSeconds } = spoken.clip;
    const { reason, nearest, language } = fault;
    const passage = tellPassage(nearest, startSeconds, this.#nameOf);
    switch (reason) {
      case 'no-words':
        return makeProblem('quote-no-words', at, id);
      case 'not-said': {
        const where = this.#tellWhere(text, spoken) ?? `${passage}${ADVICE}`;
        return makeProblem('quote-not-said', at, id, where);
      }
      case 'omission-unchecked':
        return makeProblem('quote-omission-unchecked', at, id, language, passage);
      case 'several-speakers':
      case 'negation-omitted':
      case 'negation-added':
      case 'unheard':
      case 'replaced':
        return makeProblem(`quote-${reason}`, at, id, passage);
    }
  }

  /** Where the words do stand: in another clip, or in the interview outside of this one. */
  #tellWhere(text: string, { clip, interview }: Spoken): string | undefined {
    const others = [...this.#spoken.values()].filter((other) => other.clip.id !== clip.id);
    const other = others
      .toSorted((a, b) => Number(b.interview === interview) - Number(a.interview === interview))
      .find((each) => findQuote(text, cutTo(each), this.#options));
    if (other) return `They are said in another clip: clip="${other.clip.id}".`;
    const whole = findQuote(text, interview.transcripts, this.#options);
    return whole && tellOutside(whole, clip);
  }
}

function cutTo({ clip, interview }: Spoken): Transcript[] {
  const { startSeconds, endSeconds } = clip;
  return interview.transcripts.map((each) => cutTranscript(each, startSeconds, endSeconds));
}

const ADVICE = 'Leave words out only with …, add only in [ ].';

function tellOutside(
  { startSeconds, endSeconds }: { startSeconds: number; endSeconds: number },
  clip: Clip,
): string {
  const [from, to] = [formatExact(clip.startSeconds), formatExact(clip.endSeconds)];
  if (startSeconds >= clip.endSeconds)
    return `They stand at ${formatClock(startSeconds)}, after the clip's end at ${to}: extend the clip, or make another.`;
  if (endSeconds <= clip.startSeconds)
    return `They stand at ${formatClock(startSeconds)}, before the clip begins at ${from}: extend the clip, or make another.`;
  if (startSeconds < clip.startSeconds)
    return `They begin at ${formatExact(startSeconds)}, before the clip does at ${from}: let it begin earlier, or quote less.`;
  return `They go on until ${formatExact(endSeconds)}, past the clip's end at ${to}: extend the clip, or quote less.`;
}

/** To the tenth, as a clip's times are written: `0:46.2`. */
function formatExact(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const fraction = tenths % 10;
  return `${formatClock(Math.floor(tenths / 10))}${fraction === 0 ? '' : `.${fraction}`}`;
}
