import { describe, expect, test } from 'vitest';
import { formatCount } from './count.ts';

describe('formatCount', () => {
  test('only one is one', () => {
    expect([0, 1, 2].map((count) => formatCount(count, 'clip'))).toEqual([
      '0 clips',
      '1 clip',
      '2 clips',
    ]);
  });
});
