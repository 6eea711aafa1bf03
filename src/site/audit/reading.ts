/** How sure it is that what was read is language. */
export type ReadingKind =
  /** Decoded words that a person may come to read. */
  | 'text'
  /** A path or a file's name. */
  | 'address'
  /** Whatever letters stand among a file's bytes, or program code: chance may spell a short name. */
  | 'bytes';

/** Something read from an output file. */
export interface Reading {
  /** Where in the file, in words for the author: `the text`, `the attribute alt`. */
  where: string;
  kind: ReadingKind;
  text: string;
}

/** Why a file could not be read, and so could not be audited. */
export class UnreadableError extends Error {}
