import { describe, expect, it } from 'vitest';
import { makeReelClip } from '../../../tests/factories/reel.ts';
import type { ReelWords } from './reel.ts';
import { buildTracks, type PlacedClip } from './tracks.ts';

function place(startSeconds: number, languages: string[], more = {}): PlacedClip {
  const words = languages.map((language): ReelWords => ({
    ...{ language, direction: 'ltr' },
    cues: [{ startSeconds: 1, endSeconds: 3, text: `In ${language}.` }],
  }));
  const clip = makeReelClip({ words, ...more });
  const bodySeconds = startSeconds + 4;
  return { clip, startSeconds, bodySeconds, endSeconds: bodySeconds + 10 };
}

const english = { language: 'en', burnIn: false };

describe('buildTracks', () => {
  it('makes a track of each language, at the seconds of the reel, the reel’s own first', () => {
    const placed = [place(5, ['es', 'en']), place(19, ['en'])];
    expect(buildTracks(placed, english)).toEqual([
      {
        ...{ language: 'en', plays: true },
        captions: [
          { startSeconds: 10, endSeconds: 12, lines: ['In en.'] },
          { startSeconds: 24, endSeconds: 26, lines: ['In en.'] },
        ],
      },
      {
        ...{ language: 'es', plays: false },
        captions: [{ startSeconds: 10, endSeconds: 12, lines: ['In es.'] }],
      },
    ]);
  });

  it('lets the first track say what is spoken where nobody has translated it', () => {
    const [first] = buildTracks([place(0, ['es']), place(14, ['en-GB'])], english);
    expect(first?.language).toBe('en-GB');
    expect(first?.captions.map(({ lines }) => lines[0])).toEqual(['In es.', 'In en-GB.']);
  });

  it('keeps apart what one clip has in two scripts or regions, and plays the very one', () => {
    const placed = [place(0, ['zh-Hant', 'zh-Hans']), place(14, ['zh-Hant'])];
    const tracks = buildTracks(placed, { language: 'zh-Hans', burnIn: false });
    expect(tracks.map(({ language, plays }) => [language, plays])).toEqual([
      ['zh-Hans', true],
      ['zh-Hant', false],
    ]);
    const said = tracks.map(({ captions }) => captions.map(({ lines }) => lines[0]));
    expect(said).toEqual([
      ['In zh-Hans.', 'In zh-Hant.'],
      ['In zh-Hant.', 'In zh-Hant.'],
    ]);
  });

  it('lets none play of itself where the words stand in the picture', () => {
    const tracks = buildTracks([place(0, ['en'])], { ...english, burnIn: true });
    expect(tracks.map(({ plays }) => plays)).toEqual([false]);
  });

  it('names who speaks where that changes', () => {
    const said = ['ivo', 'ivo', 'ada'].map((speaker, index) => ({
      ...{ startSeconds: index * 2, endSeconds: index * 2 + 2, text: 'Words.', speaker },
    }));
    const placed = place(0, [], { cues: said });
    placed.clip.words = [{ language: 'en', direction: 'ltr', cues: said }];
    const [track] = buildTracks([placed], english);
    expect(track?.captions.map(({ lines }) => lines)).toEqual([
      ['Ivo: Words.'],
      ['Words.'],
      ['Ada: Words.'],
    ]);
  });

  it('spreads words that are only read over the time they stand', () => {
    const placed = place(0, ['en'], { medium: 'words', durationSeconds: 5 });
    expect(buildTracks([placed], english)[0]?.captions).toEqual([
      { startSeconds: 6, endSeconds: 10, lines: ['In en.'] },
    ]);
  });
});
