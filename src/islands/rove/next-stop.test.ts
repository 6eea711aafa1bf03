import { describe, expect, it } from 'vitest';
import { findNextStop } from './next-stop.ts';

const a = { start: 10 };
const b = { start: 50 };
const c = { start: 90 };
const d = { start: 40 };
const e = { start: 80 };
const rows = [[a, b, c], [d, e], [{ start: 5 }]];

describe('findNextStop', () => {
  it('goes along a row and stops at its ends', () => {
    expect(findNextStop(rows, a, 'ArrowRight')).toBe(b);
    expect(findNextStop(rows, b, 'ArrowLeft')).toBe(a);
    expect(findNextStop(rows, c, 'ArrowRight')).toBeUndefined();
    expect(findNextStop(rows, a, 'ArrowLeft')).toBeUndefined();
  });

  it('goes to the nearest in time of the row above or below', () => {
    expect(findNextStop(rows, a, 'ArrowDown')).toBe(d);
    expect(findNextStop(rows, c, 'ArrowDown')).toBe(e);
    expect(findNextStop(rows, e, 'ArrowUp')).toBe(c);
    expect(findNextStop(rows, a, 'ArrowUp')).toBeUndefined();
  });

  it('goes to a row’s ends', () => {
    expect(findNextStop(rows, b, 'Home')).toBe(a);
    expect(findNextStop(rows, b, 'End')).toBe(c);
  });

  it('goes along a single row with every arrow, as one reads', () => {
    expect(findNextStop([[a, b, c]], a, 'ArrowDown')).toBe(b);
    expect(findNextStop([[a, b, c]], b, 'ArrowUp')).toBe(a);
  });

  it('heeds no other key, and nothing that is not there', () => {
    expect(findNextStop(rows, a, 'x')).toBeUndefined();
    expect(findNextStop(rows, { start: 1 }, 'ArrowRight')).toBeUndefined();
    expect(findNextStop([], a, 'ArrowDown')).toBeUndefined();
  });
});
