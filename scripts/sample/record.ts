/**
 * Records the sample study: speaks the scripts in scripts/sample/interviews with synthetic voices,
 * films the drawn people speaking them, and writes into content/interviews/<id>/ the recording, its
 * transcript (and translation), and the times of its clips.
 *
 *   node scripts/sample/record.ts [interview...]
 *
 * Needs flite, espeak-ng and ffmpeg 5 or later on the PATH (all three are Debian packages). The same
 * scripts with the same versions of these give the same bytes. Takes a minute or two per interview.
 */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { PLACES, PLACES_BY_PHONE } from './drawing/places.ts';
import { buildCaptions, formatVtt } from './recording/captions.ts';
import type { Caption } from './recording/captions.ts';
import { findClipTimes, spliceClipTimes } from './recording/clips.ts';
import { encodeFilm, encodeSound } from './recording/film.ts';
import { mixRecording } from './recording/mix.ts';
import { choosePoses } from './recording/puppet.ts';
import { turnClockwise } from './recording/rotation.ts';
import { readScript } from './recording/script.ts';
import type { Script } from './recording/script.ts';
import { SAMPLE_RATE, toBytes } from './recording/sound.ts';
import { buildTimeline } from './recording/timeline.ts';
import type { Timeline } from './recording/timeline.ts';
import { speak } from './recording/voices.ts';

const scripts = join(import.meta.dirname, 'interviews');
const interviews = join(import.meta.dirname, '../../content/interviews');

const interviewHead = z.object({
  people: z.array(z.string()).min(1),
  speakers: z.record(z.string(), z.string()),
  recording: z.string(),
  transcript: z.string(),
  translations: z.record(z.string(), z.string()).optional(),
});
type InterviewHead = z.infer<typeof interviewHead>;

const asked = process.argv.slice(2);
const all = (await readdir(scripts)).map((file) => basename(file, '.yaml')).sort();
for (const id of asked.length > 0 ? asked : all) await recordInterview(id);

async function recordInterview(id: string): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), 'sightline-record-'));
  try {
    await recordIn(id, temporary);
  } finally {
    await rm(temporary, { recursive: true });
  }
}

async function recordIn(id: string, temporary: string): Promise<void> {
  const folder = join(interviews, id);
  const script = await readScript(join(scripts, `${id}.yaml`));
  const source = await readFile(join(folder, 'interview.yaml'), 'utf8');
  const head = interviewHead.parse(parse(source));
  const timeline = await buildTimeline(script, (who, sentence) =>
    speak(who, script.language, sentence, temporary),
  );

  await writeTranscripts(folder, head, timeline);
  await writeFile(
    join(folder, 'interview.yaml'),
    spliceClipTimes(source, findClipTimes(script.lines, timeline)),
  );
  const recording = join(folder, head.recording);
  await writeRecording(recording, script, head, timeline, temporary);
  const { size } = await stat(recording);
  console.log(
    `${id}: ${(timeline.length / SAMPLE_RATE).toFixed(1)} s, ${(size / 1e6).toFixed(2)} MB`,
  );
}

async function writeTranscripts(
  folder: string,
  head: InterviewHead,
  timeline: Timeline,
): Promise<void> {
  const names = new Map(Object.entries(head.speakers).map(([name, person]) => [person, name]));
  const nameOf = (who: string): string => names.get(who) ?? who;
  const captions = buildCaptions(timeline.spoken);
  await writeFile(join(folder, head.transcript), formatVtt(captions, nameOf));
  for (const [language, file] of Object.entries(head.translations ?? {})) {
    const translated = (caption: Caption): string => caption.translations[language] ?? '';
    await writeFile(join(folder, file), formatVtt(captions, nameOf, translated));
  }
}

async function writeRecording(
  file: string,
  script: Script,
  head: InterviewHead,
  timeline: Timeline,
  temporary: string,
): Promise<void> {
  const placeName = basename(script.place, '.svg');
  const soundFile = join(temporary, 'sound.f32');
  await writeFile(soundFile, toBytes(await mixRecording(timeline, placeName, temporary)));
  if (script.recording === 'audio') {
    await encodeSound(soundFile, file);
    return;
  }
  const isTall = script.recording === 'portrait-video';
  const place = (isTall ? PLACES_BY_PHONE : PLACES)[placeName];
  if (!place) throw new Error(`There is no drawing of "${placeName}" for a ${script.recording}.`);
  await encodeFilm(place, choosePoses(timeline, head.people[0] ?? ''), soundFile, file);
  if (isTall) await writeFile(file, turnClockwise(await readFile(file)));
}
