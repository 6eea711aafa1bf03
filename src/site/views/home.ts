import type { StagedTheme } from '../../study/staged.ts';
import { buildCommitments, type CommitmentView } from './commitments.ts';
import { SIDES } from '../../domain/evidence.ts';
import { buildSessionTeasers, type SessionTeaser } from './sessions.ts';
import { buildStoryTeasers, buildStoryTeaser, type StoryTeaser } from './stories.ts';
import {
  buildTheme,
  buildThemeRows,
  chooseVoices,
  type ThemeRow,
  type ThemeView,
} from './themes.ts';
import { pick, type Site } from './site.ts';

export interface HomeView {
  title: string;
  summary: string;
  /** The theme on the table. */
  subject?: ThemeView;
  stories: StoryTeaser[];
  rows: ThemeRow[];
  commitment?: CommitmentView;
  /** Where meetings are led from: the sessions; none in an edition for whoever takes part. */
  sessions: SessionTeaser[];
}

export function buildHome(site: Site): HomeView {
  const theme = chooseTheme(site);
  const commitment = buildCommitments(site).find(({ youSaid }) => youSaid?.quote);
  return {
    title: site.study.title,
    summary: site.study.summary,
    stories: chooseStories(site),
    rows: buildThemeRows(site),
    sessions: site.study.edition.notes ? buildSessionTeasers(site) : [],
    ...(theme && {
      subject: buildTheme(site, theme),
    }),
    ...(commitment && { commitment }),
  };
}

/** The editor's theme, or else the first on which both sides speak, or else the first. */
function chooseTheme(site: Site): StagedTheme | undefined {
  const themes = [...site.themes.values()];
  const chosen = site.themes.get(site.study.home.themeId ?? '');
  const shared = themes.find((theme) => {
    const voices = chooseVoices(site, theme);
    return voices.customer && voices.employee;
  });
  return chosen ?? shared ?? themes[0];
}

/** The editor's stories, or else the first of each side. */
function chooseStories(site: Site): StoryTeaser[] {
  const chosen = pick(site.stories, site.study.home.storyIds);
  if (chosen.length > 0) return chosen.map((story) => buildStoryTeaser(site, story));
  const all = buildStoryTeasers(site);
  return SIDES.flatMap((side) => all.find((story) => story.side === side) ?? []);
}
