import type { EvidenceKind, Side } from '../domain/evidence.ts';

/** What can be found, in the order in which kinds are told. */
export const ENTRY_KINDS = [
  'clip',
  'interview',
  'story',
  'theme',
  'finding',
  'persona',
  'commitment',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Something of an edition that search finds: one result each, with its best passage. */
export interface SearchEntry {
  kind: EntryKind;
  title: string;
  /** Path below the site's root, without a leading slash. */
  path: string;
  side?: Side;
  /** Whose it is, in a line; may be empty. */
  line: string;
  evidenceKinds: EvidenceKind[];
  /** Names as the filters show them. */
  themes: string[];
  personas: string[];
  people: string[];
  passages: SearchPassage[];
  /** What plays; paths below the site's root. */
  media?: EntryMedia;
}

export interface EntryMedia {
  video?: string;
  audio?: string;
  poster?: string;
  width?: number;
  height?: number;
}

/** A stretch of words that is found and shown as one: a sentence or two. */
export interface SearchPassage {
  text: string;
  /** BCP 47 tag of the language it is in. */
  language: string;
  speaker?: string;
  /**
   * When it is said: offsets into the text, ascending from 0, each with the second from the start of
   * what plays at which the words from there on are said. Empty for words that were written.
   */
  moments: [offset: number, seconds: number][];
}
