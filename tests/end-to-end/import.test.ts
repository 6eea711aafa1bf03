import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, SAMPLE } from '../../scripts/cli/places.ts';
import { buildDocx, paragraph } from '../factories/docx.ts';
import { listErrors } from '../fixtures/list-errors.ts';
import { ORAL_HISTORY_PROJECT } from '../fixtures/oral-history-project.ts';
import { hashTree, readTree } from '../fixtures/tree.ts';
import { openWorkshop, type Workshop } from '../fixtures/workshop.ts';
import { writeFolder } from '../fixtures/write-folder.ts';

const OTTER = `Jo Lind  0:03
What do you do first?

Amina Otieno  0:08
I write them on my arm: all of them.

Transcribed by https://otter.ai
`;
const SRT = '1\n00:00:01,000 --> 00:00:02,500\nAmina: I write them.\n';

/** Where commands are typed: a folder with a blank and an accent in its name. */
let folder: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'sightline importé ')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  for (const name of await readdir(folder))
    await rm(join(folder, name), { recursive: true, force: true });
  await writeFolder(folder, { 'an interview.txt': OTTER, 'a.srt': SRT, 'c.vtt': 'WEBVTT\n' });
});

interface Run {
  code: number | null;
  out: string;
  errors: string;
}

function run(script: string, args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, NO_COLOR: '1', SIGHTLINE_STUDY: '' },
  });
  return { code: status, out: stdout, errors: stderr };
}

function runImport(...args: string[]): Run {
  return run('scripts/import.ts', args);
}

