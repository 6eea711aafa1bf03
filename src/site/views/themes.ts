import { SIDES, type Side } from '../../domain/evidence.ts';
import type { StagedClip, StagedTheme } from '../../study/staged.ts';
import { addressOf, type Link } from './addresses.ts';
import { buildClip, buildClips, findClip, type ClipView } from './clips.ts';
import { buildPeople, type PersonView } from './people.ts';
import { splitBySide, type BySide } from './sides.ts';
import { pick, showable, type Site } from './site.ts';
import { formatCount } from './words.ts';

/** One row of "Who sits where": a theme and those who speak about it. */
export interface ThemeRow extends Link {
  id: string;
  summary: string;
  speakers: BySide<PersonView[]>;
}

/** A theme with one voice of each side; a side without one keeps an empty seat. */
export interface ThemeView extends ThemeRow {
  /** `2 people, 2 clips` */
  count: string;
  voices: Partial<Record<Side, ClipView>>;
  /** Whose fields run up under the page's head. */
  ground: 'fields' | 'table' | `${Side}-seat`;
}

export interface ThemePageView extends ThemeView {
  /** The talk: the editor's pairs, the customer's clip first, or the two voices. */
  turns: ClipView[];
  /** The clips that have no turn. */
  others: BySide<ClipView[]>;
  findings: Link[];
  stories: Link[];
}

export function buildThemeRows(site: Site): ThemeRow[] {
  return showable(site.study.themes).map((theme) => buildThemeRow(site, theme));
}

function buildThemeRow(site: Site, theme: StagedTheme): ThemeRow {
  const clips = splitBySide(clipsOf(site, theme));
  return {
    id: theme.id,
    text: theme.title,
    href: addressOf.theme(theme.id),
    summary: theme.summary,
    speakers: {
      customer: peopleIn(site, clips.customer),
      employee: peopleIn(site, clips.employee),
    },
  };
}

export function buildTheme(site: Site, theme: StagedTheme): ThemeView {
  const row = buildThemeRow(site, theme);
  const voices = chooseVoices(site, theme);
  const [first, second] = SIDES.filter((side) => voices[side]);
  return {
    ...row,
    count: countVoices(row, clipsOf(site, theme).length),
    voices,
    ground: second ? 'fields' : first ? `${first}-seat` : 'table',
  };
}

export function buildThemePage(site: Site, theme: StagedTheme): ThemePageView {
  const view = buildTheme(site, theme);
  const turns = chooseTurns(site, theme, view);
  const taken = new Set(turns.map(({ id }) => id));
  const left = clipsOf(site, theme).filter(({ id }) => !taken.has(id));
  return {
    ...view,
    turns,
    others: splitBySide(left.map((clip) => buildClip(site, clip))),
    findings: [...site.findings.values()]
      .filter(({ themeIds }) => themeIds.includes(theme.id))
      .map(({ id, title }) => ({ text: title, href: addressOf.finding(id) })),
    stories: [...site.stories.values()]
      .filter(({ themeIds }) => themeIds.includes(theme.id))
      .map(({ id, title }) => ({ text: title, href: addressOf.story(id) })),
  };
}

/** For each side the clip that speaks on the theme: of the first pair, or the first with a quote. */
export function chooseVoices(site: Site, theme: StagedTheme): ThemeView['voices'] {
  const quoted = clipsOf(site, theme).filter((clip) => clip.quote);
  const voices: ThemeView['voices'] = {};
  for (const side of SIDES) {
    const first = quoted.find((clip) => clip.side === side);
    const voice = first && findClip(site, first.id);
    if (voice) voices[side] = voice;
  }
  return voices;
}

/** A pair is a turn only where both of its clips are of this edition. */
function chooseTurns(site: Site, theme: StagedTheme, { voices }: ThemeView): ClipView[] {
  const pairs = theme.pairs
    .map((ids) => buildClips(site, ids))
    .filter(({ length }) => length === 2);
  return pairs.length > 0 ? pairs.flat() : SIDES.flatMap((side) => voices[side] ?? []);
}

/** Clips on the theme: those that name it, and those its pairs name. */
export function clipsOf(site: Site, theme: StagedTheme): StagedClip[] {
  const paired = pick(site.clips, theme.pairs.flat());
  return [...new Set([...paired, ...(site.clipsByTheme.get(theme.id) ?? [])])];
}

function countVoices(row: ThemeRow, clipCount: number): string {
  const people = row.speakers.customer.length + row.speakers.employee.length;
  return `${formatCount(people, 'person', 'people')}, ${formatCount(clipCount, 'clip')}`;
}

function peopleIn(site: Site, clips: readonly StagedClip[]): PersonView[] {
  return buildPeople(site, [...new Set(clips.flatMap((clip) => clip.personIds))]);
}
