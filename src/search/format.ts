import type { EntryKind, EntryMedia, SearchEntry } from './entry.ts';

/**
 * The files of an index. Each is a classic script that hands one value to the page
 * (`sightlineSearch("<name>", <value>)`), because a page opened from disk can load nothing else.
 */

export const VERSION = 1;

/** `root`: what every query needs first. */
export interface RootFile {
  /** Of this format, `VERSION`; another one is not read. */
  version: number;
  passageCount: number;
  /** Passages in one text file. */
  passagesPerText: number;
  /** Base64 of numbers: how many passages each entry has, its title being the first. */
  passagesOfEntries: string;
  /** The first term of each term file, one a line, sorted by code unit. */
  firstTerms: string;
  /** The first letters of the terms of each vocabulary file, one file a line. */
  initials: string;
  /** BCP 47 tags, without regions, of the languages that words are stemmed in. */
  languages: string[];
}

/** `t<n>`: terms, and where each is said. */
export interface TermFile {
  /** One a line, sorted. */
  terms: string;
  /**
   * Base64 of numbers, for each term: in how many passages it stands; then 0 and the length of its
   * postings in `postings`, or the number of part files `t<n>-<index of the term>-<part>`.
   */
  sizes: string;
  /** Base64 of the postings of all terms without part files, one after another. */
  postings: string;
}

/** `x<n>`: words of passages that follow one another, and the entries that they belong to. */
export interface TextFile {
  /** Index of the first entry of which passages are here. */
  firstEntry: number;
  entries: ShownEntry[];
  passages: ShownPassage[];
}

/** What a result shows of an entry. */
export interface ShownEntry {
  kind: EntryKind;
  title: string;
  path: string;
  side?: SearchEntry['side'];
  line: string;
  media?: EntryMedia;
}

export interface ShownPassage {
  text: string;
  language: string;
  speaker?: string;
  /** Offsets and seconds in turn. */
  moments?: number[];
}

/** `facets`: what entries can be filtered by. Numbers index the lists of names. */
export interface FacetsFile {
  themes: string[];
  personas: string[];
  people: string[];
  /**
   * Base64 of numbers, for each entry: kind; side (0 none, 1 customer, 2 employee); then evidence
   * kinds, themes, personas and people, each as how many and which.
   */
  entries: string;
}
