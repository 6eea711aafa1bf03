import type { ShownEntry, ShownPassage } from '../format.ts';
import type { Candidate } from './candidates.ts';
import { toWanted, type MeantClause } from './clauses.ts';
import type { IndexFiles } from './index-files.ts';
import { matchText, type TextMatch, type WantedClause } from './match-text.ts';

/** A place that was found. */
export interface SearchResult {
  entry: ShownEntry;
  /** Index of the entry. */
  entryIndex: number;
  passage: ShownPassage;
  /** Offsets of the words found in the passage. */
  marks: [from: number, to: number][];
  /** Offsets of the words found in the title. */
  titleMarks: [from: number, to: number][];
  /** When the first of them is said, from the start of what plays; absent for what was written. */
  atSeconds?: number;
  /** Whether all that was asked for is there; others only come near. */
  isWhole: boolean;
}

/** What a title's words weigh beside a passage's; the more of the title is asked for, the more. */
const TITLE_WEIGHT = 0.7;
const WHOLE_TITLE = 0.8;
const SPOKEN = 1.25;

/** Reads the passages of candidates and puts them in order by all of their words, best first. */
export async function showCandidates(
  files: IndexFiles,
  clauses: readonly MeantClause[],
  candidates: readonly Candidate[],
): Promise<SearchResult[]> {
  const wanted = clauses.map(toWanted);
  const shown = await Promise.all(
    candidates.map(async (candidate) => showOne(files, clauses, wanted, candidate)),
  );
  return shown
    .flat()
    .sort(
      (one, other) =>
        Number(other.result.isWhole) - Number(one.result.isWhole) || other.score - one.score,
    )
    .map(({ result }) => result);
}

async function showOne(
  files: IndexFiles,
  clauses: readonly MeantClause[],
  wanted: readonly WantedClause[],
  { entry: entryIndex, passage: passageIndex }: Candidate,
): Promise<{ result: SearchResult; score: number }[]> {
  const file = await files.loadText(passageIndex);
  const entry = file.entries[entryIndex - file.firstEntry];
  const passage = file.passages[passageIndex % files.root.passagesPerText];
  if (!entry || !passage) return [];
  const inTitle = matchText(entry.title, wanted);
  const inPassage = passage.text === entry.title ? inTitle : matchText(passage.text, wanted);
  const answered = clauses.map((_, index) => isAnswered(index, inTitle, inPassage));
  // Words in a row are asked for in so many words: what has them not is no answer.
  if (clauses.some(({ isPhrase }, index) => isPhrase && !answered[index])) return [];
  const share = answered.filter(Boolean).length / clauses.length;
  const score =
    (inPassage.score * weighVoice(passage) + weighTitle(entry, inTitle) * inTitle.score) * share;
  if (score === 0) return [];
  const atSeconds = findSecond(passage, inPassage.marks[0]?.[0] ?? 0);
  const result: SearchResult = {
    ...{ entry, entryIndex, passage, marks: inPassage.marks, titleMarks: inTitle.marks },
    isWhole: share === 1,
    ...(atSeconds !== undefined && { atSeconds }),
  };
  return [{ result, score }];
}

/** What somebody said comes before what was written about it. */
function weighVoice({ moments = [] }: ShownPassage): number {
  return moments.length > 0 ? SPOKEN : 1;
}

function weighTitle({ title }: ShownEntry, { marks }: TextMatch): number {
  const asked = marks.reduce((sum, [from, to]) => sum + to - from, 0) / Math.max(1, title.length);
  return TITLE_WEIGHT + WHOLE_TITLE * asked ** 2;
}

function isAnswered(index: number, ...matches: TextMatch[]): boolean {
  return matches.some(({ answered }) => answered[index]);
}

/** When the words at an offset are said. */
function findSecond({ moments = [] }: ShownPassage, offset: number): number | undefined {
  let seconds: number | undefined;
  for (let at = 0; at < moments.length; at += 2) {
    if ((moments[at] ?? 0) > offset) break;
    seconds = moments[at + 1];
  }
  return seconds;
}
