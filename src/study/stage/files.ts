import {
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file for a folder: with its content, or taken over from another place. */
export type FileToWrite =
  { name: string; content: string | Uint8Array } | { name: string; from: string };

/**
 * Makes a folder hold these files and no others. A file that is there already stays untouched, so that
 * whoever watches the folder sees only what changed.
 *
 * @param keep names directly in the folder that are left alone
 */
export async function syncFolder(
  dir: string,
  files: readonly FileToWrite[],
  keep: readonly string[] = [],
): Promise<void> {
  await mkdir(dir, { recursive: true });
  const wanted = new Set(files.map(({ name }) => name));
  const folders = new Set([...wanted].flatMap(listFolders));
  await removeOthers(dir, '', wanted, folders, new Set(keep));
  for (const file of files) {
    await mkdir(dirname(join(dir, file.name)), { recursive: true });
    await ('from' in file ? takeOver(dir, file) : writeChanged(dir, file));
  }
}

function listFolders(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

async function removeOthers(
  dir: string,
  below: string,
  wanted: ReadonlySet<string>,
  folders: ReadonlySet<string>,
  keep: ReadonlySet<string>,
): Promise<void> {
  for (const entry of await readdir(join(dir, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (keep.has(name)) continue;
    const isFolder = entry.isDirectory() && folders.has(name);
    if (isFolder) await removeOthers(dir, name, wanted, folders, keep);
    else if (!entry.isFile() || !wanted.has(name))
      await rm(join(dir, name), { recursive: true, force: true });
  }
}

async function writeChanged(
  dir: string,
  { name, content }: { name: string; content: string | Uint8Array },
): Promise<void> {
  const path = join(dir, name);
  const bytes = Buffer.from(content);
  const before = await readFile(path).catch(() => undefined);
  if (before?.equals(bytes)) return;
  // Written aside first: the file in place may be a link into a cache.
  const part = `${path}.part`;
  await writeFile(part, bytes);
  await rename(part, path);
}

async function takeOver(
  dir: string,
  { name, from }: { name: string; from: string },
): Promise<void> {
  const path = join(dir, name);
  if (await isSameFile(path, from)) return;
  await rm(path, { force: true });
  // Another disk, or a file system without links: a copy does as well.
  await link(from, path).catch(() => copyFile(from, path));
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map(findStats));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

function findStats(path: string): Promise<{ ino: bigint; dev: bigint } | undefined> {
  return lstat(path, { bigint: true }).catch(() => undefined);
}
