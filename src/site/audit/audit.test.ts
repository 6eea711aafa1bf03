import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Excluded } from '../../study/excluded.ts';
import { auditEdition, type AuditRequest } from './audit.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sightline-audit-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const SECRET = 'nobody at the plant ever told us that the probe was meant to be rinsed';
const SHOWN = 'we rinse the probe every morning before the first sample of the day is drawn';
const NOTE = 'Let the silence stand.';

const excluded: Excluded = {
  names: [{ full: 'Dale Whitcomb', parts: ['Dale', 'Whitcomb'] }],
  texts: [SECRET, `and ${SHOWN}`],
  includedTexts: [SHOWN],
  ids: ['plant-operator/never-told', 'rinse-your-probe', 'dale'],
  notes: [NOTE],
  redacted: ['Project Osprey'],
};

async function audit(
  files: Record<string, string | Uint8Array>,
  request: Partial<AuditRequest> = {},
): Promise<string[][]> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), content);
  }
  const manifest = {
    copied: new Set(['media/a.mp4', 'icon.svg', 'lib/player.js']),
    own: new Set(['lib/player.js']),
    assets: new Set(['image-1']),
  };
  const whole = { editionId: 'customers', root, excluded, manifest, allow: [], ...request };
  const problems = await auditEdition(whole);
  return problems.map(({ code, file, message }) => [
    code,
    file,
    /^In ([^:]*)/.exec(message)?.[1] ?? '',
  ]);
}

const page = (body: string): Record<string, string> => ({ 'index.html': `<!doctype html>${body}` });
const at = (code: string, where: string, file = 'index.html'): string[][] => [
  [code, `dist/customers/${file}`, where],
];

/** A box of an MP4 file. */
function box(type: string, ...parts: (string | Uint8Array)[]): Uint8Array {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}
const mp4 = (...boxes: Uint8Array[]): Uint8Array => Buffer.concat([box('ftyp', 'isom'), ...boxes]);
const picture = (): ReturnType<typeof sharp> =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#345' } });

