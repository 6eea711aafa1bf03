import { EVIDENCE_KINDS } from '../../domain/evidence.ts';
import { formatMoment } from '../../domain/moment.ts';
import { formatClock } from '../../domain/time.ts';
import type { StagedClip, StagedWhole } from '../../study/staged.ts';
import { addressOf } from './addresses.ts';
import { pick, type Site } from './site.ts';
import { KIND_WORD } from './words.ts';

/** What is spoken of in an interview, and when: a row for each theme and each evidence kind. */
export interface TimeStripView {
  durationSeconds: number;
  groups: { title: string; rows: TimeStripRow[] }[];
  /** Times to read the marks by. */
  ticks: { clock: string; at: number }[];
}

export interface TimeStripRow {
  label: string;
  href?: string;
  /** How many marks lie above each other at most. */
  lanes: number;
  marks: TimeStripMark[];
}

/** A clip in a row; `at` and `length` as fractions of the interview. */
export interface TimeStripMark {
  title: string;
  /** `0:20 to 0:46` */
  range: string;
  /** The hash that leads to its first moment. */
  moment: string;
  startSeconds: number;
  endSeconds: number;
  at: number;
  length: number;
  /** From 0: marks that would cover each other lie in different ones. */
  lane: number;
}

/** A mark takes up at least this much of its row, so that it can be seen and hit. */
const LEAST_LENGTH = 0.02;
/** As many times as a phone has room for. */
const MOST_TICKS = 6;
/** A time written later than this would not have room. */
const LAST_TICK = 0.92;
/** Seconds from tick to tick, as clocks are read. */
const STEPS = [10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];

/** The strip of a whole interview; undefined where none of its clips says what it is about. */
export function buildTimeStrip(site: Site, whole: StagedWhole): TimeStripView | undefined {
  const spans = whole.clips.flatMap(({ clipId, ...times }) =>
    pick(site.clips, [clipId]).map((clip) => ({ clip, ...times })),
  );
  const row = (label: string, isMeant: (clip: StagedClip) => boolean): TimeStripRow[] =>
    buildRow(
      label,
      spans.filter(({ clip }) => isMeant(clip)),
      whole.durationSeconds,
    );
  const themes = [...site.themes.values()].flatMap(({ id, title }) =>
    row(title, ({ themeIds }) => themeIds.includes(id)).map((found) => ({
      ...{ ...found, href: addressOf.theme(id) },
    })),
  );
  const kinds = EVIDENCE_KINDS.flatMap((kind) =>
    row(KIND_WORD[kind], (clip) => clip.kinds.includes(kind)),
  );
  const groups = [
    { title: 'Themes', rows: themes },
    { title: 'Evidence', rows: kinds },
  ].filter(({ rows }) => rows.length > 0);
  if (groups.length === 0 || whole.durationSeconds === 0) return undefined;
  return {
    durationSeconds: whole.durationSeconds,
    groups,
    ticks: buildTicks(whole.durationSeconds),
  };
}

interface Span {
  clip: StagedClip;
  startSeconds: number;
  endSeconds: number;
}

/** A row, or none where nothing stands in it. */
function buildRow(label: string, spans: readonly Span[], durationSeconds: number): TimeStripRow[] {
  const ends: number[] = [];
  const marks = spans.map(({ clip, startSeconds, endSeconds }): TimeStripMark => {
    const at = Math.min(startSeconds / durationSeconds, 1 - LEAST_LENGTH);
    const length = Math.max(Math.min(endSeconds / durationSeconds, 1) - at, LEAST_LENGTH);
    const free = ends.findIndex((end) => end <= at);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = at + length;
    return {
      ...{ title: clip.title, range: formatRange(startSeconds, endSeconds) },
      ...{ moment: formatMoment(startSeconds), startSeconds, endSeconds, at, length, lane },
    };
  });
  return marks.length > 0 ? [{ label, lanes: ends.length, marks }] : [];
}

function buildTicks(durationSeconds: number): TimeStripView['ticks'] {
  const hours = Math.ceil(durationSeconds / MOST_TICKS / 3600);
  const step = STEPS.find((each) => durationSeconds / each < MOST_TICKS) ?? hours * 3600;
  const count = Math.ceil(durationSeconds / step);
  const ticks = Array.from({ length: count }, (_, index) => ({
    clock: formatClock(index * step),
    at: (index * step) / durationSeconds,
  }));
  return ticks.filter(({ at }) => at <= LAST_TICK);
}

/** `0:20 to 0:46` */
export function formatRange(startSeconds: number, endSeconds: number): string {
  return `${formatClock(startSeconds)} to ${formatClock(endSeconds)}`;
}
