import { makeProblem } from '../catalogue.ts';
import { listFolder, type StudyFolder } from '../files.ts';
import { isId } from './id.ts';

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
export async function listEntries(folder: StudyFolder, kind: EntryKind): Promise<EntryFile[]> {
  const { ending, inFolders } = LAYOUT[kind];
  const files: EntryFile[] = [];
  for (const { name, isFolder } of await listFolder(folder, kind)) {
    const isEntry = isFolder === inFolders && (inFolders || name.endsWith(ending));
    if (isEntry) files.push(toEntryFile(kind, inFolders ? name : name.slice(0, -ending.length)));
    else reportStray(folder, `${kind}/${name}`, `${kind}/<id>${ending}`);
  }
  return files.filter((file, index) => isUsable(folder, file, files.slice(0, index)));
}

function toEntryFile(kind: EntryKind, id: string): EntryFile {
  return { id, file: `${kind}/${id}${LAYOUT[kind].ending}` };
}

function reportStray(folder: StudyFolder, file: string, expected: string): void {
  folder.report(makeProblem('stray-file', { file, line: 1, column: 1 }, file, expected));
}

function isUsable(
  folder: StudyFolder,
  { id, file }: EntryFile,
  others: readonly EntryFile[],
): boolean {
  const at = { file, line: 1, column: 1 };
  const twin = others.find((other) => other.id.toLowerCase() === id.toLowerCase());
  if (twin) folder.report(makeProblem('duplicate-id', at, id, twin.file));
  else if (!isId(id)) folder.report(makeProblem('wrong-id', at, id));
  return !twin && isId(id);
}
