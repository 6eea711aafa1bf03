import type { Side } from '../../domain/evidence.ts';
import { formatClock } from '../../domain/time.ts';
import type { StagedStory } from '../../study/staged.ts';
import { addressOf, type Link } from './addresses.ts';
import { findAnswers } from './answers.ts';
import { buildClips, sumSeconds, type ClipView } from './clips.ts';
import { buildDay, type DayView } from './day.ts';
import { buildPeople, findPicture, type PersonView, type PictureView } from './people.ts';
import { pick, showable, type Site } from './site.ts';

/** A story as lists tell of it. */
export interface StoryTeaser extends Link {
  id: string;
  side: Side;
  summary: string;
  /** Those it is about; the first one's first name goes on the link. */
  people: PersonView[];
  picture?: PictureView;
  /** The sum of the clips to be played, `1:16`; absent where there are none. */
  length?: string;
}

export interface StoryView extends StoryTeaser {
  clips: ClipView[];
  personas: Link[];
  themes: Link[];
  day?: DayView;
  /** What the other side says to a clip, by the clip's id. */
  answers: ReadonlyMap<string, ClipView>;
}

export function buildStoryTeasers(site: Site): StoryTeaser[] {
  return showable(site.study.stories).map((story) => buildStoryTeaser(site, story));
}

export function buildStoryTeaser(site: Site, story: StagedStory): StoryTeaser {
  const picture = findPicture(site, story.image);
  const seconds = sumSeconds(
    pick(site.clips, story.clipIds).filter(({ medium }) => medium !== 'words'),
  );
  return {
    id: story.id,
    text: story.title,
    href: addressOf.story(story.id),
    side: story.side,
    summary: story.summary,
    people: buildPeople(site, story.personIds),
    ...(picture && { picture }),
    ...(seconds > 0 && { length: formatClock(Math.round(seconds)) }),
  };
}

export function buildStory(site: Site, story: StagedStory): StoryView {
  const day = buildDay(site, story.day);
  return {
    ...buildStoryTeaser(site, story),
    clips: buildClips(site, story.clipIds),
    personas: pick(site.personas, story.personaIds).map((persona) => ({
      text: persona.title,
      href: addressOf.persona(persona.id),
    })),
    themes: pick(site.themes, story.themeIds).map((theme) => ({
      text: theme.title,
      href: addressOf.theme(theme.id),
    })),
    answers: findAnswers(site, pick(site.clips, story.clipIds), story.side),
    ...(day && { day }),
  };
}
