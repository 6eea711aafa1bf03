import { formatMoment } from '../../domain/moment.ts';
import type { StagedClip, StagedInterview, StagedWhole } from '../../study/staged.ts';
import { addressOf, type Link } from './addresses.ts';
import { findAnswers } from './answers.ts';
import { buildClip, findClip, type ClipView } from './clips.ts';
import { formatDay } from './dates.ts';
import { findingsWith } from './findings.ts';
import { buildPeople, type PersonView } from './people.ts';
import { buildPlayable, type PlayableView } from './playable.ts';
import type { QuoteView } from './quotes.ts';
import { pick, showable, type Site } from './site.ts';
import { buildTimeStrip, formatRange, type TimeStripView } from './time-strip.ts';
import type { ClipMark } from './transcript.ts';
import { formatNames } from './words.ts';

export interface InterviewPageView {
  interview: PlayableView;
  /** Whose it is. */
  names: string;
  /** Of the first clip in it that has one: what the person says, before anything is played. */
  quote?: QuoteView;
  /** The day it was recorded, in words. */
  day: string;
  /** What the person was told we want to solve. */
  problemShared?: string;
  /** The clips in it, in the order in which they begin. */
  marks: ClipMark[];
  strip?: TimeStripView;
  /** What the other side says about the same. */
  answers: ClipView[];
  themes: Link[];
  findings: Link[];
  stories: Link[];
}

const ANSWERS = 5;

/** An interview that the edition shows from beginning to end. */
export interface WholeInterview extends StagedInterview {
  whole: StagedWhole;
}

export function listWholeInterviews({ study }: Site): WholeInterview[] {
  return study.interviews.flatMap(({ whole, ...interview }) =>
    whole ? { ...interview, whole } : [],
  );
}

/** The ways to the whole interviews: whose each is, when it was held, and how long it takes. */
export function linkToWholes(site: Site): (Link & { detail: string })[] {
  return showable(listWholeInterviews(site)).map((interview) => ({
    text: nameWhole(site, interview),
    href: addressOf.interview(interview.id),
    detail: buildPlayable(site, interview.whole).detail,
  }));
}

/** The way to a clip's place in its interview; undefined where that is not whole. */
export function findInWhole(site: Site, { id, interviewId }: StagedClip): Link | undefined {
  const interview = showable(listWholeInterviews(site)).find((each) => each.id === interviewId);
  const place = interview?.whole.clips.find(({ clipId }) => clipId === id);
  if (!interview || !place) return undefined;
  const href = `${addressOf.interview(interview.id)}${formatMoment(place.startSeconds)}`;
  return { text: nameWhole(site, interview), href };
}

export function buildInterviewPage(site: Site, staged: WholeInterview): InterviewPageView {
  const { whole, problemShared } = staged;
  const clips = pick(
    site.clips,
    whole.clips.map(({ clipId }) => clipId),
  );
  const quoted = findQuoted(site, staged);
  const interview = buildWhole(site, staged, quoted?.speaker);
  const strip = buildTimeStrip(site, whole);
  return {
    interview,
    names: formatNames(
      interview.people.map(({ name }) => name),
      site.study.edition.language,
    ),
    ...(quoted && { quote: quoted.quote }),
    day: formatDay(site.study, staged.date),
    ...(problemShared !== undefined && { problemShared }),
    marks: buildMarks(site, whole),
    ...(strip && { strip }),
    answers: [...findAnswers(site, clips, interview.side).values()].slice(0, ANSWERS),
    ...buildTrail(site, clips),
  };
}

/** The words of the first clip that has any to show, and whose they are. */
function findQuoted(
  site: Site,
  { id, whole: { clips } }: WholeInterview,
): { quote: QuoteView; speaker: PersonView | undefined } | undefined {
  for (const { clipId, startSeconds } of clips) {
    const clip = findClip(site, clipId);
    if (!clip?.quote) continue;
    const atSeconds = startSeconds + clip.quote.atSeconds;
    const href = `${addressOf.interview(id)}${formatMoment(atSeconds)}`;
    return { quote: { ...clip.quote, atSeconds, href }, speaker: clip.speaker };
  }
  return undefined;
}

function buildWhole(
  site: Site,
  staged: WholeInterview,
  quoted: PersonView | undefined,
): PlayableView {
  const people = buildPeople(site, staged.personIds);
  const speaker = quoted ?? people[0];
  return {
    ...buildPlayable(site, staged.whole),
    ...{ href: addressOf.interview(staged.id), title: nameWhole(site, staged), people },
    side: people.flatMap(({ side }) => side ?? [])[0] ?? 'customer',
    ...(speaker && { speaker }),
  };
}

/** `Amina Otieno, March 12, 2026` */
function nameWhole(site: Site, { personIds, date }: WholeInterview): string {
  const names = pick(site.people, personIds).map(({ name }) => name);
  return `${formatNames(names, site.study.edition.language)}, ${formatDay(site.study, date)}`;
}

function buildMarks(site: Site, { clips }: StagedWhole): ClipMark[] {
  return clips.flatMap(({ clipId, startSeconds, endSeconds }) =>
    pick(site.clips, [clipId]).map((staged) => {
      const { title, href, kinds } = buildClip(site, staged);
      const range = formatRange(startSeconds, endSeconds);
      return { title, href, kinds, startSeconds, endSeconds, range };
    }),
  );
}

/** Where its clips lead. */
function buildTrail(
  site: Site,
  clips: readonly StagedClip[],
): Pick<InterviewPageView, 'themes' | 'findings' | 'stories'> {
  const ids = clips.map(({ id }) => id);
  const themeIds = new Set(clips.flatMap((clip) => clip.themeIds));
  const findings = ids.flatMap((id) => findingsWith(site, id));
  return {
    themes: [...site.themes.values()]
      .filter(({ id }) => themeIds.has(id))
      .map(({ id, title }) => ({ text: title, href: addressOf.theme(id) })),
    findings: [...new Map(findings.map((finding) => [finding.id, finding])).values()],
    stories: showable(site.study.stories)
      .filter(({ clipIds }) => clipIds.some((id) => ids.includes(id)))
      .map(({ id, title }) => ({ text: title, href: addressOf.story(id) })),
  };
}
