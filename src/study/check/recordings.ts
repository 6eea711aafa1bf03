import { resolve } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import type { RecordingFacts } from '../../domain/recording.ts';
import type { Clip, Interview, Study } from '../../domain/study.ts';
import { formatClock } from '../../domain/time.ts';
import { makeProblem } from '../catalogue.ts';
import type { Facts } from '../facts.ts';

// Containers round their durations; a clip may end this much after the one they state.
const SLACK_SECONDS = 0.05;

/** Recordings that can be read, hold their clips, and say who else is in the picture. */
export function checkRecordings(study: Study, facts: Facts): Problem[] {
  return study.interviews.flatMap((interview) => checkInterview(study.root, interview, facts));
}

function checkInterview(root: string, interview: Interview, facts: Facts): Problem[] {
  const problems: Problem[] = [];
  const parts: RecordingFacts[] = [];
  for (const { path, at } of interview.recording) {
    const found = facts.get(resolve(root, path));
    if (found === undefined) problems.push(makeProblem('recording-not-checked', at, path));
    else if (found instanceof Error)
      problems.push(makeProblem('broken-recording', at, path, tellReason(found)));
    else parts.push(found);
  }
  const isWhole = parts.length > 0 && parts.length === interview.recording.length;
  return [
    ...problems,
    ...checkOthersSeen(interview, parts),
    ...(isWhole ? checkClipEnds(interview.clips, parts) : []),
  ];
}

function checkOthersSeen(
  { othersSeen, recording, at }: Interview,
  parts: readonly RecordingFacts[],
): Problem[] {
  const hasPicture = parts.some(({ picture }) => picture !== undefined);
  return hasPicture && othersSeen === undefined
    ? [makeProblem('missing-others-seen', recording[0]?.at ?? at)]
    : [];
}

function checkClipEnds(clips: readonly Clip[], parts: readonly RecordingFacts[]): Problem[] {
  const duration = parts.reduce((sum, part) => sum + part.durationSeconds, 0);
  return clips
    .filter(({ endSeconds }) => endSeconds > duration + SLACK_SECONDS)
    .map((clip) =>
      makeProblem(
        'clip-outside-recording',
        clip.endAt ?? clip.at,
        formatClock(clip.endSeconds),
        formatClock(duration),
      ),
    );
}

function tellReason(error: Error): string {
  return (error.message.split('\n')[0] ?? '').replace(/\.$/, '');
}
