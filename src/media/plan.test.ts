import { describe, expect, test } from 'vitest';
import type { RecordingCut, RecordingFacts } from '../domain/recording.ts';
import { planCut } from './plan.ts';

const PICTURE = { width: 1920, height: 1080, framesPerSecond: 25 };

function aCut(over: Partial<RecordingCut> = {}): RecordingCut {
  return {
    id: 'amina/readings-lost',
    recording: ['/study/amina.mp4'],
    startSeconds: 80,
    endSeconds: 100,
    medium: 'video',
    posterSeconds: 90,
    ...over,
  };
}

function someFacts(over: Partial<RecordingFacts> = {}): Map<string, RecordingFacts | Error> {
  const facts = { durationSeconds: 200, hasSound: true, picture: PICTURE, ...over };
  return new Map([
    ['/study/amina.mp4', facts],
    ['/study/second.mp4', facts],
  ]);
}

describe('planCut', () => {
  test('makes a video, its sound for listening, and a poster', () => {
    const plan = planCut(aCut(), someFacts());
    expect(plan?.video).toEqual({ file: 'clip.mp4', width: 1280, height: 720, frames: 500 });
    expect(plan?.poster).toMatchObject({ width: 1280, height: 720 });
    expect(plan?.audio).toEqual({ file: 'listen.m4a' });
  });

  test.each([
    [1920, 1080, 1280, 720],
    [1080, 1920, 720, 1280],
    [640, 360, 640, 360],
    [161, 91, 160, 90],
    [1706.67, 960, 1280, 720],
    [3440, 1440, 1720, 720],
  ])('brings %d × %d to %d × %d: never more, always even', (width, height, wide, high) => {
    const picture = { ...PICTURE, width, height };
    expect(planCut(aCut(), someFacts({ picture }))?.video).toMatchObject({
      width: wide,
      height: high,
    });
  });

  test('keeps a poster within 1280 pixels across', () => {
    const picture = { ...PICTURE, width: 3440, height: 1440 };
    expect(planCut(aCut(), someFacts({ picture }))?.poster).toMatchObject({
      width: 1280,
      height: 536,
    });
  });

  test('gives sound alone where only sound is agreed, or there is no picture', () => {
    const agreed = planCut(aCut({ medium: 'audio' }), someFacts());
    const soundOnly = { durationSeconds: 200, hasSound: true };
    const heard = planCut(aCut(), new Map([['/study/amina.mp4', soundOnly]]));
    for (const plan of [agreed, heard]) {
      expect(plan).toMatchObject({ audio: { file: 'listen.m4a' } });
      expect(plan).not.toHaveProperty('video');
      expect(plan).not.toHaveProperty('poster');
      expect(plan?.cutting.join(' ')).not.toContain(':V:');
    }
  });

  test('gives nothing for words, or for sound where there is none', () => {
    expect(planCut(aCut({ medium: 'words' }), someFacts())).toBeUndefined();
    const mute = someFacts({ hasSound: false });
    expect(planCut(aCut({ medium: 'audio' }), mute)).toBeUndefined();
    expect(planCut(aCut(), mute)).not.toHaveProperty('audio');
  });

  test('reads only the parts that the clip lies on', () => {
    const recording = ['/study/amina.mp4', '/study/second.mp4'];
    const second = { startSeconds: 210, endSeconds: 230, posterSeconds: 220 };
    expect(planCut(aCut({ recording, ...second }), someFacts())?.inputs).toEqual([
      '/study/second.mp4',
    ]);
    const across = { startSeconds: 190, endSeconds: 230, posterSeconds: 220 };
    expect(planCut(aCut({ recording, ...across }), someFacts())?.inputs).toEqual(recording);
  });

  test.each([
    ['a range backwards', { startSeconds: 100, endSeconds: 80 }],
    ['a range shorter than a frame', { startSeconds: 80, endSeconds: 80.02 }],
    ['a start before the recording', { startSeconds: -1 }],
    ['an end after the recording', { startSeconds: 190, endSeconds: 201, posterSeconds: 195 }],
    ['a start after the recording', { startSeconds: 200, endSeconds: 200.04, posterSeconds: 200 }],
    ['a time that is no number', { endSeconds: NaN }],
    ['a poster before the clip', { posterSeconds: 79 }],
    ['a poster after the clip', { posterSeconds: 101 }],
  ])('refuses %s', (_, over) => {
    expect(() => planCut(aCut(over), someFacts())).toThrow();
  });

  test('refuses a recording that could not be read, with its reason', () => {
    const facts = new Map([['/study/amina.mp4', new Error('it is damaged')]]);
    expect(() => planCut(aCut(), facts)).toThrow('it is damaged');
    expect(() => planCut(aCut(), new Map())).toThrow('/study/amina.mp4');
  });

  test('opens files and nothing else', () => {
    const { cutting = [] } = planCut(aCut(), someFacts()) ?? {};
    const input = cutting.indexOf('-i');
    expect(cutting[input + 1]).toBe('file:/study/amina.mp4');
    expect(cutting.slice(0, 2)).toEqual(['-protocol_whitelist', 'file']);
  });
});
