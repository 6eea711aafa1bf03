import { formatInput } from '../ffmpeg.ts';
import { countFrames, formatRate, type FrameRate } from '../frame-rate.ts';
import { WITHOUT_REMARKS, WITHOUT_WRITER } from '../plan.ts';
import { ONLY_FILES } from '../probe.ts';
import { findLanguageCode } from './language-code.ts';
import type { ReelPlan, ReelSegment } from './plan.ts';
import type { Track } from './tracks.ts';

const SAMPLES_PER_SECOND = 48_000;
const SECONDS_BETWEEN_KEYFRAMES = 2;

/** How cards become a picture as the clips have it: HD colours, said in the file. */
const COLOURS = [
  'out_color_matrix=bt709:out_range=tv',
  'setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv',
  'setsar=1',
  'format=yuv420p',
];
const H264 = [
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-profile:v', 'high', '-crf', '22'],
  ...['-maxrate', '4M', '-bufsize', '8M'],
  // Several stretches are made at once, and one thread gives the same bytes on every computer.
  ...['-threads', '1'],
];
const AAC = ['-c:a', 'aac', '-b:a', '128k', '-ar', String(SAMPLES_PER_SECOND)];

/** The names of a stretch's files in the folder that ffmpeg runs in. */
export interface SegmentFiles {
  /** A list of the cards, for ffmpeg's concat demuxer. */
  cards: string;
  picture: string;
  sound: string;
}

/**
 * How one stretch becomes a picture and a sound of exactly its length. The clip is decoded once.
 *
 * @param firstFrame the frame of the reel it begins with, so that rounding never adds up
 */
export function planSegment(
  segment: ReelSegment,
  firstFrame: number,
  rate: FrameRate,
  files: SegmentFiles,
): string[] {
  const { file, frames, picture } = segment;
  const samples = countSamples(firstFrame + frames, rate) - countSamples(firstFrame, rate);
  return [
    ...[...ONLY_FILES, '-f', 'concat', '-i', formatInput(files.cards)],
    ...(file === undefined ? [] : [...ONLY_FILES, '-threads', '1', '-i', formatInput(file)]),
    ...[
      '-filter_complex',
      [...filterPicture(segment, rate), filterSound(segment, samples)].join(';'),
    ],
    ...['-map', picture ? '[picture]' : '[cards]', ...H264],
    ...['-g', String(countFrames(SECONDS_BETWEEN_KEYFRAMES, rate)), '-r', formatRate(rate)],
    ...[...WITHOUT_REMARKS, '-map_metadata', '-1', '-video_track_timescale', '90000'],
    files.picture,
    ...['-map', '[sound]', '-c:a', 'pcm_s16le', '-map_metadata', '-1', files.sound],
  ];
}

function filterPicture({ frames, picture }: ReelSegment, rate: FrameRate): string[] {
  const [matrix = '', ...colours] = COLOURS;
  const steady = `fps=${formatRate(rate)}:start_time=0`;
  const whole = `tpad=stop_mode=clone:stop=-1,trim=end_frame=${frames}`;
  // Converted before they are repeated, so once each.
  const cards = `[0:v]scale=${matrix},${colours.join(',')},${steady},${whole}[cards]`;
  if (!picture) return [cards];
  const { x, y, width, height } = picture;
  const clip = `[1:V:0]setpts=PTS-STARTPTS,${steady},scale=${width}:${height}:${matrix},${colours.join(',')}[clip]`;
  const over = `[cards][clip]overlay=${x}:${y}:eof_action=repeat:format=yuv420,trim=end_frame=${frames}[picture]`;
  return [cards, clip, over];
}

function filterSound({ hasSound }: ReelSegment, samples: number): string {
  const format = `aformat=sample_fmts=s16:channel_layouts=stereo`;
  if (!hasSound)
    return `anullsrc=r=${SAMPLES_PER_SECOND}:cl=stereo,${format},atrim=end_sample=${samples}[sound]`;
  return [
    `[1:a:0]asetpts=PTS-STARTPTS`,
    `aresample=${SAMPLES_PER_SECOND}:async=1:first_pts=0`,
    format,
    `apad=whole_len=${samples}`,
    `atrim=end_sample=${samples}[sound]`,
  ].join(',');
}

function countSamples(frames: number, { numerator, denominator }: FrameRate): number {
  return Math.round((frames * denominator * SAMPLES_PER_SECOND) / numerator);
}

/** The files that are joined, in the folder that ffmpeg runs in. */
export interface JoinFiles {
  /** Lists of the stretches' pictures and sounds, for ffmpeg's concat demuxer. */
  pictures: string;
  sounds: string;
  chapters: string;
  /** WebVTT, one for each track. */
  tracks: string[];
  reel: string;
}

/** How the stretches become one film: pictures as they are, sound encoded, captions beside them. */
export function planJoin({ tracks }: Pick<ReelPlan, 'tracks'>, files: JoinFiles): string[] {
  const inputs = [
    ...[files.pictures, files.sounds].map((name) => ['-f', 'concat', '-i', formatInput(name)]),
    ...files.tracks.map((name) => ['-f', 'webvtt', '-i', formatInput(name)]),
    ['-f', 'ffmetadata', '-i', formatInput(files.chapters)],
  ];
  return [
    ...inputs.flatMap((input) => [...ONLY_FILES, ...input]),
    ...[
      '-map',
      '0:v:0',
      '-map',
      '1:a:0',
      ...tracks.flatMap((_, index) => ['-map', `${index + 2}:s:0`]),
    ],
    // Not for chapters: their titles are metadata too.
    ...['-map_metadata:g', '-1', '-map_metadata:s', '-1'],
    ...['-map_chapters', String(inputs.length - 1)],
    ...['-c:v', 'copy', ...AAC, '-c:s', 'mov_text', ...WITHOUT_WRITER],
    ...tracks.flatMap(describeTrack),
    files.reel,
  ];
}

function describeTrack({ language, plays }: Track, index: number): string[] {
  return [
    ...[`-metadata:s:s:${index}`, `language=${findLanguageCode(language)}`],
    ...[`-disposition:s:${index}`, plays ? 'default' : '0'],
  ];
}
