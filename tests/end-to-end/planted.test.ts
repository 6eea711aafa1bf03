import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listErrors } from '../fixtures/list-errors.ts';
import { COLOURS, ORIGINALS, WORDS, writePlantedStudy } from '../fixtures/planted-study.ts';
import {
  findColour,
  findOriginals,
  findWord,
  openFiles,
  type OpenedFile,
} from '../fixtures/traces.ts';
import { openWorkshop, type Workshop } from '../fixtures/workshop.ts';

type Shown = keyof typeof WORDS;

let workshop: Workshop;
let study: OpenedFile[];

beforeAll(async () => {
  workshop = await openWorkshop();
  await writePlantedStudy(workshop.study);
  study = await openFiles(workshop.study);
  const { problems } = await workshop.build();
  expect(listErrors(problems)).toEqual([]);
});
afterAll(() => workshop.close());

const listWords = (kinds: Shown[]) => kinds.flatMap((kind) => WORDS[kind]);
const listColours = (kinds: Shown[]) => kinds.flatMap((kind) => Object.entries(COLOURS[kind]));

/** The planted words and pictures that are among the files, with where. */
async function listTraces(files: readonly OpenedFile[], kinds: Shown[]): Promise<string[]> {
  const traces = new Map<string, string[]>();
  for (const word of listWords(kinds)) traces.set(word, findWord(files, word));
  for (const [name, colour] of listColours(kinds))
    traces.set(name, await findColour(files, colour));
  return [...traces].flatMap(([what, paths]) => paths.map((path) => `${what} in ${path}`));
}

/** The planted words and pictures that are nowhere among the files. */
async function listMissing(files: readonly OpenedFile[], kinds: Shown[]): Promise<string[]> {
  const words = listWords(kinds).filter((word) => findWord(files, word).length === 0);
  const missing: string[] = [...words];
  for (const [name, colour] of listColours(kinds))
    if ((await findColour(files, colour)).length === 0) missing.push(name);
  return missing;
}

describe('what is looked for', () => {
  it('is found in the study, every word and every picture of it', async () => {
    expect(await listMissing(study, ['shown', 'staff', 'never'])).toEqual([]);
  });

  it('is found in whichever way it is written', () => {
    const file = (text: string) => ({ path: 'a', bytes: Buffer.from(''), readings: text });
    for (const offset of ['', 'x', 'xy']) {
      const encoded = Buffer.from(`${offset} and zqonlytext now`).toString('base64');
      expect(findWord([file(encoded.toLowerCase())], 'zqonlytext')).toEqual(['a']);
    }
  });

  it('has its originals, which would be recognised', () => {
    const originals = study.filter(({ path }) => ORIGINALS.test(path));
    expect(originals.length).toBeGreaterThan(8);
    expect(findOriginals(study, originals)).toHaveLength(originals.length);
  });
});

describe.each<[string, Shown[], Shown[]]>([
  ['customers', ['shown'], ['staff', 'never']],
  ['employees', ['shown', 'staff'], ['never']],
])('the edition %s', (edition, shown, hidden) => {
  it('shows what it may show', async () => {
    const dist = await openFiles(join(workshop.dist, edition));
    expect(await listMissing(dist, shown)).toEqual([]);
  });

  it.each(['dist', 'work'] as const)('holds nothing else: %s', async (place) => {
    const files = await openFiles(join(workshop[place], edition));
    expect(files.length).toBeGreaterThan(20);
    expect(await listTraces(files, hidden)).toEqual([]);
    const originals = study.filter(({ path }) => ORIGINALS.test(path));
    expect(findOriginals(files, originals)).toEqual([]);
  });
});

describe('a session for customers too, in the edition for employees', () => {
  const FOR_WHO_LEADS = /^zq(?:note|stepnote|prepare|afterwards)/u;
  const program = 'programs/session/together.js';
  const papers = ['handout', 'sheets'].map((paper) => `sessions/together/${paper}/index.html`);
  const forWhoLeads = ['', 'run-sheet/'].map((paper) => `sessions/together/${paper}index.html`);

  async function openSession(paths: readonly string[]): Promise<OpenedFile[]> {
    const files = await openFiles(join(workshop.dist, 'employees'));
    const found = files.filter(({ path }) => paths.includes(path));
    expect(found.map(({ path }) => path).toSorted()).toEqual([...paths].toSorted());
    // The foot of a page, which no paper prints, names everybody whom the edition shows.
    return found.map((file) => ({
      ...file,
      readings: (file.readings.match(/<main[^]*?<\/main>/gu) ?? [file.readings]).join('\n'),
    }));
  }

  it('shows nobody’s words and no entry that only employees may see', async () => {
    const files = await openSession([program, ...papers, ...forWhoLeads]);
    const secrets = WORDS.staff.filter(
      (word) => !FOR_WHO_LEADS.test(word) && word !== 'zqeditiontitle',
    );
    const traces = secrets.flatMap((word) =>
      findWord(files, word).map((path) => `${word} in ${path}`),
    );
    expect(traces).toEqual([]);
  });

  it('has notes for whoever leads it, and none on what others are handed', async () => {
    const notes = WORDS.staff.filter((word) => FOR_WHO_LEADS.test(word));
    const handed = await openSession(papers);
    expect(notes.flatMap((word) => findWord(handed, word))).toEqual([]);
    expect(findWord(await openSession([program]), 'zqstepnote')).toEqual([program]);
  });
});
