import { describe, expect, test } from 'vitest';
import { bodyOf, buildBodyContext, keyOfQuote, takeAnswer } from './body.ts';
import { findClip } from './clips.ts';
import { makeClip, makeSite } from './make-site.ts';

describe('keyOfQuote', () => {
  test('the source and the rendered page tell one quote the same', () => {
    expect(keyOfQuote('a/b', 'I <em>write</em> it … &quot;down&quot;')).toBe(
      keyOfQuote('a/b', 'I write it ... “down”'),
    );
  });

  test('other words, or another clip, are another quote', () => {
    expect(keyOfQuote('a/b', 'I write')).not.toBe(keyOfQuote('a/b', 'I wrote'));
    expect(keyOfQuote('a/b', 'I write')).not.toBe(keyOfQuote('a/c', 'I write'));
  });
});

describe('takeAnswer', () => {
  test('an answer stands beside the first passage with its clip only', () => {
    const site = makeSite({ clips: [makeClip({ id: 't/1' })] });
    const answer = findClip(site, 't/1');
    const answers = new Map(answer ? [['a/b', answer]] : []);
    const body = buildBodyContext(site, [], 'customer', answers);
    expect(takeAnswer(body, 'a/b')?.id).toBe('t/1');
    expect(takeAnswer(body, 'a/b')).toBeUndefined();
  });
});

describe('bodyOf', () => {
  test('refuses outside of a body', () => {
    expect(() => bodyOf({})).toThrow();
  });
});
