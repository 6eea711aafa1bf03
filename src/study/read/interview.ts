import { findSeconds, formatClock } from '../../domain/time.ts';
import type { Place } from '../../domain/problem.ts';
import type { Clip, Interview } from '../../domain/study.ts';
import type { Accepted } from '../accept.ts';
import { makeProblem } from '../catalogue.ts';
import { followPath, nameInStudy } from '../files.ts';
import type { InterviewFile } from '../schema/interview.ts';
import { readEntry, readImage, readReference, readReferences } from './entry-fields.ts';
import { isId } from '../../domain/entry-id.ts';
import type { Reading } from './reading.ts';
import { readTranscripts } from './interview-transcripts.ts';

export async function readInterview(
  reading: Reading,
  id: string,
  accepted: Accepted<InterviewFile>,
): Promise<Interview> {
  const { value } = accepted;
  const { interviewer } = value;
  leaveOutClips(reading, id, accepted);
  const still = await readImage(reading, value.still, accepted, ['still']);
  const interview: Interview = {
    ...readEntry(reading, id, accepted, value),
    publish: value.publish ?? 'clips',
    ...(value.publish && { publishAt: accepted.placeOf(['publish']) }),
    people: readReferences(value.people, accepted, ['people']),
    ...(interviewer !== undefined && {
      interviewer: readReference(interviewer, accepted, ['interviewer']),
    }),
    speakers: value.speakers ?? {},
    speakerPlaces: placeSpeakers(accepted),
    ...readOthersSeen(accepted),
    date: value.date,
    ...(value['problem-shared'] !== undefined && { problemShared: value['problem-shared'] }),
    questions: value.questions ?? [],
    language: value.language ?? reading.settings.language,
    recording: await readRecording(reading, accepted),
    transcriptOffsetSeconds: findOffset(value['transcript-offset'] ?? '0:00'),
    transcripts: [],
    clips: readClips(reading, id, accepted),
    ...(still && { still }),
  };
  return { ...interview, transcripts: await readTranscripts(reading, interview, accepted) };
}

/** Clips that were taken out for their faults; all of them where `clips` itself was. */
function leaveOutClips(reading: Reading, id: string, { cuts }: Accepted<InterviewFile>): void {
  for (const [key, clip, ...deeper] of cuts) {
    if (key === 'clips' && deeper.length === 0)
      reading.leaveOut(clip === undefined ? id : `${id}/${clip}`);
  }
}

function placeSpeakers({ value, placeOf }: Accepted<InterviewFile>): Record<string, Place> {
  const names = Object.keys(value.speakers ?? {});
  return Object.fromEntries(names.map((name) => [name, placeOf(['speakers', name])]));
}

function readOthersSeen(accepted: Accepted<InterviewFile>): Pick<Interview, 'othersSeen'> {
  const written = accepted.value['others-seen'];
  if (written === undefined) return {};
  return {
    othersSeen: Array.isArray(written)
      ? readReferences(written, accepted, ['others-seen'])
      : written,
  };
}

function findOffset(written: string): number {
  const seconds = findSeconds(written.replace(/^[-+]/, '')) ?? 0;
  return written.startsWith('-') ? -seconds : seconds;
}

async function readRecording(
  reading: Reading,
  { value, placeOf }: Accepted<InterviewFile>,
): Promise<Interview['recording']> {
  const isList = Array.isArray(value.recording);
  const parts = isList ? value.recording : [value.recording];
  const recording: Interview['recording'] = [];
  for (const [index, written] of (parts as (string | undefined)[]).entries()) {
    if (written === undefined) continue;
    const at = placeOf(isList ? ['recording', index] : ['recording']);
    const followed = await followRecording(reading, written, at);
    if ('problem' in followed) reading.report(followed.problem);
    else recording.push({ path: nameInStudy(reading, followed.path), at });
  }
  return recording;
}

/** Beside the interview first, then under `recordings:`. */
async function followRecording(reading: Reading, written: string, at: Interview['at']) {
  const realRoots = reading.recordingRoots;
  const beside = await followPath(reading, written, at, { realRoots });
  const [, from] = realRoots;
  if (!('problem' in beside) || beside.problem.code !== 'missing-file' || from === undefined)
    return beside;
  const under = await followPath(reading, written, at, { from, realRoots });
  return 'problem' in under ? beside : under;
}

function readClips(
  reading: Reading,
  interviewId: string,
  accepted: Accepted<InterviewFile>,
): Clip[] {
  return Object.entries(accepted.value.clips ?? {}).flatMap(([key, written]) => {
    const path = ['clips', key];
    const id = `${interviewId}/${key}`;
    if (isId(key)) return [readClip(reading, id, interviewId, written, accepted)];
    reading.report(makeProblem('wrong-id', accepted.placeOf(path, 'key'), key));
    reading.leaveOut(id);
    return [];
  });
}

type WrittenClip = NonNullable<InterviewFile['clips']>[string];

function readClip(
  reading: Reading,
  id: string,
  interviewId: string,
  written: WrittenClip,
  accepted: Accepted<InterviewFile>,
): Clip {
  const path = ['clips', id.slice(interviewId.length + 1)];
  const { themes, present, quote, poster } = written;
  const clip: Clip = {
    ...readEntry(reading, id, accepted, written, path),
    interviewId,
    title: written.title,
    startSeconds: findSeconds(written.from) ?? 0,
    endSeconds: findSeconds(written.to) ?? 0,
    endAt: accepted.placeOf([...path, 'to']),
    kinds: Array.isArray(written.kind) ? written.kind : [written.kind],
    themes: readReferences(themes, accepted, [...path, 'themes']),
    ...(present && { present: readReferences(present, accepted, [...path, 'present']) }),
    ...(quote !== undefined && {
      quote: { text: quote, at: accepted.placeOf([...path, 'quote']) },
    }),
    ...(poster !== undefined && { posterSeconds: findSeconds(poster) ?? 0 }),
  };
  checkTimes(reading, clip, accepted.placeOf([...path, 'poster']));
  return clip;
}

function checkTimes(reading: Reading, clip: Clip, posterAt: Clip['at']): void {
  const { startSeconds, endSeconds, endAt = clip.at, posterSeconds } = clip;
  if (endSeconds <= startSeconds) {
    reading.report(
      makeProblem('clip-range', endAt, formatClock(startSeconds), formatClock(endSeconds)),
    );
  } else if (
    posterSeconds !== undefined &&
    (posterSeconds < startSeconds || posterSeconds >= endSeconds)
  ) {
    reading.report(makeProblem('poster-outside-clip', posterAt, formatClock(posterSeconds)));
  }
}
