import { describe, expect, test } from 'vitest';
import { FFMPEG as ffmpeg } from '../../tests/media/counted-recording.ts';
import { lastLines, runFfmpeg } from './ffmpeg.ts';

const SILENCE = ['-f', 'lavfi', '-i', 'anullsrc', '-f', 'null', '-'];

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
