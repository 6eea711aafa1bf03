import type { SearchEntry } from '../../../src/search/entry.ts';

/** A passage as engines of plain records take it. */
export interface PassageRecord {
  id: number;
  path: string;
  title: string;
  text: string;
}

/** Every passage of every entry. */
export function* listRecords(entries: Iterable<SearchEntry>): Generator<PassageRecord> {
  let id = 0;
  for (const { path, title, passages } of entries)
    for (const { text } of passages) yield { id: id++, path, title, text };
}
