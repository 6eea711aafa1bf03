import { describe, expect, test } from 'vitest';
import { findStep } from './steps.ts';

const ROWS = [3, 0, 2];
const BEST = { column: 2, row: 0 };

describe('findStep', () => {
  test.each(['ArrowDown', 'Enter'])('goes from what is typed to the best result by %s', (key) => {
    expect(findStep(key, 'input', ROWS, BEST)).toEqual(BEST);
  });

  test('leaves the other keys to what is typed', () => {
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'a', ' '])
      expect(findStep(key, 'input', ROWS, BEST)).toBeUndefined();
  });

  test('goes nowhere without results', () => {
    expect(findStep('ArrowDown', 'input', [0, 0, 0], undefined)).toBeUndefined();
  });

  test('goes down a column to its end, and up to what is typed', () => {
    expect(findStep('ArrowDown', { column: 0, row: 1 }, ROWS, BEST)).toEqual({ column: 0, row: 2 });
    expect(findStep('ArrowDown', { column: 0, row: 2 }, ROWS, BEST)).toEqual({ column: 0, row: 2 });
    expect(findStep('ArrowUp', { column: 0, row: 2 }, ROWS, BEST)).toEqual({ column: 0, row: 1 });
    expect(findStep('ArrowUp', { column: 0, row: 0 }, ROWS, BEST)).toBe('input');
  });

  test('goes across the table over an empty column, no lower than the other goes', () => {
    expect(findStep('ArrowRight', { column: 0, row: 2 }, ROWS, BEST)).toEqual({
      column: 2,
      row: 1,
    });
    expect(findStep('ArrowLeft', { column: 2, row: 1 }, ROWS, BEST)).toEqual({ column: 0, row: 1 });
  });

  test('stays where there is nothing beyond', () => {
    expect(findStep('ArrowLeft', { column: 0, row: 1 }, ROWS, BEST)).toEqual({ column: 0, row: 1 });
    expect(findStep('ArrowRight', { column: 2, row: 1 }, ROWS, BEST)).toEqual({
      column: 2,
      row: 1,
    });
  });

  test('goes to the ends of a column', () => {
    expect(findStep('Home', { column: 0, row: 2 }, ROWS, BEST)).toEqual({ column: 0, row: 0 });
    expect(findStep('End', { column: 0, row: 0 }, ROWS, BEST)).toEqual({ column: 0, row: 2 });
  });

  test('leaves Enter, Space and letters to the result', () => {
    for (const key of ['Enter', ' ', 'a', 'Escape'])
      expect(findStep(key, { column: 0, row: 0 }, ROWS, BEST)).toBeUndefined();
  });
});
