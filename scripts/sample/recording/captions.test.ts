import { describe, expect, test } from 'vitest';
import { buildCaptions, formatVtt, splitByPhrase } from './captions.ts';
import { makeSpoken, makeTone } from './fixtures.ts';
import { countSamples } from './sound.ts';

const LONG =
  'I write the readings on my arm, because by the time I reach the office the meter has forgotten the morning.';

describe(splitByPhrase.name, () => {
  test('keeps every word in order', () => {
    expect(splitByPhrase(LONG, 3).join(' ')).toBe(LONG);
  });

  test('prefers the place after a comma to the exact middle', () => {
    expect(splitByPhrase('On the fourth day, the meter said nothing', 2)).toEqual([
      'On the fourth day,',
      'the meter said nothing',
    ]);
  });
});

describe(buildCaptions.name, () => {
  test('gives a sentence the very time of its sound', () => {
    const spoken = [
      makeSpoken({ sentence: 'It says saved.', start: countSamples(2), sound: makeTone(1.5) }),
    ];
    expect(buildCaptions(spoken)).toMatchObject([{ startSeconds: 2, endSeconds: 3.5 }]);
  });

  test('cuts a long sentence where its speaker draws breath', () => {
    const sound = new Float32Array([
      ...makeTone(2),
      ...new Float32Array(countSamples(0.2)),
      ...makeTone(3.8),
    ]);
    const [first, second] = buildCaptions([makeSpoken({ sentence: LONG, sound })]);
    expect(first?.words).toBe('I write the readings on my arm,');
    expect(first?.endSeconds).toBeCloseTo(2.1, 1);
    expect(second?.startSeconds).toBe(first?.endSeconds);
  });

  test('joins a caption that would flash by to its neighbour of the same line only', () => {
    const short = makeTone(0.5);
    const spoken = [
      makeSpoken({ sentence: 'No.', sound: short }),
      makeSpoken({ sentence: 'Never.', sound: short, start: countSamples(0.8) }),
      makeSpoken({ sentence: 'Why?', sound: short, start: countSamples(2), line: 1 }),
    ];
    expect(buildCaptions(spoken).map(({ words }) => words)).toEqual(['No. Never.', 'Why?']);
  });

  test('never joins a piece of a sentence to the sentence before', () => {
    const spoken = [
      makeSpoken({ sentence: 'It says saved.', sound: makeTone(0.5) }),
      makeSpoken({ sentence: LONG, start: countSamples(0.8) }),
    ];
    expect(buildCaptions(spoken)[0]?.words).toBe('It says saved.');
  });

  test('cuts a translation into as many pieces as the words', () => {
    const captions = buildCaptions([
      makeSpoken({ sentence: 'Sí, claro.', translations: { en: LONG } }),
    ]);
    expect(captions.map(({ words }) => words).join(' ')).toBe('Sí, claro.');
    expect(captions.map(({ translations }) => translations['en']).join(' ')).toBe(LONG);
  });
});

describe(formatVtt.name, () => {
  test('names the voice, escapes what WebVTT reserves and never writes a line past its length', () => {
    const captions = buildCaptions([makeSpoken({ sentence: `A < B & C. ${LONG}` })]);
    const text = formatVtt(captions, () => 'Ada');
    expect(text).toMatch(/^WEBVTT\n\n00:00:00\.000 --> /);
    expect(text).toContain('<v Ada>A &lt; B &amp; C.');
    const lines = text.replaceAll('<v Ada>', '').replaceAll('&lt;', '<').split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(52);
  });
});
