/** Where the marked clips lie in a recording, and how that gets into interview.yaml. */
import { isScalar, parseDocument } from 'yaml';
import type { Line } from './script.ts';
import { SAMPLE_RATE } from './sound.ts';
import type { Timeline } from './timeline.ts';

export interface ClipTimes {
  startSeconds: number;
  endSeconds: number;
}

const BEFORE_SECONDS = 0.15;
const AFTER_SECONDS = 0.3;
/** Kept clear of the speech next door, so that a clip never begins or ends inside another's words. */
const CLEAR_SECONDS = 0.03;

/** By clip id. A clip's lines must follow each other. */
export function findClipTimes(lines: readonly Line[], timeline: Timeline): Map<string, ClipTimes> {
  const times = new Map<string, ClipTimes>();
  for (const clipId of new Set(lines.flatMap((line) => line.clip ?? []))) {
    times.set(clipId, findTimes(clipId, lines, timeline));
  }
  return times;
}

function findTimes(clipId: string, lines: readonly Line[], timeline: Timeline): ClipTimes {
  const first = lines.findIndex((line) => line.clip === clipId);
  const last = lines.findLastIndex((line) => line.clip === clipId);
  if (lines.slice(first, last + 1).some((line) => line.clip !== clipId)) {
    throw new Error(`The lines of clip "${clipId}" do not follow each other.`);
  }
  const { spoken, length } = timeline;
  const inside = spoken.filter(({ line }) => line >= first && line <= last);
  const previousEnd = spoken.findLast(({ line }) => line < first)?.end ?? 0;
  const nextStart = spoken.find(({ line }) => line > last)?.start ?? length;
  const start = (inside[0]?.start ?? 0) / SAMPLE_RATE;
  const end = (inside.at(-1)?.end ?? 0) / SAMPLE_RATE;
  return {
    startSeconds: Math.max(start - BEFORE_SECONDS, previousEnd / SAMPLE_RATE + CLEAR_SECONDS),
    endSeconds: Math.min(end + AFTER_SECONDS, nextStart / SAMPLE_RATE - CLEAR_SECONDS),
  };
}

/**
 * Writes `from` and `to` into an interview's source and leaves every other byte alone. Throws when
 * the interview and the script do not name the same clips.
 */
export function spliceClipTimes(source: string, times: ReadonlyMap<string, ClipTimes>): string {
  const document = parseDocument(source);
  const changes = [...times].flatMap(([clipId, { startSeconds, endSeconds }]) => [
    { ...findRange(document, clipId, 'from'), text: formatTime(startSeconds) },
    { ...findRange(document, clipId, 'to'), text: formatTime(endSeconds) },
  ]);
  return changes
    .sort((one, other) => other.start - one.start)
    .reduce(
      (text, { start, end, text: time }) => text.slice(0, start) + time + text.slice(end),
      source,
    );
}

function findRange(
  document: ReturnType<typeof parseDocument>,
  clipId: string,
  key: string,
): { start: number; end: number } {
  const node: unknown = document.getIn(['clips', clipId, key], true);
  if (!isScalar(node) || !node.range)
    throw new Error(`interview.yaml has no "${key}" for clip "${clipId}".`);
  return { start: node.range[0], end: node.range[1] };
}

function formatTime(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const minutes = Math.floor(milliseconds / 60_000);
  const rest = ((milliseconds % 60_000) / 1000).toFixed(3).padStart(6, '0');
  return `${minutes}:${rest}`;
}
