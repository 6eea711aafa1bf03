import type { Place, Problem } from '../../domain/problem.ts';
import { checkQuote, type QuoteCheck } from '../../domain/quote.ts';
import type { Clip, Interview, Study } from '../../domain/study.ts';
import { cutTranscript } from '../../domain/transcript.ts';
import type { ComponentUse } from '../body.ts';
import { makeProblem } from '../catalogue.ts';
import type { Body } from './body-list.ts';

interface Spoken {
  clip: Clip;
  interview: Interview;
}

/** A quote is what was said: in the clip, in one of its languages, by one person. */
export function checkQuotes(study: Study, bodies: readonly Body[]): Problem[] {
  const spoken = new Map(
    study.interviews.flatMap((interview) =>
      interview.clips.map((clip): [string, Spoken] => [clip.id, { clip, interview }]),
    ),
  );
  const { fillers } = study.settings;
  return [
    ...[...spoken.values()].flatMap((each) => {
      const { quote } = each.clip;
      return quote ? checkWords(quote.text, quote.at, each, fillers) : [];
    }),
    ...bodies.flatMap(({ parsed }) => parsed.uses).flatMap((use) => checkUse(use, spoken, fillers)),
  ];
}

function checkUse(
  use: ComponentUse,
  spoken: ReadonlyMap<string, Spoken>,
  fillers: readonly string[],
): Problem[] {
  const { name, attributes, text, at } = use;
  const { clip } = attributes;
  // An empty Quote shows the clip's own.
  if (name !== 'Quote' || typeof clip !== 'string' || text.trim() === '') return [];
  const found = spoken.get(clip);
  return found ? checkWords(text, at, found, fillers) : [];
}

function checkWords(
  text: string,
  at: Place,
  { clip, interview }: Spoken,
  fillers: readonly string[],
): Problem[] {
  if (interview.transcripts.length === 0 || clip.endSeconds <= clip.startSeconds) return [];
  const checks = interview.transcripts.map((transcript) => {
    const { cues, language } = cutTranscript(transcript, clip.startSeconds, clip.endSeconds);
    return checkQuote(text, cues, { fillers, language });
  });
  const faults = checks.filter(isFault);
  if (faults.length < checks.length) return [];
  const telling = faults.find(({ reason }) => reason !== 'not-said') ?? faults[0];
  return telling ? [tellFault(telling, clip.id, at)] : [];
}

type Fault = Extract<QuoteCheck, { ok: false }>;

function isFault(check: QuoteCheck): check is Fault {
  return !check.ok;
}

function tellFault({ reason, nearest }: Fault, clip: string, at: Place): Problem {
  return reason === 'no-words'
    ? makeProblem('quote-no-words', at, clip)
    : makeProblem(`quote-${reason}`, at, clip, nearest);
}
