import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findClicks, makeClicks, readSamples } from '../../tests/media/counted-recording.ts';
import { changeStudy, FFMPEG, NOW, SMALL_STUDY } from '../../tests/fixtures/small-study.ts';
import { openWorkshop, type Workshop } from '../../tests/fixtures/workshop.ts';
import { deriveMedia } from '../media/derive.ts';
import { examineStudy } from './examine.ts';

let workshop: Workshop;

beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

/** Ben's interview alone, in two parts of three and four seconds. */
async function writeParts(): Promise<void> {
  await changeStudy(workshop.study, {
    'study.yaml': SMALL_STUDY['study.yaml'].replace(/home:.*\n/, ''),
    'people/ben.yaml': SMALL_STUDY['people/ben.yaml'],
    'interviews/ben/interview.yaml': SMALL_STUDY['interviews/ben/interview.yaml']
      .replace('recording.m4a', '[a.wav, b.wav]')
      .replace('transcript.vtt', '[a.vtt, b.vtt]')
      .replace('from: 0:01', 'from: 0:02')
      .replace('to: 0:03', 'to: 0:04.5'),
    'interviews/ben/a.vtt': 'WEBVTT\n\n00:02.000 --> 00:03.000\n<v Ben>It came in two\n',
    'interviews/ben/b.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.500\n<v Ben>halves, as the tape did.\n',
  });
  makeClicks(join(workshop.study, 'interviews/ben/a.wav'), 3);
  makeClicks(join(workshop.study, 'interviews/ben/b.wav'), 4);
}

describe('examineStudy', () => {
  it('places the transcripts of a recording in parts, and clips run on across them', async () => {
    await writeParts();
    const cacheDir = join(workshop.cache, 'facts');
    const request = {
      studyRoot: workshop.study,
      drafts: false,
      now: NOW,
      ffmpeg: FFMPEG,
      cacheDir,
    };
    const { problems, facts, editions } = await examineStudy(request);
    expect(problems).toEqual([]);
    const filtered = editions[0]?.filtered;
    expect(filtered?.staged.clips[0]?.transcripts[0]?.cues).toMatchObject([
      { startSeconds: 0, endSeconds: 1, text: 'It came in two' },
      { startSeconds: 1, endSeconds: 2.5, text: 'halves, as the tape did.' },
    ]);
    const cuts = filtered?.cuts ?? [];
    const derived = await deriveMedia(cuts, { facts, cacheDir: workshop.cache, ffmpeg: FFMPEG });
    const [file] = derived.get('ben/valve')?.files ?? [];
    const samples = readSamples(file?.path ?? '');
    expect(samples.length / 48_000).toBeCloseTo(2.5, 1);
    // The first click of the second part is 0.317 s into it, the last of the first 2.8 s.
    expect(findClicks(samples).some((time) => Math.abs(time - 1.317) < 0.02)).toBe(true);
  });
});
