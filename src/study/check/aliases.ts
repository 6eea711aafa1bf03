import type { Problem } from '../../domain/problem.ts';
import type { Person, Study } from '../../domain/study.ts';
import { makeProblem } from '../catalogue.ts';
import { listBodies } from './body-list.ts';

const SHORTEST_PART = 3;

/** Ids go into addresses, and aliases onto pages: neither may hold the name that an alias hides. */
export function checkAliases(study: Study): Problem[] {
  const hidden = listHiddenParts(study.people);
  if (hidden.size === 0) return [];
  const entries = [
    ...study.people,
    ...study.interviews,
    ...study.interviews.flatMap(({ clips }) => clips),
    ...listBodies(study),
  ];
  return [
    ...entries.flatMap(({ id, at }) => {
      const part = listParts(id.split('/').at(-1) ?? id).find((each) => hidden.has(each));
      return part === undefined ? [] : [makeProblem('alias-in-id', at, id, part)];
    }),
    ...study.people.flatMap(checkAlias),
  ];
}

/** Parts of hidden names, but not those that somebody publishes as their own. */
function listHiddenParts(people: readonly Person[]): Set<string> {
  const open = new Set(
    people.filter((person) => !isHidden(person)).flatMap(({ name }) => listParts(name)),
  );
  const hidden = people.filter(isHidden).flatMap(({ name }) => listParts(name));
  return new Set(hidden.filter((part) => !open.has(part)));
}

function isHidden({ consent }: Person): boolean {
  return consent?.alias !== undefined;
}

function checkAlias({ name, consent, at }: Person): Problem[] {
  const alias = consent?.alias;
  if (alias === undefined) return [];
  const shown = listParts(alias);
  const part = listParts(name).find((each) => shown.includes(each));
  return part === undefined ? [] : [makeProblem('alias-shows-name', at, alias, part)];
}

/** Words of three letters or more, without accents, in small letters. */
function listParts(name: string): string[] {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= SHORTEST_PART);
}