describe('auditEdition', () => {
  it('passes what an edition may hold', async () => {
    const clean = {
      'index.html': `<p title="A dale in May">${SHOWN}</p><a href="clips/plant-operator/told/index.html">x</a>`,
      'icon.svg': '<svg><title>Halden</title></svg>',
      'lib/player.js': 'class Dale {} // Dale',
      '_astro/image-1.aB3_x.png': await picture().png().toBuffer(),
      'media/a.mp4': mp4(box('moov', box('udta', 'nothing')), box('mdat', 'Dale here')),
      'sitemap.xml': '<urlset/>',
    };
    expect(await audit(clean)).toEqual([]);
  });

  it.each<[string, string]>([
    ['the text', '<p>Said <b>Dale</b>&nbsp;<i>WHITCOMB</i> to us'],
    ['the text', '<p>Ask D&#97;le.'],
    ['the text', '<ul><li>Dale<li>Whitcomb</ul>'],
    ['a comment', '<!-- for Whitcomb -->'],
    ['the attribute alt', '<img alt="Dale&#39;s desk" src="x.png">'],
    ['the attribute href', '<a href="people/dale-whitcomb.png">x</a>'],
    ['the attribute src', '<img src="images/DaleWhitcombPortrait.png">'],
    ['the data in the page', '<script type="application/json">["\\u0044ale"]</script>'],
    ['the script in the page', '<script>go("Da" + "x"); // dale whitcomb</script>'],
    ['a string of the script in the page', '<script>go("D\\x61le")</script>'],
    ['the styles in the page', '<style>a::before{content:"\\44 ale"}</style>'],
    [
      'the data in the attribute href',
      `<link href="data:image/svg+xml;base64,${btoa('<g>Dale</g>')}">`,
    ],
    ['the attribute data-people', `<x-y data-people='["Dale"]'></x-y>`],
  ])('finds a hidden name in %s: %s', async (where, html) => {
    const found = await audit(page(html));
    expect(found.find(([code]) => code === 'audit-name')).toEqual(at('audit-name', where)[0]);
  });

  it('flags no part of a name that is another word, or not capitalised', async () => {
    expect(await audit(page('<p>up hill and dale, to Dalesman and Whitcombe'))).toEqual([]);
  });

  it('flags no word that the excluded names no longer hold, being part of a published name', async () => {
    const names = [{ full: 'Dale Whitcomb', parts: ['Whitcomb'] }];
    expect(await audit(page('<p>Dale Berg'), { excluded: { ...excluded, names } })).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['index.html', `<p>${SECRET.replace('told', '<em>told</em>')}`, 'the text'],
    [
      'index.html',
      `<script type="application/json">${JSON.stringify(SECRET.split(' ').map((t, s) => ({ t, s })))}</script>`,
      'the data in the page',
    ],
    ['_astro/a.js', `add(${JSON.stringify(SECRET.split(' '))})`, 'the script'],
    ['words.json', JSON.stringify({ deep: [{ text: SECRET }] }), 'the data'],
    ['insights/a.csv', `id,quote\r\n1,"${SECRET.replace('told', 'told,')}"`, 'the table'],
    ['feed.xml', `<a><![CDATA[${SECRET}]]></a>`, 'the text'],
    ['a.txt', SECRET.toUpperCase(), 'the text'],
    ['_astro/a.css', `/* ${SECRET} */`, 'the styles'],
  ])('finds eight left-out words in %s', async (file, content, where) => {
    expect(await audit({ [file]: content })).toEqual(at('audit-words', where, file));
  });

  it('flags no words that are both left out and shown', async () => {
    expect(await audit(page(`<p>${SHOWN}`))).toEqual([]);
  });

  it.each([
    '<a href="../clips/plant-operator/never-told/index.html">x</a>',
    '<a href="/stories/rinse-your-probe/#t=1">x</a>',
    '<x-y data-clip="plant-operator/never-told"></x-y>',
    '<img srcset="images/rinse-your-probe.png 1x">',
  ])('finds a left-out id in %s', async (html) => {
    expect((await audit(page(html))).map(([code]) => code)).toEqual(['audit-id']);
  });

  it('finds a left-out id in the name of a file, and not in prose', async () => {
    const file = 'stories/rinse-your-probe/index.html';
    expect(await audit({ [file]: '<p>dale' })).toEqual(
      at('audit-id', 'the name of the file', file),
    );
  });

  it('finds facilitators’ notes and redacted terms, however short', async () => {
    expect(await audit(page('<p>Let the silence stand'))).toEqual(at('audit-note', 'the text'));
    expect(await audit(page('<p>project <b>Osprey</b>'))).toEqual(at('audit-redacted', 'the text'));
  });

  it('flags no note whose words the edition shows anyway', async () => {
    const shown = { ...excluded, includedTexts: [`Be kind. ${NOTE}`] };
    expect(await audit(page(`<p>${NOTE}`), { excluded: shown })).toEqual([]);
  });

  it.each([
    [
      'EXIF',
      () =>
        picture()
          .withExif({ IFD0: { Artist: 'Dale' } })
          .jpeg()
          .toBuffer(),
      'jpg',
    ],
    ['XMP', () => picture().withXmp('<x xmlns="y">Dale</x>').webp().toBuffer(), 'webp'],
    ['a text of PNG', () => addPngText('tEXt', 'Author\0Dale'), 'png'],
    ['a packed text of PNG', () => addPngText('zTXt', 'Author\0\0', deflateSync('Dale')), 'png'],
    ['an international text of PNG', () => addPngText('iTXt', 'By\0\0\0en\0By\0Dale'), 'png'],
  ])('finds a name in a picture’s metadata: %s', async (_kind, make, ending) => {
    const file = `_astro/image-1.x.${ending}`;
    expect(await audit({ [file]: await make() })).toEqual(at('audit-name', 'the metadata', file));
  });

  it('finds a name in a film’s metadata and a full name among any bytes', async () => {
    const file = 'media/a.mp4';
    const titled = mp4(
      box('moov', box('udta', box('meta', '\0\0\0\x14data\0\0\0\x01\0\0\0\0Dale'))),
    );
    expect(await audit({ [file]: titled })).toEqual(at('audit-name', 'the metadata', file));
    const wide = Buffer.from('Dale Whitcomb', 'utf16le');
    expect(await audit({ [file]: mp4(box('mdat', '\x01\x02', wide)) })).toEqual(
      at('audit-name', 'the bytes', file),
    );
  });

  it('refuses files that it cannot read', async () => {
    expect(
      await audit({
        'media/a.mp4': mp4(box('mdat', 'cut off')).subarray(0, 20),
        '_astro/image-1.x.png': 'no picture',
        'a.csv': '"a',
        'a.json': '{',
        'b.txt': Buffer.from([0xff, 0xfe, 0x00]),
      }),
    ).toEqual([
      ['audit-unreadable', 'dist/customers/_astro/image-1.x.png', ''],
      ['audit-unreadable', 'dist/customers/a.csv', ''],
      ['audit-unreadable', 'dist/customers/a.json', ''],
      ['audit-unreadable', 'dist/customers/b.txt', ''],
      ['audit-unreadable', 'dist/customers/media/a.mp4', ''],
    ]);
  });

  it('refuses files of unknown kinds, and media that nobody gave to the edition', async () => {
    expect(
      await audit({
        'a.pdf': '',
        'media/b.mp4': mp4(),
        '_astro/portrait.x.png': await picture().png().toBuffer(),
        'index.html.map': '{}',
      }),
    ).toEqual(
      ['_astro/portrait.x.png', 'a.pdf', 'index.html.map', 'media/b.mp4'].map((file) => [
        'audit-unexpected-file',
        `dist/customers/${file}`,
        '',
      ]),
    );
  });

  it('lets pass what the study allows, in its place only', async () => {
    const allow = [{ term: 'Dale', place: '/stories/dales/', reason: 'the valley' }];
    const files = { 'index.html': 'Dale', 'stories/dales/index.html': 'Dale' };
    expect(await audit(files, { allow })).toEqual(at('audit-name', 'the text'));
    expect(await audit(files, { allow: [{ term: 'Dale', place: '/*', reason: 'x' }] })).toEqual([]);
  });
});

/** A PNG with a chunk of text before its end. */
async function addPngText(type: string, ...parts: (string | Uint8Array)[]): Promise<Buffer> {
  const png = await picture().png().toBuffer();
  const body = Buffer.concat([type, ...parts].map((part) => Buffer.from(part)));
  const chunk = Buffer.concat([Buffer.alloc(4), body, Buffer.alloc(4)]);
  chunk.writeUInt32BE(body.length - 4);
  chunk.writeUInt32BE(crc(body), chunk.length - 4);
  return Buffer.concat([png.subarray(0, -12), chunk, png.subarray(-12)]);
}

/** The check sum of PNG, annex D of its specification. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
