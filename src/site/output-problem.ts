import type { Problem, Severity } from '../domain/problem.ts';

/** A problem of an output file or folder, which has no author's line of its own. */
export function outputProblem(
  code: string,
  file: string,
  message: string,
  hint: string,
  severity: Severity = 'error',
): Problem {
  return { code, severity, file, line: 1, column: 1, message, hint };
}
