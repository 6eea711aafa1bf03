import type { ReadCue } from '../../../transcripts/reading.ts';
import { findFreeId } from '../../../domain/entry-id.ts';
import { makeTitle } from '../make-title.ts';
import type { NewClip } from '../yaml-text.ts';

/** A stretch of cues that lie together under the same tags. */
interface TaggedRun {
  first: number;
  last: number;
  themes: string[];
}

/**
 * The tagged passages of an interview as clips: cues that follow each other under one tag are one
 * clip; tags on exactly the same cues share it. What it is evidence of no tag says, so that all are
 * `daily-reality` until an editor judges.
 *
 * @param findTheme the id of a tag's theme
 * @param isInterviewed whether a speaker is one of those interviewed
 */
export function buildClips(
  cues: readonly ReadCue[],
  findTheme: (tag: string) => string,
  isInterviewed: (speaker: string | undefined) => boolean,
): NewClip[] {
  const taken = new Set<string>();
  return findRuns(cues, findTheme).map(({ first, last, themes }) => {
    const spoken = cues.slice(first, last + 1);
    const id = findFreeId(themes[0] ?? 'clip', taken);
    taken.add(id);
    return {
      id,
      title: makeTitle(chooseWords(spoken, isInterviewed)),
      startSeconds: cues[first]?.startSeconds ?? 0,
      endSeconds: Math.max(...spoken.map(({ endSeconds }) => endSeconds)),
      kinds: ['daily-reality'],
      themes,
    };
  });
}

function findRuns(cues: readonly ReadCue[], findTheme: (tag: string) => string): TaggedRun[] {
  const runs = new Map<string, TaggedRun>();
  const open = new Map<string, number>();
  const close = (theme: string, last: number) => {
    const first = open.get(theme) ?? last;
    open.delete(theme);
    const key = `${first}-${last}`;
    const run = runs.get(key) ?? { first, last, themes: [] };
    runs.set(key, { ...run, themes: [...run.themes, theme] });
  };
  for (const [index, { tags = [] }] of cues.entries()) {
    const themes = new Set(tags.map(findTheme));
    for (const theme of [...open.keys()]) if (!themes.has(theme)) close(theme, index - 1);
    for (const theme of themes) if (!open.has(theme)) open.set(theme, index);
  }
  for (const theme of [...open.keys()]) close(theme, cues.length - 1);
  return [...runs.values()].toSorted(
    (one, other) => one.first - other.first || other.last - one.last,
  );
}

/** What somebody interviewed says first at some length; else whatever is longest. */
function chooseWords(
  cues: readonly ReadCue[],
  isInterviewed: (speaker: string | undefined) => boolean,
): string {
  const told = cues.filter(({ speaker }) => isInterviewed(speaker)).map(({ text }) => text);
  const all = told.length > 0 ? told : cues.map(({ text }) => text);
  const [longest = ''] = all.toSorted((one, other) => other.length - one.length);
  return all.find((text) => text.split(/\s+/u).length >= FEWEST_WORDS) ?? longest;
}

const FEWEST_WORDS = 5;
