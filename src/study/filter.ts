import type { Edition } from '../domain/edition.ts';
import type { Problem } from '../domain/problem.ts';
import type { RecordingCut } from '../domain/recording.ts';
import type { BodyEntry, Person, Study } from '../domain/study.ts';
import { parseBody, type ParsedBody } from './body.ts';
import type { Facts } from './facts.ts';
import type { ShownClip } from './filter/clip.ts';
import { decideStudy, listShownClips, type Decisions } from './filter/decisions.ts';
import {
  listShownEntries,
  narrowEntries,
  type BodyKind,
  type EntryPlace,
  type ShownEntries,
} from './filter/entries.ts';
import { checkPortraits, listHiddenPortraits, warnOfHiddenFaces } from './filter/hidden-faces.ts';
import { checkMentions, MENTIONS } from './filter/mentions.ts';
import { checkOneSided } from './filter/one-sided.ts';
import { collectPictures, type Picture, type Pictures } from './filter/pictures.ts';
import { findRebuildDay, listPublished } from './filter/publication.ts';
import type { Scope } from './filter/scope.ts';
import { findCut, stageClip, stageInterview } from './filter/staged-clips.ts';
import {
  stageCommitment,
  stageFinding,
  stagePersona,
  stageStory,
  stageTheme,
} from './filter/staged-entries.ts';
import { stageSession } from './filter/staged-sessions.ts';
import { stagePerson } from './filter/staged-people.ts';
import { findWholeCut, listShownWholes, stageWhole, type ShownWhole } from './filter/whole.ts';
import type { StagedStudy } from './staged.ts';

export interface FilterOptions {
  /** ISO day in the study's time zone. */
  today: string;
  /** Whether drafts are shown (dev server). */
  drafts: boolean;
  /** What is known of the recordings, by absolute path. */
  facts: Facts;
  /** Reads a body; another one in tests. */
  parse?: (entry: BodyEntry) => ParsedBody;
}

/** A body for the stage. */
export interface FilteredBody {
  kind: BodyKind;
  id: string;
  /** The whole file. */
  source: string;
}

/** A study as one edition may see it, and what is to be done for it. */
export interface FilteredStudy {
  staged: StagedStudy;
  bodies: FilteredBody[];
  images: Picture[];
  cuts: RecordingCut[];
  problems: Problem[];
  /** The first ISO day on which something in it is no longer agreed to. */
  rebuildBy?: string;
  /** Everybody whose words, face or name is in it. */
  personIdsPublished: string[];
  /** Where each entry of the stage is written, for telling whose problem a problem is. */
  places: EntryPlace[];
  /** Words of shown bodies that were taken out. */
  leftOut: string[];
}

/**
 * Narrows a study to what every one of an edition's audiences may see (promises 1, 2 and 4).
 *
 * Mentioning, in what is shown, something that is not shown is a problem, unless the mention says
 * `if-agreed`. Unknown ids are `checkStudy`'s to report; nothing unknown gets onto the stage.
 */
export function filterStudy(study: Study, edition: Edition, options: FilterOptions): FilteredStudy {
  const { today, drafts, facts, parse = parseBody } = options;
  const scope: Scope = { study, edition, audiences: edition.audiences, today, drafts, facts };
  const decisions = decideStudy(scope);
  const hiddenPortraits = listHiddenPortraits(decisions);
  const pictures = collectPictures(study.root, hiddenPortraits);
  const clips = listShownClips(decisions);
  const wholes = listShownWholes(decisions);
  const shown = narrowEntries({ decisions, pictures, parse });
  const published = listPublished([...clips, ...wholes.values()], shown, decisions);
  const rebuildBy = findRebuildDay(published, today);
  const staged = buildStaged({ decisions, clips, wholes, shown, published, pictures });
  return {
    staged,
    bodies: listShownEntries(shown).map(({ kind, entry, body }) => ({
      ...{ kind, id: entry.id, source: body.source },
    })),
    images: pictures.list(),
    cuts: [
      ...clips.flatMap((clip) => findCut(clip, study.root) ?? []),
      ...[...wholes.values()].flatMap((whole) => findWholeCut(whole, study.root) ?? []),
    ],
    problems: [
      ...checkMentions(MENTIONS.home(study.settings.home), decisions),
      ...checkMentions(
        clips.flatMap(({ clip }) => MENTIONS.clips(clip)),
        decisions,
      ),
      ...listShownEntries(shown).flatMap(({ problems }) => problems),
      ...checkOneSided(decisions),
      ...checkPortraits(pictures.listRefused(), hiddenPortraits),
      ...warnOfHiddenFaces([...clips, ...wholes.values()]),
    ],
    ...(rebuildBy !== undefined && { rebuildBy }),
    personIdsPublished: published.map(({ id }) => id),
    places: listPlaces(clips, wholes, shown),
    leftOut: listShownEntries(shown).flatMap(({ body }) => body.leftOut),
  };
}

/** Everything that an edition shows, before it is staged. */
interface Shown {
  decisions: Decisions;
  clips: readonly ShownClip[];
  wholes: ReadonlyMap<string, ShownWhole>;
  shown: ShownEntries;
  published: readonly Person[];
  pictures: Pictures;
}

function buildStaged(all: Shown): StagedStudy {
  const { decisions, wholes, shown, published, pictures } = all;
  const { study, edition } = decisions.scope;
  const clips = all.clips.map((clip) => stageClip(clip, decisions, pictures));
  const interviews = study.interviews.flatMap((interview) => {
    const whole = wholes.get(interview.id);
    return stageInterview(interview, clips, whole && stageWhole(whole, all.clips)) ?? [];
  });
  return {
    edition,
    ...describeStudy(study),
    home: stageHome(study, decisions),
    people: published.map((person) => stagePerson(person, pictures)),
    interviews,
    clips,
    personas: shown.personas.map(stagePersona),
    stories: shown.stories.map((story) => stageStory(story, pictures)),
    themes: shown.themes.map(stageTheme),
    findings: shown.findings.map(stageFinding),
    commitments: shown.commitments.map(stageCommitment),
    sessions: shown.sessions.map(stageSession),
  };
}

function describeStudy({
  settings,
}: Study): Omit<StagedStudy, 'edition' | 'home' | 'people' | 'interviews' | 'clips' | BodyKind> {
  const { title, organisation, summary, timeZone, responsible, feedback, look, colophon } =
    settings;
  const { fillers, negations } = settings;
  return {
    ...{ title, organisation, summary, timeZone, responsible, look, colophon },
    ...{ fillers, negations },
    ...(feedback !== undefined && { feedback }),
  };
}

function stageHome({ settings }: Study, decisions: Decisions): StagedStudy['home'] {
  const { theme, stories } = settings.home;
  const storyIds = stories.map(({ id }) => id).filter((id) => decisions.isShown('story', id));
  const hasTheme = theme && decisions.isShown('theme', theme.id);
  return { storyIds, ...(hasTheme && { themeId: theme.id }) };
}

function listPlaces(
  clips: readonly ShownClip[],
  wholes: ReadonlyMap<string, ShownWhole>,
  shown: ShownEntries,
): EntryPlace[] {
  return [
    ...[...wholes.values()].map(({ interview: { id, at } }) => ({
      ...{ kind: 'interviews' as const, id, at },
    })),
    ...clips.map(({ clip }) => ({ kind: 'clips' as const, id: clip.id, at: clip.at })),
    ...listShownEntries(shown).map(({ kind, entry }) => ({ kind, id: entry.id, at: entry.at })),
  ];
}
