import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { createCommand, runCommand } from './cli/command.ts';
import { ROOT, TEST_PLACES } from './cli/places.ts';
import { runTool } from './cli/run-tool.ts';
import { addCounts, readVitestCounts, type Counts } from './cli/vitest-counts.ts';

type Step = (signal: AbortSignal) => Promise<Counts>;

const STEPS: Record<string, Step> = {
  format: checkWith('prettier', ['--check', '--log-level', 'warn', '.']),
  lint: checkWith('eslint', ['.', '--max-warnings', '0']),
  types: checkWith('@astrojs/check', ['--minimumSeverity', 'warning'], 'astro-check'),
  unit: runTests('unit'),
  'end-to-end': runTests('end-to-end'),
  built: runTests('built'),
  browser: runTests('browser'),
};

function checkWith(name: string, args: string[], program = name): Step {
  return async (signal) => {
    const { ok } = await runTool(name, args, { program, signal });
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  };
}

function runTests(project: string): Step {
  return async (signal) => {
    const report = join(TEST_PLACES.reports, `${project}.json`);
    await rm(report, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const args = ['run', '--project', project, ...reporters];
    const { ok } = await runTool('vitest', args, { signal });
    return readVitestCounts(report, ok);
  };
}

/** The types of the content collections, which Astro derives from src/content.config.ts. */
async function writeContentTypes(signal: AbortSignal): Promise<void> {
  await runTool('astro', ['sync', '--root', ROOT, '--silent'], { signal });
}

const names = Object.keys(STEPS);

function parseSteps(text: string): string[] {
  const chosen = text.split(',').map((name) => name.trim());
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`There is no step "${unknown}", only ${names.join(', ')}.`);
  return chosen;
}

const command = createCommand('test', 'Run everything that shows the project is sound.').option(
  '--only <steps>',
  `some of the steps, with commas between: ${names.join(', ')}`,
  parseSteps,
);

await runCommand(command, async (signal) => {
  const { only = names } = command.opts<{ only?: string[] }>();
  await mkdir(TEST_PLACES.reports, { recursive: true });
  if (only.includes('lint') || only.includes('types')) await writeContentTypes(signal);
  let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const failedSteps: string[] = [];
  for (const [name, step] of Object.entries(STEPS)) {
    if (!only.includes(name)) continue;
    console.log(`\n— ${name}`);
    const result = await step(signal);
    signal.throwIfAborted();
    if (result.failed > 0) failedSteps.push(name);
    counts = addCounts(counts, result);
  }
  const { passed, failed, skipped } = counts;
  if (failed > 0) console.log(`\nNot right: ${failedSteps.join(', ')}`);
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed > 0 ? 1 : 0;
});
