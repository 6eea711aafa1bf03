import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { formatCount } from '../src/domain/count.ts';
import type { TranscriptKind } from '../src/transcripts/tell-kind.ts';
import { createCommand, runCommand } from './cli/command.ts';
import { PLACES } from './cli/places.ts';
import { fuzzReader, KINDS, type FuzzResult } from './fuzz/run.ts';

const SLOW_MILLIS = 2000;
const FOLDER = join(PLACES.cache, 'fuzz');

const command = createCommand(
  'fuzz',
  'Give every reader of transcripts inputs that no program writes.',
)
  .option('--runs <number>', 'how many inputs for each reader', parseCount, 100_000)
  .option('--seed <number>', 'a number; the same one gives the same inputs', parseCount)
  .option(
    '--only <readers>',
    `some of the readers, with commas between: ${KINDS.join(', ')}`,
    parseKinds,
  )
  .option('--json', 'print the results in JSON');

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 0)
    throw new InvalidArgumentError('Give a whole number.');
  return count;
}

function parseKinds(text: string): TranscriptKind[] {
  return text.split(',').map((name) => {
    const kind = KINDS.find((each) => each === name.trim());
    if (!kind)
      throw new InvalidArgumentError(`There is no reader "${name}", only ${KINDS.join(', ')}.`);
    return kind;
  });
}

await runCommand(command, async (signal) => {
  const options = command.opts<{
    runs: number;
    seed?: number;
    only?: TranscriptKind[];
    json?: true;
  }>();
  const { runs, seed = Math.floor(Math.random() * 2 ** 31), only = KINDS, json } = options;
  if (!json) console.log(`${runs} inputs for each reader, seed ${seed}`);
  const results: FuzzResult[] = [];
  for (const kind of only) {
    signal.throwIfAborted();
    const result = fuzzReader(kind, { runs, seed, slowMillis: SLOW_MILLIS });
    results.push(result);
    if (!json) console.log(formatResult(result));
    await saveFaults(result, seed, json === true);
    // Lets a signal come through.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (json) console.log(JSON.stringify({ seed, results: results.map(listResult) }, null, 2));
  return results.some(({ faults }) => faults.length > 0) ? 1 : 0;
});

function formatResult({ kind, runs, seconds, faults }: FuzzResult): string {
  const end = faults.length === 0 ? 'no fault' : formatCount(faults.length, 'fault');
  return `${kind.padEnd(5)} ${runs} inputs, ${seconds.toFixed(1)} s, ${end}`;
}

/** Keeps each faulty input, at its shortest, for a test to be made of it. */
async function saveFaults(
  { kind, faults }: FuzzResult,
  seed: number,
  isQuiet: boolean,
): Promise<void> {
  if (faults.length > 0) await mkdir(FOLDER, { recursive: true });
  for (const { index, fault, input } of faults) {
    const path = join(FOLDER, `${seed}-${index}.${kind}`);
    await writeFile(path, input);
    if (isQuiet) continue;
    console.log(`\n${path}\n${fault}`);
    console.log(JSON.stringify(new TextDecoder('latin1').decode(input.subarray(0, 400))));
  }
}

function listResult({ kind, runs, seconds, faults }: FuzzResult) {
  return { kind, runs, seconds, faults: faults.map(({ index, fault }) => ({ index, fault })) };
}
