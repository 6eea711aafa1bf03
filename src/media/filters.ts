import type { Colour, RecordingFacts } from '../domain/recording.ts';
import { formatInput } from './ffmpeg.ts';
import { countFrames, formatRate, type FrameRate } from './frame-rate.ts';
import { flattenRange, isHighRange } from './high-dynamic-range.ts';
import { ONLY_FILES } from './probe.ts';

/** A stretch of one file. */
export interface PartCut {
  path: string;
  facts: RecordingFacts;
  /** Seconds from the start of the file. */
  startSeconds: number;
  endSeconds: number;
}

export interface FilterOrder {
  durationSeconds: number;
  hasSound: boolean;
  /** What is decoded, and thrown away, before each part. */
  prerollSeconds: number;
  picture?: {
    width: number;
    height: number;
    rate: FrameRate;
    frames: number;
    poster: { width: number; height: number; frame: number };
  };
}

export interface FilterGraph {
  inputArguments: string[];
  /** For `-filter_complex`; its outputs are `[picture]`, `[poster]` and `[sound]`. */
  filters: string;
}

/** A part on its way into the clip: where reading starts, and where it stands in the clip. */
interface PlacedPart extends PartCut {
  index: number;
  seekSeconds: number;
  clipStart: number;
  clipEnd: number;
}

type Picture = NonNullable<FilterOrder['picture']>;

/** The level of ffmpeg's log on which it is still heard when asked for errors only. */
const LOG_ERROR = 16;
/** Half a frame of the slowest rate. */
const LATE_SECONDS = 0.05;
const SAMPLES_PER_SECOND = 48_000;
/** Too short to hear, long enough that a cut in the middle of a sound does not click. */
const FADE_SECONDS = 0.008;
/** How long the last frame may stand where a picture ends before its sound. */
const HOLD_SECONDS = 1;
/** At the end of a file a tenth of it, up to this: meetings are recorded with a frame only where something moves. */
const HOLD_SECONDS_AT_END = 10;
/** Headers round. */
const END_SECONDS = 0.05;

/** Builds the filters that lay the parts end to end, frame by frame and sample by sample. */
export function buildFilters(parts: readonly PartCut[], order: FilterOrder): FilterGraph {
  const placed = placeParts(parts, order);
  return {
    inputArguments: placed.flatMap(planInput),
    filters: [
      ...(order.picture ? buildPicture(placed, order.picture) : []),
      ...(order.hasSound ? buildSound(placed, order.durationSeconds) : []),
    ].join(';'),
  };
}

function placeParts(parts: readonly PartCut[], order: FilterOrder): PlacedPart[] {
  let clipEnd = 0;
  return parts.map((part, index) => {
    const clipStart = clipEnd;
    const isLast = index === parts.length - 1;
    clipEnd = isLast ? order.durationSeconds : clipStart + part.endSeconds - part.startSeconds;
    return {
      ...part,
      index,
      clipStart,
      clipEnd,
      seekSeconds: findSeek(part, order),
    };
  });
}

/** On a frame's time: some formats count whole frames only, and would round all times that follow. */
function findSeek(part: PartCut, { prerollSeconds, picture }: FilterOrder): number {
  const early = part.startSeconds - prerollSeconds;
  if (early <= 0) return 0;
  if (!picture) return early;
  const { numerator, denominator } = picture.rate;
  return (Math.floor((early * numerator) / denominator) * denominator) / numerator;
}

/**
 * Without exact seeking everything from the keyframe on comes through, before zero: so the frame
 * that is on screen at the cut is there even where it began long before.
 */
function planInput({ path, seekSeconds }: PlacedPart): string[] {
  const seek = seekSeconds > 0 ? ['-noaccurate_seek', '-ss', seekSeconds.toFixed(6)] : [];
  return [...ONLY_FILES, ...seek, '-i', formatInput(path)];
}

function buildPicture(parts: readonly PlacedPart[], picture: Picture): string[] {
  const { poster, rate } = picture;
  const seen = parts.filter((part) => countPartFrames(part, rate) > 0);
  const names = seen.map(({ index }) => `[picture${index}]`).join('');
  return [
    ...seen.map((part) => `[${part.index}:V:0]${framePart(part, picture)}[picture${part.index}]`),
    `${names}${joinWith('v', seen.length)}split[picture][still]`,
    `[still]trim=start_frame=${poster.frame}:end_frame=${poster.frame + 1},setpts=PTS-STARTPTS,` +
      `scale=${poster.width}:${poster.height},format=rgb24[poster]`,
  ];
}

function countPartFrames({ clipStart, clipEnd }: PlacedPart, rate: FrameRate): number {
  return countFrames(clipEnd, rate) - countFrames(clipStart, rate);
}

function framePart(part: PlacedPart, picture: Picture): string {
  const { rate, width, height } = picture;
  const frames = countPartFrames(part, rate);
  return [
    // Only frames marked as interlaced are changed.
    'yadif=deint=interlaced',
    shiftToCut(part, rate),
    `fps=${formatRate(rate)}:start_time=0`,
    `trim=end_frame=${frames}`,
    ...fitPicture(part, width, height),
    `tpad=stop_mode=clone:stop_duration=${findHold(part)}`,
    `trim=end_frame=${frames}`,
  ].join(',');
}

