import type { Moment } from '../../../meeting/program.ts';
import type { StagedSessionStep } from '../../../study/staged.ts';
import { findClip } from '../clips.ts';
import { buildPersona } from '../personas.ts';
import { citeQuote } from '../quotes.ts';
import { narrowToRoom } from '../room.ts';
import { pick, type Site } from '../site.ts';
import { buildActivityMoments } from './activity-moments.ts';
import { playClips, playPair } from './build-program.ts';
import { buildChairMoments } from './chair-moments.ts';
import { listPoints } from './points.ts';
import { buildWords, type WallSource } from './wall-clip.ts';

type StepOf<Kind extends StagedSessionStep['kind']> = Extract<StagedSessionStep, { kind: Kind }>;

/** A session's step as a list of steps names it. */
export function nameStep(site: Site, step: StagedSessionStep): string {
  switch (step.kind) {
    case 'play':
      return pick(site.clips, step.clipIds)
        .map(({ title }) => title)
        .join('; ');
    case 'quote':
      return `“${step.quote.text}”`;
    case 'discuss':
    case 'poll':
      return step.question;
    case 'pair':
      return site.themes.get(step.themeId)?.title ?? '';
    case 'chair':
      return `A chair: ${site.personas.get(step.personaId)?.title ?? ''}`;
    case 'activity':
      return step.activity.title;
    case 'agree':
      return 'What we agree on';
    case 'write-first':
    case 'commit':
      return step.prompt;
    case 'say-back':
      return 'Say it back';
    case 'break':
      return 'Break';
  }
}

/** What a session's step puts on the wall. */
export function buildStepMoments(source: WallSource, step: StagedSessionStep): Moment[] {
  switch (step.kind) {
    case 'play':
      return playClips(...step.clipIds);
    case 'quote':
      return showQuote(source, step);
    case 'discuss':
      return [ask('Discuss', step.question)];
    case 'poll':
      return [{ kind: 'poll', question: step.question, options: step.options }];
    case 'pair':
      return showPairs(source, step);
    case 'chair':
      return seatPersona(source, step);
    case 'activity':
      return buildActivityMoments(source, step.activity);
    case 'agree':
      return listPoints({ heading: 'What we agree on' }, step.rules);
    case 'write-first':
      return [ask('Write first, in silence', step.prompt, true)];
    case 'say-back':
      return [ask('Say it back', step.prompt)];
    case 'break':
      return [{ kind: 'break' }];
    case 'commit':
      return [{ kind: 'commit', prompt: step.prompt }];
  }
}

function ask(heading: string, text: string, isTimed = false): Moment {
  return { kind: 'question', heading, text, isTimed };
}

function showQuote(source: WallSource, { clipId, quote }: StepOf<'quote'>): Moment[] {
  const staged = source.site.clips.get(clipId);
  const clip = findClip(source.site, clipId);
  if (!staged || !clip) return [];
  const cited = citeQuote(source.site, staged, quote);
  return [{ kind: 'quote', ...buildWords(source, { ...clip, ...cited }) }];
}

function showPairs({ site }: WallSource, { themeId, pairs }: StepOf<'pair'>): Moment[] {
  const theme = site.themes.get(themeId)?.title ?? '';
  return pairs.flatMap(([customer, employee]) => playPair(theme, customer, employee));
}

function seatPersona(edition: WallSource, { personaId, clipIds }: StepOf<'chair'>): Moment[] {
  const staged = edition.site.personas.get(personaId);
  if (!staged) return [];
  const source = { ...edition, site: narrowToRoom(edition.site, clipIds, edition.audiences) };
  const groups = buildChairMoments(source, buildPersona(source.site, staged));
  return groups.flatMap(({ moments }) => moments);
}
