import type { Side } from '../../domain/evidence.ts';
import type { StagedClip } from '../../study/staged.ts';
import { buildClip, type ClipView } from './clips.ts';
import { otherSide } from './sides.ts';
import type { Site } from './site.ts';

/**
 * What the other side says about the same themes: for each clip the one that answers it best. A clip
 * the editor set opposite comes first, then one that shares the most themes; no clip answers twice.
 *
 * @returns by the id of the clip that is answered
 */
export function findAnswers(
  site: Site,
  clips: readonly StagedClip[],
  side: Side,
): Map<string, ClipView> {
  const answers = new Map<string, ClipView>();
  const taken = new Set<string>();
  for (const clip of clips.filter((asked) => asked.side === side)) {
    const answer = rankAnswers(site, clip).find(({ id }) => !taken.has(id));
    if (!answer) continue;
    taken.add(answer.id);
    answers.set(clip.id, buildClip(site, answer));
  }
  return answers;
}

/** Clips of the other side that are set opposite or share a theme with this one, best first. */
export function rankAnswers(site: Site, clip: StagedClip): StagedClip[] {
  const other = otherSide(clip.side);
  const opposite = site.opposites.get(clip.id) ?? [];
  const related = clip.themeIds.flatMap((id) => site.clipsByTheme.get(id) ?? []);
  const sharing = [...new Set(related)].sort((a, b) => countShared(clip, b) - countShared(clip, a));
  return [...new Set([...opposite, ...sharing])].filter((answer) => answer.side === other);
}

function countShared(clip: StagedClip, answer: StagedClip): number {
  return clip.themeIds.filter((id) => answer.themeIds.includes(id)).length;
}
