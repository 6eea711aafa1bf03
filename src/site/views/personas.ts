import type { Side } from '../../domain/evidence.ts';
import type { StagedPersona, StagedTrait } from '../../study/staged.ts';
import { addressOf, type Link } from './addresses.ts';
import { findAnswers } from './answers.ts';
import { buildClips, type ClipView } from './clips.ts';
import { buildDay, type DayView } from './day.ts';
import { buildPeople, type PersonView } from './people.ts';
import { pick, showable, type Site } from './site.ts';
import { formatCount } from './words.ts';

export interface PersonaTeaser extends Link {
  id: string;
  side: Side;
  oneLine: string;
  people: PersonView[];
}

export interface TraitView {
  text: string;
  clips: ClipView[];
}

export interface PersonaView extends PersonaTeaser {
  goals: TraitView[];
  frustrations: TraitView[];
  traits: TraitView[];
  day?: DayView;
  /** `Drawn from 4 interviews` */
  drawnFrom: string;
  /** The clip whose quote speaks for it: the first its traits cite, or its people's first. */
  voice?: ClipView;
  answers: ClipView[];
  stories: Link[];
}

export function buildPersonaTeasers(site: Site): PersonaTeaser[] {
  return showable(site.study.personas).map((persona) => buildPersonaTeaser(site, persona));
}

export function buildPersonaTeaser(site: Site, persona: StagedPersona): PersonaTeaser {
  return {
    id: persona.id,
    text: persona.title,
    href: addressOf.persona(persona.id),
    side: persona.side,
    oneLine: persona.oneLine,
    people: buildPeople(site, persona.personIds),
  };
}

export function buildPersona(site: Site, persona: StagedPersona): PersonaView {
  const day = buildDay(site, persona.day);
  const cited = pick(site.clips, citedIds(persona));
  const voice = buildClips(site, [...citedIds(persona), ...ownClipIds(site, persona)]).find(
    (clip) => clip.quote,
  );
  const asked = [...cited, ...pick(site.clips, ownClipIds(site, persona))];
  return {
    ...buildPersonaTeaser(site, persona),
    goals: buildTraits(site, persona.goals),
    frustrations: buildTraits(site, persona.frustrations),
    traits: buildTraits(site, persona.traits),
    drawnFrom: `Drawn from ${formatCount(countInterviews(site, persona), 'interview')}`,
    answers: [...findAnswers(site, [...new Set(asked)], persona.side).values()].slice(0, 3),
    stories: showable(site.study.stories)
      .filter((story) => story.personaIds.includes(persona.id))
      .map((story) => ({ text: story.title, href: addressOf.story(story.id) })),
    ...(day && { day }),
    ...(voice && { voice }),
  };
}

function buildTraits(site: Site, traits: readonly StagedTrait[]): TraitView[] {
  return traits.map(({ text, clipIds }) => ({ text, clips: buildClips(site, clipIds) }));
}

function citedIds({ frustrations, goals, traits }: StagedPersona): string[] {
  return [...frustrations, ...goals, ...traits].flatMap(({ clipIds }) => clipIds);
}

function ownClipIds(site: Site, { personIds }: StagedPersona): string[] {
  return [...site.clips.values()]
    .filter((clip) => clip.personIds.some((id) => personIds.includes(id)))
    .map(({ id }) => id);
}

function countInterviews(site: Site, { personIds }: StagedPersona): number {
  return [...site.interviews.values()].filter((interview) =>
    interview.personIds.some((id) => personIds.includes(id)),
  ).length;
}