function read(path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

async function copySample(): Promise<void> {
  await cp(SAMPLE, join(folder, 'study'), { recursive: true });
}

describe('npm run import', () => {
  it('can be the first command that is typed', () => {
    const { code, out } = run('scripts/run.mjs', ['import', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--highlights <csv>');
  });

  it('writes a transcript beside the one it was given, and shows what it did', async () => {
    const { code, out, errors } = runImport('an interview.txt');
    expect([code, errors]).toEqual([0, '']);
    for (const told of [
      'Text (Otter), utf-8',
      '2, 14 words, 0:03 to 0:10',
      'Jo Lind       1 cue, 5 words',
      '2 ends supplied',
      '1 row left out',
      'written    an interview.vtt',
    ])
      expect(out).toContain(told);
    expect(await read('an interview.vtt')).toBe(
      'WEBVTT\n\n00:00:03.000 --> 00:00:08.000\n<v Jo Lind>What do you do first?\n\n' +
        '00:00:08.000 --> 00:00:10.400\n<v Amina Otieno>I write them on my arm: all of them.\n',
    );
  });

  it('replaces nothing unless told to, and leaves nothing else behind', async () => {
    await writeFile(join(folder, 'an interview.vtt'), 'mine');
    const refused = runImport('an interview.txt');
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('import-exists');
    expect(await read('an interview.vtt')).toBe('mine');
    expect(runImport('an interview.txt', '--force').code).toBe(0);
    expect(await read('an interview.vtt')).toMatch(/^WEBVTT/u);
    expect((await readdir(folder)).toSorted()).toEqual([
      'a.srt',
      'an interview.txt',
      'an interview.vtt',
      'c.vtt',
    ]);
  });

  it('shifts times, and refuses to shift them before the beginning', async () => {
    expect(runImport('a.srt', '--offset', '1:00', '--out', 'deep/er/b.vtt').code).toBe(0);
    expect(await read('deep/er/b.vtt')).toContain('00:01:01.000 --> 00:01:02.500');
    const early = runImport('a.srt', '--offset', '-0:05', '--out', 'd.vtt');
    expect(early.code).toBe(1);
    expect(early.out).toContain('error a.srt:3:1 import-before-start');
  });

  it('says it all in JSON', () => {
    const { code, out } = runImport('a.srt', '--json');
    const said = JSON.parse(out) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(said).toMatchObject({
      report: { format: 'SubRip', cues: 1, words: 3, speakers: [{ name: 'Amina', cues: 1 }] },
      problems: [],
      written: [join(folder, 'a.vtt')],
      toAdd: [],
    });
  });

  it('reads a DOCX, and writes nothing where there is an error in it', async () => {
    await writeFolder(folder, {
      'm.docx': buildDocx(paragraph('Jo Lind   0:03\nHello.')),
      'bad.docx': buildDocx(paragraph('Jo Lind (0:75): Hello.')),
    });
    expect(runImport('m.docx').out).toContain('DOCX (');
    const bad = runImport('bad.docx');
    expect(bad.code).toBe(1);
    expect(bad.out).toContain('error bad.docx:1:1 transcript-bad-time');
    expect(bad.out).toContain('Nothing was written.');
    expect(await readdir(folder)).not.toContain('bad.vtt');
  });

  it('makes a new interview in a study, which the checker leads on from', async () => {
    await copySample();
    const { code, out } = runImport('an interview.txt', '--study', 'study', '--to', 'amina-again');
    expect(code).toBe(0);
    expect(out).toContain(join('study', 'interviews', 'amina-again', 'interview.yaml'));
    const entry = await read('study/interviews/amina-again/interview.yaml');
    expect(entry).toContain('people: [amina-otieno]\ninterviewer: jo-lind');
    const checked = run('scripts/check.ts', ['--study', 'study', '--json']);
    const problems = JSON.parse(checked.out) as { code: string; line: number }[];
    expect(problems.map(({ code: each }) => each)).toEqual(['empty-value']);
    await writeFile(
      join(folder, 'study/interviews/amina-again/interview.yaml'),
      entry.replace('date: ', 'date: 2026-07-01'),
    );
    expect(run('scripts/check.ts', ['--study', 'study']).out).toContain('No problems found.');
  });

  it('says what to add to an interview that is there', async () => {
    await copySample();
    const before = await read('study/interviews/amina/interview.yaml');
    const args = ['--study', 'study', '--to', 'amina'];
    expect(runImport('a.srt', ...args).out).toContain('import-exists');
    const { out } = runImport('a.srt', ...args, '--language', 'fr');
    expect(out).toContain('translations:\n    fr: transcript.fr.vtt');
    expect(out).toContain('Amina: amina-otieno');
    expect(await read('study/interviews/amina/interview.yaml')).toBe(before);
  });

  it.each<[what: string, args: string[], told: string]>([
    ['nothing', [], 'What is to be imported?'],
    ['a file that is not there', ['an intervew.txt'], 'Did you mean an interview.txt?'],
    ['a folder for a file', ['.'], '. is a folder, not a file'],
    ['an unknown option', ['a.srt', '--ofset', '0:01'], '(Did you mean --offset?)'],
    ['two files', ['a.srt', 'an interview.txt'], 'too many arguments'],
    ['two imports', ['a.srt', '--ohd', '.'], 'One import at a time'],
    ['two places', ['a.srt', '--to', 'x', '--out', 'y'], 'two places'],
    ['an id that is none', ['a.srt', '--to', 'Amina Again'], 'Did you mean amina-again?'],
    ['an offset that is none', ['a.srt', '--offset', 'soon'], 'An offset is a time'],
    ['a language that is none', ['a.srt', '--to', 'x', '--language', 'e!'], 'such as en or pt-BR'],
    ['a language without a place', ['a.srt', '--language', 'fr'], '--language goes with --to'],
    ['a folder to write', ['a.srt', '--out', '.'], '. is a folder'],
    ['captions onto themselves', ['c.vtt'], 'This is a .vtt already'],
    ['an option of another import', ['a.srt', '--side', 'customer'], '--side means nothing'],
    ['a side that is none', ['--ohd', '.', '--out', 'o', '--side', 'both'], 'customer or employee'],
    ['a day that is none', ['--ohd', '.', '--out', 'o', '--date', 'May'], 'year-month-day'],
    ['a project without a place', ['--ohd', '.'], '--out <folder>'],
    ['a project that is a file', ['--ohd', 'a.srt', '--out', 'o'], 'not a folder'],
    ['a project that is not there', ['--ohd', 'weir', '--out', 'o'], 'There is no folder weir'],
    ['highlights without a mapping', ['--highlights', 'a.srt'], '--mapping <file>'],
    [
      'a mapping that is not there',
      ['--highlights', 'a.srt', '--mapping', 'map.yml'],
      'There is no file map.yml',
    ],
  ])('refuses %s as wrong use', async (_, args, told) => {
    const before = await hashTree(folder);
    const { code, out, errors } = runImport(...args);
    expect(errors).toContain(told);
    expect(errors).toContain('npm run import -- --help');
    expect([code, out]).toEqual([2, '']);
    expect(await hashTree(folder)).toEqual(before);
  });

  it('tells of a study that is none', () => {
    const { code, out } = runImport('a.srt', '--study', 'nowhere', '--to', 'x');
    expect(code).toBe(1);
    expect(out).toContain('study-missing');
  });
});

describe('npm run import -- --highlights', () => {
  const MAPPING = `columns: { quote: Highlight, participant: Participant, tags: Tags }
tags: { Arm: { theme: data-export, kind: wish } }
`;

  it('adds clips to a study once, whatever parts the cells', async () => {
    await copySample();
    await writeFolder(folder, {
      'h.csv': '\uFEFFHighlight;Participant;Tags\r\n"I write the readings on my arm";amina;Arm\r\n',
      'map.yaml': MAPPING,
    });
    const args = ['--highlights', 'h.csv', '--mapping', 'map.yaml', '--study', 'study'];
    const { code, out } = runImport(...args);
    expect([code, out]).toEqual([0, expect.stringContaining('amina/i-write-the-readings-on-my')]);
    const after = await hashTree(folder);
    expect(runImport(...args).out).toContain('there      amina/i-write-the-readings-on-my');
    expect(await hashTree(folder)).toEqual(after);
    expect(run('scripts/check.ts', ['--study', 'study']).out).toContain('No problems found.');
  });

  it.each<[what: string, table: string, mapping: string, told: string]>([
    ['an empty table', '', MAPPING, 'table-empty'],
    ['a missing column', 'Highligt,Participant,Tags\na,b,c\n', MAPPING, 'Did you mean “Highligt”?'],
    [
      'a bad time',
      'Highlight,Participant,Tags,S\nthe readings,amina,Arm,9:99\n',
      MAPPING.replace('tags: Tags', 'tags: Tags, start: S'),
      '“9:99” in the column “S”',
    ],
    [
      'words nobody said',
      'Highlight,Participant,Tags\nno such words,amina,Arm\n',
      MAPPING,
      'h.csv:2:1',
    ],
  ])('changes nothing for %s', async (_, table, mapping, told) => {
    await copySample();
    await writeFolder(folder, { 'h.csv': table, 'map.yaml': mapping });
    const before = await hashTree(folder);
    const { code, out } = runImport(
      ...['--highlights', 'h.csv', '--mapping', 'map.yaml', '--study', 'study'],
    );
    expect(code).toBe(1);
    expect(out).toContain(told);
    expect(await hashTree(folder)).toEqual(before);
  });
});

describe('npm run import -- --ohd', () => {
  let workshop: Workshop;

  beforeAll(async () => {
    workshop = await openWorkshop();
  });
  afterAll(() => workshop.close());

  it('makes a study that shows nobody until they agreed, and then builds', async () => {
    await writeFolder(join(folder, 'weir'), ORAL_HISTORY_PROJECT);
    const { code, out } = runImport('--ohd', 'weir', '--out', workshop.study);
    expect(code).toBe(0);
    expect(out).toContain('Nobody’s consent is recorded');
    expect(run('scripts/check.ts', ['--study', workshop.study]).out).toContain(
      'No problems found.',
    );
    const closed = await workshop.build({ editions: ['customers'] });
    expect(listErrors(closed.problems)).toEqual([]);
    expect(await readSite()).not.toMatch(/Marchetti|held it with a broom/u);
    await agreeAll();
    const open = await workshop.build({ editions: ['customers'] });
    expect(listErrors(open.problems)).toEqual([]);
    const site = await readSite();
    for (const words of ['Odile Marchetti', 'I held it with a broom', 'The night of the flood'])
      expect(site).toContain(words);
  });

  async function readSite(): Promise<string> {
    const files = await readTree(join(workshop.dist, 'customers'));
    return files
      .filter(({ path }) => path.endsWith('.html'))
      .map(({ bytes }) => bytes.toString('utf8'))
      .join('\n');
  }

  /** Takes the marks of comment from each person's lines, as their editor would. */
  async function agreeAll(): Promise<void> {
    const people = join(workshop.study, 'people');
    for (const name of await readdir(people)) {
      const path = join(people, name);
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replaceAll(/^# (?=consent:| {2})/gmu, ''));
    }
  }
});
