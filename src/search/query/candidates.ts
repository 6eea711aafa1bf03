import { findRows, giveAlternative, loadPostings } from './clause-passages.ts';
import type { MeantClause } from './clauses.ts';
import type { Alternative } from './alternatives.ts';
import type { IndexFiles } from './index-files.ts';
import { countBits, type Scoreboard } from './scoreboard.ts';

/** An entry that answers a query, with the passage that does so best. */
export interface Candidate {
  entry: number;
  passage: number;
  score: number;
  /** Whether it answers every clause that was looked up. */
  isWhole: boolean;
}

export interface FoundCandidates {
  /** Best first. */
  candidates: Candidate[];
  /** Whether more files would tell no more. */
  isComplete: boolean;
}

/** What was loaded of a clause. */
type LoadedClause = { clause: MeantClause } & (
  { rows: Set<number> } | { words: { alternative: Alternative; postings: Uint8Array[] }[] }
);

const TITLE_BOOST = 1.5;
const BESIDE_TITLE = 0.3;
/** A phrase is found by its rarest words; its other words only narrow it where they cost nothing. */
const WORDS_OF_PHRASE = 2;

/**
 * The entries that answer a query, best first. Words so common that their postings cost more than
 * `mostParts` files are passed over while there are rarer ones.
 */
export async function findCandidates(
  files: IndexFiles,
  board: Scoreboard,
  clauses: readonly MeantClause[],
  mostParts: number,
): Promise<FoundCandidates> {
  const { loaded, isComplete } = await loadClauses(files, clauses, mostParts);
  // From here on nothing waits, so that searches under way at once do not share the board.
  board.clear();
  let required = 0;
  for (const [bit, each] of loaded.entries()) {
    scoreClause(board, bit, each);
    if (each.clause.isPhrase) required |= 1 << bit;
  }
  return { candidates: collect(files, board, loaded.length, required), isComplete };
}

/** The passages in which a clause stands, all words of it in a row. */
export async function findPassages(files: IndexFiles, clause: MeantClause): Promise<Set<number>> {
  const [loaded] = (await loadClauses(files, [clause], Infinity)).loaded;
  if (!loaded) return new Set();
  if ('rows' in loaded) return loaded.rows;
  const passages = new Set<number>();
  for (const { alternative, postings } of loaded.words)
    giveAlternative(alternative, 1, postings, (passage) => passages.add(passage));
  return passages;
}

async function loadClauses(
  files: IndexFiles,
  clauses: readonly MeantClause[],
  mostParts: number,
): Promise<{ loaded: LoadedClause[]; isComplete: boolean }> {
  let left = mostParts;
  let isComplete = true;
  const loading: Promise<LoadedClause>[] = [];
  for (const clause of [...clauses].sort((one, other) => one.passageCount - other.passageCount)) {
    const plan = planClause(clause, left, loading.length === 0);
    isComplete &&= plan?.isComplete ?? false;
    if (!plan) continue;
    left -= plan.parts;
    loading.push(load(files, clause, plan.terms, plan.mostParts));
  }
  return { loaded: await Promise.all(loading), isComplete };
}

interface ClausePlan {
  /** Part files it will load, at most. */
  parts: number;
  /** Of each term. */
  mostParts: number;
  terms: { alternative: Alternative; offset: number }[];
  /** Whether more files would tell no more. */
  isComplete: boolean;
}

/** What to load of a clause; undefined to pass it over. The first clause is never passed over. */
function planClause(clause: MeantClause, left: number, isFirst: boolean): ClausePlan | undefined {
  const terms = clause.isPhrase ? chooseOfPhrase(clause, left) : chooseOfWord(clause, left);
  const parts = terms.reduce((sum, { alternative }) => sum + alternative.term.parts.length, 0);
  if (parts <= left) {
    const all = clause.meanings.flatMap(({ alternatives }) => alternatives);
    return { parts, mostParts: Infinity, terms, isComplete: terms.length === all.length };
  }
  if (!isFirst && !clause.isPhrase) return undefined;
  const large = terms.filter(({ alternative }) => alternative.term.parts.length > 0).length;
  const mostParts = Math.max(1, Math.floor(left / Math.max(1, large)));
  return { parts: Math.min(parts, mostParts * large), mostParts, terms, isComplete: false };
}

