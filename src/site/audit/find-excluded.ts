import type { Excluded } from '../../study/excluded.ts';
import type { Hit, HitCode } from './describe.ts';
import { IdFinder } from './find-ids.ts';
import { NameFinder } from './find-names.ts';
import { PhraseFinder } from './phrases.ts';
import type { Reading } from './reading.ts';
import { RunFinder } from './runs.ts';
import { foldWords, splitWords } from './words.ts';

/** A note of one word says nothing that a page could not say by itself. */
const SHORTEST_NOTE = 2;
/** Among bytes and in code, a term of one word must be this long to be no accident. */
const SHORTEST_IN_BYTES = 8;

/** Finds whatever an edition leaves out, in what was read from its files. */
export class ExcludedFinder {
  private readonly names: NameFinder;
  private readonly ids: IdFinder;
  private readonly runs: RunFinder;
  private readonly notes: PhraseFinder;
  private readonly redacted: PhraseFinder;

  constructor({ names, texts, includedTexts, ids, notes, redacted }: Excluded) {
    this.names = new NameFinder(names);
    this.ids = new IdFinder(ids);
    this.runs = new RunFinder([...texts, ...notes], includedTexts);
    this.notes = new PhraseFinder(listSecretNotes(notes, includedTexts));
    this.redacted = new PhraseFinder(redacted);
  }

  find(reading: Reading): Hit[] {
    const words = splitWords(reading.text);
    const hits = (code: HitCode, terms: readonly string[]): Hit[] =>
      terms.map((term) => ({ code, term, where: reading.where }));
    const isSure = (term: string): boolean => reading.kind !== 'bytes' || isDistinct(term);
    return [
      ...hits('audit-name', this.names.find(reading, words).filter(isSure)),
      ...hits('audit-redacted', this.redacted.find(words).filter(isSure)),
      ...hits('audit-note', this.notes.find(words)),
      ...hits('audit-words', this.runs.find(words)),
      ...hits('audit-id', reading.kind === 'address' ? this.ids.find(reading.text) : []),
    ];
  }
}

function isDistinct(term: string): boolean {
  const words = foldWords(term);
  return words.length > 1 || (words[0]?.length ?? 0) >= SHORTEST_IN_BYTES;
}

/** Notes that do not stand, word for word, in what the edition shows anyway. */
function listSecretNotes(notes: readonly string[], includedTexts: readonly string[]): string[] {
  const candidates = new PhraseFinder(notes);
  const shown = new Set(includedTexts.flatMap((text) => candidates.find(splitWords(text))));
  return notes.filter((note) => !shown.has(note) && foldWords(note).length >= SHORTEST_NOTE);
}
