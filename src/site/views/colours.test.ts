import { describe, expect, test } from 'vitest';
import { buildColours, contrast } from './colours.ts';

describe('contrast', () => {
  test('black on white is 21, a colour on itself 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#f2967c', '#f2967c')).toBe(1);
  });

  test('the look’s own ink on its table is 16.8', () => {
    expect(contrast('#14181b', '#f7f8f6')).toBeCloseTo(16.8, 1);
  });
});

describe('buildColours', () => {
  test('a study without colours of its own sets none', () => {
    expect(buildColours({})).toBe('');
  });

  test('on a pale field stands ink, on a deep one paper', () => {
    expect(buildColours({ customer: '#e3c04c' })).toContain('--study-on-customer: #14181b');
    expect(buildColours({ employee: '#3c2a6b' })).toContain('--study-on-employee: #f3f6f4');
  });

  test.each(['#e3c04c', '#3c2a6b', '#777777', '#ffffff', '#000000'])(
    '%s becomes readable on the table, light and dark',
    (colour) => {
      const [, light = '', dark = ''] =
        /light-dark\((#\w{6}), (#\w{6})\)/.exec(buildColours({ customer: colour })) ?? [];
      expect(contrast(light, '#f7f8f6')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, '#14191b')).toBeGreaterThanOrEqual(4.5);
    },
  );
});
