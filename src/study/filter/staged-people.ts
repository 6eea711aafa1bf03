import type { Grant } from '../../domain/consent.ts';
import type { Person } from '../../domain/study.ts';
import type { StagedPerson } from '../staged.ts';
import type { Pictures } from './pictures.ts';

/** A person as they agreed to be shown: an alias hides whatever was not granted beside it. */
export function stagePerson(person: Person, pictures: Pictures): StagedPerson {
  const { id, side, role, organisation, place } = person;
  const portrait = isGranted(person, 'portrait') ? stagePortrait(person, pictures) : undefined;
  return {
    id,
    name: person.consent?.alias ?? person.name,
    isAlias: person.consent?.alias !== undefined,
    ...(side && { side }),
    ...(role !== undefined && isGranted(person, 'role') && { role }),
    ...(organisation !== undefined && isGranted(person, 'organisation') && { organisation }),
    ...(place !== undefined && isGranted(person, 'place') && { place }),
    ...(portrait && { portrait }),
  };
}

/** Whether something about a person may be shown beside the name they go by. */
export function isGranted({ consent }: Person, grant: Grant): boolean {
  return consent?.alias === undefined || consent.grants.includes(grant);
}

function stagePortrait({ portrait }: Person, pictures: Pictures): StagedPerson['portrait'] {
  const image = portrait && pictures.stage(portrait);
  return image && { ...image, eye: portrait.eye, facing: portrait.facing };
}
