import { findAgreements } from '../../domain/agreement.ts';
import { SIDES, type Side } from '../../domain/evidence.ts';
import { countVoices, listVoices } from '../../domain/tally.ts';
import type { StagedClip, StagedTheme } from '../../study/staged.ts';
import { buildAddition, type AdditionView } from './additions.ts';
import { addressOf, type Link } from './addresses.ts';
import { buildClip, buildClips, findClip, sumSeconds, type ClipView } from './clips.ts';
import { buildPeople, type PersonView } from './people.ts';
import { bySide, splitBySide, type BySide } from './sides.ts';
import { pick, showable, type Site } from './site.ts';
import { describeVoices, formatSide, SIDE_NOUN } from './voices.ts';
import { BOTH_TELL } from './words.ts';

/** One row of "Who sits where": a theme and those who speak about it. */
export interface ThemeRow extends Link {
  id: string;
  summary: string;
  speakers: BySide<PersonView[]>;
  /** How many they are, each side in words: `3 customers`. */
  counts: BySide<string>;
}

/** A theme with one voice of each side; a side without one keeps an empty seat. */
export interface ThemeView extends ThemeRow {
  /** `3 customers, 2 employees` */
  count: string;
  voices: Partial<Record<Side, ClipView>>;
  /** Whose fields run up under the page's head. */
  ground: 'fields' | 'table' | `${Side}-seat`;
}

/** Something both sides say alike, with who says it. */
export interface AgreementView {
  text: string;
  /** Those heard saying it, each with one clip of theirs. */
  people: Link[];
}

/** How many people of a side speak of a theme. */
export interface SeatCount {
  people: number;
  /** What stands under the number: `customers from 3 organisations`. */
  text: string;
}

export interface ThemePageView extends ThemeView {
  /** The first two face to face: the editor's first pair, the customer's clip first, or the two voices. */
  turns: ClipView[];
  /** The editor's other pairs. */
  pairs: BySide<ClipView>[];
  seats: BySide<SeatCount>;
  /** The editor's, then those that the evidence kinds tell of. */
  agreements: AgreementView[];
  /** The clips that stand face to face with none. */
  others: BySide<ClipView[]>;
  findings: Link[];
  stories: Link[];
  /** Its pairs as a step of a session; where it has some, and meetings are planned. */
  addition?: AdditionView;
}

export function buildThemeRows(site: Site): ThemeRow[] {
  return showable(site.study.themes).map((theme) => buildThemeRow(site, theme));
}

function buildThemeRow(site: Site, theme: StagedTheme): ThemeRow {
  const { sides } = countVoices(clipsOf(site, theme), site.people);
  return {
    id: theme.id,
    text: theme.title,
    href: addressOf.theme(theme.id),
    summary: theme.summary,
    speakers: bySide((side) => buildPeople(site, sides[side].personIds)),
    counts: bySide((side) => formatSide(sides[side], side)),
  };
}

export function buildTheme(site: Site, theme: StagedTheme): ThemeView {
  const row = buildThemeRow(site, theme);
  const voices = chooseVoices(site, theme);
  return {
    ...row,
    count: SIDES.map((side) => row.counts[side]).join(', '),
    voices,
    ground: findGround(voices),
  };
}

/** The ground under the head of a page on which voices sit across the table. */
export function findGround(voices: ThemeView['voices']): ThemeView['ground'] {
  const [first, second] = SIDES.filter((side) => voices[side]);
  return second ? 'fields' : first ? `${first}-seat` : 'table';
}

export function buildThemePage(site: Site, theme: StagedTheme): ThemePageView {
  const view = buildTheme(site, theme);
  const [first, ...pairs] = listPairs(site, theme);
  const turns = first
    ? SIDES.map((side) => first[side])
    : SIDES.flatMap((side) => view.voices[side] ?? []);
  const taken = new Set([...turns, ...pairs.flatMap(Object.values<ClipView>)].map(({ id }) => id));
  const { id, title } = theme;
  const heardSeconds = sumSeconds(pick(site.clips, theme.pairs.flat()));
  const left = clipsOf(site, theme).filter((clip) => !taken.has(clip.id));
  return {
    ...view,
    turns,
    pairs,
    seats: countSeats(site, theme),
    agreements: [...listStated(site, theme), ...listDerived(site, theme)],
    others: splitBySide(left.map((clip) => buildClip(site, clip))),
    findings: [...site.findings.values()]
      .filter(({ themeIds }) => themeIds.includes(theme.id))
      .map((finding) => ({ text: finding.title, href: addressOf.finding(finding.id) })),
    stories: [...site.stories.values()]
      .filter(({ themeIds }) => themeIds.includes(theme.id))
      .map((story) => ({ text: story.title, href: addressOf.story(story.id) })),
    ...(first &&
      buildAddition(
        site,
        `both sides of ${title}`,
        { kind: 'pair', theme: { id, title } },
        heardSeconds,
      )),
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

/** Only pairs both of whose clips are of this edition. */
function listPairs(site: Site, theme: StagedTheme): BySide<ClipView>[] {
  return theme.pairs.flatMap((ids) => {
    const [customer, employee] = buildClips(site, ids);
    return customer && employee ? { customer, employee } : [];
  });
}

function countSeats(site: Site, theme: StagedTheme): BySide<SeatCount> {
  const { sides } = countVoices(clipsOf(site, theme), site.people);
  return bySide((side) => {
    const text = describeVoices(sides[side], SIDE_NOUN[side], site.study.organisation);
    return { people: sides[side].personIds.length, text };
  });
}

/** What the editor says that both say, with those heard saying it. */
function listStated(site: Site, { agreements }: StagedTheme): AgreementView[] {
  return agreements.map(({ text, clipIds }) => ({
    text,
    people: listSpeakers(site, pick(site.clips, clipIds)),
  }));
}

/** What the evidence kinds say that both tell of. */
function listDerived(site: Site, theme: StagedTheme): AgreementView[] {
  const clips = clipsOf(site, theme);
  return findAgreements(clips, site.people).map(({ kind, tally }) => ({
    text: `${BOTH_TELL[kind]}: ${SIDES.map((side) => formatSide(tally.sides[side], side)).join(', ')}.`,
    people: listSpeakers(
      site,
      clips.filter(({ kinds }) => kinds.includes(kind)),
    ),
  }));
}

/** Everybody who is heard in clips, each with the first of theirs. */
function listSpeakers(site: Site, clips: readonly StagedClip[]): Link[] {
  const { personIds } = countVoices(clips, site.people);
  return pick(site.people, personIds).flatMap(({ id, name }) => {
    const own = clips.find((clip) => listVoices(clip).includes(id));
    return own ? { text: name, href: addressOf.clip(own.id) } : [];
  });
}

/** Clips on the theme: those that name it, and those its pairs name. */
export function clipsOf(site: Site, theme: StagedTheme): StagedClip[] {
  const paired = pick(site.clips, theme.pairs.flat());
  return [...new Set([...paired, ...(site.clipsByTheme.get(theme.id) ?? [])])];
}
