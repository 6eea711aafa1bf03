import type { Side } from './evidence.ts';

/** A clip, as far as counting who speaks in it goes. */
export interface HeardClip {
  /** The interviewed people in it. */
  personIds: readonly string[];
  transcripts: readonly { cues: readonly { speaker?: string }[] }[];
}

/** A person, as far as counting goes; whoever has no side only asks the questions. */
export interface CountedPerson {
  side?: Side;
  /** Absent where it is not shown. */
  organisation?: string;
}

/** Distinct people, and where they work as far as that is shown. */
export interface Voices {
  /** In the order in which they are first heard. */
  personIds: string[];
  /** Their names, each once. */
  organisations: string[];
  /** How many of the people no organisation is shown for: nobody knows whether they share one. */
  withoutOrganisation: number;
}

/** Everyone of both sides, and each side's. */
export interface Tally extends Voices {
  sides: Record<Side, Voices>;
}

/** The interviewed people who speak in a clip; all of them where its transcript names nobody. */
export function listVoices({ personIds, transcripts }: HeardClip): string[] {
  const speakers = new Set(
    transcripts.flatMap(({ cues }) => cues.flatMap(({ speaker }) => speaker ?? [])),
  );
  return speakers.size === 0 ? [...personIds] : personIds.filter((id) => speakers.has(id));
}

/**
 * Counts who is heard in clips: each person once, on their own side, however many clips, interviews
 * or languages they speak in. Whoever is only seen, or only asks, is not counted.
 *
 * @param people everybody known, by id
 */
export function countVoices(
  clips: readonly HeardClip[],
  people: ReadonlyMap<string, CountedPerson>,
): Tally {
  const heard = [...new Set(clips.flatMap(listVoices))].flatMap((id) => {
    const { side, organisation } = people.get(id) ?? {};
    return side ? { id, side, organisation: normalise(organisation) } : [];
  });
  const ofSide = (side: Side): Voices => gather(heard.filter((each) => each.side === side));
  return {
    ...gather(heard),
    sides: { customer: ofSide('customer'), employee: ofSide('employee') },
  };
}

interface Heard {
  id: string;
  organisation: string;
}

function gather(heard: readonly Heard[]): Voices {
  const named = heard.filter(({ organisation }) => organisation !== '');
  // Written with other capitals it is still the same house.
  const organisations = new Map(
    named.map(({ organisation }) => [organisation.toLowerCase(), organisation]),
  );
  return {
    personIds: heard.map(({ id }) => id),
    organisations: [...organisations.values()],
    withoutOrganisation: heard.length - named.length,
  };
}

function normalise(name = ''): string {
  return name.trim().replaceAll(/\s+/gu, ' ');
}
