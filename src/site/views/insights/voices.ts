import { formatCount } from '../../../domain/count.ts';
import { SIDES, type Side } from '../../../domain/evidence.ts';
import type { Bar, BarGrid } from '../../charts/bars.ts';
import { addressOf, type Link } from '../addresses.ts';
import { buildPeople, type PersonView } from '../people.ts';
import type { BySide } from '../sides.ts';
import type { Site } from '../site.ts';
import { SIDES_WORD } from '../words.ts';
import { anchorOfPerson, findHeard, groupEvidence, type EvidenceGroup } from './evidence.ts';
import type { NumbersTable } from './numbers.ts';

/** Who speaks of some of the themes: people in rows, themes in columns. */
export interface VoicesBlock {
  themes: Link[];
  sides: BySide<{ people: PersonView[]; grid: BarGrid }>;
}

/** A page as narrow as a phone has room for this many. */
const MOST_COLUMNS = 4;

/** Few clips make short bars. */
const LEAST_SCALE = 5;

interface ThemeVoices {
  group: EvidenceGroup;
  /** How many clips each person speaks in, by side. */
  clips: BySide<ReadonlyMap<string, number>>;
}

/** Who speaks of what, and in how many clips; themes of which nobody speaks are not in it. */
export function buildVoices(site: Site): { blocks: VoicesBlock[]; table: NumbersTable } {
  const themes = groupEvidence(site)
    .filter(({ themeId, clips }) => themeId !== undefined && clips.length > 0)
    .map((group) => hearTheme(site, group));
  const most = Math.max(
    LEAST_SCALE,
    ...themes.flatMap(({ clips }) => SIDES.flatMap((side) => [...clips[side].values()])),
  );
  return {
    blocks: chunk(themes).map((part) => buildBlock(site, part, most)),
    table: buildTable(site, themes),
  };
}

function hearTheme(site: Site, group: EvidenceGroup): ThemeVoices {
  const heard = findHeard(site, group.clips);
  const count = (side: Side): Map<string, number> =>
    new Map(heard[side].personIds.map((id) => [id, countClips(site, group, side, id)]));
  return { group, clips: { customer: count('customer'), employee: count('employee') } };
}

function countClips(site: Site, { clips }: EvidenceGroup, side: Side, personId: string): number {
  return clips.filter((clip) => findHeard(site, [clip])[side].personIds.includes(personId)).length;
}

/** Parts of about the same size, each with as many as there is room for. */
function chunk(themes: readonly ThemeVoices[]): ThemeVoices[][] {
  const parts = Math.ceil(themes.length / MOST_COLUMNS);
  const size = Math.ceil(themes.length / parts);
  return Array.from({ length: parts }, (_, part) => themes.slice(part * size, (part + 1) * size));
}

function buildBlock(site: Site, themes: readonly ThemeVoices[], most: number): VoicesBlock {
  const build = (side: Side): VoicesBlock['sides'][Side] => {
    const people = listPeople(site, themes, side);
    return { people, grid: buildGrid(themes, people, side, most) };
  };
  return {
    themes: themes.map(({ group }) => ({
      text: group.title,
      href: addressOf.theme(group.themeId ?? ''),
    })),
    sides: { customer: build('customer'), employee: build('employee') },
  };
}

/** In the order of the study. */
function listPeople(site: Site, themes: readonly ThemeVoices[], side: Side): PersonView[] {
  const ids = new Set(themes.flatMap(({ clips }) => [...clips[side].keys()]));
  return buildPeople(
    site,
    [...site.people.keys()].filter((id) => ids.has(id)),
  );
}

function buildGrid(
  themes: readonly ThemeVoices[],
  people: readonly PersonView[],
  side: Side,
  most: number,
): BarGrid {
  return {
    label: `Who speaks of what: ${SIDES_WORD[side]}`,
    side,
    rows: people.map(({ id }) => id),
    columns: themes.map(({ group }) => group.href),
    most,
    bars: themes.flatMap((theme) => people.flatMap((person) => buildBar(theme, person, side))),
  };
}

function buildBar({ group, clips }: ThemeVoices, { id, name }: PersonView, side: Side): Bar[] {
  const amount = clips[side].get(id) ?? 0;
  if (amount === 0) return [];
  return [
    {
      row: id,
      column: group.href,
      amount,
      href: hrefOf(group, id),
      label: `${name}, ${group.title}: ${formatCount(amount, 'clip')}`,
      isStrong: true,
    },
  ];
}

function buildTable(site: Site, themes: readonly ThemeVoices[]): NumbersTable {
  const people = SIDES.flatMap((side) =>
    listPeople(site, themes, side).map((person) => ({ ...person, side })),
  );
  return {
    caption: 'How many clips each person speaks in, by theme',
    columns: ['Theme', 'Clips'],
    groups: people.map(({ id, name, side }) => ({
      title: name,
      rows: themes
        .filter(({ clips }) => clips[side].has(id))
        .map(({ group, clips }) => ({
          head: group.title,
          cells: [{ text: formatCount(clips[side].get(id) ?? 0, 'clip'), href: hrefOf(group, id) }],
        })),
    })),
  };
}

function hrefOf(group: EvidenceGroup, personId: string): string {
  return `${group.href}#${anchorOfPerson(personId)}`;
}
