import type { RecordingCut, RecordingFacts } from '../domain/recording.ts';
import { buildFilters, type PartCut } from './filters.ts';
import { chooseFrameRate, countFrames, formatRate, type FrameRate } from './frame-rate.ts';
import { ONLY_FILES } from './probe.ts';

/** The short side of a clip's picture at most: 720p, upright or not. */
const SHORT_SIDE = 720;
const POSTER_WIDTH = 1280;
/** Shorter than this, a clip might hold no frame. */
const SHORTEST_SECONDS = 0.1;
const SECONDS_BETWEEN_KEYFRAMES = 2;

/** Nothing in a file tells which program wrote it, or when. */
export const WITHOUT_WRITER = [
  ...['-fflags', '+bitexact', '-flags', '+bitexact'],
  // A blank, or the encoder would write its own name here.
  ...['-metadata:s', 'encoder= '],
  ...['-write_tmcd', '0', '-empty_hdlr_name', '1', '-movflags', '+faststart'],
];
/** Everything of a clip's files that could tell where they come from stays away. */
const ANONYMOUS = [
  ...['-map_metadata', '-1', '-map_chapters', '-1', '-sn', '-dn'],
  ...WITHOUT_WRITER,
];
/** Unit type 6 holds the encoder's settings and, from some cameras, captions and time codes. */
export const WITHOUT_REMARKS = ['-bsf:v', 'filter_units=remove_types=6'];

const H264 = [
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-profile:v', 'high', '-crf', '23'],
  ...['-maxrate', '4M', '-bufsize', '8M'],
  // Several clips are made at once; one thread each costs a fifth less, and gives the same bytes
  // on every computer.
  ...['-threads', '1'],
];
const AAC = ['-c:a', 'aac', '-b:a', '96k', '-ar', '48000'];

/**
 * How long before the cut reading starts, so that sound has settled and a loose index has been
 * outrun: the next where the one before proves too short.
 */
export const PREROLLS = [2, 15, Infinity] as const;

/** How one clip is made, in an empty folder: ffmpeg's arguments, and the files they leave there. */
export interface CutPlan {
  cutting: string[];
  /** Run after the cutting: takes the sound out of the video. */
  copying?: string[];
  /** Paths of the recordings that are read. */
  inputs: string[];
  durationSeconds: number;
  video?: { file: string; width: number; height: number; frames: number };
  audio?: { file: string };
  /** Bare RGB, three bytes a pixel. */
  poster?: { file: string; width: number; height: number };
}

/** What a clip's picture will be. */
export interface PictureShape {
  width: number;
  height: number;
  rate: FrameRate;
}

/**
 * Decides how a clip is cut, without doing it.
 *
 * The first frame is the one nearest to the start, the number of frames the one nearest to the
 * length; sound is cut to the sample.
 *
 * @param prerollSeconds one of `PREROLLS`
 * @returns undefined when nothing is to be made: only words are agreed, or the source has neither
 * @throws Error when a recording is unknown or the range does not lie inside it
 */
export function planCut(
  cut: RecordingCut,
  facts: ReadonlyMap<string, RecordingFacts | Error>,
  prerollSeconds: number = PREROLLS[0],
): CutPlan | undefined {
  if (cut.medium === 'words') return undefined;
  const parts = findParts(cut, facts);
  const shape = cut.medium === 'video' ? planShape(parts) : undefined;
  const hasSound = parts.some((part) => part.facts.hasSound);
  if (shape) return planVideo(cut, parts, shape, { hasSound, prerollSeconds });
  return hasSound ? planAudio(cut, parts, prerollSeconds) : undefined;
}

/** The stretches of the recording's parts that the clip lies on. */
function findParts(
  cut: RecordingCut,
  facts: ReadonlyMap<string, RecordingFacts | Error>,
): PartCut[] {
  const parts: PartCut[] = [];
  let offset = 0;
  for (const path of cut.recording) {
    const known = facts.get(path);
    if (known === undefined) throw new Error(`${path} has not been probed`);
    if (known instanceof Error) throw known;
    const startSeconds = Math.max(0, cut.startSeconds - offset);
    const endSeconds = Math.min(known.durationSeconds, cut.endSeconds - offset);
    offset += known.durationSeconds;
    if (startSeconds < endSeconds) parts.push({ path, facts: known, startSeconds, endSeconds });
  }
  checkRange(cut, offset);
  return parts;
}

