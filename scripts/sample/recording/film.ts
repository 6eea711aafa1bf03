/** Encodes a recording: the drawn place with its moving person, and the sound. */
import sharp from 'sharp';
import type { Place } from '../drawing/places.ts';
import { drawPlace } from '../drawing/places.ts';
import type { Pose } from '../drawing/pose.ts';
import { FRAMES_PER_SECOND } from './puppet.ts';
import { SAMPLE_RATE } from './sound.ts';
import { feedTool, runTool } from './tool.ts';

/** Nothing in a file tells when, where or with what it was made. */
const SILENT_ABOUT_ITSELF = [
  '-map_metadata',
  '-1',
  '-fflags',
  '+bitexact',
  '-flags:v',
  '+bitexact',
  '-flags:a',
  '+bitexact',
];
const AUDIO = ['-c:a', 'aac', '-b:a', '56k', '-ac', '1', '-ar', `${SAMPLE_RATE}`];
/** The threads are counted out because x264's output depends on them. */
const VIDEO = [
  '-c:v',
  'libx264',
  '-preset',
  'medium',
  '-tune',
  'animation',
  '-crf',
  '27',
  '-g',
  '60',
  '-threads',
  '2',
  '-bsf:v',
  'filter_units=remove_types=6',
];
const COLOUR = 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p';
const COLOUR_TAGS = [
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
  '-color_range',
  'tv',
];

export async function encodeSound(soundFile: string, file: string): Promise<void> {
  await runTool('ffmpeg', [
    '-v',
    'error',
    '-y',
    ...planSound(soundFile),
    ...AUDIO,
    ...SILENT_ABOUT_ITSELF,
    '-movflags',
    '+faststart',
    file,
  ]);
}

/** A tall place is stored lying on its side, as phones do; the caller adds the rotation. */
export async function encodeFilm(
  place: Place,
  poses: readonly Pose[],
  soundFile: string,
  file: string,
): Promise<void> {
  const size =
    place.width > place.height ? { width: 1280, height: 720 } : { width: 720, height: 1280 };
  const picture = [
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgb24',
    '-s',
    `${size.width}x${size.height}`,
    '-r',
    `${FRAMES_PER_SECOND}`,
    '-i',
    '-',
  ];
  const filter = size.width > size.height ? COLOUR : `${COLOUR},transpose=cclock`;
  const args = [
    '-v',
    'error',
    '-y',
    ...picture,
    ...planSound(soundFile),
    '-vf',
    filter,
    ...VIDEO,
    ...COLOUR_TAGS,
    ...AUDIO,
    ...SILENT_ABOUT_ITSELF,
    '-movflags',
    '+faststart',
    file,
  ];
  await feedTool('ffmpeg', args, renderFrames(place, poses, size));
}

function planSound(soundFile: string): string[] {
  return ['-f', 'f32le', '-ar', `${SAMPLE_RATE}`, '-ac', '1', '-i', soundFile];
}

async function* renderFrames(
  place: Place,
  poses: readonly Pose[],
  size: { width: number; height: number },
): AsyncGenerator<Buffer> {
  const rendered = new Map<string, Buffer>();
  for (const pose of poses) {
    const key = JSON.stringify(pose);
    const frame = rendered.get(key) ?? (await renderFrame(place, pose, size));
    rendered.set(key, frame);
    yield frame;
  }
}

function renderFrame(
  place: Place,
  pose: Pose,
  size: { width: number; height: number },
): Promise<Buffer> {
  return sharp(Buffer.from(drawPlace(place, pose)))
    .resize(size.width, size.height)
    .removeAlpha()
    .raw()
    .toBuffer();
}
