import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyLibraries } from '../libraries.ts';
import { PROJECT } from '../project.ts';

/** Gathers the program's own files for every site: the project's `public/` and the browser libraries. */
export async function gatherOwnFiles(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(join(PROJECT, 'public'), folder, { recursive: true });
  await copyLibraries(folder);
}