/** A frame's length of grace at the end: headers round. */
function checkRange(cut: RecordingCut, durationSeconds: number): void {
  const { startSeconds, endSeconds, posterSeconds } = cut;
  if (!(startSeconds >= 0 && endSeconds - startSeconds >= SHORTEST_SECONDS)) {
    throw new Error(
      `it would run from ${startSeconds} to ${endSeconds} seconds; the shortest clip lasts ${SHORTEST_SECONDS}`,
    );
  }
  if (endSeconds > durationSeconds + 0.05 || startSeconds >= durationSeconds) {
    throw new Error(`it ends at ${endSeconds} seconds, its recording at ${durationSeconds}`);
  }
  if (cut.medium === 'video' && !(posterSeconds >= startSeconds && posterSeconds <= endSeconds)) {
    throw new Error(`its poster, at ${posterSeconds} seconds, lies outside it`);
  }
}

/** No shape where one of the parts is sound alone. */
function planShape(parts: readonly PartCut[]): PictureShape | undefined {
  const picture = parts[0]?.facts.picture;
  if (picture === undefined || parts.some((part) => part.facts.picture === undefined)) {
    return undefined;
  }
  const scale = Math.min(1, SHORT_SIDE / Math.min(picture.width, picture.height));
  return {
    width: toEven(picture.width * scale),
    height: toEven(picture.height * scale),
    rate: chooseFrameRate(picture.framesPerSecond),
  };
}

/** H.264 with half the colour resolution has even sides. Rounded down: never more than there was. */
function toEven(pixels: number): number {
  return Math.max(2, Math.floor(pixels / 2 + 0.01) * 2);
}

function planVideo(
  cut: RecordingCut,
  parts: PartCut[],
  shape: PictureShape,
  { hasSound, prerollSeconds }: { hasSound: boolean; prerollSeconds: number },
): CutPlan {
  const durationSeconds = cut.endSeconds - cut.startSeconds;
  const frames = countFrames(durationSeconds, shape.rate);
  const posterFrame = countFrames(cut.posterSeconds - cut.startSeconds, shape.rate);
  const video = { file: 'clip.mp4', width: shape.width, height: shape.height, frames };
  const poster = { file: 'poster.rgb', ...planPosterSize(shape) };
  const graph = buildFilters(parts, {
    durationSeconds,
    hasSound,
    picture: { ...shape, frames, poster: { ...poster, frame: Math.min(posterFrame, frames - 1) } },
    prerollSeconds,
  });
  const cutting = [
    ...graph.inputArguments,
    ...['-filter_complex', graph.filters, '-map', '[picture]'],
    ...(hasSound ? ['-map', '[sound]', ...AAC] : []),
    ...[...H264, '-g', String(countFrames(SECONDS_BETWEEN_KEYFRAMES, shape.rate))],
    ...['-r', formatRate(shape.rate), ...WITHOUT_REMARKS, ...ANONYMOUS, video.file],
    ...['-map', '[poster]', '-frames:v', '1', '-f', 'rawvideo', poster.file],
  ];
  const plan = { cutting, inputs: parts.map((part) => part.path), durationSeconds, video, poster };
  return hasSound ? { ...plan, copying: COPY_SOUND, audio: { file: 'listen.m4a' } } : plan;
}

/** The sound is encoded once: this file holds the same packets as the video. */
const COPY_SOUND = [
  ...[...ONLY_FILES, '-i', 'file:clip.mp4', '-map', '0:a:0', '-c', 'copy'],
  ...[...ANONYMOUS, 'listen.m4a'],
];

function planPosterSize({ width, height }: PictureShape): { width: number; height: number } {
  const scale = Math.min(1, POSTER_WIDTH / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function planAudio(cut: RecordingCut, parts: PartCut[], prerollSeconds: number): CutPlan {
  const durationSeconds = cut.endSeconds - cut.startSeconds;
  const graph = buildFilters(parts, {
    durationSeconds,
    hasSound: true,
    prerollSeconds,
  });
  const audio = { file: 'listen.m4a' };
  const cutting = [
    ...[...graph.inputArguments, '-filter_complex', graph.filters, '-map', '[sound]'],
    ...[...AAC, ...ANONYMOUS, audio.file],
  ];
  return { cutting, inputs: parts.map((part) => part.path), durationSeconds, audio };
}
