import { beforeEach, describe, expect, test } from 'vitest';
import { LateNews } from './late-news.ts';

let now = 0;
let news: LateNews;

beforeEach(() => {
  now = 0;
  news = new LateNews(() => now);
});

describe('LateNews', () => {
  test('knows better than a storage that lags, for a while', () => {
    news.note('plan/a', 'new');
    expect(news.correct('plan/a', 'old')).toBe('new');
    expect(news.correct('plan/b', 'old')).toBe('old');
    now = 2001;
    expect(news.correct('plan/a', 'newer')).toBe('newer');
  });

  test('knows that a key is gone, or has come', () => {
    news.note('plan/a', undefined);
    news.note('plan/c', 'new');
    news.note('harvest/d', 'new');
    expect(news.correct('plan/a', 'old')).toBeUndefined();
    expect(news.correctKeys('plan/', ['plan/a', 'plan/b'])).toEqual(['plan/b', 'plan/c']);
  });

  test('stands for what the storage lost, until it is written again', () => {
    news.noteLost('plan/a', 'typed last');
    now = 1e9;
    expect(news.correct('plan/a', 'typed before')).toBe('typed last');
    expect(news.correctKeys('plan/', [])).toEqual(['plan/a']);
    news.note('plan/a', 'theirs');
    expect(news.correct('plan/a', 'typed before')).toBe('theirs');
  });

  test('yields to what this window has written since', () => {
    news.note('plan/a', 'theirs');
    news.forget('plan/a');
    expect(news.correct('plan/a', 'ours')).toBe('ours');
  });
});
