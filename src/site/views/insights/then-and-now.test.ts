import { describe, expect, test } from 'vitest';
import { DATES, makeEvidence, SMALL } from './make-evidence.ts';
import { buildThenAndNow } from './then-and-now.ts';

describe('buildThenAndNow', () => {
  test('sets one person’s first and last words on a theme side by side', () => {
    const heard = buildThenAndNow(makeEvidence(SMALL, DATES));
    expect(heard.map(({ person }) => person.id)).toEqual(['amina']);
    expect(
      heard[0]?.changes.map(({ theme, then, now }) => [
        theme.text,
        then.day,
        then.clip.quote?.text,
        now.day,
        now.clip.quote?.text,
      ]),
    ).toEqual([
      [
        'data',
        'March 12, 2026',
        'Words of amina/arm.',
        'June 18, 2026',
        'Words of amina-june/sick.',
      ],
    ]);
  });

  test('shows no clip twice', () => {
    const site = makeEvidence(
      [
        ['amina/arm', 'customer', [], ['data', 'salt']],
        ['amina/again', 'customer', [], ['salt']],
        ['amina-june/sick', 'customer', [], ['data', 'salt']],
      ],
      DATES,
    );
    expect(buildThenAndNow(site).flatMap(({ changes }) => changes)).toHaveLength(1);
  });

  test('takes two interviews of one month for one conversation', () => {
    const dates = { ...DATES, 'amina-june': '2026-04-01' };
    expect(buildThenAndNow(makeEvidence(SMALL, dates))).toEqual([]);
  });

  test('quotes nobody but the person themselves', () => {
    const site = makeEvidence(SMALL, DATES);
    const clips = site.study.clips.map((clip) =>
      clip.quote && clip.id === 'amina-june/sick'
        ? { ...clip, quote: { ...clip.quote, personId: 'nobody-here' } }
        : clip,
    );
    expect(buildThenAndNow(makeEvidence(SMALL, DATES, { clips }))).toEqual([]);
  });
});
