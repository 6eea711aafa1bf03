import { formatCount } from '../../../domain/count.ts';
import { EVIDENCE_KINDS, SIDES, type EvidenceKind, type Side } from '../../../domain/evidence.ts';
import { countVoices } from '../../../domain/tally.ts';
import type { StagedClip } from '../../../study/staged.ts';
import { addressOf } from '../addresses.ts';
import type { BySide } from '../sides.ts';
import type { Site } from '../site.ts';
import { clipsOf } from '../themes.ts';

/** All clips that are evidence on one matter. */
export interface EvidenceGroup {
  /** Absent for the clips that name no theme. */
  themeId?: string;
  title: string;
  /** Where they are listed. */
  href: string;
  clips: StagedClip[];
}

/** Who says something on one side: people, each once, and the clips in which they do. */
export interface Heard {
  personIds: string[];
  clips: StagedClip[];
}

/** The two kinds that the study is there to tell apart. */
export const DECIDING_KINDS = ['does-not-work', 'does-not-meet-need'] as const;

/**
 * The clips of the edition by theme, from what does not work to what does not meet the need; then the
 * themes of which nobody says either, then the clips without a theme. A theme may have no clips.
 */
export function groupEvidence(site: Site): EvidenceGroup[] {
  const themes = [...site.themes.values()].map((theme) => ({
    themeId: theme.id,
    title: theme.title,
    href: addressOf.evidenceOn(theme.id),
    clips: clipsOf(site, theme),
  }));
  const taken = new Set(themes.flatMap(({ clips }) => clips));
  const others = [...site.clips.values()].filter((clip) => !taken.has(clip));
  const rest = { title: 'Without a theme', href: addressOf.evidenceWithoutTheme, clips: others };
  return [...orderByNeed(site, themes), ...(others.length > 0 ? [rest] : [])];
}

function orderByNeed(site: Site, groups: readonly EvidenceGroup[]): EvidenceGroup[] {
  const shares = new Map(
    groups.map((group) => [group, shareOfNeed(hearDeciding(site, group.clips))]),
  );
  return groups.toSorted((a, b) => (shares.get(a) ?? 2) - (shares.get(b) ?? 2));
}

/** Who says that it does not work, and who that it does not meet the need. */
export function hearDeciding(
  site: Site,
  clips: readonly StagedClip[],
): [work: BySide<Heard>, need: BySide<Heard>] {
  const [work, need] = DECIDING_KINDS;
  return [findHeard(site, ofKind(clips, work)), findHeard(site, ofKind(clips, need))];
}

/**
 * Where people stand between "does not work", 0, and "does not meet the need", 1; whoever says both
 * counts at both ends. Undefined where nobody says either.
 */
export function shareOfNeed(
  [work, need]: readonly [BySide<Heard>, BySide<Heard>],
  sides: readonly Side[] = SIDES,
): number | undefined {
  const count = (heard: BySide<Heard>): number =>
    sides.reduce((sum, side) => sum + heard[side].personIds.length, 0);
  const all = count(work) + count(need);
  return all === 0 ? undefined : count(need) / all;
}

/** Who says it on each side. A clip in which nobody of either side speaks lies on its own side. */
export function findHeard(site: Site, clips: readonly StagedClip[]): BySide<Heard> {
  const { sides } = countVoices(clips, site.people);
  const on = (side: Side): Heard => ({
    personIds: sides[side].personIds,
    clips: clips.filter((clip) => sidesOf(site, clip).includes(side)),
  });
  return { customer: on('customer'), employee: on('employee') };
}

function sidesOf(site: Site, clip: StagedClip): Side[] {
  const { sides } = countVoices([clip], site.people);
  const heard = SIDES.filter((side) => sides[side].personIds.length > 0);
  return heard.length > 0 ? heard : [clip.side];
}

export function ofKind(clips: readonly StagedClip[], kind: EvidenceKind): StagedClip[] {
  return clips.filter(({ kinds }) => kinds.includes(kind));
}

/** The kinds that occur in the edition, in their order; the two that are told apart always do. */
export function listKinds(site: Site): EvidenceKind[] {
  const clips = [...site.clips.values()];
  return EVIDENCE_KINDS.filter((kind) => isDeciding(kind) || ofKind(clips, kind).length > 0);
}

export function isDeciding(kind: EvidenceKind): boolean {
  return DECIDING_KINDS.some((each) => each === kind);
}

/** `3 customers, 4 clips` */
export function formatHeard({ personIds, clips }: Heard, side: Side): string {
  return `${formatCount(personIds.length, side)}, ${formatCount(clips.length, 'clip')}`;
}

/** `3 customers and 1 employee`; undefined where nobody is heard. */
export function findPeopleText(heard: BySide<Heard>): string | undefined {
  const counts = SIDES.map((side) => ({ side, count: heard[side].personIds.length }));
  const texts = counts
    .filter(({ count }) => count > 0)
    .map(({ side, count }) => formatCount(count, side));
  return texts.length === 0 ? undefined : texts.join(' and ');
}

/** The part of a page of evidence on one side; on one stretch of time where a period is given. */
export function anchorOf(part: string, side: Side, periodId?: string): string {
  return [part, side, ...(periodId === undefined ? [] : [periodId])].join('-');
}

/** The part of a page of evidence that lists one person's clips. */
export function anchorOfPerson(personId: string): string {
  return `by-${personId}`;
}
