import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Where the built editions and the reels go, and what is kept between builds. */
export const PLACES = {
  dist: join(ROOT, 'dist'),
  reels: join(ROOT, 'reels'),
  work: join(ROOT, '.work'),
  cache: join(ROOT, '.cache'),
  facts: join(ROOT, '.cache', 'facts'),
};

/** What the tests build and report, apart from what people build. */
export const TEST_PLACES = {
  ...PLACES,
  dist: join(PLACES.cache, 'test', 'dist'),
  reels: join(PLACES.cache, 'test', 'reels'),
  work: join(PLACES.cache, 'test', 'work'),
  reports: join(PLACES.cache, 'test', 'reports'),
};

/** The sample study. */
export const SAMPLE = join(ROOT, 'content');

/**
 * The study a command is about: the one named, else `SIGHTLINE_STUDY`'s, else the sample.
 */
export function studyRoot(named: string | undefined): string {
  const given = named ?? process.env['SIGHTLINE_STUDY'];
  return given === undefined || given === '' ? SAMPLE : resolveTyped(given);
}

/** A path as somebody typed it: it counts from the folder in which they did. */
export function resolveTyped(path: string): string {
  // npm runs its scripts in the project's folder, and keeps the person's own here.
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** The program that cuts clips, as the set-up found it. */
export function ffmpegPath(): string {
  return process.env['SIGHTLINE_FFMPEG'] ?? 'ffmpeg';
}
