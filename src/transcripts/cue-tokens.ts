/** A piece of a cue's text, with the offset at which it begins. */
export type CueToken =
  | { kind: 'text'; offset: number; source: string }
  | { kind: 'start'; offset: number; source: string; name: string; annotation: string }
  | { kind: 'end'; offset: number; source: string; name: string }
  | { kind: 'stamp'; offset: number; source: string; value: string };

/**
 * Parts a cue's text as the tokenizer of W3C WebVTT §6.4 does: a tag goes from `<` to the next `>`,
 * or to the end where there is none; a digit makes it a timestamp, `/` an end, and a name goes as far
 * as a blank (then comes the annotation) or a point (then come classes). Character references are
 * left in place.
 *
 * @param isStrict if not, a `<` that another one follows, or no `>` at all, is a character like others
 */
export function tokenizeCue(source: string, isStrict: boolean): CueToken[] {
  const tokens: CueToken[] = [];
  let offset = 0;
  let close = -1;
  while (offset < source.length) {
    if (close !== Infinity && close < offset) close = findOrEnd(source, '>', offset);
    const open = findOrEnd(source, '<', offset + 1);
    const isTag = source[offset] === '<' && (isStrict || close < open);
    const end = Math.min(source.length, isTag ? close + 1 : open);
    const piece = source.slice(offset, end);
    tokens.push(
      isTag
        ? readTag(piece, offset, piece.slice(1, close === Infinity ? undefined : -1))
        : { kind: 'text', offset, source: piece },
    );
    offset = end;
  }
  return tokens;
}

function findOrEnd(source: string, character: string, from: number): number {
  const found = source.indexOf(character, from);
  return found === -1 ? Infinity : found;
}

function readTag(source: string, offset: number, inner: string): CueToken {
  if (inner.startsWith('/')) return { kind: 'end', offset, source, name: inner.slice(1) };
  if (/^\d/u.test(inner)) return { kind: 'stamp', offset, source, value: inner };
  const name = /^[^\t\n\f .]*/u.exec(inner)?.[0] ?? '';
  const blank = inner.search(/[\t\n\f ]/u);
  const annotation = blank === -1 ? '' : inner.slice(blank + 1);
  return { kind: 'start', offset, source, name, annotation };
}
