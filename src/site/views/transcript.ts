import { formatMoment } from '../../domain/moment.ts';
import { formatClock } from '../../domain/time.ts';
import type { StagedTranscript } from '../../study/staged.ts';

/** What one person says until somebody else does. */
export interface TurnView {
  speaker: string;
  /** `0:12`, when the turn begins. */
  clock: string;
  cues: CueView[];
}

export interface CueView {
  startSeconds: number;
  endSeconds: number;
  /** The hash that leads to this moment: `#t=12.5`. */
  moment: string;
  text: string;
}

/** A transcript as paragraphs, each with its speaker. */
export function buildTurns(
  transcript: StagedTranscript,
  speakerNames: Readonly<Record<string, string>>,
): TurnView[] {
  const turns: TurnView[] = [];
  let lastSpeaker: string | undefined;
  for (const cue of transcript.cues) {
    if (turns.length === 0 || cue.speaker !== lastSpeaker) {
      const speaker = speakerNames[cue.speaker ?? ''] ?? '';
      turns.push({ speaker, clock: formatClock(cue.startSeconds), cues: [] });
    }
    lastSpeaker = cue.speaker;
    const { startSeconds, endSeconds, text } = cue;
    const moment = formatMoment(startSeconds);
    turns.at(-1)?.cues.push({ startSeconds, endSeconds, moment, text });
  }
  return turns;
}
