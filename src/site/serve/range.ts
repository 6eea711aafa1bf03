/** The bytes of a file a request asks for, both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Reads a Range header (RFC 9110, section 14.2).
 *
 * @param header as it came; undefined when there was none
 * @param size bytes of the file
 * @returns the range; `all` when the header is absent, not understood or asks for several ranges,
 *   each of which may be answered with the whole file; `outside` when no byte of it is there
 */
export function findRange(header: string | undefined, size: number): ByteRange | 'all' | 'outside' {
  const match = /^bytes=(\d*)-(\d*)$/i.exec(header?.replaceAll(/\s/g, '') ?? '');
  if (!match) return 'all';
  const [, first = '', last = ''] = match;
  if (first === '') return last === '' ? 'all' : findSuffix(Number(last), size);
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return 'all';
  return start < size ? { start, end } : 'outside';
}

/** `bytes=-100` are the last hundred, not the first. */
function findSuffix(length: number, size: number): ByteRange | 'outside' {
  if (length === 0 || size === 0) return 'outside';
  return { start: Math.max(0, size - length), end: size - 1 };
}
