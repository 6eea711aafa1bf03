import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  GOOD_STUDY,
  writeStudyFiles,
  type StudyFiles,
} from '../../../../tests/factories/study-files.ts';
import { checkStudy } from '../../check.ts';
import { readStudy } from '../../read.ts';
import { importHighlights } from './import-highlights.ts';

const INTERVIEW = 'interviews/amina/interview.yaml';

/** More than one cue, so that not every passage is the clip that is there. */
const LONGER: StudyFiles = {
  'interviews/tomas/transcript.srt':
    '1\n00:00:00,000 --> 00:00:05,000\nOn my bench it has never lost one.\n\n2\n00:00:05,000 --> 00:00:09,000\nNot in eleven years of benches.\n',
};

const MAPPING = `columns: { quote: Highlight, participant: Who, start: From, end: To, tags: Tags, title: Title }
participants: { P1: amina, P2: tomas, P3: nobody-here, Jo L.: jo }
tags:
  Export pain: { theme: data-export, kind: does-not-meet-need }
  Memory: { theme: forgetting, title: What the meter forgets, summary: It does. }
  Delight: { kind: works-well }
  Internal: leave-out
`;

const HEAD = 'Highlight,Who,From,To,Tags,Title\n';

interface Wanted {
  mapping?: string;
  skipFaulty?: boolean;
  changes?: StudyFiles;
}

/** Imports into the good study; everything about it after that. */
async function run(
  csv: string | Uint8Array,
  { mapping = MAPPING, skipFaulty = false, changes = {} }: Wanted = {},
) {
  const root = await writeStudyFiles({ ...LONGER, ...changes, 'h.csv': csv, 'map.yaml': mapping });
  const again = async () => {
    const outcome = await importHighlights({
      studyRoot: root,
      table: { typed: 'h.csv', path: join(root, 'h.csv') },
      mapping: { typed: 'map.yaml', path: join(root, 'map.yaml') },
      skipFaulty,
    });
    const { study, problems } = await readStudy(root);
    return {
      ...outcome,
      codes: outcome.problems.map(({ code, file, line }) => `${code} ${file}:${line}`),
      told: outcome.problems.map(({ message, hint }) => `${message} ${hint}`).join('\n'),
      source: await readFile(join(root, INTERVIEW), 'utf8'),
      clips: study.interviews.flatMap(({ clips }) => clips),
      faults: [...problems, ...checkStudy(study, new Map())].map(({ code }) => code),
    };
  };
  return { ...(await again()), again, root };
}

