import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ORAL_HISTORY_PROJECT } from '../../../../tests/fixtures/oral-history-project.ts';
import { writeFolder } from '../../../../tests/fixtures/write-folder.ts';
import { checkStudy } from '../../check.ts';
import { readStudy } from '../../read.ts';
import { importOhd, type OhdImport } from './import-ohd.ts';

type Changes = Record<string, string | undefined>;

const METADATA = '_data/weir-metadata.csv';
const ODILE = '_data/transcripts/odile.csv';

/** Imports the small project, changed as told; everything about the study after that. */
async function run(changes: Changes = {}, more: Partial<OhdImport> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'sightline ohd é '));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const files = Object.entries({ ...ORAL_HISTORY_PROJECT, ...changes });
  const kept = files.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const]));
  await writeFolder(join(folder, 'project'), Object.fromEntries(kept));
  const out = join(folder, 'study');
  const again = async (other: Partial<OhdImport> = {}) => {
    const outcome = await importOhd({
      ...{ root: join(folder, 'project'), out, side: 'customer', force: false },
      ...more,
      ...other,
    });
    const codes = outcome.problems.map(({ code, file, line }) => `${code} ${file}:${line}`);
    return { ...outcome, codes };
  };
  const first = await again();
  const { study, problems } = await readStudy(out);
  return {
    ...{ ...first, out, again, study },
    faults: [...problems, ...checkStudy(study, new Map())].map(
      ({ code, file, line }) => `${code} ${file}:${line}`,
    ),
    read: (path: string) => readFile(join(out, path), 'utf8'),
  };
}

function change(path: string, piece: string, by: string): Changes {
  const text = ORAL_HISTORY_PROJECT[path] ?? '';
  if (!text.includes(piece)) throw new Error(`${path} does not hold ${piece}`);
  return { [path]: text.replace(piece, by) };
}

