import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMoment, formatMoment } from './moment.ts';

describe('findMoment', () => {
  it.each([
    ['#t=12.5', 12.5],
    ['#t=12.5,20', 12.5],
    ['#t=npt:1:02', 62],
    ['#t=1:00:01.5', 3601.5],
    ['#q=salt&t=3', 3],
  ])('reads %s', (hash, seconds) => {
    expect(findMoment(hash)).toBe(seconds);
  });

  it.each(['', '#t=', '#t=x', '#start=3', '#t=-1', '#xt=3'])('finds none in %j', (hash) => {
    expect(findMoment(hash)).toBeUndefined();
  });

  it('reads back what is written, to the tenth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (tenths) => {
        expect(findMoment(formatMoment(tenths / 10))).toBe(tenths / 10);
      }),
    );
  });
});
