import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import {
  FFMPEG as ffmpeg,
  ffmpeg as runTool,
  makeClicks,
  makeCountedRecording,
} from '../../tests/media/counted-recording.ts';
import { probeRecordings } from './probe.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'sightline probe '));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function probeOne(name: string) {
  const path = join(folder, name);
  return (await probeRecordings([path], { ffmpeg })).get(path);
}

describe('probeRecordings', () => {
  test('measures a live recording whose header tells neither length nor rate', async () => {
    const live = ['-c:v', 'libvpx', '-deadline', 'realtime', '-c:a', 'libopus', '-live', '1'];
    const path = join(folder, 'live.webm');
    makeCountedRecording({ path, frames: 50, rate: '25', output: live });
    const facts = await probeOne('live.webm');
    expect(facts).toMatchObject({ hasSound: true, picture: { framesPerSecond: 25 } });
    expect(facts).toHaveProperty('durationSeconds', expect.closeTo(2, 1));
  });

  test('measures sound whose length the header only guesses', async () => {
    makeClicks(join(folder, 'talk.aac'), 12, ['-f', 'adts']);
    expect(await probeOne('talk.aac')).toHaveProperty('durationSeconds', expect.closeTo(12, 1));
  });

  test('takes cover art for no picture', async () => {
    makeClicks(join(folder, 'talk.m4a'), 2);
    const cover = ['-f', 'lavfi', '-i', 'color=red:s=64x64:d=0.04', '-map', '0:a', '-map', '1:v'];
    runTool([
      ...['-i', join(folder, 'talk.m4a'), ...cover, '-c:a', 'copy', '-c:v', 'mjpeg'],
      ...['-disposition:v:0', 'attached_pic', join(folder, 'cover.m4a')],
    ]);
    const facts = await probeOne('cover.m4a');
    expect(facts).toEqual({ durationSeconds: expect.closeTo(2, 1) as number, hasSound: true });
  });

  test.each([
    ['nothing', ''],
    ['words', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n'],
    [
      'a list of files elsewhere',
      '#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n',
    ],
  ])('says that %s is no recording', async (_, content) => {
    writeFileSync(join(folder, 'wrong.mp4'), content);
    const fault = await probeOne('wrong.mp4');
    expect(fault).toBeInstanceOf(Error);
    expect(fault).toHaveProperty('message', expect.stringContaining('wrong.mp4 cannot be read'));
  });

  test('says that a file is not there', async () => {
    const fault = await probeOne('gone.mp4');
    expect(fault).toHaveProperty('message', expect.stringContaining('gone.mp4 cannot be read'));
    expect(fault).toHaveProperty('message', expect.stringContaining('there is no such file'));
  });

  test('asks once for a file that stays as it is', async () => {
    const path = join(folder, 'once.wav');
    const cacheDir = join(folder, 'cache');
    makeClicks(path, 1);
    const first = await probeRecordings([path], { ffmpeg, cacheDir });
    const again = await probeRecordings([path], { ffmpeg: '/no/such/ffmpeg', cacheDir });
    expect(again).toEqual(first);
    makeClicks(path, 2);
    const changed = await probeRecordings([path], { ffmpeg, cacheDir });
    expect(changed.get(path)).toHaveProperty('durationSeconds', expect.closeTo(2, 1));
  });
});