describe('importOhd', () => {
  test('makes a study without faults of a project', async () => {
    const { study, faults, codes, interviews, people, clips, themes, otherRows } = await run();
    expect(faults).toEqual([]);
    expect(codes).toEqual([
      'transcript-times-estimated _data/transcripts/odile.csv:4',
      'transcript-times-estimated _data/transcripts/pavel.csv:2',
    ]);
    expect([interviews, people, clips, themes, otherRows]).toEqual([2, 4, 4, 2, 1]);
    expect(study.settings).toMatchObject({
      title: 'Voices of the weir',
      organisation: 'The weir museum',
      language: 'en',
      timeZone: 'Europe/Prague',
      responsible: { contact: 'https://weir.example/' },
    });
    expect(study.interviews.find(({ id }) => id === 'odile')).toMatchObject({
      people: [{ id: 'odile-marchetti' }],
      interviewer: { id: 'ivo-quill' },
      othersSeen: [{ id: 'passer-by' }],
      speakers: { IQ: 'ivo-quill', OM: 'odile-marchetti', 'PASSER-BY': 'passer-by' },
      date: '2019-05-04',
    });
  });

  test('makes clips of tagged passages, each daily-reality, titled by what is said', async () => {
    const { study } = await run();
    const odile = study.interviews.find(({ id }) => id === 'odile');
    expect(
      odile?.clips.map(({ id, title, startSeconds, endSeconds, kinds, themes }) => [
        ...[id, title, startSeconds, endSeconds, ...kinds],
        ...themes.map((theme) => theme.id),
      ]),
    ).toEqual([
      ['odile/flood', 'The night the gate would not close', 0, 20, 'daily-reality', 'flood'],
      ['odile/tools', 'Nobody came until the morning', 15.281, 20, 'daily-reality', 'tools'],
      ['odile/tools-2', 'He did bring me soup, that is true', 25, 27.333, 'daily-reality', 'tools'],
    ]);
    expect(study.themes.map(({ title }) => title)).toEqual([
      'The night of the flood',
      'Tools that last',
    ]);
  });

  test('records no consent for anybody, and says what to do', async () => {
    const { study, read } = await run();
    expect(study.people.every(({ consent }) => consent === undefined)).toBe(true);
    expect(study.people.map(({ side }) => side)).toEqual([
      undefined,
      'customer',
      undefined,
      'customer',
    ]);
    const text = await read('people/odile-marchetti.yaml');
    expect(text).toContain('# consent:');
    expect(text).toContain('No word of theirs is shown');
  });

  test('keeps what the study has no place for as a remark', async () => {
    const { read } = await run();
    expect(await read('interviews/odile/interview.yaml')).toContain(
      '# description: She kept it for thirty years, alone.',
    );
  });

  test('gives words of nobody known to somebody who must be asked too', async () => {
    const { study, codes, faults } = await run(change(ODILE, 'PASSER-BY,"I', ',"I'));
    expect(faults).toEqual([]);
    expect(codes).not.toContain('ohd-no-person _data/transcripts/odile.csv:5');
    const nobody = await run({
      [ODILE]: 'speaker,words,tags\n,"Is this thing on?",\nOM,"It is on.",tools\n',
    });
    expect(nobody.codes).toContain('ohd-no-person _data/transcripts/odile.csv:2');
    expect(nobody.faults).toEqual([]);
    expect(study.interviews.find(({ id }) => id === 'odile')?.othersSeen).toBeUndefined();
    expect(nobody.study.interviews.find(({ id }) => id === 'odile')?.othersSeen).toMatchObject([
      { id: 'somebody-not-named' },
    ]);
  });

  test('takes the only speaker left for the only person left, and says so', async () => {
    const { read, faults } = await run({
      [ODILE]: 'speaker,words,tags\nIQ,"Who are you, then?",\nThe keeper,"I kept it.",tools\n',
    });
    expect(faults).toEqual([]);
    expect(await read('interviews/odile/interview.yaml')).toContain(
      'The keeper: odile-marchetti  # taken for Odile Marchetti',
    );
  });

  test('reads the older layout: a page for each interview', async () => {
    const { study, faults } = await run({
      [METADATA]: undefined,
      '_config.yml': 'title: Voices\n',
      '_transcripts/odile.md':
        '---\nobject-id: odile\ntitle: Odile\ndate-interviewed: May 4, 2019\ninterviewer: Ivo Quill\n---\n\nShe kept it.\n',
      '_transcripts/pavel.md':
        '---\nobject-id: pavel\ntitle: Pavel\ndate-interviewed: 2019-05-06\n---\n',
      '_transcripts/all.md': '---\nobject-id: all\ntitle: All\n---\n',
    });
    expect(faults).toEqual([]);
    expect(study.interviews.map(({ id, date }) => [id, date])).toEqual([
      ['odile', '2019-05-04'],
      ['pavel', '2019-05-06'],
    ]);
  });

  test('finds the list by its columns where no configuration names it', async () => {
    expect((await run({ '_config.yml': undefined })).interviews).toBe(2);
  });

  test.each<[what: string, changes: Changes, code: string]>([
    [
      'a transcript that is not there',
      { [ODILE]: undefined },
      `ohd-transcript-missing ${METADATA}:2`,
    ],
    ['a day that is none', change(METADATA, '2019-05-04', 'one May'), `ohd-date ${METADATA}:2`],
    ['no day', change(METADATA, '2019-05-04', ''), `ohd-date ${METADATA}:2`],
    [
      'no transcripts',
      { [ODILE]: undefined, '_data/transcripts/pavel.csv': undefined },
      'ohd-layout _data/transcripts/*.csv:1',
    ],
    ['no list', { [METADATA]: undefined }, `ohd-layout _data/metadata.csv:1`],
    ['an empty list', { [METADATA]: 'objectid,title\n' }, `table-empty ${METADATA}:1`],
    ['no objectid', change(METADATA, 'objectid', 'obectid'), `table-column ${METADATA}:1`],
    [
      'a codebook without tags',
      { '_data/filters.csv': 'tga,description\na,b\n' },
      'table-column _data/filters.csv:1',
    ],
    [
      'a broken transcript',
      change(ODILE, '[0:06]', '[0:99]'),
      'transcript-bad-time _data/transcripts/odile.csv:3',
    ],
  ])('writes nothing for %s', async (_, changes, code) => {
    const { codes, written, out } = await run(changes);
    expect(codes).toContain(code);
    expect(written).toEqual([]);
    expect(await readdir(out).catch(() => 'nothing')).toBe('nothing');
  });

  test.each<[what: string, changes: Changes, code: string]>([
    ['only the year', change(METADATA, '2019-05-04', '2019'), `ohd-date-year ${METADATA}:2`],
    [
      'a tag outside the codebook',
      change(ODILE, ',flood\n[0:06]', ',floood\n[0:06]'),
      'ohd-tag-unknown _data/transcripts:1',
    ],
    ['no codebook', { '_data/filters.csv': undefined }, 'ohd-no-codebook _data/filters.csv:1'],
    [
      'a transcript of which no row tells',
      { '_data/transcripts/rosa.csv': 'speaker,words\nRosa,Hello.\n' },
      'ohd-row-missing _data/transcripts/rosa.csv:1',
    ],
  ])('tells of %s, and goes on', async (_, changes, code) => {
    const { codes, faults, written } = await run(changes, { date: '2019-01-01' });
    expect(faults).toEqual([]);
    expect(written).not.toEqual([]);
    expect(codes).toContain(code);
  });

  test('takes the day that was said for those that have none', async () => {
    const { study, codes } = await run(change(METADATA, '2019-05-04', ''), { date: '2019-07-01' });
    expect(study.interviews.find(({ id }) => id === 'odile')?.date).toBe('2019-07-01');
    expect(codes.some((code) => code.startsWith('ohd-date'))).toBe(false);
  });

  test('replaces nothing unasked, and never a person with a consent', async () => {
    const { again, out } = await run();
    const refused = await again();
    expect(refused.codes.at(-1)).toContain('import-exists');
    expect(refused.written).toEqual([]);
    await writeFile(join(out, 'people/odile-marchetti.yaml'), 'name: Odile\n');
    const { written } = await again({ force: true });
    expect(written.length).toBeGreaterThan(3);
    expect(await readFile(join(out, 'people/odile-marchetti.yaml'), 'utf8')).toBe('name: Odile\n');
  });
});