function chooseOfPhrase({ meanings }: MeantClause, left: number): ClausePlan['terms'] {
  const terms = meanings.flatMap(({ alternatives: [alternative] }, offset) =>
    alternative ? [{ alternative, offset }] : [],
  );
  // A word that stands nowhere leaves nothing of the phrase.
  if (terms.length < meanings.length) return [];
  const byRarity = terms.toSorted(
    (one, other) => one.alternative.term.passageCount - other.alternative.term.passageCount,
  );
  let parts = 0;
  return byRarity.filter(({ alternative }, index) => {
    parts += alternative.term.parts.length;
    return index < WORDS_OF_PHRASE || parts <= left;
  });
}

/** The word itself counts whatever it costs; its kin and what it begins only where they cost little. */
function chooseOfWord({ meanings }: MeantClause, left: number): ClausePlan['terms'] {
  const alternatives = meanings.flatMap((meaning) => meaning.alternatives);
  return alternatives
    .filter(({ term, weight }) => weight === 1 || term.parts.length <= left / 4)
    .map((alternative) => ({ alternative, offset: 0 }));
}

async function load(
  files: IndexFiles,
  clause: MeantClause,
  terms: ClausePlan['terms'],
  mostParts: number,
): Promise<LoadedClause> {
  const words = await Promise.all(
    terms.map(async ({ alternative, offset }) => ({
      alternative,
      offset,
      postings: await loadPostings(files, alternative.term, mostParts),
    })),
  );
  return clause.isPhrase ? { clause, rows: findRows(words) } : { clause, words };
}

function scoreClause(board: Scoreboard, bit: number, loaded: LoadedClause): void {
  const { rarity } = loaded.clause;
  board.addClause(bit, (gain) => {
    if ('rows' in loaded) {
      for (const passage of loaded.rows) gain(passage, rarity);
      return;
    }
    for (const { alternative, postings } of loaded.words)
      giveAlternative(alternative, rarity, postings, gain);
  });
}

function collect(
  files: IndexFiles,
  board: Scoreboard,
  clauseCount: number,
  required: number,
): Candidate[] {
  const byEntry = new Map<number, Candidate & { titleScore: number; answered: number }>();
  for (const passage of board.touched) {
    const answered = board.answered[passage] ?? 0;
    if ((answered & required) !== required) continue;
    const entry = files.entryOf(passage);
    const score = ((board.scores[passage] ?? 0) * countBits(answered)) / clauseCount;
    const isTitle = passage === files.entryStarts[entry];
    const known = byEntry.get(entry);
    const best = known ?? {
      entry,
      passage: -1,
      score: 0,
      isWhole: false,
      titleScore: 0,
      answered: 0,
    };
    if (!known) byEntry.set(entry, best);
    if (isTitle) best.titleScore = score;
    else if (score > best.score) Object.assign(best, { score, passage });
    if (countBits(answered) > countBits(best.answered)) best.answered = answered;
  }
  return [...byEntry.values()]
    .map(({ entry, passage, score, titleScore, answered }) => ({
      entry,
      passage: passage === -1 ? firstWords(files, entry) : passage,
      score: titleScore > 0 ? titleScore * TITLE_BOOST + score * BESIDE_TITLE : score,
      isWhole: countBits(answered) === clauseCount,
    }))
    .sort((one, other) => other.score - one.score || one.passage - other.passage);
}

/** The passage after the title; the title itself where there is no other. */
function firstWords({ entryStarts }: IndexFiles, entry: number): number {
  const title = entryStarts[entry] ?? 0;
  const next = entryStarts[entry + 1] ?? title + 1;
  return Math.min(title + 1, next - 1);
}
