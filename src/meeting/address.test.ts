import { describe, expect, test } from 'vitest';
import { findAddress, findSpot, formatAddress, formatSpot } from './address.ts';

describe('findAddress', () => {
  test.each([
    ['#session/both-sides', { kind: 'session', id: 'both-sides' }],
    ['#session/both-sides/7', { kind: 'session', id: 'both-sides', spot: { step: 7, moment: 1 } }],
    ['theme/export/12.3', { kind: 'theme', id: 'export', spot: { step: 12, moment: 3 } }],
    ['#clip/amina/readings-lost', { kind: 'clip', id: 'amina/readings-lost' }],
    ['#clip/amina/2', { kind: 'clip', id: 'amina/2' }],
    ['#clip/amina/2/1.2', { kind: 'clip', id: 'amina/2', spot: { step: 1, moment: 2 } }],
    [
      '#session/both%2Dsides%2F1',
      { kind: 'session', id: 'both-sides', spot: { step: 1, moment: 1 } },
    ],
  ])('reads %s', (hash, address) => {
    expect(findAddress(hash)).toEqual(address);
  });

  test.each([
    '',
    '#',
    '#content',
    '#t=12',
    '#session',
    '#session/',
    '#session/x/y',
    '#clip/amina/',
  ])('finds none in %j', (hash) => {
    expect(findAddress(hash)).toBeUndefined();
  });

  test.each(['#nobody/x', '#session/x/1/2', '#session/x/1.', '#session/%E0%A4%A/-1'])(
    'finds none in %j',
    (hash) => {
      expect(findAddress(hash)).toBeUndefined();
    },
  );
});

// The id becomes the address of a script: it leads to no other folder and no other file.
describe('an address that somebody made up', () => {
  test.each([
    '#session/..',
    '#clip/../evil',
    '#clip/./evil',
    String.raw`#session/..\..\..\downloads\evil`,
    '#session/..%5C..%5Cevil',
    '#session/x%3Fy',
    '#session/x%23y',
    '#session/%2E%2E',
    '#session/Both-Sides',
    '#session/x%00',
    '#plan/a b',
    '#clip/amina%5Carm/x',
  ])('names nothing: %s', (hash) => {
    expect(findAddress(hash)).toBeUndefined();
  });
});

describe('formatAddress', () => {
  test('writes what findAddress reads', () => {
    const address = { kind: 'clip', id: 'amina/arm', spot: { step: 3, moment: 2 } } as const;
    expect(findAddress(formatAddress(address))).toEqual(address);
    expect(formatAddress({ kind: 'session', id: 'a', spot: { step: 7, moment: 1 } })).toBe(
      '#session/a/7',
    );
  });
});

describe('findSpot', () => {
  test('reads what formatSpot writes, and no other number', () => {
    expect(findSpot(formatSpot({ step: 12, moment: 4 }))).toEqual({ step: 12, moment: 4 });
    for (const text of ['', '1234', '-1', '1.2.3', '1,2', 'x'])
      expect(findSpot(text)).toBeUndefined();
  });
});
