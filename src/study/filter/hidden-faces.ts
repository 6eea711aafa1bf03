import { resolve } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import type { Person } from '../../domain/study.ts';
import { makeProblem } from '../catalogue.ts';
import type { ShownClip } from './clip.ts';
import type { Decisions } from './decisions.ts';
import type { Picture } from './pictures.ts';
import { isGranted } from './staged-people.ts';

/** Portraits that the edition may not show, by absolute path. */
export function listHiddenPortraits(decisions: Decisions): Map<string, Person> {
  const { scope, people } = decisions;
  return new Map(
    [...people.values()].flatMap((person) =>
      person.portrait && !mayShowPortrait(person, decisions)
        ? [[resolve(scope.study.root, person.portrait.path), person] as const]
        : [],
    ),
  );
}

function mayShowPortrait(person: Person, decisions: Decisions): boolean {
  return decisions.isShown('person', person.id) && isGranted(person, 'portrait');
}

/** A portrait that somebody did not agree to, named as the picture of a story or in a body. */
export function checkPortraits(
  refused: readonly Omit<Picture, 'imageId'>[],
  hidden: ReadonlyMap<string, Person>,
): Problem[] {
  return refused.flatMap(({ path, at }) => {
    const person = hidden.get(path);
    return person ? makeProblem('portrait-not-agreed', at, person.name) : [];
  });
}

/** People whose alias keeps the picture of what they are in hidden although they agreed to video. */
export function warnOfHiddenFaces(heard: readonly Pick<ShownClip, 'hiddenByAlias'>[]): Problem[] {
  const people = new Set(heard.flatMap(({ hiddenByAlias }) => hiddenByAlias));
  return [...people].map(({ at, name }) => makeProblem('alias-hides-picture', at, name));
}
