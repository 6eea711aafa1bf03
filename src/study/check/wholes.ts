import type { Problem } from '../../domain/problem.ts';
import type { Interview, Study } from '../../domain/study.ts';
import { formatClock } from '../../domain/time.ts';
import type { Cue } from '../../domain/transcript.ts';
import { makeProblem } from '../catalogue.ts';
import { sumDurations, type Facts } from '../facts.ts';
import { listInvolvedIds } from '../filter/clip.ts';

/** Interviews meant to be whole: that everyone in them agreed to it, and that their words lie inside their recording. */
export function checkWholes(study: Study, facts: Facts): Problem[] {
  return study.interviews
    .filter(({ publish }) => publish === 'whole')
    .flatMap((interview) => [
      ...checkAgreed(interview, study),
      ...checkTimes(interview, sumDurations(interview, study.root, facts)),
    ]);
}

/** Somebody who never agreed to be shown whole keeps the interview from it in every edition. */
function checkAgreed(interview: Interview, { people }: Study): Problem[] {
  const at = interview.publishAt ?? interview.at;
  const involved = listInvolvedIds(interview);
  return people
    .filter(({ id, consent }) => involved.includes(id) && !consent?.whole)
    .map(({ id, name }) => makeProblem('whole-not-agreed', at, name, id));
}

function checkTimes(interview: Interview, durationSeconds: number | undefined): Problem[] {
  if (durationSeconds === undefined) return [];
  const outside = interview.transcripts
    .flatMap(({ cues }) => cues)
    .filter((cue) => isOutside(cue, durationSeconds));
  const [first] = outside;
  if (!first) return [];
  const at = interview.publishAt ?? interview.at;
  const clock = `${first.startSeconds < 0 ? '−' : ''}${formatClock(Math.abs(first.startSeconds))}`;
  return [
    makeProblem('words-outside-recording', at, clock, outside.length, formatClock(durationSeconds)),
  ];
}

/** Most of it: the last words often end a moment after the recording. */
function isOutside({ startSeconds, endSeconds }: Cue, durationSeconds: number): boolean {
  const middle = (startSeconds + endSeconds) / 2;
  return middle < 0 || middle > durationSeconds;
}
