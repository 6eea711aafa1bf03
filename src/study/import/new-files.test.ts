import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findExisting, writeFiles } from './new-files.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sightline new é '));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('writeFiles', () => {
  test('makes folders, replaces files and leaves nothing else', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'a.txt'), 'old');
    const problems = await writeFiles([
      { path: join(folder, 'a.txt'), content: 'new' },
      { path: join(folder, 'deep', 'er', 'b.txt'), content: 'b' },
    ]);
    expect(problems).toEqual([]);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('new');
    expect((await readdir(folder, { recursive: true })).toSorted()).toEqual([
      'a.txt',
      'deep',
      join('deep', 'er'),
      join('deep', 'er', 'b.txt'),
    ]);
  });

  test('leaves everything as it was when one of them cannot be written', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'a.txt'), 'old');
    // A folder cannot be replaced by a file.
    await mkdir(join(folder, 'taken', 'in'), { recursive: true });
    const problems = await writeFiles([
      { path: join(folder, 'made', 'b.txt'), content: 'b' },
      { path: join(folder, 'a.txt'), content: 'new' },
      { path: join(folder, 'taken'), content: 'c' },
    ]);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['import-not-written', join(folder, 'taken')],
    ]);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('old');
    expect((await readdir(folder)).toSorted()).toEqual(['a.txt', 'taken']);
  });

  // Root may write anywhere, and Windows has other permissions.
  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'tells of a folder that is not ours',
    async () => {
      const folder = await makeFolder();
      await chmod(folder, 0o500);
      const problems = await writeFiles([{ path: join(folder, 'a.txt'), content: 'a' }]);
      expect(problems[0]?.code).toBe('import-not-written');
    },
  );
});

describe('findExisting', () => {
  test('finds those that are there', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'a.txt'), '');
    const files = ['a.txt', 'b.txt'].map((name) => ({ path: join(folder, name) }));
    expect(await findExisting(files)).toEqual([files[0]]);
  });
});
