import type { Program, WallClip } from './program.ts';

/** What is tried before a meeting, in this order. */
export const ROOM_CHECKS = ['kept', 'wall', 'sound', 'words', 'clips', 'full-screen'] as const;
export type RoomCheckName = (typeof ROOM_CHECKS)[number];

/** How one of them stands: `waits` for somebody to press something, `asks` what they noticed. */
export type CheckResult = 'waits' | 'runs' | 'asks' | 'works' | 'fails';

/** What became of a check: what was found, and what to do. */
export interface CheckTold {
  result: CheckResult;
  found: string;
  advice?: string;
}

export type RoomState = Record<RoomCheckName, CheckTold>;

const NAMES: Record<RoomCheckName, string> = {
  kept: 'keeping on this computer',
  wall: 'the second window',
  sound: 'sound',
  words: 'captions',
  clips: 'the clips',
  'full-screen': 'the full screen',
};

/** All of it in one sentence or two. */
export function tellRoom(state: RoomState): string {
  const failing = listNames(state, 'fails');
  const waiting = [...listNames(state, 'waits'), ...listNames(state, 'asks')];
  const running = listNames(state, 'runs');
  if (failing.length + waiting.length + running.length === 0) return 'The room is ready.';
  return [
    failing.length > 0 ? `Does not work: ${failing.join(', ')}.` : '',
    running.length > 0 ? `Being tried: ${running.join(', ')}.` : '',
    waiting.length > 0 ? `Needs you: ${waiting.join(', ')}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function listNames(state: RoomState, result: CheckResult): string[] {
  return ROOM_CHECKS.filter((name) => state[name].result === result).map((name) => NAMES[name]);
}

/** A recording of a clip, to be tried. */
export interface ClipMedia {
  clip: WallClip;
  kind: 'video' | 'audio';
  /** Below the site's root. */
  src: string;
}

/** What the wall plays of a program's clips; those that are only read have none. */
export function listMedia({ clips }: Program): ClipMedia[] {
  return Object.values(clips).flatMap((clip): ClipMedia[] => {
    if (clip.video) return [{ clip, kind: 'video', src: clip.video.src }];
    return clip.audio ? [{ clip, kind: 'audio', src: clip.audio.src }] : [];
  });
}

/** Whether every clip has words to be read while it is played. */
export function checkWords({ clips }: Program): CheckTold {
  const all = Object.values(clips);
  const silent = all.filter(({ transcripts }) => !transcripts.some(({ cues }) => cues.length > 0));
  if (all.length === 0) return { result: 'works', found: 'No clip is played here.' };
  if (silent.length > 0)
    return {
      result: 'fails',
      found: `No words for: ${silent.map(({ title }) => title).join('; ')}.`,
      advice: 'Its interview needs a transcript, or the people at the back will miss it.',
    };
  return {
    result: 'asks',
    found: `${all.length === 1 ? 'The clip has' : `All ${String(all.length)} clips have`} words.`,
    advice: 'Go to the last row. Can you read this line on the wall’s screen?',
  };
}

/** The longest line that captions show: whoever can read this can read them all. */
export function findLongestCaption({ clips }: Program): string {
  const texts = Object.values(clips).flatMap(({ transcripts }) =>
    (transcripts[0]?.cues ?? []).map(({ text }) => text),
  );
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/** Why a recording does not play: not there, not readable, over too early, or not going on. */
export type MediaFault = 'missing' | 'broken' | 'short' | 'stuck';

const FAULT: Record<MediaFault, string> = {
  missing: 'its file is not there, or cannot be read',
  broken: 'its file is damaged',
  short: 'its file ends too early',
  stuck: 'it does not go on: the disk or the network is too slow, or its file is damaged',
};

/** What became of trying every recording. */
export function tellMedia(
  media: readonly ClipMedia[],
  faults: readonly { media: ClipMedia; fault: MediaFault }[],
): CheckTold {
  if (media.length === 0)
    return { result: 'works', found: 'No clip here has a recording: their words are shown.' };
  if (faults.length === 0)
    return {
      result: 'works',
      found:
        media.length === 1
          ? 'The clip plays: its beginning, middle and end.'
          : `All ${String(media.length)} clips play: beginning, middle and end of each.`,
    };
  return {
    result: 'fails',
    found: faults
      .map(({ media: { clip, src }, fault }) => `“${clip.title}”: ${FAULT[fault]} (${src}).`)
      .join(' '),
    advice:
      'Copy the site’s folder here again, whole, or build it anew. Until then the wall shows the words of such a clip.',
  };
}
