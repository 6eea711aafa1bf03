import { describe, expect, test } from 'vitest';
import { formatNames } from './words.ts';

describe('formatNames', () => {
  test('one left over is named rather than counted', () => {
    expect(formatNames(['Ana', 'Bo', 'Cy', 'Di'], 'en', 3)).toBe('Ana, Bo, Cy, and Di');
    expect(formatNames(['Ana', 'Bo', 'Cy', 'Di', 'Ed'], 'en', 3)).toBe('Ana, Bo, Cy, and 2 others');
  });
});
