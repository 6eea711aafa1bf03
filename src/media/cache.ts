import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { extname, join } from 'node:path';
import type { ClipMedia } from '../study/staged.ts';
import { findJson, rememberForFile, writeWhole } from './file-memory.ts';
import type { CutPlan } from './plan.ts';

/** A file of a site's `media/` folder, and where it lies in the cache. */
export interface MediaFile {
  name: string;
  path: string;
}

/** What a clip came to. */
export interface DerivedCut {
  media: ClipMedia;
  files: MediaFile[];
}

/** A kept clip as written down: its files by name and size. */
interface Record {
  media: ClipMedia;
  files: { name: string; bytes: number }[];
}

/** A change in what the program makes of the same plan is a new number here. */
const FORMAT = 1;
const A_DAY = 86_400_000;

/**
 * The clips that have been cut, kept by what they were made of.
 *
 * `<folder>/clips/<key>.json` names the files in `<folder>/files/`; work in progress lies in
 * `<folder>/work/`. A file has its place only once it is whole, and a record only after its files,
 * so a run may be killed at any moment and several may share the folder.
 */
export class MediaCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The key of a plan: the bytes of its recordings and what is done to them, never their names. */
  async buildKey(plan: CutPlan): Promise<string> {
    const identities = new Map<string, string>();
    for (const path of plan.inputs) identities.set(path, await this.#identify(path));
    const cutting = plan.cutting.map(
      (argument) => identities.get(argument.replace(/^file:/, '')) ?? argument,
    );
    const inputs = [...identities.values()];
    return hash(JSON.stringify({ format: FORMAT, ...plan, inputs, cutting }));
  }

  #identify(path: string): Promise<string> {
    return rememberForFile(join(this.#folder, 'identities-1'), path, () => hashFile(path));
  }

  /** A clip made before, if every file of it is still there. */
  async find(key: string): Promise<DerivedCut | undefined> {
    const record = (await findJson(this.#recordPath(key))) as Record | undefined;
    if (record === undefined) return undefined;
    const files = record.files.map(({ name }) => ({ name, path: this.#filePath(name) }));
    const sizes = await Promise.all(files.map(({ path }) => findSize(path)));
    const isWhole = record.files.every(({ bytes }, index) => sizes[index] === bytes);
    return isWhole ? { media: record.media, files } : undefined;
  }

  /** Writes a clip down; its files have been kept before. */
  async record(key: string, clip: DerivedCut): Promise<void> {
    const files = await Promise.all(
      clip.files.map(async ({ name, path }) => ({ name, bytes: (await stat(path)).size })),
    );
    await writeWhole(this.#recordPath(key), JSON.stringify({ media: clip.media, files }));
  }

  /**
   * Gives a finished file its place and its name. The name is made of the file's own bytes: it
   * tells nothing about the recording, and the same name is always the same file.
   */
  async keepFile(draft: string): Promise<MediaFile & { bytes: number }> {
    const bytes = (await stat(draft)).size;
    const name = (await hashFile(draft)).slice(0, 16) + extname(draft);
    const path = this.#filePath(name);
    if ((await findSize(path)) !== bytes) {
      await mkdir(join(this.#folder, 'files'), { recursive: true });
      await sync(draft);
      await this.#place(draft, path, bytes);
    }
    return { name, path, bytes };
  }

  /** Windows refuses to replace a file that is being read; then another run has placed the same one. */
  async #place(draft: string, path: string, bytes: number): Promise<void> {
    try {
      await rename(draft, path);
    } catch (error) {
      if ((await findSize(path)) !== bytes) throw error;
    }
  }

  /** An empty folder to work in; the caller removes it. */
  async openWorkFolder(): Promise<string> {
    const name = `${thisHost()}-${process.pid}-${randomBytes(6).toString('hex')}`;
    const folder = join(this.#folder, 'work', name);
    await mkdir(folder, { recursive: true });
    return folder;
  }

  /** Removes what runs that were killed have left. */
  async clearStaleWork(): Promise<void> {
    const root = join(this.#folder, 'work');
    const names = await readdir(root).catch(() => []);
    for (const name of names) {
      if (await isStale(root, name)) await rm(join(root, name), { recursive: true, force: true });
    }
  }

  #recordPath(key: string): string {
    return join(this.#folder, 'clips', `${key}.json`);
  }

  #filePath(name: string): string {
    return join(this.#folder, 'files', name);
  }
}

/** Another computer's process cannot be asked for, so its work is left alone for a day. */
async function isStale(root: string, name: string): Promise<boolean> {
  const [host, pid] = name.split('-');
  if (host === thisHost()) return !isRunning(Number(pid));
  const { mtimeMs } = await stat(join(root, name)).catch(() => ({ mtimeMs: Infinity }));
  return Date.now() - mtimeMs > A_DAY;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function thisHost(): string {
  return hash(hostname()).slice(0, 8);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function hashFile(path: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path)) digest.update(chunk as Buffer);
  return digest.digest('hex');
}

async function findSize(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
