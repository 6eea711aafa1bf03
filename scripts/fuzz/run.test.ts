import { describe, expect, it } from 'vitest';
import { buildInput, loadFixtures } from './inputs.ts';
import { minimise } from './minimise.ts';
import { Random } from './random.ts';
import { fuzzReader, KINDS } from './run.ts';

describe('fuzzReader', () => {
  it.each(KINDS)('finds no fault in the reader of %s', (kind) => {
    const { runs, faults } = fuzzReader(kind, { runs: 400, seed: 7, slowMillis: Infinity });
    expect(
      faults.map(({ fault, input }) => [fault, Buffer.from(input).toString('latin1')]),
    ).toEqual([]);
    expect(runs).toBe(400);
  });
});

describe('buildInput', () => {
  it('makes the same of the same seed, and different things of different ones', () => {
    const fixtures = loadFixtures();
    const build = (seed: number) =>
      Array.from({ length: 20 }, (_, index) =>
        Buffer.from(buildInput('vtt', new Random(seed, index), fixtures)).toString('latin1'),
      );
    expect(build(1)).toEqual(build(1));
    expect(new Set([...build(1), ...build(2)]).size).toBeGreaterThan(30);
  });

  it('has a real file of every kind to spoil', () => {
    expect(KINDS.filter((kind) => loadFixtures()[kind].length === 0)).toEqual([]);
  });
});

describe('minimise', () => {
  it('keeps no more than shows the fault', () => {
    const bytes = new TextEncoder().encode('one two three X four Y five');
    const isFaulty = (each: Uint8Array) => /X.*Y/.test(new TextDecoder().decode(each));
    expect(new TextDecoder().decode(minimise(bytes, isFaulty))).toBe('XY');
  });
});
