import { resolve } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import type { Person } from '../../domain/study.ts';
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
    if (!person) return [];
    return {
      ...at,
      code: 'portrait-not-agreed',
      severity: 'error',
      message: `This is the portrait of ${person.name}, who has not agreed to have it shown in this edition.`,
      hint: 'Choose another picture, or put it in an `Only` for the editions that may show it.',
    };
  });
}

/** People whose alias keeps the picture of a clip hidden although they agreed to video. */
export function warnOfHiddenFaces(clips: readonly ShownClip[]): Problem[] {
  const people = new Set(clips.flatMap(({ hiddenByAlias }) => hiddenByAlias));
  return [...people].map((person) => ({
    ...person.at,
    code: 'alias-hides-picture',
    severity: 'warning',
    message: `${person.name} goes by an alias that hides the portrait, so their clips have no moving picture.`,
    hint: 'Add `portrait` to `grants:` if they agreed to be recognised, or take `video` out of `media:`.',
  }));
}