function findHold({ endSeconds, facts: { durationSeconds } }: PlacedPart): number {
  if (endSeconds < durationSeconds - END_SECONDS) return HOLD_SECONDS;
  return Math.max(HOLD_SECONDS, Math.min(durationSeconds / 10, HOLD_SECONDS_AT_END));
}

/**
 * Lets time begin at the cut, and moves all frames by at most half a frame, so that they fall on
 * the clip's own: recordings start at odd fractions of a frame and round their times, and frames
 * halfway between two of the clip's would now be doubled and now be dropped.
 */
function shiftToCut({ startSeconds, seekSeconds }: PlacedPart, rate: FrameRate): string {
  const perSecond = `(${formatRate(rate)})`;
  const first = `(STARTPTS*TB-${(startSeconds - seekSeconds).toFixed(6)})`;
  const tell = seekSeconds > 0 ? `if(eq(N,0),0*print(${first},${LOG_ERROR}))+` : '';
  const phase = `${first}*${perSecond}-round(${first}*${perSecond})`;
  return `setpts='${tell}round(PTS-STARTPTS+(${first}-(${phase})/${perSecond})/TB)'`;
}

/**
 * Whether reading started too late somewhere: formats without an index of keyframes (MPEG streams)
 * find the next one only, and the frames in between would be missing without a word. So the filters
 * say when, seen from the cut, their first frame is shown.
 */
export function hasSoughtTooFar(log: string): boolean {
  const firstFrames = log.matchAll(/^(?:\[[^\]]*\] )?(-?\d+\.\d{6})$/gm);
  return [...firstFrames].some(([, seconds]) => Number(seconds) > LATE_SECONDS);
}

/** Scales, squares the pixels, and adds bars where a part has another shape than the first. */
function fitPicture({ facts: { picture } }: PartCut, width: number, height: number): string[] {
  const isSameShape =
    picture && Math.abs(picture.width / picture.height / (width / height) - 1) < 0.02;
  const fit = isSameShape ? '' : ':force_original_aspect_ratio=decrease:force_divisible_by=2';
  const colour = picture?.colour ?? 'bt709';
  return [
    `scale=${width}:${height}${fit}${isHighRange(colour) ? '' : ':out_range=tv'}`,
    ...(isHighRange(colour) ? flattenRange(colour) : []),
    nameColour(colour),
    ...(isSameShape ? [] : [`pad=${width}:${height}:-1:-1`]),
    'setsar=1',
    'format=yuv420p',
  ];
}

/** Said in the file, or every browser guesses in its own way. */
function nameColour(colour: Colour): string {
  const space = colour === 'bt601' ? 'smpte170m' : 'bt709';
  return `setparams=colorspace=${space}:color_primaries=${space}:color_trc=${space}:range=tv`;
}

function buildSound(parts: readonly PlacedPart[], durationSeconds: number): string[] {
  const names = parts.map(({ index }) => `[sound${index}]`).join('');
  const fadeOut = Math.max(0, durationSeconds - FADE_SECONDS).toFixed(6);
  return [
    ...parts.map((part) => `${soundPart(part, parts.length > 1)}[sound${part.index}]`),
    `${names}${joinWith('a', parts.length)}afade=t=in:d=${FADE_SECONDS},` +
      `afade=t=out:st=${fadeOut}:d=${FADE_SECONDS}[sound]`,
  ];
}

function soundPart(part: PlacedPart, isJoined: boolean): string {
  const samples = countSamples(part.clipEnd) - countSamples(part.clipStart);
  const layouts = isJoined ? 'stereo' : 'mono|stereo';
  if (!part.facts.hasSound) {
    return `anullsrc=r=${SAMPLES_PER_SECOND}:cl=stereo,atrim=end_sample=${samples}`;
  }
  const start = part.startSeconds - part.seekSeconds;
  const end = start + part.clipEnd - part.clipStart;
  return [
    `[${part.index}:a:0]atrim=start=${start.toFixed(6)}:end=${end.toFixed(6)}`,
    `asetpts=PTS-${start.toFixed(6)}/TB`,
    // Fills what is missing at the start or in between, so that the rest stays in its place.
    `aresample=${SAMPLES_PER_SECOND}:async=1:first_pts=0`,
    `aformat=sample_fmts=fltp:channel_layouts=${layouts}`,
    `apad=whole_len=${samples}`,
    `atrim=end_sample=${samples}`,
  ].join(',');
}

function countSamples(seconds: number): number {
  return Math.round(seconds * SAMPLES_PER_SECOND);
}

/** One part needs no joining, only its name in front. */
function joinWith(kind: 'v' | 'a', parts: number): string {
  if (parts === 1) return '';
  return kind === 'v' ? `concat=n=${parts}:v=1:a=0,` : `concat=n=${parts}:v=0:a=1,`;
}
