import { describe, expect, test } from 'vitest';
import { makeClip, makeSite, makeTheme } from './make-site.ts';
import { buildSearchBox } from './search-box.ts';

describe('buildSearchBox', () => {
  test('offers the themes that most people speak about, each person counted once', () => {
    const site = makeSite({
      clips: [
        makeClip({ id: 'a/1', personIds: ['a'], themeIds: ['few'] }),
        makeClip({ id: 'a/2', personIds: ['a'], themeIds: ['few'] }),
        makeClip({ id: 'b/1', personIds: ['b'], themeIds: ['many'] }),
        makeClip({ id: 'c/1', personIds: ['c'], themeIds: ['many'] }),
      ],
      themes: ['none', 'few', 'many'].map((id) => makeTheme({ id })),
    });
    expect(buildSearchBox(site).themes).toEqual([
      { text: 'many', href: '/themes/many/' },
      { text: 'few', href: '/themes/few/' },
      { text: 'none', href: '/themes/none/' },
    ]);
  });

  test('stays small where there are many themes', () => {
    const themes = Array.from({ length: 40 }, (_, index) => makeTheme({ id: `theme-${index}` }));
    expect(buildSearchBox(makeSite({ themes })).themes).toHaveLength(6);
  });
});
