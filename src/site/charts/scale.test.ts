import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { drawScale, type Standing } from './scale.ts';

const standing = (side: Standing['side'], at: number): Standing => ({
  side,
  at,
  href: `/insights/#${side}`,
  label: `${side} at ${String(at)}`,
});
const find = (markup: string, name: string) =>
  DomUtils.getElementsByTagName(name, parseDocument(markup));
const placeOf = (markup: string): number[] =>
  find(markup, 'path').map(({ attribs }) =>
    Number(/translate\(([\d.]+)/.exec(attribs['transform'] ?? '')?.[1]),
  );

describe('drawScale', () => {
  test('puts the halves of a disc where the sides stand, customers’ first', () => {
    const drawn = drawScale([standing('employee', 1), standing('customer', 0)], 'Salt');
    const [customer = NaN, employee = NaN] = placeOf(drawn);
    expect([customer < 5, employee > 95]).toEqual([true, true]);
    expect(find(drawn, 'a').map(({ attribs }) => attribs)).toEqual([
      { href: '/insights/#customer', 'aria-label': 'customer at 0' },
      { href: '/insights/#employee', 'aria-label': 'employee at 1' },
    ]);
  });

  test('makes the disc whole where both stand at one place', () => {
    const drawn = drawScale([standing('customer', 0.5), standing('employee', 0.5)], 'Salt');
    expect(placeOf(drawn)).toEqual([50, 50]);
    // The one from its foot to its head, the other back.
    expect(find(drawn, 'path').map(({ attribs }) => attribs['d'])).toEqual([
      expect.stringMatching(/^M0,2\.4A.*,0,-2\.4Z$/),
      expect.stringMatching(/^M0,-2\.4A.*,0,2\.4Z$/),
    ]);
  });

  test('leaves the line bare where nobody stands', () => {
    const drawn = drawScale([], 'Salt');
    expect([find(drawn, 'line').length, find(drawn, 'a').length]).toEqual([1, 0]);
    expect(drawn).not.toMatch(/NaN|undefined|<style/);
  });
});
