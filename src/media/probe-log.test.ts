import { describe, expect, test } from 'vitest';
import { parseProbeLog } from './probe-log.ts';

const PHONE = `Input #0, mov,mp4,m4a,3gp,3g2,mj2, from 'file:phone.mp4':
  Metadata:
    title           : Duration: 99:00:00.00
                    : Stream #0:9: Video: h264, 10 fps
  Duration: 00:02:03.08, start: 0.000000, bitrate: 3222 kb/s
  Stream #0:0[0x1](und): Video: h264 (High) (avc1 / 0x31637661), yuv420p(progressive), 1280x720 [SAR 1:1 DAR 16:9], 3144 kb/s, 29.97 fps, 29.97 tbr, 12800 tbn (default)
    Side data:
      displaymatrix: rotation of 90.00 degrees
  Stream #0:1[0x2](und): Audio: aac (LC) (mp4a / 0x6134706D), 48000 Hz, mono, fltp, 69 kb/s (default)
Stream mapping:
  Stream #0:0 -> #0:0 (h264 (native) -> wrapped_avframe (native))
[Parsed_showinfo_0 @ 0x5643eac41540] n:   0 pts:      0 pts_time:0       pos:       48 fmt:yuv420p sar:1/1 s:720x1280 i:P iskey:1 type:I
[Parsed_showinfo_0 @ 0x5643eac41540] color_range:unknown color_space:unknown color_primaries:unknown color_trc:unknown
Output #0, null, to 'pipe:':
  Stream #0:0(und): Video: wrapped_avframe, yuv420p(progressive), 720x1280, 25 fps, 25 tbn (default)
`;

describe('parseProbeLog', () => {
  test('takes length, sound and exact rate from the input, and size from the frame as shown', () => {
    expect(parseProbeLog(PHONE)).toEqual({
      durationSeconds: 123.08,
      hasSound: true,
      picture: { width: 720, height: 1280, framesPerSecond: 30000 / 1001, colour: 'bt709' },
    });
  });

  test('squares pixels by widening', () => {
    const log = PHONE.replace('sar:1/1 s:720x1280', 'sar:64/45 s:720x576');
    expect(parseProbeLog(log).picture).toMatchObject({ width: 1024, height: 576, colour: 'bt601' });
  });

  test('believes what the frame says about its colours', () => {
    const hlg = PHONE.replace('color_trc:unknown', 'color_trc:arib-std-b67');
    expect(parseProbeLog(hlg).picture?.colour).toBe('hlg');
    const sd = PHONE.replace('color_space:unknown', 'color_space:smpte170m');
    expect(parseProbeLog(sd).picture?.colour).toBe('bt601');
  });

  test('takes the base rate where frames were dropped, the average where the rate varies', () => {
    const dropped = PHONE.replace('29.97 fps, 29.97 tbr', '29.63 fps, 30 tbr');
    expect(parseProbeLog(dropped).picture?.framesPerSecond).toBe(30);
    const varying = PHONE.replace('29.97 fps, 29.97 tbr', '17.2 fps, 90k tbr');
    expect(parseProbeLog(varying).picture?.framesPerSecond).toBe(17.2);
  });

  test('leaves out a rate or a length that is not told, or only guessed', () => {
    const live = PHONE.replace('29.97 fps, 29.97 tbr', '1k tbr').replace('00:02:03.08', 'N/A');
    expect(parseProbeLog(live).picture).not.toHaveProperty('framesPerSecond');
    expect(parseProbeLog(live)).not.toHaveProperty('durationSeconds');
    const guessed = `[mp3 @ 0x1] Estimating duration from bitrate, this may be inaccurate\n${PHONE}`;
    expect(parseProbeLog(guessed)).not.toHaveProperty('durationSeconds');
  });

  test('takes cover art for no picture', () => {
    const song = PHONE.replace('tbn (default)', 'tbn (attached pic)');
    expect(parseProbeLog(song)).toEqual({ durationSeconds: 123.08, hasSound: true });
  });

  test('refuses what has neither picture nor sound, or a picture without a frame', () => {
    expect(() => parseProbeLog('Input #0, srt\n  Duration: 00:00:01.00\n')).toThrow('neither');
    expect(() => parseProbeLog(PHONE.replace(/^\[Parsed.*$/gm, ''))).toThrow('decoded');
  });
});
