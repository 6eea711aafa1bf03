import type { StagedClip, StagedTheme } from '../../study/staged.ts';
import { addressOf, type Link } from './addresses.ts';
import { buildClip, buildClips, type ClipView } from './clips.ts';
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

export interface ThemeView extends ThemeRow {
  /** Clips set face to face by the editor, the customer's first. */
  pairs: { customer: ClipView; employee: ClipView }[];
  /** The clips that are in no pair. */
  others: BySide<ClipView[]>;
  /** `2 people, 2 clips` */
  count: string;
  findings: (Link & { verdict: string })[];
  stories: Link[];
}

export function buildThemeRows(site: Site): ThemeRow[] {
  return showable(site.study.themes).map((theme) => buildThemeRow(site, theme));
}

export function buildThemeRow(site: Site, theme: StagedTheme): ThemeRow {
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
  const clips = clipsOf(site, theme);
  const pairs = pairsOf(site, theme);
  const paired = new Set(pairs.flatMap((pair) => [pair.customer.id, pair.employee.id]));
  const unpaired = clips.filter((clip) => !paired.has(clip.id));
  const row = buildThemeRow(site, theme);
  return {
    ...row,
    pairs,
    others: splitBySide(unpaired.map((clip) => buildClip(site, clip))),
    count: countVoices(row, clips.length),
    findings: findingsOn(site, theme.id),
    stories: showable(site.study.stories)
      .filter((story) => story.themeIds.includes(theme.id))
      .map((story) => ({ text: story.title, href: addressOf.story(story.id) })),
  };
}

/** The editor's pairs of which both clips are of this edition. */
export function pairsOf(site: Site, theme: StagedTheme): ThemeView['pairs'] {
  return theme.pairs.flatMap((ids) => {
    const [customer, employee] = buildClips(site, ids);
    return customer && employee ? [{ customer, employee }] : [];
  });
}

/** Clips on the theme: those that name it, and those its pairs name. */
export function clipsOf(site: Site, theme: StagedTheme): StagedClip[] {
  const paired = pick(site.clips, theme.pairs.flat());
  return [...new Set([...paired, ...(site.clipsByTheme.get(theme.id) ?? [])])];
}

function findingsOn(site: Site, themeId: string): ThemeView['findings'] {
  return [...site.findings.values()]
    .filter((finding) => finding.themeIds.includes(themeId))
    .map((finding) => ({
      text: finding.title,
      href: addressOf.finding(finding.id),
      verdict: finding.verdict,
    }));
}

function countVoices(row: ThemeRow, clipCount: number): string {
  const people = row.speakers.customer.length + row.speakers.employee.length;
  return `${formatCount(people, 'person', 'people')}, ${formatCount(clipCount, 'clip')}`;
}

function peopleIn(site: Site, clips: readonly StagedClip[]): PersonView[] {
  return buildPeople(site, [...new Set(clips.flatMap((clip) => clip.personIds))]);
}
