import type { BodyEntry, ImageReference } from '../domain/study.ts';
import type { Place, Problem } from '../domain/problem.ts';

/** One use of an authors' component in a body. */
export interface ComponentUse {
  name: string;
  /** Literal attributes; an attribute without a value is `true`. */
  attributes: Record<string, string | true>;
  at: Place;
  /** Offsets into the body, end exclusive, tags included. */
  start: number;
  end: number;
  /** What stands between the tags as plain text, a line break as `\n`. */
  text: string;
  /** Whether it stands inside a paragraph. */
  isInline: boolean;
  /** The components around it, outermost first. */
  within: ComponentUse[];
}

/** A stretch of an author's own running text (never a Quote's), for checks, search and the audit. */
export interface Prose {
  text: string;
  at: Place;
  within: ComponentUse[];
}

/** An author's body, read as a tree. */
export interface ParsedBody {
  uses: ComponentUse[];
  images: (ImageReference & { within: ComponentUse[] })[];
  prose: Prose[];
  problems: Problem[];
}

/** Reads a body; what it may not hold (imports, expressions, unknown components) becomes problems. */
export function parseBody(entry: BodyEntry): ParsedBody {
  throw new Error(`not written yet: ${entry.id}`);
}
