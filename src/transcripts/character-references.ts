import { decodeHTML } from 'entities';

/** Text without its character references, and the same with what they stood for struck out. */
export interface Dereferenced {
  text: string;
  /** As long as `text`; NUL where a character was written as a reference. */
  literal: string;
}

const REFERENCE = /&(?:#[xX]?[0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*;?)/gu;

/**
 * Replaces character references as HTML does. Which characters were written as such is kept: a colon
 * written `&#58;` ends no name.
 */
export function dereference(source: string): Dereferenced {
  if (!source.includes('&')) return { text: source, literal: source };
  let text = '';
  let literal = '';
  let from = 0;
  for (const match of source.matchAll(REFERENCE)) {
    const before = source.slice(from, match.index);
    const decoded = decodeHTML(match[0]);
    text += before + decoded;
    literal += before + (decoded === match[0] ? decoded : '\0'.repeat(decoded.length));
    from = match.index + match[0].length;
  }
  return { text: text + source.slice(from), literal: literal + source.slice(from) };
}
