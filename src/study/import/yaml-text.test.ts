import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findSeconds } from '../../domain/time.ts';
import { formatClip, formatComment, formatList, formatTime, formatValue } from './yaml-text.ts';

describe('formatValue', () => {
  it('reads back as the same words, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replaceAll(/\s+/gu, ' ').trim();
        expect(parse(`a: ${formatValue(text)}\n`, { version: '1.2' })).toEqual({ a: plain });
      }),
    );
  });
});

describe('formatList', () => {
  it('reads back as the same items', () => {
    const items = ['a-b', 'x, y', 'no', '1:20', 'two words'];
    expect(parse(formatList(items), { version: '1.2' })).toEqual(items);
  });
});

describe('formatComment', () => {
  it('makes every line a comment', () => {
    const long = `${'word '.repeat(40)}\r\n\nend ${'x'.repeat(150)}`;
    const lines = formatComment(long).split('\n');
    expect(lines.every((line) => line.startsWith('#'))).toBe(true);
    expect(lines.join(' ').match(/word/gu)).toHaveLength(40);
    expect(lines.some((line) => line.includes('x'.repeat(150)))).toBe(true);
  });
});

describe('formatTime', () => {
  it.each([
    [0, '0:00'],
    [80.4, '1:20.4'],
    [3723.05, '1:02:03.05'],
    [59.9996, '1:00'],
  ])('writes %d as %s', (seconds, text) => {
    expect(formatTime(seconds)).toBe(text);
  });

  it('reads back as the same millisecond', () => {
    fc.assert(
      fc.property(fc.nat(400_000_000), (millis) => {
        expect(findSeconds(formatTime(millis / 1000))).toBeCloseTo(millis / 1000, 6);
      }),
    );
  });
});

describe('formatClip', () => {
  it('is YAML with everything in it', () => {
    const clip = {
      ...{ id: 'arm', title: 'What: it forgets', startSeconds: 4, endSeconds: 12.5 },
      themes: ['memory'],
      quote: '"Yes", she said',
      comment: 'From somewhere',
    };
    const text = formatClip({ ...clip, kinds: ['wish', 'does-not-work'] }).join('\n');
    expect(text.startsWith('# From somewhere\n')).toBe(true);
    expect(parse(text, { version: '1.2' })).toEqual({
      arm: {
        ...{ title: 'What: it forgets', from: '0:04', to: '0:12.5' },
        ...{ kind: ['does-not-work', 'wish'], themes: ['memory'], quote: '"Yes", she said' },
      },
    });
  });
});
