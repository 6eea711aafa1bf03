import { describe, expect, it } from 'vitest';
import { findDay } from './days.ts';

describe('findDay', () => {
  it.each([
    ['2014-03-27', '2014-03-27', true],
    ['2014-03-27T10:00:00Z', '2014-03-27', true],
    ['March 27, 2014', '2014-03-27', true],
    ['Mar. 7th 2014', '2014-03-07', true],
    ['27 March 2014', '2014-03-27', true],
    ['2014-03', '2014-03-01', false],
    ['March 2014', '2014-03-01', false],
    ['2013', '2013-01-01', false],
  ])('reads %s', (text, day, isWhole) => {
    expect(findDay(text)).toEqual({ day, isWhole });
  });

  it.each(['', 'Various times', '3/4/2014', '2014-02-30', 'Marchember 3, 2014', '40 May 2014'])(
    'finds no day in “%s”',
    (text) => {
      expect(findDay(text)).toBeUndefined();
    },
  );
});
