import type { Reel, ReelClip } from '../../src/media/reel/reel.ts';
import type { Cue } from '../../src/domain/transcript.ts';

const GROUNDS = {
  customer: { field: '#f2967c', ink: '#14181b' },
  employee: { field: '#0f4a54', ink: '#f3f6f4' },
};

/** A clip of ten seconds in which Ada speaks, asked by Ivo; `cues` are those of its only language. */
export function makeReelClip({ cues, ...clip }: Partial<ReelClip> & { cues?: Cue[] }): ReelClip {
  const words = {
    language: 'en',
    direction: 'ltr' as const,
    cues: cues ?? [{ startSeconds: 0, endSeconds: 10, text: 'It runs dry.', speaker: 'ada' }],
  };
  return {
    ...{ id: 'ada/dry', title: 'A clip', subject: 'Priming', label: 'Does not work' },
    ...{ side: 'customer', sideWord: 'Customer', ground: GROUNDS.customer, speakerId: 'ada' },
    people: {
      ada: { name: 'Ada', line: 'Ferry hand', side: 'customer' },
      ivo: { name: 'Ivo', line: '' },
    },
    durationSeconds: 10,
    medium: 'video',
    file: {
      path: '/ada.mp4',
      hasSound: true,
      picture: { width: 1280, height: 720, framesPerSecond: 25 },
    },
    shown: { ...words, quotationMarks: ['“', '”'] },
    words: [words],
    ...clip,
  };
}

export function makeReel(reel: Partial<Reel>): Reel {
  return {
    opening: { kind: 'Theme', title: 'Priming', lines: [] },
    clips: [makeReelClip({})],
    burnIn: false,
    language: 'en',
    ...reel,
  };
}
