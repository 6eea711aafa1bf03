import type { Problem } from '../../domain/problem.ts';
import type { Study } from '../../domain/study.ts';
import { makeProblem } from '../catalogue.ts';

/** Whoever is interviewed sits on one of the two sides. */
export function checkPeople(study: Study): Problem[] {
  const withoutSide = new Set(study.people.filter(({ side }) => !side).map(({ id }) => id));
  return study.interviews
    .flatMap(({ people }) => people)
    .filter(({ id }) => withoutSide.has(id))
    .map(({ id, at }) => makeProblem('person-without-side', at, id));
}
