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

  test.each(['#e3c04c', '#3c2a6b', '#777777', '#808080', '#ffffff', '#000000', '#c00000'])(
    '%s is readable from the back row',
    (colour) => {
      const [, field = '', on = ''] =
        /--study-wall-employee: (#\w{6}); --study-wall-on-employee: (#\w{6})/.exec(
          buildColours({ employee: colour }),
        ) ?? [];
      expect(contrast(field, on)).toBeGreaterThanOrEqual(7);
    },
  );

  test('a colour that is readable from there is projected as it is', () => {
    expect(buildColours({ customer: '#e3c04c' })).toContain('--study-wall-customer: #e3c04c');
  });
});
