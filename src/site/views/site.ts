import type { ImageMetadata } from 'astro';
import type {
  StagedClip,
  StagedEntry,
  StagedFinding,
  StagedInterview,
  StagedPerson,
  StagedPersona,
  StagedStory,
  StagedStudy,
  StagedTheme,
} from '../../study/staged.ts';

/** The staged study as view builders use it: entries by id, those that cannot be shown left out. */
export interface Site {
  study: StagedStudy;
  images: ReadonlyMap<string, ImageMetadata>;
  people: ReadonlyMap<string, StagedPerson>;
  interviews: ReadonlyMap<string, StagedInterview>;
  clips: ReadonlyMap<string, StagedClip>;
  personas: ReadonlyMap<string, StagedPersona>;
  stories: ReadonlyMap<string, StagedStory>;
  themes: ReadonlyMap<string, StagedTheme>;
  findings: ReadonlyMap<string, StagedFinding>;
  clipsByTheme: ReadonlyMap<string, StagedClip[]>;
  /** The clips an editor set face to face with a clip, by its id. */
  opposites: ReadonlyMap<string, StagedClip[]>;
}

export function indexStudy(study: StagedStudy, images: ReadonlyMap<string, ImageMetadata>): Site {
  const clips = byId(showable(study.clips));
  const themes = byId(showable(study.themes));
  const pairs = [...themes.values()].flatMap((theme) => theme.pairs);
  return {
    study,
    images,
    people: byId(study.people),
    interviews: byId(study.interviews),
    clips,
    personas: byId(showable(study.personas)),
    stories: byId(showable(study.stories)),
    themes,
    findings: byId(showable(study.findings)),
    clipsByTheme: group(
      [...clips.values()].flatMap((clip) =>
        clip.themeIds.map((id): [string, StagedClip] => [id, clip]),
      ),
    ),
    opposites: group(
      pairs.flatMap(([a, b]) => [
        ...pick(clips, [b]).map((clip): [string, StagedClip] => [a, clip]),
        ...pick(clips, [a]).map((clip): [string, StagedClip] => [b, clip]),
      ]),
    ),
  };
}

/** Entries without problems: one with problems has its own page in dev, and is mentioned nowhere. */
export function showable<E extends StagedEntry>(entries: readonly E[]): E[] {
  return entries.filter((entry) => !entry.problems?.length);
}

/** The entries of the ids, in their order; ids that are not of this edition are passed over. */
export function pick<E>(entries: ReadonlyMap<string, E>, ids: readonly string[]): E[] {
  return ids.flatMap((id) => entries.get(id) ?? []);
}

function byId<E extends { id: string }>(entries: readonly E[]): Map<string, E> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function group<E>(entries: readonly [string, E][]): Map<string, E[]> {
  const groups = new Map<string, E[]>();
  for (const [key, entry] of entries) groups.set(key, [...(groups.get(key) ?? []), entry]);
  return groups;
}
