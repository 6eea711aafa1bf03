import { describe, expect, it } from 'vitest';
import { makeReel, makeReelClip } from '../../../tests/factories/reel.ts';
import { planReel } from './plan.ts';

const kinds = (cards: { card: { kind: string } }[]) => cards.map(({ card }) => card.kind);

describe('planReel', () => {
  it('begins with the subject, then gives each clip a title before it', () => {
    const { segments } = planReel(makeReel({ clips: [makeReelClip({}), makeReelClip({})] }));
    expect(segments.map(({ cards }) => kinds(cards))).toEqual([
      ['opening'],
      ['title'],
      ['screen'],
      ['title'],
      ['screen'],
    ]);
  });

  it('lasts as long as its stretches, to the frame', () => {
    const { segments, frames, durationSeconds, rate } = planReel(
      makeReel({ clips: [makeReelClip({ durationSeconds: 7.013 })] }),
    );
    expect(rate).toEqual({ numerator: 25, denominator: 1 });
    expect(segments.at(-1)?.frames).toBe(175);
    expect(frames).toBe(segments.reduce((sum, segment) => sum + segment.frames, 0));
    expect(durationSeconds).toBeCloseTo(frames / 25, 3);
    for (const { cards, frames: all } of segments) {
      expect(cards.reduce((sum, card) => sum + card.frames, 0)).toBe(all);
    }
  });

  it('takes the rate in which most was recorded, and halves what is faster than needed', () => {
    const at = (framesPerSecond: number, durationSeconds: number) =>
      makeReelClip({
        durationSeconds,
        file: {
          path: '/a.mp4',
          hasSound: true,
          picture: { width: 16, height: 9, framesPerSecond },
        },
      });
    const { rate } = planReel(makeReel({ clips: [at(25, 5), at(60000 / 1001, 9)] }));
    expect(rate).toEqual({ numerator: 30000, denominator: 1001 });
  });

  it('shows every picture whole: bars beside an upright one, words below and never over it', () => {
    const upright = makeReelClip({
      file: {
        path: '/a.mp4',
        hasSound: true,
        picture: { width: 720, height: 1280, framesPerSecond: 25 },
      },
    });
    const place = (burnIn: boolean) =>
      planReel(makeReel({ clips: [upright], burnIn })).segments.at(-1);
    expect(place(false)?.picture).toEqual({ x: 438, y: 0, width: 406, height: 720 });
    expect(place(true)?.picture).toEqual({ x: 478, y: 0, width: 324, height: 576 });
  });

  it('writes words at the time they are said, and leaves the strip empty in a pause', () => {
    const cues = [
      { startSeconds: 1, endSeconds: 2, text: 'One.', speaker: 'ada' },
      { startSeconds: 4, endSeconds: 5, text: 'What?', speaker: 'ivo' },
    ];
    const { segments } = planReel(
      makeReel({ burnIn: true, clips: [makeReelClip({ cues, durationSeconds: 6 })] }),
    );
    const cards = segments.at(-1)?.cards ?? [];
    expect(
      cards.map(({ frames, card }) => [
        frames,
        card.kind === 'strip'
          ? card.words && [card.words.lines[0], card.words.speaker.name, card.words.isOfSide]
          : card.kind,
      ]),
    ).toEqual([
      [25, undefined],
      [25, ['One.', 'Ada', true]],
      [50, undefined],
      [25, ['What?', 'Ivo', false]],
      [25, undefined],
    ]);
  });

  it('shows the words of what is only heard, whether or not they are burnt in', () => {
    const heard = makeReelClip({ medium: 'audio', file: { path: '/a.m4a', hasSound: true } });
    const still = { path: '/still.png', width: 16, height: 9 };
    const [seat, place] = [heard, { ...heard, still }].map((clip) => {
      return planReel(makeReel({ clips: [clip] })).segments.at(-1);
    });
    expect(seat).toMatchObject({ file: '/a.m4a', cards: [{ card: { kind: 'heard', share: 0 } }] });
    expect(place).toMatchObject({ file: '/a.m4a', cards: [{ card: { kind: 'strip' } }] });
    expect(seat).not.toHaveProperty('picture');
  });

  it('gives words that are only read as long as reading takes, a page for each speaker', () => {
    const cues = [
      { startSeconds: 0, endSeconds: 1, text: 'Why is it so?', speaker: 'ivo' },
      { startSeconds: 1, endSeconds: 2, text: 'Because. '.repeat(40).trim(), speaker: 'ada' },
    ];
    const clip = makeReelClip({ medium: 'words', cues, durationSeconds: 2 });
    delete clip.file;
    const body = planReel(makeReel({ clips: [clip] })).segments.at(-1);
    const pages = body?.cards.map(({ card, frames }) =>
      card.kind === 'read' ? [card.words.speaker.name, frames / 25] : [],
    );
    expect(pages?.map(([name]) => name)).toEqual(['Ivo', 'Ada', 'Ada', 'Ada', 'Ada']);
    expect(pages?.[0]?.[1]).toBe(3.52);
    expect(Number(pages?.[1]?.[1])).toBeGreaterThan(6);
    expect(body).not.toHaveProperty('file');
  });

  it('names a chapter for each clip, which begins with its title', () => {
    const { chapters, segments } = planReel(
      makeReel({ clips: [makeReelClip({}), makeReelClip({ title: 'Two' })] }),
    );
    const ends = segments.map((_, index) => {
      return segments.slice(0, index + 1).reduce((sum, { frames }) => sum + frames, 0) / 25;
    });
    expect(chapters).toEqual([
      { title: 'Ada: A clip', startSeconds: ends[0], endSeconds: ends[2] },
      { title: 'Ada: Two', startSeconds: ends[2], endSeconds: ends[4] },
    ]);
  });
});
