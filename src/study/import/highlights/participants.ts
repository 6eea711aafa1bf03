import type { Problem } from '../../../domain/problem.ts';
import type { Interview, Study } from '../../../domain/study.ts';
import { findNearest } from '../../nearest.ts';
import { findPerson } from '../match-people.ts';
import { makeImportProblem } from '../problems.ts';
import type { Mapping } from './mapping.ts';
import { findSame, type Highlight } from './rows.ts';

/** The interviews a highlight may come from; none once it is told what is wrong. */
export function findInterviews(
  { participant, at }: Highlight,
  study: Study,
  { value, placeOf }: Mapping,
  problems: Problem[],
): Interview[] {
  if (participant === '') return study.interviews;
  const participants = value.participants ?? {};
  const key = findSame(participant, Object.keys(participants));
  const found = listInterviews(key === undefined ? participant : (participants[key] ?? ''), study);
  if (found.length > 0) return found;
  const ids = study.interviews.map(({ id }) => id);
  if (key === undefined) {
    const known = [...ids, ...Object.keys(participants)];
    const nearest = findNearest(participant, known);
    problems.push(makeImportProblem('highlight-participant', at, participant, nearest, ids));
  } else {
    const id = participants[key] ?? '';
    const place = placeOf(['participants', key]);
    const nearest = findNearest(id, ids);
    problems.push(makeImportProblem('highlight-interview', place, key, id, nearest, ids));
  }
  return [];
}

/** By its id; or those in which a person speaks, by id or name. */
function listInterviews(name: string, { interviews, people }: Study): Interview[] {
  const byId = interviews.filter(({ id }) => id === name);
  if (byId.length > 0) return byId;
  const person = people.find(({ id }) => id === name) ?? findPerson(name, people);
  if (!person) return [];
  return interviews.filter((interview) => interview.people.some(({ id }) => id === person.id));
}
