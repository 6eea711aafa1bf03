import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isExpected, readManifest } from './manifest.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'sightline-manifest-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

async function put(files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(place, file)), { recursive: true });
    await writeFile(join(place, file), text);
  }
}

describe('readManifest', () => {
  it('takes for the program’s own only what is byte for byte the same', async () => {
    await put({
      'stage/public/media/a.mp4': 'clip',
      'stage/public/icon.svg': '<svg/>',
      'stage/public/changed.svg': '<svg>a</svg>',
      'stage/images/0f3c.webp': '',
      'own/icon.svg': '<svg/>',
      'own/changed.svg': '<svg/>',
      'fonts/files/serif.woff2': '',
      'fonts/readme.md': '',
    });
    const sources = [join(place, 'fonts')];
    const manifest = await readManifest(join(place, 'stage'), join(place, 'own'), sources);
    expect([...manifest.copied].sort()).toEqual(['changed.svg', 'icon.svg', 'media/a.mp4']);
    expect([...manifest.own]).toEqual(['icon.svg']);
    expect([...manifest.assets].sort()).toEqual(['0f3c', 'serif']);
  });
});

describe('isExpected', () => {
  const manifest = {
    copied: new Set(['media/a.mp4']),
    own: new Set<string>(),
    assets: new Set(['0f3c']),
  };

  it.each(['index.html', 'a/index.html', '_astro/x.js', 'media/a.mp4', '_astro/0f3c.Ab_1.avif'])(
    'knows %s',
    (file) => {
      expect(isExpected(file, manifest)).toBe(true);
    },
  );

  it.each([
    'media/b.mp4',
    'a.mp4',
    '_astro/0f3d.Ab.avif',
    '_astro/0f3c5.Ab.avif',
    '0f3c.png',
    'x.zip',
  ])('does not know %s', (file) => {
    expect(isExpected(file, manifest)).toBe(false);
  });
});
