import { describe, expect, it } from 'vitest';
import { makeReel, makeReelClip } from '../../../tests/factories/reel.ts';
import { planJoin, planSegment } from './arguments.ts';
import { planReel } from './plan.ts';
import type { Track } from './tracks.ts';

const files = { cards: '2.ffconcat', picture: '2.mp4', sound: '2.wav' };
const ntsc = { numerator: 30000, denominator: 1001 };

/** The arguments of a reel's last stretch, by what they say. */
function plan(clip: Parameters<typeof makeReelClip>[0], firstFrame = 0, rate?: typeof ntsc) {
  const planned = planReel(makeReel({ clips: [makeReelClip(clip)] }));
  const segment = planned.segments.at(-1);
  if (!segment) throw new Error('a reel has stretches');
  const args = planSegment(segment, firstFrame, rate ?? planned.rate, files);
  const filters = args[args.indexOf('-filter_complex') + 1] ?? '';
  return { args, filters, inputs: args.filter((_, index) => args[index - 1] === '-i') };
}

describe('planSegment', () => {
  it('reads the cards and the clip, each once', () => {
    expect(plan({}).inputs).toEqual(['file:2.ffconcat', 'file:/ada.mp4']);
  });

  it('lays the picture over the cards, and maps only them where there is none', () => {
    expect(plan({}).filters).toContain('[cards][clip]overlay=0:0:');
    const heard = plan({ medium: 'audio', file: { path: '/ada.m4a', hasSound: true } });
    expect(heard.filters).not.toContain('overlay');
    expect(heard.args).toContain('[cards]');
  });

  it('is silent where the clip has no sound', () => {
    const picture = { width: 16, height: 9, framesPerSecond: 25 };
    expect(plan({ file: { path: '/mute.mp4', hasSound: false, picture } }).filters).toContain(
      'anullsrc',
    );
  });

  it('gives each stretch its samples, so that rounding never adds up', () => {
    const count = (firstFrame: number) =>
      Number(
        /atrim=end_sample=(\d+)/u.exec(
          plan({ durationSeconds: 1.04 }, firstFrame, ntsc).filters,
        )?.[1],
      );
    // 26 frames of 1601.6 samples: 41641.6, so neighbours differ by one now and then.
    expect([0, 26, 52].map(count)).toEqual([41642, 41641, 41642]);
  });

  it('reads nothing but files, and leaves no remarks of the encoder', () => {
    const { args } = plan({});
    expect(args.filter((each) => each === '-protocol_whitelist')).toHaveLength(2);
    expect(args).toContain('filter_units=remove_types=6');
  });
});

describe('planJoin', () => {
  const tracks: Track[] = [
    { language: 'en-GB', plays: true, captions: [] },
    { language: 'ar', plays: false, captions: [] },
  ];
  const joined = planJoin(
    { tracks },
    {
      ...{
        pictures: 'p.ffconcat',
        sounds: 's.ffconcat',
        chapters: 'chapters.txt',
        reel: 'reel.mp4',
      },
      tracks: ['0.vtt', '1.vtt'],
    },
  );
  const valueOf = (option: string) => joined[joined.indexOf(option) + 1];

  it('encodes no picture a second time', () => {
    expect(valueOf('-c:v')).toBe('copy');
  });

  it('maps a track for each language and takes the chapters from their own file', () => {
    const mapped = joined.filter((_, index) => joined[index - 1] === '-map');
    expect(mapped).toEqual(['0:v:0', '1:a:0', '2:s:0', '3:s:0']);
    expect(valueOf('-map_chapters')).toBe('4');
  });

  it('names languages, and lets one track play of itself', () => {
    expect([valueOf('-metadata:s:s:0'), valueOf('-metadata:s:s:1')]).toEqual([
      'language=eng',
      'language=ara',
    ]);
    expect([valueOf('-disposition:s:0'), valueOf('-disposition:s:1')]).toEqual(['default', '0']);
  });

  it('takes over no metadata but chapters’ titles', () => {
    expect([valueOf('-map_metadata:g'), valueOf('-map_metadata:s')]).toEqual(['-1', '-1']);
  });
});
