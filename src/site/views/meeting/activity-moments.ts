import type { Moment, WallCard } from '../../../meeting/program.ts';
import type { StagedActivity } from '../../../study/staged.ts';
import { buildClips } from '../clips.ts';
import { showDay } from './day-moment.ts';
import { listPoints } from '../../../meeting/points.ts';
import { buildSaid, type WallSource } from './wall-clip.ts';

/** More than this nobody compares on a wall; the printed sheets hold all of them. */
const CARDS_AT_ONCE = 6;

/** What groups are to do, and what they have before them. */
export function buildActivityMoments(source: WallSource, activity: StagedActivity): Moment[] {
  const { title, groups, instructions } = activity;
  return [
    { kind: 'activity', title, groups },
    ...listPoints({ heading: title }, instructions),
    ...showMaterial(source, activity),
  ];
}

function showMaterial(source: WallSource, activity: StagedActivity): Moment[] {
  switch (activity.name) {
    case 'spend-a-budget':
      return showCards(source, `${activity.budget} coins for each group`, activity.clipIds);
    case 'rank-the-needs':
      return showCards(source, 'The needs', activity.clipIds);
    case 'redraw-the-day': {
      const persona = source.site.personas.get(activity.personaId);
      if (!persona) return [];
      return [showDay(source.site, persona, activity.day) ?? []].flat();
    }
    case 'own':
      return [];
  }
}

function showCards({ site }: WallSource, heading: string, clipIds: readonly string[]): Moment[] {
  const cards = buildClips(site, clipIds).map(
    ({ id, title, side, people, speaker, quote }): WallCard => ({
      ...{ clipId: id, title, side },
      names: (speaker ? [speaker] : people).map(({ name }) => name).join(', '),
      ...(quote && { words: buildSaid(quote) }),
    }),
  );
  const rounds = Math.ceil(cards.length / CARDS_AT_ONCE);
  const perRound = Math.ceil(cards.length / rounds);
  return Array.from({ length: rounds }, (_, round) => ({
    ...{ kind: 'cards', heading },
    cards: cards.slice(round * perRound, (round + 1) * perRound),
  }));
}
