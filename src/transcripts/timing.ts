/** The line above a cue's words: `00:01:02.000 --> 00:01:05.500 align:start`. */
export interface Timing {
  startSeconds: number;
  endSeconds: number;
  /** Whether W3C WebVTT §6.3 reads it so too; browsers would drop the cue otherwise. */
  isStrict: boolean;
}

const STAMP = String.raw`(?:(\d+):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?`;
const STAMP_ALONE = new RegExp(`^${STAMP}$`, 'u');
const ARROW_LINE = new RegExp(String.raw`^\s*${STAMP}\s*--+>\s*${STAMP}(?!\d)`, 'u');
/** Hours of any number of digits; minutes and seconds of two, milliseconds of three. */
const STRICT_STAMP = String.raw`(?:\d+:)?[0-5]\d:[0-5]\d\.\d{3}`;
const STRICT_LINE = new RegExp(
  String.raw`^[\t\f ]*${STRICT_STAMP}[\t\f ]*-->[\t\f ]*${STRICT_STAMP}(?!\d)`,
  'u',
);

/** Whether a line means to be a timing, readable or not. */
export function isTimingLine(line: string): boolean {
  return line.includes('-->');
}

/**
 * Reads a timing line of WebVTT (W3C WebVTT §6.3), and of SRT and of hand: comma or point, fractions
 * of any length, longer arrows. Settings behind the second time are of no matter to what is said.
 */
export function findTiming(line: string): Timing | undefined {
  const match = ARROW_LINE.exec(line);
  if (!match) return undefined;
  const startSeconds = findStampSeconds(match.slice(1, 5));
  const endSeconds = findStampSeconds(match.slice(5, 9));
  if (startSeconds === undefined || endSeconds === undefined) return undefined;
  return { startSeconds, endSeconds, isStrict: STRICT_LINE.test(line) };
}

/** Seconds of a timestamp that stands alone, as in `<00:19.000>`. */
export function findTimestamp(text: string): number | undefined {
  const match = STAMP_ALONE.exec(text.trim());
  return match ? findStampSeconds(match.slice(1, 5)) : undefined;
}

function findStampSeconds(groups: (string | undefined)[]): number | undefined {
  const [hours, minutes = '0', seconds = '0', fraction = '0'] = groups;
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  const total = whole + Number(`0.${fraction}`);
  return isTime(total) ? total : undefined;
}

/** The longest time that is believed: over three years. Beyond it, milliseconds begin to blur. */
const LONGEST_SECONDS = 1e8;

/** Whether a number can be a moment of a recording, in seconds. */
export function isTime(seconds: number): boolean {
  return seconds >= 0 && seconds <= LONGEST_SECONDS;
}

export function roundMillis(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
