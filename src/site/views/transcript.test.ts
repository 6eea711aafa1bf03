import { describe, expect, it } from 'vitest';
import type { Cue } from '../../domain/transcript.ts';
import { buildPassages, type ClipMark, type PassageView } from './transcript.ts';

const NAMES = { amina: 'Amina', jo: 'Jo' };

function cue(startSeconds: number, speaker = 'amina'): Cue {
  return { startSeconds, endSeconds: startSeconds + 10, speaker, text: `at ${startSeconds}` };
}

function mark(title: string, startSeconds: number, endSeconds: number): ClipMark {
  return { ...{ title, startSeconds, endSeconds }, href: `/${title}/`, kinds: [], range: '' };
}

function build(cues: Cue[], marks: ClipMark[] = []): PassageView[] {
  return buildPassages({ language: 'en', isTranslation: false, cues }, NAMES, marks);
}

/** Each passage as the clips that begin with it, then its words. */
function tell(passages: readonly PassageView[]): string[] {
  return passages.map(({ begins, isMarked, turns }) => {
    const titles = begins.map(({ title }) => title).join('+');
    const words = turns.flatMap(({ cues }) => cues.map(({ text }) => text)).join(' ');
    return `${titles}${isMarked ? '|' : ':'} ${words}`;
  });
}

describe('buildPassages', () => {
  it('makes one of a transcript without marks, a turn for each change of speaker', () => {
    const [passage, ...others] = build([cue(0, 'jo'), cue(10), cue(20), cue(30, 'jo')]);
    expect(others).toEqual([]);
    expect(passage?.turns.map(({ speaker, clock, cues }) => [speaker, clock, cues.length])).toEqual(
      [
        ['Jo', '0:00', 1],
        ['Amina', '0:10', 2],
        ['Jo', '0:30', 1],
      ],
    );
  });

  it('begins a new one where a clip begins or ends, and where it meets another', () => {
    const cues = [0, 10, 20, 30, 40, 50].map((start) => cue(start));
    expect(tell(build(cues, [mark('a', 10, 30), mark('b', 30, 50)]))).toEqual([
      ': at 0',
      'a| at 10 at 20',
      'b| at 30 at 40',
      ': at 50',
    ]);
  });

  it('tells of clips that lie over each other', () => {
    const cues = [0, 10, 20, 30].map((start) => cue(start));
    expect(tell(build(cues, [mark('a', 0, 20), mark('b', 10, 30)]))).toEqual([
      'a| at 0',
      'b| at 10',
      '| at 20',
      ': at 30',
    ]);
  });

  it('leaves no mark out, though no words lie in its range', () => {
    const cues = [cue(0), cue(30)];
    expect(tell(build(cues, [mark('a', 12, 20), mark('b', 90, 99)]))).toEqual([
      ': at 0',
      'a: at 30',
      'b: ',
    ]);
    expect(tell(build([], [mark('a', 0, 9)]))).toEqual(['a: ']);
  });

  it('gives each moment one anchor: the words’ own, or that of a clip beginning between words', () => {
    const passages = build(
      [cue(0), cue(0, 'jo'), cue(10)],
      [mark('a', 0, 9), mark('b', 9.9, 20), mark('c', 9.9, 12)],
    );
    const ofCues = passages.flatMap(({ turns }) => turns.flatMap(({ cues }) => cues));
    expect(ofCues.map(({ anchor }) => anchor)).toEqual(['t=0', undefined, 't=10']);
    const ofMarks = passages.flatMap(({ begins }) => begins);
    expect(ofMarks.map(({ anchor }) => anchor)).toEqual([undefined, 't=9.9', undefined]);
  });
});
