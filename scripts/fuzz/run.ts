import type { TranscriptKind } from '../../src/transcripts/tell-kind.ts';
import { buildInput, loadFixtures } from './inputs.ts';
import { findFault } from './judge.ts';
import { minimise } from './minimise.ts';
import { Random } from './random.ts';

export const KINDS = [
  'vtt',
  'srt',
  'json',
  'csv',
  'html',
  'xml',
  'docx',
  'txt',
] as const satisfies TranscriptKind[];

/** What a reader was put through. */
export interface FuzzResult {
  kind: TranscriptKind;
  runs: number;
  seconds: number;
  faults: FuzzFault[];
}

/** An input that a reader does not stand. */
export interface FuzzFault {
  /** Which of the inputs of this seed. */
  index: number;
  fault: string;
  input: Uint8Array;
}

const ENOUGH_FAULTS = 5;

/**
 * Gives a reader as many inputs as asked, the same for the same seed; ends early after five faults.
 *
 * @param slowMillis an input that takes longer is a fault too
 */
export function fuzzReader(
  kind: TranscriptKind,
  { runs, seed, slowMillis }: { runs: number; seed: number; slowMillis: number },
): FuzzResult {
  const fixtures = loadFixtures();
  const faults: FuzzFault[] = [];
  const began = performance.now();
  let index = 0;
  for (; index < runs && faults.length < ENOUGH_FAULTS; index++) {
    const bytes = buildInput(kind, new Random(seed, KINDS.indexOf(kind), index), fixtures);
    const before = performance.now();
    const fault = findFault(kind, bytes);
    const millis = performance.now() - before;
    if (fault !== undefined) {
      const input = minimise(bytes, (each) => findFault(kind, each) !== undefined);
      faults.push({ index, fault: findFault(kind, input) ?? fault, input });
    } else if (millis > slowMillis)
      faults.push({ index, fault: `took ${Math.round(millis)} ms`, input: bytes });
  }
  return { kind, runs: index, seconds: (performance.now() - began) / 1000, faults };
}
