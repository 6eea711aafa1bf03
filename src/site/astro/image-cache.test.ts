import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openImageCache } from './image-cache.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'sightline-images-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

async function put(...files: string[]): Promise<void> {
  for (const file of files) {
    await mkdir(dirname(join(place, file)), { recursive: true });
    await writeFile(join(place, file), file);
  }
}

describe('openImageCache', () => {
  it('gives a stage what was made of its own pictures, and of no others', async () => {
    const cache = openImageCache(join(place, 'cache'));
    await put('one/images/aa.webp', 'one/.astro-cache/assets/aa.H_1.avif');
    await put('two/images/bb.webp', 'two/.astro-cache/assets/bb.H_1.avif');
    await cache.keep(join(place, 'one'));
    await cache.keep(join(place, 'two'));
    await put('three/images/aa.webp');
    await cache.lend(join(place, 'three'));
    const lent = join(place, 'three/.astro-cache/assets');
    expect(await readdir(lent)).toEqual(['aa.H_1.avif']);
    expect(await readFile(join(lent, 'aa.H_1.avif'), 'utf8')).toContain('one/');
  });

  it('has nothing to give to the first build', async () => {
    await put('one/images/aa.webp');
    await openImageCache(join(place, 'cache')).lend(join(place, 'one'));
    expect(await readdir(join(place, 'one'))).toEqual(['images']);
  });
});
