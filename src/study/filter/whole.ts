import { resolve } from 'node:path';
import type { RecordingCut } from '../../domain/recording.ts';
import type { Interview, Person } from '../../domain/study.ts';
import { fitTranscript } from '../../domain/transcript.ts';
import { sumDurations } from '../facts.ts';
import type { StagedTranscript, StagedWhole } from '../staged.ts';
import { decideMedium, listInvolvedIds, type ShownClip } from './clip.ts';
import type { Decisions } from './decisions.ts';
import { decideEntry, decidePerson } from './exclusion.ts';
import type { Scope } from './scope.ts';

/** An interview that an edition shows from beginning to end. */
export interface ShownWhole extends Omit<ShownClip, 'clip'> {
  durationSeconds: number;
}

/** The interviews that the edition shows whole, by id. */
export function listShownWholes({ scope, people }: Decisions): Map<string, ShownWhole> {
  return new Map(
    scope.study.interviews.flatMap((interview) => {
      const whole = findWhole(interview, people, scope);
      return whole ? [[interview.id, whole] as const] : [];
    }),
  );
}

/**
 * An interview is whole where its editor publishes it so and everyone heard or seen anywhere in it
 * agreed to the audiences and to be shown whole; the narrowest of them decides the medium.
 */
function findWhole(
  interview: Interview,
  people: ReadonlyMap<string, Person>,
  scope: Scope,
): ShownWhole | undefined {
  if (interview.publish !== 'whole' || decideEntry(interview, scope)) return undefined;
  const ids = listInvolvedIds(interview);
  if (!ids.every((id) => hasAgreed(id, people.get(id), scope))) return undefined;
  const persons = ids.flatMap((id) => people.get(id) ?? []);
  const agreed = decideMedium(interview, persons, scope);
  if (!agreed) return undefined;
  return { interview, persons, ...agreed, durationSeconds: findDuration(interview, scope) };
}

function hasAgreed(id: string, person: Person | undefined, scope: Scope): boolean {
  return person?.consent?.whole === true && !decidePerson(id, person, scope);
}

/** Of the recording, where all of it is known; else until the last words end. */
function findDuration(interview: Interview, { study, facts }: Scope): number {
  const ofRecording = sumDurations(interview, study.root, facts);
  if (ofRecording !== undefined) return ofRecording;
  const ends = interview.transcripts.flatMap(({ cues }) => cues.map((cue) => cue.endSeconds));
  return ends.reduce((latest, end) => Math.max(latest, end), 0);
}

/** A whole interview as the edition shows it, with those of its clips that the edition shows. */
export function stageWhole(shown: ShownWhole, clips: readonly ShownClip[]): StagedWhole {
  const { interview, durationSeconds, medium } = shown;
  return {
    durationSeconds,
    medium,
    transcripts: stageTranscripts(shown),
    media: {},
    clips: clips
      .filter(({ clip }) => clip.interviewId === interview.id)
      .map(({ clip: { id, startSeconds, endSeconds } }) => ({
        ...{ clipId: id, startSeconds, endSeconds },
      }))
      .sort((one, other) => one.startSeconds - other.startSeconds),
  };
}

function stageTranscripts({ interview, durationSeconds }: ShownWhole): StagedTranscript[] {
  return interview.transcripts
    .map((transcript, index) => ({
      ...fitTranscript(transcript, durationSeconds),
      isTranslation: index > 0,
    }))
    .filter(({ cues, isTranslation }) => cues.length > 0 || !isTranslation);
}

/** All there is to cut for an interview shown whole; undefined for one of words only. */
export function findWholeCut(shown: ShownWhole, root: string): RecordingCut | undefined {
  const { interview, medium, durationSeconds } = shown;
  if (medium === 'words' || interview.recording.length === 0) return undefined;
  return {
    id: interview.id,
    recording: interview.recording.map(({ path }) => resolve(root, path)),
    startSeconds: 0,
    endSeconds: durationSeconds,
    medium,
    posterSeconds: durationSeconds / 3,
  };
}
