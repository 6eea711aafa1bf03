import type { Options } from 'minisearch';
import type { PassageRecord } from './records.ts';

/** As its documentation recommends for typing: prefixes, a fifth of a word's letters wrong, all words. */
export const OPTIONS: Options<PassageRecord> = {
  fields: ['text', 'title'],
  storeFields: ['path', 'text'],
  searchOptions: { prefix: true, fuzzy: 0.2 },
};
