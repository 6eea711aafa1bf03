import { describe, expect, test } from 'vitest';
import { tellMinutes, tellSaved } from './tell.ts';

describe('tellMinutes', () => {
  test.each([
    [60, 60, '60 of 60 minutes'],
    [37.5, 60, '37.5 of 60 minutes, 22.5 still free'],
    [72, 60, '72 of 60 minutes, 12 too many'],
  ])('tells of %d in %d', (sum, length, told) => {
    expect(tellMinutes(sum, length)).toBe(told);
  });
});

describe('tellSaved', () => {
  test('says how many steps are not in the file', () => {
    expect(tellSaved('a.mdx', 0)).not.toContain('Left out');
    expect(tellSaved('a.mdx', 2)).toMatch(/ Left out, for want of words: 2 steps\.$/u);
  });
});
