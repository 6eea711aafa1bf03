import type { Problem } from '../domain/problem.ts';
import { makeProblem } from './catalogue.ts';

/** An MDX file in its two halves. */
export interface SplitFile {
  yaml: string;
  /** The line on which the YAML begins, from 1. */
  yamlLine: number;
  body: string;
  /** The line on which the body begins. */
  bodyLine: number;
}

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;

/** Splits front matter from the body; the text has no byte order mark. */
export function splitFrontMatter(
  text: string,
  file: string,
): { split: SplitFile } | { problem: Problem } {
  const start = { file, line: 1, column: 1 };
  const opening = OPENING.exec(text);
  if (!opening) return { problem: makeProblem('front-matter-missing', start) };
  const rest = text.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) return { problem: makeProblem('front-matter-open', start) };
  const yaml = rest.slice(0, closing.index);
  const body = rest.slice(closing.index + closing[0].length);
  return { split: { yaml, yamlLine: 2, body, bodyLine: countLines(yaml) + 3 } };
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
