import type { Study } from '../domain/study.ts';
import type { HeardClip } from '../domain/tally.ts';
import { cutTranscript } from '../domain/transcript.ts';
import { findInterviewedIds, findPresentIds } from './filter/clip.ts';

/** Clips as they are counted, whether or not an edition shows them; ids of none are passed over. */
export function listHeardClips({ interviews }: Study, clipIds: readonly string[]): HeardClip[] {
  return clipIds.flatMap((id) => {
    const interview = interviews.find((each) => id.startsWith(`${each.id}/`));
    const clip = interview?.clips.find((each) => each.id === id);
    if (!interview || !clip) return [];
    return {
      personIds: findInterviewedIds(interview, findPresentIds(clip, interview)),
      transcripts: interview.transcripts.map((transcript) =>
        cutTranscript(transcript, clip.startSeconds, clip.endSeconds),
      ),
    };
  });
}
