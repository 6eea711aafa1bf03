import { formatStamp } from '../../transcripts/write-webvtt.ts';
import type { FrameRate } from '../frame-rate.ts';
import type { Chapter } from './plan.ts';
import type { Track } from './tracks.ts';

/** A list of files for ffmpeg's concat demuxer; the names are ours and hold nothing to escape. */
export function formatFileList(names: readonly string[]): string {
  return ['ffconcat version 1.0', ...names.map((name) => `file '${name}'`), ''].join('\n');
}

/** The same for still pictures, each with how long it stands. The last is named again: ffmpeg takes its length from the next. */
export function formatCardList(
  cards: readonly { name: string; frames: number }[],
  { numerator, denominator }: FrameRate,
): string {
  const lines = cards.flatMap(({ name, frames }) => {
    const seconds = (frames * denominator) / numerator;
    return [`file '${name}'`, `duration ${seconds.toFixed(6)}`];
  });
  const last = cards.at(-1);
  return ['ffconcat version 1.0', ...lines, ...(last ? [`file '${last.name}'`] : []), ''].join(
    '\n',
  );
}

/** Chapters as ffmpeg reads them. */
export function formatChapters(chapters: readonly Chapter[]): string {
  const parts = chapters.map(({ title, startSeconds, endSeconds }) =>
    [
      '[CHAPTER]',
      'TIMEBASE=1/1000',
      `START=${Math.round(startSeconds * 1000)}`,
      `END=${Math.round(endSeconds * 1000)}`,
      `title=${escapeMetadata(title)}`,
    ].join('\n'),
  );
  return [';FFMETADATA1', ...parts, ''].join('\n');
}

function escapeMetadata(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[=;#\\]/gu, (sign) => `\\${sign}`);
}

/** A caption track as WebVTT, in the few marks that ffmpeg reads. */
export function formatTrack({ captions }: Pick<Track, 'captions'>): string {
  const cues = captions.map(({ lines, startSeconds, endSeconds }) =>
    [`${formatStamp(startSeconds)} --> ${formatStamp(endSeconds)}`, ...lines.map(escapeText)].join(
      '\n',
    ),
  );
  return ['WEBVTT', ...cues].join('\n\n') + '\n';
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
