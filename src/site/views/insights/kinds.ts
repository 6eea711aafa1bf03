import { SIDES, type EvidenceKind, type Side } from '../../../domain/evidence.ts';
import type { Bar, BarGrid } from '../../charts/bars.ts';
import { addressOf } from '../addresses.ts';
import type { BySide } from '../sides.ts';
import type { Site } from '../site.ts';
import { KIND_WORD, SIDES_WORD } from '../words.ts';
import {
  anchorOf,
  findHeard,
  findPeopleText,
  formatHeard,
  groupEvidence,
  isDeciding,
  listKinds,
  ofKind,
  type EvidenceGroup,
  type Heard,
} from './evidence.ts';
import { NOTHING, type NumbersRow, type NumbersTable } from './numbers.ts';

/** Rows between the two sides; a side on which nobody is heard has no bars at all. */
export interface AcrossChart {
  rows: ChartRow[];
  sides: Partial<BySide<BarGrid>>;
}

export interface ChartRow {
  text: string;
  isStrong: boolean;
}

/** What clips on one matter are evidence of, on each side. */
export interface KindsChart extends AcrossChart {
  title: string;
  /** Where all of it is listed. */
  href: string;
  /** The page of the theme. */
  themeHref?: string;
  /** `3 customers and 1 employee`; absent where nobody is heard. */
  people?: string;
}

/** Few people make short bars. */
const LEAST_SCALE = 5;

interface KindHeard {
  kind: EvidenceKind;
  heard: BySide<Heard>;
}

interface GroupKinds {
  group: EvidenceGroup;
  heard: BySide<Heard>;
  kinds: KindHeard[];
}

/** For each theme how many people on each side say what, all to one scale. */
export function buildKinds(site: Site): { charts: KindsChart[]; table: NumbersTable } {
  const groups = groupEvidence(site).map((group) => hearKinds(site, group));
  const most = Math.max(
    LEAST_SCALE,
    ...groups.flatMap(({ kinds }) =>
      kinds.flatMap(({ heard }) => SIDES.map((side) => heard[side].personIds.length)),
    ),
  );
  return {
    charts: groups.map((group) => buildChart(group, most)),
    table: {
      caption: 'How many people say what, by theme and side',
      columns: ['Evidence', SIDES_WORD.customer, SIDES_WORD.employee],
      groups: groups.map(({ group, kinds }) => ({
        title: group.title,
        rows: kinds.map((each) => buildRow(group, each)),
      })),
    },
  };
}

function hearKinds(site: Site, group: EvidenceGroup): GroupKinds {
  const kinds = listKinds(site).map((kind) => ({
    kind,
    heard: findHeard(site, ofKind(group.clips, kind)),
  }));
  return { group, heard: findHeard(site, group.clips), kinds };
}

function buildChart({ group, heard, kinds }: GroupKinds, most: number): KindsChart {
  const people = findPeopleText(heard);
  const sides: KindsChart['sides'] = {};
  for (const side of SIDES)
    if (heard[side].clips.length > 0)
      sides[side] = {
        label: `${group.title}: ${SIDES_WORD[side]}`,
        side,
        rows: kinds.map(({ kind }) => kind),
        columns: [''],
        most,
        bars: kinds.flatMap((each) => buildBar(group, each, side)),
      };
  return {
    title: group.title,
    href: group.href,
    ...(group.themeId !== undefined && { themeHref: addressOf.theme(group.themeId) }),
    ...(people !== undefined && { people }),
    rows: kinds.map(({ kind }) => ({ text: KIND_WORD[kind], isStrong: isDeciding(kind) })),
    sides,
  };
}

function buildBar(group: EvidenceGroup, { kind, heard }: KindHeard, side: Side): Bar[] {
  const amount = heard[side].personIds.length;
  if (amount === 0) return [];
  return [
    {
      row: kind,
      column: '',
      amount,
      href: hrefOf(group, kind, side),
      label: `${KIND_WORD[kind]}, ${group.title}: ${formatHeard(heard[side], side)}`,
      isStrong: isDeciding(kind),
    },
  ];
}

function buildRow(group: EvidenceGroup, { kind, heard }: KindHeard): NumbersRow {
  return {
    head: KIND_WORD[kind],
    cells: SIDES.map((side) =>
      heard[side].clips.length === 0
        ? NOTHING
        : { text: formatHeard(heard[side], side), href: hrefOf(group, kind, side) },
    ),
  };
}

function hrefOf(group: EvidenceGroup, kind: EvidenceKind, side: Side): string {
  return `${group.href}#${anchorOf(kind, side)}`;
}
