import { describe, expect, test } from 'vitest';
import { findRange } from './range.ts';

describe('findRange', () => {
  test('takes both ends of a range', () => {
    expect(findRange('bytes=0-0', 1000)).toEqual({ start: 0, end: 0 });
    expect(findRange('bytes=10-19', 1000)).toEqual({ start: 10, end: 19 });
  });

  test('takes an open range to the end of the file', () => {
    expect(findRange('bytes=990-', 1000)).toEqual({ start: 990, end: 999 });
  });

  test('counts a suffix from the end of the file', () => {
    expect(findRange('bytes=-100', 1000)).toEqual({ start: 900, end: 999 });
    expect(findRange('bytes=-5000', 1000)).toEqual({ start: 0, end: 999 });
  });

  test('cuts a range that goes past the end', () => {
    expect(findRange('bytes=500-99999', 1000)).toEqual({ start: 500, end: 999 });
  });

  test('says when no byte of the range is there', () => {
    expect(findRange('bytes=1000-', 1000)).toBe('outside');
    expect(findRange('bytes=-0', 1000)).toBe('outside');
    expect(findRange('bytes=0-', 0)).toBe('outside');
    expect(findRange('bytes=-1', 0)).toBe('outside');
  });

  test.each([undefined, '', 'bytes=', 'bytes=-', 'bytes=a-b', 'bytes=9-3', 'items=0-1'])(
    'answers %j with the whole file',
    (header) => {
      expect(findRange(header, 1000)).toBe('all');
    },
  );

  test('answers several ranges with the whole file', () => {
    expect(findRange('bytes=0-1,5-9', 1000)).toBe('all');
  });
});
