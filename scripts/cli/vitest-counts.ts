import { readFile } from 'node:fs/promises';

/** How many checks came out which way. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export function addCounts(first: Counts, second: Counts): Counts {
  return {
    passed: first.passed + second.passed,
    failed: first.failed + second.failed,
    skipped: first.skipped + second.skipped,
  };
}

/**
 * Reads the JSON report of vitest. A run that left none, or ended badly without a failed test,
 * counts as one failure.
 *
 * @param ok whether the run ended with 0
 */
export async function readVitestCounts(path: string, ok: boolean): Promise<Counts> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(text) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  };
  const failed = report.numFailedTests;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !ok ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
