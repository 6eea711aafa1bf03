import type { ReadCue } from '../../../transcripts/reading.ts';
import type { SpeakerLine } from '../interview-text.ts';
import { findFreeId, makeId } from '../../../domain/entry-id.ts';
import { findPerson, turnName, type Candidate } from '../match-people.ts';
import type { OhdRow } from './project.ts';

/** Everybody heard in the project, each once, by name. */
export class PeopleBook {
  readonly #byName = new Map<string, Candidate>();

  /** The person of that name; a new one if there is none. */
  find(name: string): Candidate {
    const key = name.toLowerCase();
    const known = this.#byName.get(key);
    if (known) return known;
    const taken = new Set(this.list().map(({ id }) => id));
    const person = { id: findFreeId(makeId(name, 'person'), taken), name };
    this.#byName.set(key, person);
    return person;
  }

  list(): Candidate[] {
    return [...this.#byName.values()];
  }
}

/** Who is in an interview, by what they do there. */
export interface Cast {
  people: Candidate[];
  interviewer?: Candidate;
  /** Heard besides. */
  others: Candidate[];
  speakers: SpeakerLine[];
}

/** Words are given to them where the transcript names nobody. */
export const NOT_NAMED = 'Somebody not named';

/** Finds who is in an interview, and who of them each of its speakers is. */
export function findCast(
  row: OhdRow | undefined,
  cues: readonly ReadCue[],
  book: PeopleBook,
): Cast {
  const people = readNames(row, 'interviewee', 'interviewees', 'narrator').map((name) =>
    book.find(name),
  );
  const asking = readNames(row, 'interviewer', 'interviewers').map((name) => book.find(name));
  const known = [...people, ...asking];
  const names = [...new Set(cues.flatMap(({ speaker }) => speaker ?? []))];
  const found = matchSpeakers(names, known);
  const strangers = names.filter((name) => !found.has(name)).map((name) => book.find(name));
  return {
    ...assignParts(people, asking, strangers),
    speakers: names.map((name) => found.get(name) ?? { name, id: book.find(name).id }),
  };
}

/** Nobody being listed as interviewed, it is whoever speaks and does not ask; else who asks, alone. */
function assignParts(
  people: Candidate[],
  asking: Candidate[],
  strangers: Candidate[],
): Omit<Cast, 'speakers'> {
  const [interviewer, ...moreAsking] = asking;
  if (people.length === 0 && strangers.length === 0) return { people: asking, others: [] };
  const isListed = people.length > 0;
  return {
    people: isListed ? people : strangers,
    ...(interviewer && { interviewer }),
    others: [...moreAsking, ...(isListed ? strangers : [])],
  };
}

/** By name or initials; and the only speaker left is the only person left. */
function matchSpeakers(
  names: readonly string[],
  people: readonly Candidate[],
): Map<string, SpeakerLine> {
  const found = new Map<string, SpeakerLine>();
  for (const name of names) {
    const person = findPerson(name, people);
    if (person) found.set(name, { name, id: person.id });
  }
  const matched = [...found.values()].map(({ id }) => id);
  const [name, ...moreNames] = names.filter((each) => each !== NOT_NAMED && !found.has(each));
  const [person, ...morePeople] = people.filter(({ id }) => !matched.includes(id));
  if (name === undefined || !person || moreNames.length > 0 || morePeople.length > 0) return found;
  const comment = `taken for ${person.name}, since nobody else is left; check`;
  return found.set(name, { name, id: person.id, comment });
}

function readNames(row: OhdRow | undefined, ...columns: string[]): string[] {
  return (row?.read(...columns) ?? '')
    .split(/[;|]/u)
    .map((name) => turnName(name))
    .filter((name) => name !== '');
}
