import type { Side } from '../../domain/evidence.ts';
import type { Place, Problem } from '../../domain/problem.ts';
import type { Study } from '../../domain/study.ts';
import type { ComponentUse } from '../body.ts';
import { makeProblem } from '../catalogue.ts';
import { findNearest } from '../nearest.ts';
import type { Body } from './body-list.ts';
import { checkLooseQuotes } from './loose-quotes.ts';

/** What authors wrote: the tree's own problems, editions, sides, and words that look like a quote. */
export function checkBodies(study: Study, bodies: readonly Body[]): Problem[] {
  const editions = study.settings.editions.map(({ id }) => id);
  const sides = buildClipSides(study);
  return [
    ...bodies.flatMap(({ parsed }) => [
      ...parsed.problems,
      ...parsed.uses.flatMap((use) => [...checkOnly(use, editions), ...checkBoth(use, sides)]),
      ...parsed.prose.flatMap(({ text, at }) => checkLooseQuotes(text, at)),
    ]),
    ...study.themes.flatMap(({ pairs }) =>
      pairs.flatMap(([customer, employee]) => [
        ...checkSide(customer.id, 'customer', sides, customer.at),
        ...checkSide(employee.id, 'employee', sides, employee.at),
      ]),
    ),
  ];
}

function checkOnly(
  { name, attributes, attributePlaces, at }: ComponentUse,
  known: readonly string[],
): Problem[] {
  const { edition } = attributes;
  if (name !== 'Only' || typeof edition !== 'string' || known.length === 0) return [];
  return edition
    .split(/\s+/)
    .filter((id) => id !== '' && !known.includes(id))
    .map((id) =>
      makeProblem('unknown-edition', attributePlaces['edition'] ?? at, id, findNearest(id, known), [
        ...known,
      ]),
    );
}

function checkBoth(
  { name, attributes, attributePlaces, at }: ComponentUse,
  sides: ReadonlyMap<string, Set<Side>>,
): Problem[] {
  if (name !== 'Both') return [];
  return (['customer', 'employee'] as const).flatMap((side) => {
    const id = attributes[side];
    return typeof id === 'string' ? checkSide(id, side, sides, attributePlaces[side] ?? at) : [];
  });
}

function checkSide(
  id: string,
  side: Side,
  sides: ReadonlyMap<string, Set<Side>>,
  at: Place,
): Problem[] {
  const shown = sides.get(id);
  return shown === undefined || shown.size === 0 || shown.has(side)
    ? []
    : [makeProblem('wrong-side', at, id, side)];
}

/** The sides of the people interviewed, for every clip. */
function buildClipSides(study: Study): Map<string, Set<Side>> {
  const sideOf = new Map(study.people.map(({ id, side }) => [id, side]));
  return new Map(
    study.interviews.flatMap(({ people, clips }) => {
      const sides = new Set(people.flatMap(({ id }) => sideOf.get(id) ?? []));
      return clips.map(({ id }): [string, Set<Side>] => [id, sides]);
    }),
  );
}
