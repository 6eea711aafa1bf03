import { formatStamp } from '../../transcripts/write-webvtt.ts';
import type { FrameRate } from '../frame-rate.ts';
import type { Chapter } from './plan.ts';
import type { Track } from './tracks.ts';

/** A file of ours, whose name holds nothing to escape, and how many frames of the reel it fills. */
export interface ListedFile {
  name: string;
  frames: number;
}

/**
 * A list for ffmpeg's concat demuxer. What stands in a file's header is rounded, so each length is
 * told anew.
 */
export function formatFileList(
  files: readonly ListedFile[],
  { numerator, denominator }: FrameRate,
): string {
  const lines = files.flatMap(({ name, frames }) => [
    `file '${name}'`,
    `duration ${((frames * denominator) / numerator).toFixed(6)}`,
  ]);
  return ['ffconcat version 1.0', ...lines, ''].join('\n');
}

/** The same for still pictures: the last is named again, since it stands until something follows it. */
export function formatCardList(cards: readonly ListedFile[], rate: FrameRate): string {
  const last = cards.at(-1);
  return formatFileList(cards, rate) + (last ? `file '${last.name}'\n` : '');
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
