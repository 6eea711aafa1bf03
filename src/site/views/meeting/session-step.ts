import type { Moment } from '../../../meeting/program.ts';
import { isPlain, listPlainMoments, playClips } from '../../../meeting/step-moments.ts';
import type { StagedSessionStep } from '../../../study/staged.ts';
import { findClip } from '../clips.ts';
import { buildPersona } from '../personas.ts';
import { citeQuote } from '../quotes.ts';
import { narrowToRoom } from '../room.ts';
import { buildActivityMoments } from './activity-moments.ts';
import { playPair } from './build-program.ts';
import { buildChairMoments } from './chair-moments.ts';
import { buildWords, type WallSource } from './wall-clip.ts';

type StepOf<Kind extends StagedSessionStep['kind']> = Extract<StagedSessionStep, { kind: Kind }>;

/** What a session's step puts on the wall. */
export function buildStepMoments(source: WallSource, step: StagedSessionStep): Moment[] {
  if (isPlain(step)) return listPlainMoments(step);
  switch (step.kind) {
    case 'play':
      return playClips(...step.clipIds);
    case 'quote':
      return showQuote(source, step);
    case 'pair':
      return showPairs(source, step);
    case 'chair':
      return seatPersona(source, step);
    case 'activity':
      return buildActivityMoments(source, step.activity);
  }
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
