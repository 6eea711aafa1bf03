import { findMeaning, findSlips, type Meaning, type Stemmer } from './alternatives.ts';
import { weighRarity } from './clause-passages.ts';
import type { IndexFiles } from './index-files.ts';
import type { WantedClause } from './match-text.ts';
import type { Clause } from './parse-query.ts';

/** A clause, and what its words mean in this index. */
export interface MeantClause extends Clause {
  /** Of each of its terms. */
  meanings: Meaning[];
  /** In how many passages its rarest word stands, at most. */
  passageCount: number;
  rarity: number;
}

/** Looks up what the words of a clause stand for; those in a row only for themselves. */
export async function understandClause(
  files: IndexFiles,
  clause: Clause,
  stemmers: readonly Stemmer[],
): Promise<MeantClause> {
  const meanings = await Promise.all(
    clause.terms.map((term) =>
      clause.isPhrase ? findItself(files, term) : findMeaning(files, term, clause.isOpen, stemmers),
    ),
  );
  return weigh(files, { ...clause, meanings });
}

function weigh(
  { root }: IndexFiles,
  clause: Omit<MeantClause, 'passageCount' | 'rarity'>,
): MeantClause {
  const counts = clause.meanings.map(({ alternatives }) =>
    alternatives.reduce((sum, { term }) => sum + term.passageCount, 0),
  );
  const passageCount = Math.min(root.passageCount, ...counts);
  return { ...clause, passageCount, rarity: weighRarity(passageCount, root.passageCount) };
}

/** The same clause, answered also by words that its own may be slips of. */
export async function widenClause(files: IndexFiles, clause: MeantClause): Promise<MeantClause> {
  const [word] = clause.terms;
  const [meaning] = clause.meanings;
  if (clause.isPhrase || word === undefined || !meaning) return clause;
  const slips = await findSlips(files, word);
  const known = new Set(meaning.alternatives.map(({ term }) => term.term));
  const others = slips.alternatives.filter(({ term }) => !known.has(term.term));
  if (others.length === 0) return clause;
  const alternatives = [...meaning.alternatives, ...others];
  const corrected = [...meaning.corrected, ...others.map(({ term }) => term.term)];
  return weigh(files, { ...clause, meanings: [{ alternatives, corrected }] });
}

async function findItself(files: IndexFiles, word: string): Promise<Meaning> {
  const terms = await files.findTerms(word, 1);
  const term = terms.find((each) => each.term === word);
  return { alternatives: term ? [{ term, weight: 1 }] : [], corrected: [] };
}

/** A clause as it is looked for in the words themselves. */
export function toWanted({ meanings, rarity }: MeantClause): WantedClause {
  const words = meanings.map(
    ({ alternatives }) => new Map(alternatives.map(({ term, weight }) => [term.term, weight])),
  );
  return { words, rarity };
}

/** The words that stand nowhere, with those taken instead. */
export function listCorrected(
  clauses: readonly MeantClause[],
): { typed: string; taken: string[] }[] {
  return clauses.flatMap(({ terms, meanings }) =>
    terms.flatMap((typed, index) => {
      const taken = meanings[index]?.corrected ?? [];
      return taken.length > 0 ? [{ typed, taken }] : [];
    }),
  );
}
