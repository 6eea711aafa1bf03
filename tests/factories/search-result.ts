import type { ShownEntry, ShownPassage } from '../../src/search/format.ts';
import type { SearchResult } from '../../src/search/query/results.ts';

/** A result that finds a word of its passage; the passage stands for its title too. */
export function buildResult(
  text: string,
  word = '',
  more: {
    entry?: Partial<ShownEntry>;
    passage?: Partial<ShownPassage>;
    result?: Partial<SearchResult>;
  } = {},
): SearchResult {
  const at = text.indexOf(word);
  return {
    entry: { kind: 'clip', title: text, path: 'clips/a/b/index.html', line: '', ...more.entry },
    entryIndex: 0,
    passage: { text, language: 'en', ...more.passage },
    marks: word === '' ? [] : [[at, at + word.length]],
    titleMarks: [],
    isWhole: true,
    ...more.result,
  };
}
