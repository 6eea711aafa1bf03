import { describe, expect, test } from 'vitest';
import { findFfmpeg, findVersionFault, lastLines, runFfmpeg } from './ffmpeg.ts';

const ffmpeg = await findFfmpeg(process.env['SIGHTLINE_FFMPEG']);
const SILENCE = ['-f', 'lavfi', '-i', 'anullsrc', '-f', 'null', '-'];

describe('findFfmpeg', () => {
  test('tries no other than the one named, and says what to do', async () => {
    const search = findFfmpeg('/no/such/ffmpeg');
    await expect(search).rejects.toThrow('/no/such/ffmpeg: cannot be started');
    await expect(search).rejects.toThrow('SIGHTLINE_FFMPEG');
  });

  test('refuses a program that is no ffmpeg', async () => {
    await expect(findFfmpeg(process.execPath)).rejects.toThrow(process.execPath);
  });
});

describe('findVersionFault', () => {
  test.each([
    'ffmpeg version 5.1.9-0+deb12u1 Copyright',
    'ffmpeg version n7.1 Copyright',
    'ffmpeg version 10.0 Copyright',
    'ffmpeg version N-117000-gabcdef Copyright',
    'ffmpeg version 2024-09-09-git-abcdef Copyright',
  ])('accepts %s', (banner) => {
    expect(findVersionFault(banner)).toBeUndefined();
  });

  test('refuses what is too old', () => {
    expect(findVersionFault('ffmpeg version 4.4.2 Copyright')).toBe('is version 4');
  });
});

describe('runFfmpeg', () => {
  test('tells how far it has come', async () => {
    const seen: number[] = [];
    const { outSeconds } = await runFfmpeg(ffmpeg, ['-t', '2', ...SILENCE], {
      onProgress: (progress) => seen.push(progress.outSeconds),
    });
    expect(outSeconds).toBeCloseTo(2, 1);
    expect(seen.at(-1)).toBe(outSeconds);
  });

  test('fails with what ffmpeg said last', async () => {
    const run = runFfmpeg(ffmpeg, ['-i', 'file:no-such.mp4', '-f', 'null', '-']);
    await expect(run).rejects.toThrow('file:no-such.mp4: No such file or directory');
  });

  test('stops when cancelled, with the reason given', async () => {
    const cancel = new AbortController();
    const run = runFfmpeg(ffmpeg, ['-re', ...SILENCE], {
      signal: cancel.signal,
      onProgress: () => {
        cancel.abort(new Error('enough'));
      },
    });
    await expect(run).rejects.toThrow('enough');
  });

  test('says so when the program cannot be started', async () => {
    await expect(runFfmpeg('/no/such/ffmpeg', [])).rejects.toThrow('cannot be started');
  });
});

describe('lastLines', () => {
  test('keeps the end, without addresses and repeats', () => {
    const log =
      'one\ntwo\n[mov @ 0x55d]  moov atom not found\r\nmoov atom not found\nthree\nfour\n';
    expect(lastLines(log)).toBe('two; moov atom not found; three; four');
  });
});
