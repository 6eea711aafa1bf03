import { styleText } from 'node:util';
import { formatCount } from '../../src/domain/count.ts';
import type { Problem } from '../../src/domain/problem.ts';

/** Problems as machines read them: each with exactly these keys. */
export function listProblems(problems: readonly Problem[]): Problem[] {
  return problems.map(({ code, severity, file, line, column, message, hint }) => {
    return { code, severity, file, line, column, message, hint };
  });
}

/** Problems as people read them, the last line telling how many. */
export function formatProblems(problems: readonly Problem[]): string {
  return [...problems.map(formatProblem), tellCount(problems)].join('\n');
}

function formatProblem({ code, severity, file, line, column, message, hint }: Problem): string {
  const colour = severity === 'error' ? 'red' : 'yellow';
  const head = `${styleText(colour, severity)} ${styleText('bold', `${file}:${line}:${column}`)}`;
  return `${head} ${styleText('dim', code)}\n  ${message}\n  ${styleText('dim', '→')} ${hint}\n`;
}

/** `2 errors, 1 warning`; says so when there is nothing wrong. */
function tellCount(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [formatCount(errors, 'error')] : []),
    ...(warnings > 0 ? [formatCount(warnings, 'warning')] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'No problems found.';
}
