import type { Place, Problem } from '../../domain/problem.ts';
import { listStepMentions } from '../../domain/session.ts';
import type { Interview, Reference, Study } from '../../domain/study.ts';
import type { ComponentUse } from '../body.ts';
import { COMPONENTS } from '../body/components.ts';
import { makeProblem } from '../catalogue.ts';
import { findNearest } from '../nearest.ts';
import type { Body } from './body-list.ts';

type Kind = 'person' | 'clip' | 'theme' | 'persona' | 'story' | 'finding';

interface Mention {
  kind: Kind;
  id: string;
  at: Place;
}

/** Every mention of an entry leads to one. */
export function checkReferences(study: Study, bodies: readonly Body[]): Problem[] {
  const known: Record<Kind, Set<string>> = {
    person: idsOf(study.people),
    clip: idsOf(study.interviews.flatMap(({ clips }) => clips)),
    theme: idsOf(study.themes),
    persona: idsOf(study.personas),
    story: idsOf(study.stories),
    finding: idsOf(study.findings),
  };
  const leftOut = study.leftOut ?? [];
  return [...listMentions(study), ...bodies.flatMap(listBodyMentions)]
    .filter(({ kind, id }) => !known[kind].has(id) && !isLeftOut(id, leftOut))
    .map(({ kind, id, at }) =>
      makeProblem('unknown-id', at, kind, id, findNearest(id, known[kind])),
    );
}

function idsOf(entries: readonly { id: string }[]): Set<string> {
  return new Set(entries.map(({ id }) => id));
}

/** A clip is gone with its interview. */
function isLeftOut(id: string, leftOut: readonly string[]): boolean {
  return leftOut.includes(id) || leftOut.includes(id.split('/')[0] ?? id);
}

function listMentions(study: Study): Mention[] {
  const { home } = study.settings;
  return [
    ...toMentions('theme', home.theme ? [home.theme] : []),
    ...toMentions('story', home.stories),
    ...study.interviews.flatMap(listInterviewMentions),
    ...study.personas.flatMap(({ people, goals, frustrations, traits, questions, day }) => [
      ...toMentions('person', people),
      ...[...goals, ...frustrations, ...traits, ...questions, ...day].flatMap(({ clips }) =>
        toMentions('clip', clips),
      ),
    ]),
    ...study.stories.flatMap(({ people, personas, themes, day }) => [
      ...toMentions('person', people),
      ...toMentions('persona', personas),
      ...toMentions('theme', themes),
      ...toMentions(
        'clip',
        day.flatMap(({ clips }) => clips),
      ),
    ]),
    ...study.themes.flatMap(({ pairs, agreements }) =>
      toMentions('clip', [...pairs.flat(), ...agreements.flatMap(({ clips }) => clips)]),
    ),
    ...study.findings.flatMap(({ themes, evidenceFor, evidenceAgainst }) => [
      ...toMentions('theme', themes),
      ...toMentions('clip', [...evidenceFor, ...evidenceAgainst]),
    ]),
    ...study.commitments.flatMap(({ findings, youSaid }) => [
      ...toMentions('finding', findings),
      ...toMentions('clip', youSaid ? [youSaid] : []),
    ]),
    ...study.sessions
      .flatMap(({ steps }) => steps.flatMap(listStepMentions))
      .flatMap(({ kind, reference }) => toMentions(kind, [reference])),
  ];
}

function listInterviewMentions(interview: Interview): Mention[] {
  const { people, interviewer, othersSeen, clips, at } = interview;
  const others = Array.isArray(othersSeen) ? othersSeen : [];
  return [
    ...toMentions('person', [...people, ...(interviewer ? [interviewer] : []), ...others]),
    ...Object.entries(interview.speakers).map(([name, id]): Mention => ({
      kind: 'person',
      id,
      at: interview.speakerPlaces?.[name] ?? at,
    })),
    ...clips.flatMap(({ themes, present }) => [
      ...toMentions('theme', themes),
      ...toMentions('person', present ?? []),
    ]),
  ];
}

function toMentions(kind: Kind, references: readonly Reference[]): Mention[] {
  return references.map(({ id, at }) => ({ kind, id, at }));
}

function listBodyMentions({ parsed }: Body): Mention[] {
  return parsed.uses.flatMap(listUseMentions);
}

function listUseMentions({ name, attributes, attributePlaces, at }: ComponentUse): Mention[] {
  return Object.entries(COMPONENTS[name]?.attributes ?? {}).flatMap(([attribute, kind]) => {
    const id = attributes[attribute];
    if (typeof id !== 'string' || id.trim() === '' || !isKind(kind)) return [];
    return [{ kind, id, at: attributePlaces[attribute] ?? at }];
  });
}

function isKind(kind: string): kind is Kind {
  return ['clip', 'persona', 'story', 'finding'].includes(kind);
}
