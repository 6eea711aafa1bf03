import { formatCount } from '../../../domain/count.ts';
import { SIDES, type EvidenceKind, type Side } from '../../../domain/evidence.ts';
import type { Standing } from '../../charts/scale.ts';
import type { BySide } from '../sides.ts';
import type { Site } from '../site.ts';
import { KIND_WORD, SIDES_WORD } from '../words.ts';
import {
  anchorOf,
  DECIDING_KINDS,
  findPeopleText,
  formatHeard,
  groupEvidence,
  hearDeciding,
  shareOfNeed,
  type EvidenceGroup,
  type Heard,
} from './evidence.ts';
import { NOTHING, type NumbersTable } from './numbers.ts';

/** Where a theme stands between "does not work" and "does not meet the need". */
export interface StandingRow {
  title: string;
  href: string;
  standings: Standing[];
  /** Who says the one and the other; absent where nobody does. */
  ends: [left: StandingEnd, right: StandingEnd];
}

export interface StandingEnd {
  /** `3 customers and 1 employee`; absent where nobody says so. */
  people?: string;
  href: string;
}

/** The anchor around the lists of both kinds on a page of evidence. */
export const BOTH_ENDS = 'the-two-ends';

type Ends = ReturnType<typeof hearDeciding>;

interface Deciding {
  group: EvidenceGroup;
  ends: Ends;
}

/** Each theme on the line; themes of which nobody says either are named apart. */
export function buildStandings(site: Site): {
  rows: StandingRow[];
  /** Themes that are spoken of in other ways only. */
  silent: string[];
  table: NumbersTable;
} {
  const all = groupEvidence(site)
    .filter(({ clips }) => clips.length > 0)
    .map((group) => ({ group, ends: hearDeciding(site, group.clips) }));
  const deciding = all.filter(({ ends }) => shareOfNeed(ends) !== undefined);
  return {
    rows: deciding.map(buildRow),
    silent: all
      .filter((each) => each.group.themeId !== undefined && !deciding.includes(each))
      .map(({ group }) => group.title),
    table: {
      caption: 'How many people say which of the two, by theme and side',
      columns: ['Side', ...DECIDING_KINDS.map((kind) => KIND_WORD[kind])],
      groups: deciding.map(buildNumbers),
    },
  };
}

function buildRow({ group, ends }: Deciding): StandingRow {
  const [work, need] = DECIDING_KINDS;
  return {
    title: group.title,
    href: group.href,
    standings: SIDES.flatMap((side) => findStanding(group, ends, side) ?? []),
    ends: [buildEnd(group, work, ends[0]), buildEnd(group, need, ends[1])],
  };
}

function buildEnd(group: EvidenceGroup, kind: EvidenceKind, heard: BySide<Heard>): StandingEnd {
  const people = findPeopleText(heard);
  return { href: `${group.href}#${kind}`, ...(people !== undefined && { people }) };
}

function findStanding(group: EvidenceGroup, ends: Ends, side: Side): Standing | undefined {
  const at = shareOfNeed(ends, [side]);
  if (at === undefined) return undefined;
  const [work, need] = ends.map((end) => formatCount(end[side].personIds.length, side));
  return {
    side,
    at,
    href: `${group.href}#${BOTH_ENDS}`,
    label: `${group.title}: does not work, ${work}; does not meet the need, ${need}`,
  };
}

function buildNumbers({ group, ends }: Deciding): NumbersTable['groups'][number] {
  return {
    title: group.title,
    rows: SIDES.map((side) => ({
      head: SIDES_WORD[side],
      cells: ends.map((end, index) => {
        const kind = DECIDING_KINDS[index] ?? '';
        if (end[side].clips.length === 0) return NOTHING;
        const href = `${group.href}#${anchorOf(kind, side)}`;
        return { text: formatHeard(end[side], side), href };
      }),
    })),
  };
}
