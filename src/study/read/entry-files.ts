import { makeProblem } from '../catalogue.ts';
import { listFolder } from '../files.ts';
import { findNearest } from '../nearest.ts';
import { isId } from '../../domain/entry-id.ts';
import type { Reading } from './reading.ts';

/** The folders of a study, by what lies in them. */
const LAYOUT = {
  people: { ending: '.yaml', inFolders: false },
  personas: { ending: '.mdx', inFolders: false },
  interviews: { ending: '/interview.yaml', inFolders: true },
  stories: { ending: '.mdx', inFolders: false },
  themes: { ending: '.mdx', inFolders: false },
  findings: { ending: '.mdx', inFolders: false },
  commitments: { ending: '.mdx', inFolders: false },
  sessions: { ending: '.mdx', inFolders: false },
} as const;

export type EntryKind = keyof typeof LAYOUT;

/** An entry's id and its file, relative to the study. */
export interface EntryFile {
  id: string;
  file: string;
}

/** The entries of a kind that lie in a study. What lies there and is none is reported. */
export async function listEntries(reading: Reading, kind: EntryKind): Promise<EntryFile[]> {
  const { ending, inFolders } = LAYOUT[kind];
  const files: EntryFile[] = [];
  for (const { name, isFolder } of await listFolder(reading, kind)) {
    const isEntry = isFolder === inFolders && (inFolders || name.endsWith(ending));
    if (isEntry) files.push(toEntryFile(kind, inFolders ? name : name.slice(0, -ending.length)));
    else reportStray(reading, `${kind}/${name}`, `${kind}/<id>${ending}`);
  }
  return files.filter((file, index) => isUsable(reading, file, files.slice(0, index)));
}

/** What lies beside the folders of entries under a name that is nearly theirs. */
export async function reportStrays(reading: Reading): Promise<void> {
  const known = [...Object.keys(LAYOUT), 'images', 'study.yaml'];
  for (const { name } of await listFolder(reading, '.')) {
    const nearest = known.includes(name) ? undefined : findNearest(name, known);
    if (nearest !== undefined) reportStray(reading, name, nearest);
  }
}

function toEntryFile(kind: EntryKind, id: string): EntryFile {
  return { id, file: `${kind}/${id}${LAYOUT[kind].ending}` };
}

function reportStray(reading: Reading, file: string, expected: string): void {
  reading.report(makeProblem('stray-file', { file, line: 1, column: 1 }, file, expected));
}

function isUsable(
  reading: Reading,
  { id, file }: EntryFile,
  others: readonly EntryFile[],
): boolean {
  const at = { file, line: 1, column: 1 };
  const twin = others.find((other) => other.id.toLowerCase() === id.toLowerCase());
  if (twin) reading.report(makeProblem('duplicate-id', at, id, twin.file));
  else if (!isId(id)) reading.report(makeProblem('wrong-id', at, id));
  const isGood = !twin && isId(id);
  if (!isGood) reading.leaveOut(id);
  return isGood;
}
