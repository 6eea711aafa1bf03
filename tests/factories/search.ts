import type { SearchEntry, SearchPassage } from '../../src/search/entry.ts';
import { buildIndex, planFileSizes } from '../../src/search/index/build-index.ts';
import type { Stemmer } from '../../src/search/query/alternatives.ts';
import type { LoadFile } from '../../src/search/query/index-files.ts';
import { Searcher, type SearchOptions, type SearchOutcome } from '../../src/search/query/search.ts';

export function buildPassage(text: string, more: Partial<SearchPassage> = {}): SearchPassage {
  return { text, language: 'en', moments: [], ...more };
}

/** A clip with a passage for each text; the path is its title. */
export function buildEntry(
  title: string,
  texts: readonly (string | SearchPassage)[],
  more: Partial<SearchEntry> = {},
): SearchEntry {
  const passages = texts.map((text) => (typeof text === 'string' ? buildPassage(text) : text));
  return {
    ...{ kind: 'clip', title, path: title, line: '', passages },
    ...{ evidenceKinds: [], themes: [], personas: [], people: [] },
    ...more,
  };
}

/** The files of an index as a page gets them: through text. */
export function loaderOf(entries: readonly SearchEntry[]): LoadFile {
  const files = new Map(
    [...buildIndex(entries, planFileSizes(0))].map(({ name, value }) => [
      name,
      JSON.stringify(value),
    ]),
  );
  return (name) => {
    const text = files.get(name);
    return text === undefined
      ? Promise.reject(new Error(`${name} is not there.`))
      : Promise.resolve(JSON.parse(text) as unknown);
  };
}

/** Searches entries; `find` gives the last outcome. */
export async function openSearch(entries: readonly SearchEntry[], stemmers: Stemmer[] = []) {
  const searcher = await Searcher.open(loaderOf(entries), () => stemmers);
  const findAll = async (typed: string, options?: SearchOptions): Promise<SearchOutcome[]> => {
    const outcomes: SearchOutcome[] = [];
    for await (const outcome of searcher.search(typed, options)) outcomes.push(outcome);
    return outcomes;
  };
  const find = async (typed: string, options?: SearchOptions): Promise<SearchOutcome> => {
    const last = (await findAll(typed, options)).at(-1);
    if (!last) throw new Error('The search said nothing.');
    return last;
  };
  /** Titles of what answers the whole query, best first. */
  const titles = async (typed: string, options?: SearchOptions): Promise<string[]> =>
    (await find(typed, options)).results
      .filter(({ isWhole }) => isWhole)
      .map(({ entry }) => entry.title);
  return { searcher, find, findAll, titles };
}
