import type { Cue } from '../../domain/transcript.ts';
import { countFrames, type FrameRate } from '../frame-rate.ts';
import { buildCaptions, type Caption } from './captions.ts';
import type { Card, CardWords } from './card.ts';
import { breakIntoLines, countColumns, splitIntoPhrases, type LineLimits } from './phrases.ts';
import type { ReelClip } from './reel.ts';

/** A card, and for how many frames it stands. */
export interface TimedCard {
  card: Card;
  frames: number;
}

const STRIP: LineLimits = { columns: 46, lines: 2 };
const BESIDE_A_FACE: LineLimits = { columns: 30, lines: 4 };
const PAGE: LineLimits = { columns: 32, lines: 5 };
const PAGE_SECONDS = { least: 3.5, withoutWords: 1 };
/** Of words that nobody speaks while they are read. */
const LETTERS_A_SECOND = 14;

/** What is shown while a clip is played, or long enough to read where it is not. */
export function planCards(clip: ReelClip, burnIn: boolean, rate: FrameRate): TimedCard[] {
  if (clip.medium === 'words') return planPages(clip, rate);
  const frames = countFrames(clip.durationSeconds, rate);
  if (clip.medium === 'video' && !burnIn) return [{ frames, card: { kind: 'screen' } }];
  if (clip.medium === 'video' || clip.still) {
    return timeCards(clip, STRIP, rate, (words) => ({ kind: 'strip', clip, ...words }));
  }
  return timeCards(clip, BESIDE_A_FACE, rate, (words, share) => {
    return { kind: 'heard', clip, share, ...words };
  });
}

type MakeCard = (words: { words?: CardWords }, share: number) => Card;

/** A card for each caption, and for each pause one without words. */
function timeCards(
  clip: ReelClip,
  limits: LineLimits,
  rate: FrameRate,
  makeCard: MakeCard,
): TimedCard[] {
  const total = countFrames(clip.durationSeconds, rate);
  const cards: TimedCard[] = [];
  let at = 0;
  const add = (until: number, words?: CardWords) => {
    if (until <= at) return;
    cards.push({ frames: until - at, card: makeCard(words ? { words } : {}, at / total) });
    at = until;
  };
  for (const caption of buildCaptions(clip.shown.cues, clip.durationSeconds, limits)) {
    add(countFrames(caption.startSeconds, rate));
    add(countFrames(caption.endSeconds, rate), toWords(clip, caption));
  }
  add(total);
  return cards;
}

function toWords(
  clip: ReelClip,
  { lines, speakerId }: Pick<Caption, 'lines' | 'speakerId'>,
): CardWords {
  const id = speakerId !== undefined && clip.people[speakerId] ? speakerId : clip.speakerId;
  const { language, direction } = clip.shown;
  const speaker = clip.people[id] ?? { name: '', line: '' };
  return { lines, language, direction, speaker, isOfSide: speaker.side === clip.side };
}

/** Words that are only read: a page after the other, none with the words of two people. */
function planPages(clip: ReelClip, rate: FrameRate): TimedCard[] {
  const [opening, closing] = clip.shown.quotationMarks;
  return joinTurns(clip.shown.cues).flatMap(({ text, speaker }) => {
    const parts = splitIntoPhrases(`${opening}${text}${closing}`, PAGE);
    return parts.map(({ from, to }): TimedCard => {
      const part = `${opening}${text}${closing}`.slice(from, to);
      const words = toWords(clip, {
        lines: breakIntoLines(part, PAGE),
        ...(speaker !== undefined && { speakerId: speaker }),
      });
      const { least, withoutWords } = PAGE_SECONDS;
      const seconds = Math.max(least, withoutWords + countColumns(part) / LETTERS_A_SECOND);
      return { frames: countFrames(seconds, rate), card: { kind: 'read', clip, words } };
    });
  });
}

/** Cues of one person in a row, as one. */
function joinTurns(cues: readonly Cue[]): { text: string; speaker?: string }[] {
  const turns: { text: string; speaker?: string }[] = [];
  for (const { text, speaker } of cues) {
    const last = turns.at(-1);
    if (last && last.speaker === speaker) last.text += ` ${text}`;
    else turns.push({ text, ...(speaker !== undefined && { speaker }) });
  }
  return turns;
}