describe('importHighlights', () => {
  test('makes clips where the words are, with tags for themes and kinds', async () => {
    const { codes, added, themes, clips, faults, source, written } = await run(
      `${HEAD}"because the meter forgets, and I do not.",P1,,,"Export pain, Memory, internal",\n"Not in eleven years",P2,0:05,0:09,Delight,It keeps them\n`,
    );
    expect(codes).toEqual([]);
    expect(added).toEqual(['amina/because-the-meter-forgets-and-i', 'tomas/it-keeps-them']);
    expect(themes).toEqual(['forgetting']);
    expect(written).toHaveLength(3);
    expect(clips.find(({ id }) => id === added[0])).toMatchObject({
      title: 'because the meter forgets, and I do not',
      startSeconds: 8,
      endSeconds: 12,
      kinds: ['does-not-meet-need'],
      themes: [{ id: 'data-export' }, { id: 'forgetting' }],
      quote: { text: 'because the meter forgets, and I do not.' },
    });
    expect(source.startsWith(GOOD_STUDY[INTERVIEW])).toBe(true);
    expect(faults).toEqual([]);
  });

  test('adds nothing twice, not even after the editor has moved a clip', async () => {
    const { again, root, added } = await run(`${HEAD}because the meter forgets,P1,,,Delight,\n`);
    expect(added).toHaveLength(1);
    const path = join(root, INTERVIEW);
    const before = await readFile(path, 'utf8');
    expect(await again()).toMatchObject({ added: [], known: added, written: [] });
    expect(await readFile(path, 'utf8')).toBe(before);
    await writeFile(
      path,
      before.replace('from: 0:08', 'from: 0:07.5').replace('title: because', 'title: Because'),
    );
    expect(await again()).toMatchObject({ added: [], known: added });
  });

  test('takes a clip that is there already for the same', async () => {
    const { added, known } = await run(
      `${HEAD}I write them on my arm because the meter forgets,P1,0:04,0:12,Delight,\n`,
    );
    expect([added, known]).toEqual([[], ['amina/arm']]);
  });

  test('merges rows about the same seconds, and numbers ids that are taken', async () => {
    const { clips, added } = await run(
      `${HEAD}Not in eleven years of benches.,P2,,,Delight,Bench\nnot in eleven years,P2,,,Memory,Other\nlost one. Not in,P2,,,Delight,Bench\n`,
      { mapping: `${MAPPING}kind: daily-reality\n` },
    );
    expect(added).toEqual(['tomas/bench-2', 'tomas/bench-3']);
    expect(clips.find(({ id }) => id === 'tomas/bench-2')).toMatchObject({
      kinds: ['works-well', 'daily-reality'],
      themes: [{ id: 'forgetting' }],
    });
  });

  test('finds the interview by its words, a person’s name or an id', async () => {
    const { added } = await run(
      `Highlight;Who;From;To;Tags;Title\non my arm because;;;;Delight;A\neleven years of;Tomas Berg;;;Delight;B\nthe meter forgets;amina;;;Delight;C\n`,
    );
    expect(added).toEqual(['amina/a', 'amina/c', 'tomas/b']);
    expect((await run(`${HEAD}what do you do first,,0:00,0:05,Delight,A\n`)).added).toEqual([
      'amina/a',
    ]);
  });

  test.each<[what: string, row: string, code: string, told: string]>([
    [
      'words that were not said',
      'I write them on my sleeve,P1,,,Delight,',
      'highlight-not-said h.csv:2',
      '“I write them on my',
    ],
    [
      'words said elsewhere',
      'never lost one,P1,,,Delight,',
      'highlight-not-said h.csv:2',
      'interview amina',
    ],
    ['no words', ',P1,,,Delight,', 'table-cell h.csv:2', '“Highlight” is empty'],
    [
      'a participant nobody knows',
      'never lost one,P9,,,Delight,',
      'highlight-participant h.csv:2',
      'Did you mean “P',
    ],
    [
      'a participant mapped to nothing',
      'never lost one,P3,,,Delight,',
      'highlight-interview map.yaml:2',
      '`nobody-here`',
    ],
    [
      'a person who only asks',
      'what do you do first,Jo L.,,,Delight,',
      'highlight-interview map.yaml:2',
      '`jo`',
    ],
    [
      'a tag nobody explained',
      'never lost one,P2,,,Deligth,',
      'highlight-tag h.csv:2',
      'Did you mean “Delight”?',
    ],
    ['no kind', 'never lost one,P2,,,Memory,', 'highlight-kind h.csv:2', '`kind:`'],
    [
      'a time that is none',
      'never lost one,P2,0:75,soon,Delight,',
      'highlight-time h.csv:2',
      '“0:75” in the column “From”',
    ],
  ])('writes nothing for %s', async (_, row, code, told) => {
    const outcome = await run(`${HEAD}${row}\nthe meter forgets,P1,,,Delight,\n`);
    expect(outcome.codes).toContain(code);
    expect(outcome.told).toContain(told);
    expect(outcome.written).toEqual([]);
    expect(outcome.source).toBe(GOOD_STUDY[INTERVIEW]);
  });

  test('leaves out what is faulty where that was asked for, and tells of it', async () => {
    const { added, skipped, problems, codes } = await run(
      `${HEAD}nothing of the kind at all,P1,,,Delight,\nthe meter forgets,P1,,,Delight,\n`,
      { skipFaulty: true },
    );
    expect(added).toHaveLength(1);
    expect(skipped).toBe(1);
    expect(codes).toEqual(['highlight-not-said h.csv:2']);
    expect(problems[0]?.severity).toBe('warning');
  });

  test('tells of words that were said twice, unless the row says when', async () => {
    const twice = {
      'interviews/tomas/transcript.srt':
        '1\n00:00:00,000 --> 00:00:05,000\nnever lost one.\n\n2\n00:00:09,000 --> 00:00:12,000\nnever lost one.\n',
    };
    const { codes, told } = await run(`${HEAD}never lost one,P2,,,Delight,\n`, { changes: twice });
    expect(codes).toEqual(['highlight-ambiguous h.csv:2']);
    expect(told).toContain('tomas 0:00, tomas 0:09');
    const { clips, added } = await run(`${HEAD}never lost one,P2,8.5,,Delight,\n`, {
      changes: twice,
    });
    expect(clips.find(({ id }) => id === added[0])?.startSeconds).toBe(9);
  });

  test.each<[what: string, mapping: string, code: string]>([
    ['an unknown key', `${MAPPING}tag: {}\n`, 'unknown-key map.yaml:8'],
    ['a kind that is none', MAPPING.replace('works-well', 'works-wel'), 'wrong-value map.yaml:6'],
    [
      'a column that is not there',
      MAPPING.replace('tags: Tags', 'tags: Tag'),
      'table-column map.yaml:1',
    ],
    ['no quote column', 'columns: { tags: Tags }\n', 'missing-key map.yaml:1'],
    ['an id that is none', MAPPING.replace('data-export', 'Data Export'), 'wrong-value map.yaml:4'],
    ['broken YAML', 'columns: {', 'yaml-syntax map.yaml:1'],
  ])('tells of a mapping with %s', async (_, mapping, code) => {
    const { codes, written } = await run(`${HEAD}the meter forgets,P1,,,Delight,\n`, { mapping });
    expect(codes).toContain(code);
    expect(written).toEqual([]);
  });

  test('makes themes of other tags, or passes over them, as the mapping says', async () => {
    const csv = `${HEAD}the meter forgets,P1,,,Cold Hands,\n`;
    const kind = `${MAPPING}kind: wish\n`;
    expect(await run(csv, { mapping: `${kind}other-tags: new-theme\n` })).toMatchObject({
      themes: ['cold-hands'],
      faults: [],
    });
    expect(await run(csv, { mapping: `${kind}other-tags: leave-out\n` })).toMatchObject({
      themes: [],
      codes: [],
    });
  });

  test('tells where clips cannot be added, with the lines to add', async () => {
    const changes = { [INTERVIEW]: GOOD_STUDY[INTERVIEW].replace('clips:', 'clips: &all') };
    const { codes, told, written } = await run(
      `${HEAD}the meter forgets,P1,,,Delight,\nnever lost one,P2,,,Delight,\n`,
      { changes },
    );
    expect(codes).toEqual([`highlight-not-added ${INTERVIEW}:1`]);
    expect(told).toContain('the-meter-forgets:');
    expect(written).toEqual([]);
  });

  test('tells of an empty table and of no study', async () => {
    expect((await run('')).codes).toEqual(['table-empty h.csv:1']);
    const { codes } = await run(`${HEAD}a,P1,,,Delight,\n`, {
      changes: { 'study.yaml': undefined },
    });
    expect(codes).toEqual(['study-missing study.yaml:1']);
  });
});
