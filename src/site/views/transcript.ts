import { formatMoment } from '../../domain/moment.ts';
import { formatClock } from '../../domain/time.ts';
import type { Cue } from '../../domain/transcript.ts';
import type { StagedTranscript } from '../../study/staged.ts';
import { nameLanguageHere } from './languages.ts';

/** A stretch of a transcript on which the same clips lie. */
export interface PassageView {
  /** The clips that begin with it. */
  begins: (ClipMark & { anchor?: string })[];
  /** Whether it is part of any clip. */
  isMarked: boolean;
  turns: TurnView[];
}

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
  /** The same as an id; absent where it is somebody's already. */
  anchor?: string;
  text: string;
}

/** A clip, to be marked where it lies in a whole interview. */
export interface ClipMark {
  title: string;
  /** The clip's own page. */
  href: string;
  kinds: string[];
  startSeconds: number;
  endSeconds: number;
  /** `0:20 to 0:46` */
  range: string;
}

/**
 * A transcript as paragraphs, each with its speaker; where clips are marked in it, a clip that begins
 * or ends begins a new one.
 *
 * @param marks in the order in which they begin
 */
export function buildPassages(
  transcript: StagedTranscript,
  speakerNames: Readonly<Record<string, string>>,
  marks: readonly ClipMark[] = [],
): PassageView[] {
  const giveAnchor = giveOnce(transcript.cues.map(({ startSeconds }) => anchorOf(startSeconds)));
  const pieces = splitAtMarks(transcript.cues, marks);
  return pieces.map(({ begins, isMarked, cues }) => ({
    begins: begins.map((mark) => ({ ...mark, ...giveAnchor.toOther(mark.startSeconds) })),
    isMarked,
    turns: buildTurns(cues, speakerNames, giveAnchor.toCue),
  }));
}

interface Piece {
  begins: ClipMark[];
  isMarked: boolean;
  cues: Cue[];
}

/** A cue lies in the clips that hold the middle of it, as its words do when clips are cut. */
function splitAtMarks(cues: readonly Cue[], marks: readonly ClipMark[]): Piece[] {
  const pieces: Piece[] = [];
  let waiting = [...marks];
  let lastCovering: string | undefined;
  for (const cue of cues) {
    const middle = (cue.startSeconds + cue.endSeconds) / 2;
    const begins = waiting.filter(({ startSeconds }) => startSeconds <= middle);
    const covering = marks.filter(
      (mark) => mark.startSeconds <= middle && middle < mark.endSeconds,
    );
    const key = covering.map(({ href }) => href).join(' ');
    if (key !== lastCovering || begins.length > 0)
      pieces.push({ begins, isMarked: covering.length > 0, cues: [] });
    pieces.at(-1)?.cues.push(cue);
    waiting = waiting.filter((mark) => !begins.includes(mark));
    lastCovering = key;
  }
  return waiting.length > 0 ? [...pieces, { begins: waiting, isMarked: false, cues: [] }] : pieces;
}

function buildTurns(
  cues: readonly Cue[],
  speakerNames: Readonly<Record<string, string>>,
  giveAnchor: (startSeconds: number) => { anchor?: string },
): TurnView[] {
  const turns: TurnView[] = [];
  let lastSpeaker: string | undefined;
  for (const { startSeconds, endSeconds, text, ...cue } of cues) {
    if (turns.length === 0 || cue.speaker !== lastSpeaker) {
      const speaker = speakerNames[cue.speaker ?? ''] ?? '';
      turns.push({ speaker, clock: formatClock(startSeconds), cues: [] });
    }
    lastSpeaker = cue.speaker;
    const moment = formatMoment(startSeconds);
    turns
      .at(-1)
      ?.cues.push({ startSeconds, endSeconds, moment, text, ...giveAnchor(startSeconds) });
  }
  return turns;
}

type GiveAnchor = (startSeconds: number) => { anchor?: string };

/** An id may stand once in a page: two cues may begin together, and a clip with one of them. */
function giveOnce(ofCues: readonly string[]): { toCue: GiveAnchor; toOther: GiveAnchor } {
  const given = new Set<string>();
  const reserved = new Set(ofCues);
  const give = (anchor: string): { anchor?: string } => {
    if (given.has(anchor)) return {};
    given.add(anchor);
    return { anchor };
  };
  return {
    toCue: (startSeconds) => give(anchorOf(startSeconds)),
    toOther: (startSeconds) => {
      const anchor = anchorOf(startSeconds);
      return reserved.has(anchor) ? {} : give(anchor);
    },
  };
}

function anchorOf(startSeconds: number): string {
  return formatMoment(startSeconds).slice(1);
}

/** How a transcript came to be: `In Spanish, as it was said`; `In English, translated`. */
export function tellOrigin({ language, isTranslation }: StagedTranscript): string {
  const how = isTranslation ? 'translated' : 'as it was said';
  return `In ${nameLanguageHere(language)}, ${how}`;
}

/** The longest caption, for which the room under the picture is kept from the start. */
export function findLongest({ cues }: StagedTranscript): string {
  return cues.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
}
