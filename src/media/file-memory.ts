import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface Remembered<T> {
  size: number;
  modified: number;
  inode: number;
  value: T;
}

/**
 * What is known about a file, worked out again only when its size, time or inode has changed.
 *
 * @param folder where to remember; undefined to work it out every time
 * @param compute never remembered when it throws
 */
export async function rememberForFile<T>(
  folder: string | undefined,
  path: string,
  compute: () => Promise<T>,
): Promise<T> {
  if (folder === undefined) return compute();
  const { size, mtimeMs: modified, ino: inode } = await stat(path);
  const memory = join(
    folder,
    `${createHash('sha256').update(path).digest('hex').slice(0, 32)}.json`,
  );
  const known = (await findJson(memory)) as Remembered<T> | undefined;
  if (known?.size === size && known.modified === modified && known.inode === inode) {
    return known.value;
  }
  const value = await compute();
  await writeWhole(memory, JSON.stringify({ size, modified, inode, value }));
  return value;
}

/** A JSON file's content, or undefined when there is none that can be read. */
export async function findJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** Writes a file so that it is at no moment there in part, whoever else writes it too. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
