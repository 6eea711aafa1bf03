import { describe, expect, test } from 'vitest';
import { findNearest } from './nearest.ts';

describe('findNearest', () => {
  test.each([
    ['transcirpt', 'transcript'],
    ['Theme', 'themes'],
    ['amina/reading-lost', 'amina/readings-lost'],
    ['sumary', 'summary'],
  ])('takes %s for %s', (meant, nearest) => {
    expect(findNearest(meant, ['transcript', 'themes', 'summary', 'amina/readings-lost'])).toBe(
      nearest,
    );
  });

  test('takes the nearer of two', () => {
    expect(findNearest('clop', ['clip', 'clap', 'clops'])).toBe('clip');
    expect(findNearest('clops', ['clip', 'clops'])).toBe('clops');
  });

  test('completes what was written in part, where only one name can be meant', () => {
    const known = ['amina/readings-lost', 'amina/told', 'linh/told', 'amina-otieno'];
    expect(findNearest('readings-lost', known)).toBe('amina/readings-lost');
    expect(findNearest('amina-o', known)).toBe('amina-otieno');
    expect(findNearest('told', known)).toBeUndefined();
  });

  test('suggests nothing that is far from what was written', () => {
    expect(findNearest('people', ['title', 'summary'])).toBeUndefined();
    expect(findNearest('', ['title', 'a'])).toBe('a');
    expect(findNearest('x', [])).toBeUndefined();
  });
});
