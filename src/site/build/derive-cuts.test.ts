import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildClip, buildInterview, buildStudy } from '../../../tests/factories/study.ts';
import type { Medium } from '../../domain/consent.ts';
import type { RecordingCut } from '../../domain/recording.ts';
import { deriveCuts, pickCuts } from './derive-cuts.ts';

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'sightline-derive-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

const cut = (id: string, medium: Medium): RecordingCut => ({
  ...{ id, medium, recording: ['/nowhere/recording.mp4'] },
  ...{ startSeconds: 0, endSeconds: 4, posterSeconds: 1 },
});
const made = { media: {}, files: [] };

describe('deriveCuts', () => {
  const study = buildStudy({
    interviews: [buildInterview('amina', { clips: [buildClip('amina/arm')] })],
  });

  it('tells where the clip is written that could not be made, and makes the others', async () => {
    const cuts = [cut('amina/arm', 'video'), cut('amina/asked', 'words')];
    const progress: string[] = [];
    const derived = await deriveCuts(cuts, study, new Map(), {
      cache,
      ffmpeg: 'no-such-program',
      onProgress: ({ subject, total }) => progress.push(`${String(subject)} of ${String(total)}`),
    });
    expect(derived.problems).toMatchObject([
      { code: 'clip-not-made', severity: 'error', ...study.interviews[0]?.clips[0]?.at },
    ]);
    expect([...pickCuts(cuts, derived)]).toEqual([['amina/asked', made]]);
    expect(progress).toContain('amina/asked of 2');
  });
});

describe('deriveCuts, of a whole interview', () => {
  it('tells where it is asked for that it could not be made', async () => {
    const publishAt = { file: 'interviews/amina/interview.yaml', line: 4, column: 10 };
    const study = buildStudy({
      interviews: [buildInterview('amina', { publish: 'whole', publishAt })],
    });
    const { problems } = await deriveCuts([cut('amina', 'audio')], study, new Map(), {
      ...{ cache, ffmpeg: 'no-such-program' },
    });
    expect(problems).toMatchObject([{ code: 'interview-not-made', ...publishAt }]);
  });
});

describe('pickCuts', () => {
  it('takes a clip in the medium that the edition shows', () => {
    const heard = { media: { audio: { src: 'media/a.m4a', bytes: 1 } }, files: [] };
    const byMedium = new Map([
      ['video' as const, new Map([['amina/arm', made]])],
      ['audio' as const, new Map([['amina/arm', heard]])],
    ]);
    const picked = pickCuts([cut('amina/arm', 'audio')], { byMedium, problems: [] });
    expect(picked.get('amina/arm')).toBe(heard);
  });
});
