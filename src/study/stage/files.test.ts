import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { syncFolder } from './files.ts';

let root: string;
let dir: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'stage files é-'));
  dir = join(root, 'stage');
});
afterEach(() => rm(root, { recursive: true }));

async function listAll(): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true });
  return entries.map((name) => name.replaceAll('\\', '/')).sort();
}

describe('syncFolder', () => {
  test('writes what is wanted and takes everything else away', async () => {
    await mkdir(join(dir, 'bodies/old'), { recursive: true });
    await writeFile(join(dir, 'bodies/old/story.mdx'), 'old');
    await writeFile(join(dir, 'study.json'), 'old');
    await mkdir(join(dir, '.astro'));
    await mkdir(join(root, 'elsewhere'));
    await writeFile(join(root, 'elsewhere/kept.txt'), 'kept');
    await symlink(join(root, 'elsewhere'), join(dir, 'images'), 'junction');
    await syncFolder(dir, [
      { name: 'study.json', content: 'new' },
      { name: 'images/a.webp', content: Uint8Array.of(1, 2) },
    ]);
    expect(await listAll()).toEqual(['images', 'images/a.webp', 'study.json']);
    expect(await readFile(join(dir, 'study.json'), 'utf8')).toBe('new');
    expect(await readdir(join(root, 'elsewhere'))).toEqual(['kept.txt']);
  });

  test('leaves alone what it is told to keep', async () => {
    await mkdir(join(dir, '.astro'), { recursive: true });
    await syncFolder(dir, [{ name: 'a.txt', content: 'a' }], ['.astro']);
    expect(await listAll()).toEqual(['.astro', 'a.txt']);
  });

  test('does not touch a file that is right already', async () => {
    const from = join(root, 'cached.mp4');
    await writeFile(from, 'film');
    const files = [
      { name: 'a.txt', content: 'a' },
      { name: 'media/film.mp4', from },
    ];
    await syncFolder(dir, files);
    const before = await Promise.all(files.map(({ name }) => stat(join(dir, name))));
    await syncFolder(dir, files);
    const after = await Promise.all(files.map(({ name }) => stat(join(dir, name))));
    expect(after.map(({ ino, ctimeMs }) => [ino, ctimeMs])).toEqual(
      before.map(({ ino, ctimeMs }) => [ino, ctimeMs]),
    );
  });

  test('takes over a changed file, and never writes through a link', async () => {
    const [first, second] = [join(root, 'first'), join(root, 'second')];
    await writeFile(first, 'first');
    await writeFile(second, 'second');
    await syncFolder(dir, [{ name: 'a', from: first }]);
    await syncFolder(dir, [{ name: 'a', from: second }]);
    expect(await readFile(join(dir, 'a'), 'utf8')).toBe('second');
    await syncFolder(dir, [{ name: 'a', content: 'third' }]);
    expect(await readFile(join(dir, 'a'), 'utf8')).toBe('third');
    expect(await readFile(first, 'utf8')).toBe('first');
    expect(await readFile(second, 'utf8')).toBe('second');
  });

  test('puts a file where a folder was, and a folder where a file was', async () => {
    await syncFolder(dir, [
      { name: 'a/b', content: '1' },
      { name: 'c', content: '2' },
    ]);
    await syncFolder(dir, [
      { name: 'a', content: '3' },
      { name: 'c/d', content: '4' },
    ]);
    expect(await listAll()).toEqual(['a', 'c', 'c/d']);
  });
});
