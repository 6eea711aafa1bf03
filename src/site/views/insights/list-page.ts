import { formatCount } from '../../../domain/count.ts';
import type { EvidenceKind, Side } from '../../../domain/evidence.ts';
import type { StagedClip } from '../../../study/staged.ts';
import { addressOf } from '../addresses.ts';
import { buildClip, type ClipView } from '../clips.ts';
import { buildPeople, type PersonView } from '../people.ts';
import type { BySide } from '../sides.ts';
import type { Site } from '../site.ts';
import { KIND_WORD } from '../words.ts';
import {
  anchorOf,
  anchorOfPerson,
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
import { buildOverTime, type FindHref, type TimeChart } from './over-time.ts';
import { dayOf, findTimeline, type Timeline } from './periods.ts';

/** Where every mark of a chart leads: the clips behind it, listed. */
export interface ListPageView {
  /** Its address below the insights. */
  path: string;
  kicker: string;
  title: string;
  /** The page of the theme. */
  themeHref?: string;
  /** `3 customers and 1 employee, 14 clips` */
  count: string;
  sections: ListSection[];
  /** Each person's clips; none where the page is of one kind. */
  people: BySide<PersonClips[]>;
  overTime?: TimeChart;
}

export interface ListSection {
  /** Its anchor. */
  id: string;
  title: string;
  /** Whether it is one of the two kinds that are told apart. */
  isStrong: boolean;
  sides: BySide<ClipList>;
}

export interface ClipList {
  id: string;
  /** `3 customers, 4 clips` */
  count: string;
  parts: ClipPart[];
}

/** Clips of one period; of all time where interviews span no months. */
export interface ClipPart {
  id?: string;
  title?: string;
  clips: ClipView[];
}

export interface PersonClips {
  id: string;
  person: PersonView;
  clips: ClipView[];
}

/** The name of the one section of a page that has only one. */
export const ALL = 'all';

/** A page for each theme, one for what has no theme, and one for each kind. */
export function buildListPages(site: Site): ListPageView[] {
  const groups = groupEvidence(site).map((group) => buildGroupPage(site, group));
  return [...groups, ...listKinds(site).map((kind) => buildKindPage(site, kind))];
}

/** A chart over time of some clips; undefined where the edition's interviews span no months. */
export function findTimeChart(
  site: Site,
  clips: readonly StagedClip[],
  hrefOf: FindHref,
): TimeChart | undefined {
  const timeline = findTimeline(site);
  return timeline && buildOverTime(site, clips, timeline, hrefOf);
}

function buildGroupPage(site: Site, group: EvidenceGroup): ListPageView {
  const timeline = findTimeline(site);
  const { themeId, title, href, clips } = group;
  const overTime = findTimeChart(site, clips, (kind, side, { id }) =>
    [href, anchorOf(kind, side, id)].join('#'),
  );
  return {
    path: pathOf(href),
    kicker: 'Evidence',
    title,
    ...(themeId !== undefined && { themeHref: addressOf.theme(themeId) }),
    count: countAll(site, clips),
    sections: listKinds(site).map((kind) => ({
      id: kind,
      title: KIND_WORD[kind],
      isStrong: isDeciding(kind),
      sides: buildLists(site, kind, ofKind(clips, kind), timeline),
    })),
    people: listPeople(site, clips),
    ...(overTime && clips.length > 0 && { overTime }),
  };
}

function buildKindPage(site: Site, kind: EvidenceKind): ListPageView {
  const clips = ofKind([...site.clips.values()], kind);
  return {
    path: pathOf(addressOf.evidenceOfKind(kind)),
    kicker: 'Evidence of all themes',
    title: KIND_WORD[kind],
    count: countAll(site, clips),
    sections: [
      {
        id: ALL,
        title: 'Who says so',
        isStrong: isDeciding(kind),
        sides: buildLists(site, ALL, clips, findTimeline(site)),
      },
    ],
    people: { customer: [], employee: [] },
  };
}

function pathOf(href: string): string {
  return href.slice(addressOf.insights.length).replace(/\/$/, '');
}

function countAll(site: Site, clips: readonly StagedClip[]): string {
  const people = findPeopleText(findHeard(site, clips));
  return [...(people === undefined ? [] : [people]), formatCount(clips.length, 'clip')].join(', ');
}

function buildLists(
  site: Site,
  part: string,
  clips: readonly StagedClip[],
  timeline: Timeline | undefined,
): BySide<ClipList> {
  const heard = findHeard(site, clips);
  const build = (side: Side): ClipList => ({
    id: anchorOf(part, side),
    count: formatHeard(heard[side], side),
    parts: buildParts(site, heard[side], (period) => anchorOf(part, side, period), timeline),
  });
  return { customer: build('customer'), employee: build('employee') };
}

function buildParts(
  site: Site,
  { clips }: Heard,
  nameOf: (periodId: string) => string,
  timeline: Timeline | undefined,
): ClipPart[] {
  const build = (some: readonly StagedClip[]): ClipView[] =>
    some.map((clip) => buildClip(site, clip));
  if (!timeline) return clips.length === 0 ? [] : [{ clips: build(clips) }];
  const { periods, periodOf } = timeline;
  const parts = periods.map(({ id, title }) => ({
    id: nameOf(id),
    title,
    clips: build(clips.filter((clip) => periodOf.get(clip.id) === id)),
  }));
  return parts.filter((part) => part.clips.length > 0);
}

function listPeople(site: Site, clips: readonly StagedClip[]): BySide<PersonClips[]> {
  const heard = findHeard(site, clips);
  const list = (side: Side): PersonClips[] =>
    buildPeople(site, heard[side].personIds).map((person) => ({
      id: anchorOfPerson(person.id),
      person,
      clips: byDay(site, heard[side].clips)
        .filter((clip) => findHeard(site, [clip])[side].personIds.includes(person.id))
        .map((clip) => buildClip(site, clip)),
    }));
  return { customer: list('customer'), employee: list('employee') };
}

function byDay(site: Site, clips: readonly StagedClip[]): StagedClip[] {
  return clips.toSorted((a, b) => (dayOf(site, a) ?? '').localeCompare(dayOf(site, b) ?? ''));
}
