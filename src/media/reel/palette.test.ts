import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELDS, INK, INK_SOFT, PAPER, RULE, SCREEN } from './palette.ts';

const css = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');

/** A meaning's colour by day, through its raw colour. */
function colourOf(meaning: string): string | undefined {
  const value = new RegExp(`--${meaning}: ([^;]+);`, 'u').exec(css)?.[1] ?? '';
  const raw = /--raw-[a-z-]+/u.exec(value)?.[0] ?? '';
  return new RegExp(`${raw}: (#[0-9a-f]{6});`, 'u').exec(css)?.[1];
}

describe('the colours of a reel', () => {
  it.each([
    ['paper', PAPER],
    ['ink', INK],
    ['ink-soft', INK_SOFT],
    ['rule', RULE],
    ['screen', SCREEN],
    ['customer', FIELDS.customer.field],
    ['on-customer', FIELDS.customer.ink],
    ['employee', FIELDS.employee.field],
    ['on-employee', FIELDS.employee.ink],
  ])('are those of the site: %s', (meaning, colour) => {
    expect(colourOf(meaning)).toBe(colour);
  });
});
