import type { Problem } from '../domain/problem.ts';
import type { Study } from '../domain/study.ts';
import { findNearest } from '../study/nearest.ts';
import { outputProblem } from './output-problem.ts';

/** A problem for each edition that was asked for and that the study does not have. */
export function findUnknownEditions({ settings }: Study, asked: readonly string[] = []): Problem[] {
  const known = settings.editions.map(({ id }) => id);
  const unknown = asked.filter((id) => !known.includes(id));
  return unknown.map((id) => {
    const nearest = findNearest(id, known);
    const meant = nearest === undefined ? '' : `Did you mean “${nearest}”? `;
    return outputProblem(
      'unknown-edition',
      'study.yaml',
      `The study has no edition “${id}”.`,
      `${meant}It has: ${known.join(', ')}.`,
    );
  });
}
