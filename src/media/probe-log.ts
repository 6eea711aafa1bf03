import type { Colour, RecordingFacts } from '../domain/recording.ts';

/** Facts in which what the header left out is still missing. */
export type ProbedFacts = Omit<RecordingFacts, 'durationSeconds' | 'picture'> & {
  durationSeconds?: number;
  picture?: Omit<NonNullable<RecordingFacts['picture']>, 'framesPerSecond'> & {
    framesPerSecond?: number;
  };
};

/** From this height on, a picture that does not say how its colours are coded is taken for HD. */
const HD_HEIGHT = 720;
/** Above this, a frame rate is a clock's resolution, not a rate. */
const FASTEST = 300;

/**
 * Reads what ffmpeg said about its first input and, through `showinfo`, about the first frame of
 * its picture: after rotation, so that its size is the size shown.
 *
 * @throws Error when there is neither picture nor sound, or the picture could not be decoded
 */
export function parseProbeLog(log: string): ProbedFacts {
  const header = findHeader(log);
  const streams = header.filter((line) => /^\s*Stream #0:\d+/.test(line));
  const hasSound = streams.some((line) => line.includes(': Audio: '));
  const video = streams.find((line) => line.includes(': Video: ') && !isAttached(line));
  if (video === undefined && !hasSound) throw new Error('it has neither picture nor sound');
  const durationSeconds = header.some((line) => line.includes('Estimating duration from bitrate'))
    ? undefined
    : findDuration(header);
  return {
    hasSound,
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(video !== undefined && { picture: parsePicture(video, log) }),
  };
}

/** The lines about the input; those of the outputs look alike. */
function findHeader(log: string): string[] {
  const lines = log.split(/\r?\n/);
  const end = lines.findIndex((line) => /^(?:Stream mapping:|Output #0)/.test(line));
  return lines.slice(0, end < 0 ? undefined : end);
}

/** Cover art: a picture, but none of the recording. */
function isAttached(line: string): boolean {
  return line.includes('(attached pic)');
}

function findDuration(header: string[]): number | undefined {
  const line = header.find((one) => /^\s*Duration: /.test(one));
  const match = /Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)/.exec(line ?? '');
  if (!match) return undefined;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]);
  return seconds > 0 ? seconds : undefined;
}

function parsePicture(stream: string, log: string): NonNullable<ProbedFacts['picture']> {
  const frame = /\bsar:(\d+)\/(\d+) s:(\d+)x(\d+) /.exec(log);
  if (!frame) throw new Error('its picture cannot be decoded');
  const [across, down, width, height] = frame.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const aspect = across > 0 && down > 0 ? across / down : 1;
  const framesPerSecond = findRate(stream);
  return {
    width: Math.round(width * aspect),
    height,
    colour: parseColour(log, height),
    ...(framesPerSecond !== undefined && { framesPerSecond }),
  };
}

function parseColour(log: string, height: number): Colour {
  const match = /color_space:(\S+) color_primaries:\S+ color_trc:(\S+)/.exec(log);
  const [, space = 'unknown', transfer = 'unknown'] = match ?? [];
  if (transfer === 'arib-std-b67') return 'hlg';
  if (transfer === 'smpte2084') return 'pq';
  if (/^(?:smpte170m|bt470bg)$/.test(space)) return 'bt601';
  if (space === 'bt709') return 'bt709';
  return height >= HD_HEIGHT ? 'bt709' : 'bt601';
}

/**
 * The rate the frames were meant to have. `fps` is the average, which dropped frames lower; `tbr`
 * is the guessed base rate, which is senseless where the rate really varies.
 */
function findRate(stream: string): number | undefined {
  const average = findNumber(stream, 'fps');
  const base = findNumber(stream, 'tbr');
  if (average === undefined) return base !== undefined && base <= FASTEST ? base : undefined;
  if (base !== undefined && Math.abs(base - average) / average < 0.05) return base;
  return average <= FASTEST ? average : undefined;
}

function findNumber(stream: string, unit: string): number | undefined {
  const match = new RegExp(`, ([\\d.]+)(k?) ${unit}\\b`).exec(stream);
  if (!match) return undefined;
  const value = Number(match[1]) * (match[2] === 'k' ? 1000 : 1);
  return value > 0 ? sharpenRate(value) : undefined;
}

/** ffmpeg prints two decimals: 29.97 stands for 30000/1001. */
function sharpenRate(printed: number): number {
  const nearest = Math.round(printed * 1.001);
  const exact = (nearest * 1000) / 1001;
  return Math.abs(exact - printed) < 0.006 && nearest !== printed ? exact : printed;
}
