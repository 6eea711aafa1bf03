import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The four things a swap does to the disk, each of which may fail or be the last before a kill. */
export interface FolderMoves {
  exists: (path: string) => Promise<boolean>;
  /** Renames; fails when the target exists. */
  move: (from: string, to: string) => Promise<void>;
  /** Removes a file or a folder with all in it; nothing there is fine. */
  remove: (path: string) => Promise<void>;
  /** Writes a whole file or nothing. */
  write: (path: string, text: string) => Promise<void>;
}

/** Codes of a folder that another program holds open, which it may let go of at any moment. */
const HELD_OPEN = new Set(['EPERM', 'EBUSY', 'EACCES', 'ENOTEMPTY']);

/** Waits between tries, milliseconds: three seconds in all. */
const WAITS = [20, 50, 100, 200, 400, 800, 1430];

/** The moves on the real disk. */
export const diskMoves: FolderMoves = {
  exists: (path) =>
    stat(path).then(
      () => true,
      () => false,
    ),
  async move(from, to) {
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
  async write(path, text) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.part`, text);
    await rename(`${path}.part`, path);
  },
};

/** Whether an error says that a folder is held open by another program. */
export function isHeldOpen(error: unknown): boolean {
  return error instanceof Error && 'code' in error && HELD_OPEN.has(String(error.code));
}

/**
 * The same moves, tried again while another program holds a folder open, as virus scanners and
 * editors do on Windows.
 */
export function patientMoves(
  moves: FolderMoves,
  pause: (milliseconds: number) => Promise<void>,
): FolderMoves {
  const patiently = async (action: () => Promise<void>): Promise<void> => {
    for (const wait of WAITS) {
      try {
        await action();
        return;
      } catch (error) {
        if (!isHeldOpen(error)) throw error;
        await pause(wait);
      }
    }
    await action();
  };
  return {
    exists: moves.exists,
    move: (from, to) => patiently(() => moves.move(from, to)),
    remove: (path) => patiently(() => moves.remove(path)),
    write: (path, text) => patiently(() => moves.write(path, text)),
  };
}
