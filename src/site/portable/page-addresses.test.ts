import { describe, expect, it } from 'vitest';
import { makePagePortable } from './page-addresses.ts';

const files = new Set(
  'index.html stories/index.html stories/a/index.html _astro/x.js _astro/x.css media/a.mp4 media/a.avif media/a&b.webp'.split(
    ' ',
  ),
);
const portable = (html: string): string =>
  makePagePortable(html, 'stories/a/index.html', files).html;

describe('makePagePortable', () => {
  it('makes addresses relative and names the page of a folder', () => {
    expect(portable(`<a href="/">x</a><a class=k href='/stories/?a=1&amp;b#c'>y</a>`)).toBe(
      `<a href="../../index.html">x</a><a class=k href="../index.html?a=1&amp;b#c">y</a>`,
    );
  });

  it('makes the source of a quotation relative', () => {
    expect(portable('<q cite="/stories/">x</q>')).toBe('<q cite="../index.html">x</q>');
  });

  it('makes pictures, posters, candidates, styles and declared data relative', () => {
    expect(
      portable(
        `<video src="/media/a.mp4#t=1" poster=/media/a.avif data-audio="/media/a.mp4" data-key="/"></video>` +
          `<img srcset="/media/a.avif 1x, /media/a&amp;b.webp 2x" style="background:url(/media/a.avif)" alt="/media/a.mp4">`,
      ),
    ).toBe(
      `<video src="../../media/a.mp4#t=1" poster="../../media/a.avif" data-audio="../../media/a.mp4" data-key="/"></video>` +
        `<img srcset="../../media/a.avif 1x, ../../media/a%26b.webp 2x" style="background:url(../../media/a.avif)" alt="/media/a.mp4">`,
    );
  });

  it('makes module scripts classic and drops what fails from disk', () => {
    expect(
      portable(
        `<link rel="modulepreload" href="/_astro/x.js"><link rel="stylesheet" crossorigin href="/_astro/x.css">` +
          `<script type="module" crossorigin="anonymous" src="/_astro/x.js"></script><script type="module">go()</script>`,
      ),
    ).toBe(
      `<link rel="stylesheet" href="../../_astro/x.css">` +
        `<script defer src="../../_astro/x.js"></script><script type="module">go()</script>`,
    );
  });

  it('makes addresses in data islands relative and leaves other scripts alone', () => {
    expect(
      portable(
        `<script type="application/json">{"src":"/media/a.mp4","text":"/not/ a path"}</script><script>const x = "/media/a.mp4";</script>`,
      ),
    ).toBe(
      `<script type="application/json">{"src":"../../media/a.mp4","text":"/not/ a path"}</script><script>const x = "/media/a.mp4";</script>`,
    );
  });

  it('leaves text, comments and other hosts byte for byte as they are', () => {
    const html = `<!doctype html>\r\n<P  title='/stories/'>/stories/ &mdash; <!-- href="/" --><a href=https://x.test/>x</a><br/>\n`;
    expect(portable(html)).toBe(html);
  });

  it('reports an address that leads nowhere, with its place', () => {
    const html = `<p><a href="/nowhere/">x</a>`;
    const page = makePagePortable(html, 'index.html', files);
    expect(page.missing).toEqual([{ address: '/nowhere/', offset: html.indexOf('href') }]);
    expect(page.html).toBe(html);
  });
});
