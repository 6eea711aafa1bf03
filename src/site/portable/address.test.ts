import { describe, expect, it } from 'vitest';
import { findTarget, formatAbsolute, formatRelative } from './address.ts';

const files = new Set([
  'index.html',
  'stories/index.html',
  'stories/a-day/index.html',
  'media/x.mp4',
  'images/é t.png',
]);
const from = 'stories/a-day/index.html';

describe('findTarget', () => {
  it.each([
    ['/', 'index.html', ''],
    ['/stories', 'stories/index.html', ''],
    ['/stories/', 'stories/index.html', ''],
    ['/stories/a-day/?x=1#t=12.5', 'stories/a-day/index.html', '?x=1#t=12.5'],
    ['/media/x.mp4#t=1', 'media/x.mp4', '#t=1'],
    ['/images/%C3%A9%20t.png', 'images/é t.png', ''],
    ['../', 'stories/index.html', ''],
    ['../../media/x.mp4', 'media/x.mp4', ''],
    ['../../../index.html', 'index.html', ''],
  ])('finds the file of %s', (address, path, suffix) => {
    expect(findTarget(address, from, files)).toEqual({ kind: 'file', path, suffix });
  });

  it.each(['', '#top', '?q=1', '//host/x', 'https://host/', 'mailto:a@b', 'data:,x', 'blob:x'])(
    'leaves %j alone',
    (address) => {
      expect(findTarget(address, from, files)).toEqual({ kind: 'elsewhere' });
    },
  );

  it.each(['/nowhere/', 'x.png', '/%E0%A4%A'])('misses %s', (address) => {
    expect(findTarget(address, from, files)).toEqual({ kind: 'missing' });
  });
});

describe('formatRelative', () => {
  it('leads from one file to the other', () => {
    expect(formatRelative('index.html', 'stories/index.html')).toBe('stories/index.html');
    expect(formatRelative(from, 'index.html')).toBe('../../index.html');
    expect(formatRelative(from, from)).toBe('index.html');
    expect(formatRelative('_astro/a.css', '_astro/b.woff2')).toBe('b.woff2');
    expect(formatRelative('index.html', 'images/é t.png')).toBe('images/%C3%A9%20t.png');
  });

  it('never looks like a scheme', () => {
    expect(formatRelative('index.html', 'a:b.png')).toBe('a%3Ab.png');
  });
});

describe('formatAbsolute', () => {
  it('names a page by its folder', () => {
    expect(formatAbsolute('https://x.test/sub/', 'index.html')).toBe('https://x.test/sub/');
    expect(formatAbsolute('https://x.test/', from)).toBe('https://x.test/stories/a-day/');
    expect(formatAbsolute('https://x.test/', 'media/x.mp4')).toBe('https://x.test/media/x.mp4');
  });
});
