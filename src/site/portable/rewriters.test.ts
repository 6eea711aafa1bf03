import { describe, expect, it } from 'vitest';
import { rewriteCssAddresses } from './css-addresses.ts';
import { rewriteJsonStrings } from './json-addresses.ts';
import { spliceText } from './splice.ts';
import { rewriteSrcset } from './srcset.ts';

const mark = (address: string): string => (address.startsWith('/') ? `..${address}` : address);

describe('rewriteCssAddresses', () => {
  it('rewrites every spelling of an address', () => {
    const css = `@import "/a.css";a{b:url(/b.png) no-repeat,url( "/c d.png" )}@import url('/e.css');`;
    expect(rewriteCssAddresses(css, mark)).toBe(
      `@import "../a.css";a{b:url(../b.png) no-repeat,url( "../c d.png" )}@import url('../e.css');`,
    );
  });

  it('leaves data and fragments inside data alone', () => {
    const css = `a{b:url("data:image/svg+xml,%3Csvg fill='url(/x)'/%3E");c:url(#d)}`;
    expect(rewriteCssAddresses(css, mark)).toBe(css);
  });
});

describe('rewriteJsonStrings', () => {
  it('changes the strings that change and nothing else', () => {
    const json = '{ "src" : "/media/a.mp4",\n "title": "a \\"/b\\" <\\u002f", "n": [1.50] }';
    expect(rewriteJsonStrings(json, mark)).toBe(json.replace('"/media', '"../media'));
  });

  it('never writes what would end a script', () => {
    expect(rewriteJsonStrings('["/x"]', () => '</script>')).toBe('["\\u003c/script>"]');
  });
});

describe('rewriteSrcset', () => {
  it('rewrites each candidate and keeps its descriptor', () => {
    expect(rewriteSrcset('/a.avif 320w, /b,c.avif 640w,/d.avif', mark)).toBe(
      '../a.avif 320w, ../b,c.avif 640w,../d.avif',
    );
  });
});

describe('spliceText', () => {
  it('replaces stretches in any order given', () => {
    const splices = [
      { start: 4, end: 5, text: '' },
      { start: 0, end: 1, text: 'AA' },
    ];
    expect(spliceText('abcdef', splices)).toBe('AAbcdf');
  });

  it('refuses stretches that overlap', () => {
    const splices = [
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: '' },
    ];
    expect(() => spliceText('abc', splices)).toThrow('overlap');
  });
});
