import { formatCount } from '../../domain/count.ts';
import type { Side } from '../../domain/evidence.ts';
import type { StagedPersona, StagedTrait } from '../../study/staged.ts';
import { buildAddition, type AdditionView } from './additions.ts';
import { addressOf, type Link } from './addresses.ts';
import { findAnswers } from './answers.ts';
import { buildClips, type ClipView } from './clips.ts';
import { buildDay, type DayView } from './day.ts';
import { buildOwnWords, type OwnWordsView } from './own-words.ts';
import { buildPeople, type PersonView } from './people.ts';
import { pick, showable, type Site } from './site.ts';

export interface PersonaTeaser extends Link {
  id: string;
  side: Side;
  oneLine: string;
  people: PersonView[];
  /** Where meetings are planned. */
  addition?: AdditionView;
}

export interface TraitView {
  text: string;
  clips: ClipView[];
}

export interface QuestionView extends TraitView {
  /** Where meetings are planned. */
  addition?: AdditionView;
}

export interface PersonaView extends PersonaTeaser {
  goals: TraitView[];
  frustrations: TraitView[];
  traits: TraitView[];
  /** What to ask on their behalf when a decision is made. */
  questions: QuestionView[];
  /** Whether anything is said of it that no clip of the edition bears out. */
  hasAssumptions: boolean;
  day?: DayView;
  /** `Drawn from 2 people in 3 interviews` */
  drawnFrom: string;
  ownWords: OwnWordsView;
  chair: Link;
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
    people: buildPeople(site, [...new Set(persona.personIds)]),
    ...buildAddition(site, persona.title, {
      ...{ kind: 'chair', persona: { id: persona.id, title: persona.title } },
    }),
  };
}

export function buildPersona(site: Site, persona: StagedPersona): PersonaView {
  const day = buildDay(site, persona.day);
  const { goals, frustrations, traits } = persona;
  const cited = pick(site.clips, citedIds(persona));
  const asked = [...cited, ...pick(site.clips, ownClipIds(site, persona))];
  return {
    ...buildPersonaTeaser(site, persona),
    goals: buildTraits(site, goals),
    frustrations: buildTraits(site, frustrations),
    traits: buildTraits(site, traits),
    questions: buildTraits(site, persona.questions).map((question) => ({
      ...question,
      ...buildAddition(site, question.text, { kind: 'discuss', question: question.text }),
    })),
    hasAssumptions: buildTraits(site, [...goals, ...frustrations, ...traits]).some(isAssumption),
    drawnFrom: tellSources(site, persona),
    ownWords: buildOwnWords(site, persona, citedIds(persona)),
    chair: { text: 'Keep a chair', href: addressOf.chair(persona.id) },
    answers: [...findAnswers(site, [...new Set(asked)], persona.side).values()].slice(0, 3),
    stories: showable(site.study.stories)
      .filter((story) => story.personaIds.includes(persona.id))
      .map((story) => ({ text: story.title, href: addressOf.story(story.id) })),
    ...(day && { day }),
  };
}

/** Whether no clip of the edition bears a trait out. */
export function isAssumption({ clips }: TraitView): boolean {
  return clips.length === 0;
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

function tellSources(site: Site, { personIds }: StagedPersona): string {
  const people = new Set(pick(site.people, personIds)).size;
  const interviews = [...site.interviews.values()].filter((interview) =>
    interview.personIds.some((id) => personIds.includes(id)),
  ).length;
  if (people === 0) return 'Drawn from people who were heard';
  const drawn = `Drawn from ${formatCount(people, 'person', 'people')}`;
  return interviews === 0 ? drawn : `${drawn} in ${formatCount(interviews, 'interview')}`;
}
