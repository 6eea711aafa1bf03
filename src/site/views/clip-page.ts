import type { StagedClip } from '../../study/staged.ts';
import { addressOf, type Link } from './addresses.ts';
import { rankAnswers } from './answers.ts';
import { buildClip, type ClipView } from './clips.ts';
import { formatDay } from './dates.ts';
import { findingsWith } from './findings.ts';
import { findInWhole } from './interview-page.ts';
import { showable, type Site } from './site.ts';

export interface ClipPageView {
  clip: ClipView;
  /** The day it was recorded, in words. */
  day?: string;
  /** What the person was told we want to solve. */
  problemShared?: string;
  answers: ClipView[];
  findings: (Link & { verdictText: string; isAgainst: boolean })[];
  stories: Link[];
  /** Where it lies in its interview, where that is shown whole. */
  inWhole: Link[];
}

const ANSWERS = 3;

export function buildClipPage(site: Site, staged: StagedClip): ClipPageView {
  const interview = site.interviews.get(staged.interviewId);
  const answers = spreadVoices(rankAnswers(site, staged)).slice(0, ANSWERS);
  return {
    clip: buildClip(site, staged),
    answers: answers.map((answer) => buildClip(site, answer)),
    findings: findingsWith(site, staged.id),
    stories: showable(site.study.stories)
      .filter((story) => story.clipIds.includes(staged.id))
      .map((story) => ({ text: story.title, href: addressOf.story(story.id) })),
    inWhole: [findInWhole(site, staged) ?? []].flat(),
    ...(interview && { day: formatDay(site.study, interview.date) }),
    ...(interview?.problemShared !== undefined && { problemShared: interview.problemShared }),
  };
}

/** Everybody's best clip before anybody's second. */
function spreadVoices(clips: readonly StagedClip[]): StagedClip[] {
  const heard = new Set<string>();
  const isFirst = (clip: StagedClip): boolean => {
    const voice = clip.personIds.join(' ');
    return !heard.has(voice) && heard.add(voice).size > 0;
  };
  const first = clips.filter(isFirst);
  return [...new Set([...first, ...clips])];
}
