import type { Problem } from '../../domain/problem.ts';
import type { Clip, Interview, Study } from '../../domain/study.ts';
import { cutTranscript } from '../../domain/transcript.ts';
import { makeProblem } from '../catalogue.ts';
import { findNearest } from '../nearest.ts';

/** Clips hold words, and everyone who speaks in one is known to be there. */
export function checkClips(study: Study): Problem[] {
  return study.interviews.flatMap((interview) => [
    ...checkSpeakersArePresent(interview),
    ...interview.clips.flatMap((clip) => checkClip(interview, clip)),
  ]);
}

function checkSpeakersArePresent(interview: Interview): Problem[] {
  const present = listPresent(interview);
  return Object.entries(interview.speakers)
    .filter(([, id]) => !present.includes(id))
    .map(([name, id]) => {
      const at = interview.speakerPlaces?.[name] ?? interview.at;
      return makeProblem('speaker-not-in-interview', at, id);
    });
}

function checkClip(interview: Interview, clip: Clip): Problem[] {
  if (clip.endSeconds <= clip.startSeconds) return [];
  const cuts = interview.transcripts.map((transcript) =>
    cutTranscript(transcript, clip.startSeconds, clip.endSeconds),
  );
  const [original] = cuts;
  if (!original) return [];
  const speakers = new Set(
    cuts.flatMap(({ cues }) => cues.flatMap(({ speaker }) => speaker ?? [])),
  );
  return [
    ...(original.cues.some(({ text }) => /[\p{L}\p{N}]/u.test(text))
      ? []
      : [makeProblem('clip-without-words', clip.at)]),
    ...checkPresent(interview, clip, speakers),
  ];
}

function checkPresent(
  interview: Interview,
  { present, at }: Clip,
  speakers: ReadonlySet<string>,
): Problem[] {
  if (!present) return [];
  const known = listPresent(interview);
  const named = present.map(({ id }) => id);
  return [
    ...[...speakers]
      .filter((id) => !named.includes(id))
      .map((id) => makeProblem('present-lacks-speaker', present[0]?.at ?? at, id)),
    ...present
      .filter(({ id }) => !known.includes(id))
      .map((person) =>
        makeProblem(
          'present-not-in-interview',
          person.at,
          person.id,
          findNearest(person.id, known),
        ),
      ),
  ];
}

function listPresent({ people, interviewer, othersSeen }: Interview): string[] {
  const others = Array.isArray(othersSeen) ? othersSeen : [];
  return [...people, ...(interviewer ? [interviewer] : []), ...others].map(({ id }) => id);
}
