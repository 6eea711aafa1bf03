import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeFile,
  GOOD_STUDY,
  writeStudyFiles,
  type StudyFiles,
} from '../../tests/factories/study-files.ts';
import { checkStudy } from './check.ts';
import { readStudy } from './read.ts';

const INTERVIEW = 'interviews/amina/interview.yaml';
const STORY = 'stories/lake.mdx';

const EDITIONS = GOOD_STUDY['study.yaml'].slice(
  GOOD_STUDY['study.yaml'].indexOf('editions:'),
  GOOD_STUDY['study.yaml'].indexOf('home:'),
);

const FUZZED = [
  'study.yaml',
  'people/amina.yaml',
  'interviews/amina/interview.yaml',
  'interviews/amina/transcript.vtt',
  'interviews/tomas/transcript.srt',
  'stories/lake.mdx',
  'personas/technician.mdx',
  'findings/forgets.mdx',
  'themes/data-export.mdx',
  'sessions/first.mdx',
  'images/amina.svg',
] as const;

const NASTY = [
  ...[
    '',
    ' ',
    '\n',
    '\r',
    '\t',
    '\0',
    '\uFEFF',
    '---\n',
    '...\n',
    '&a [*a]',
    '*a',
    '!!set',
    '? [a]\n: b\n',
    '<<: 1\n',
  ],
  ...[
    '%YAML 1.1\n---\n',
    '{',
    '}',
    '[',
    ']',
    ':',
    '- ',
    '|',
    '"',
    '__proto__: 1\n',
    'constructor',
    '<',
    '</Only>',
  ],
  ...[
    '<Clip id={1} {...a} />',
    '![a](b)',
    '[^1]',
    '> ',
    '# ',
    'import a\n',
    '{/* a */}',
    '99999999999999999999',
  ],
];

async function listProblems(changes: StudyFiles): Promise<string[]> {
  const { problems } = await readStudy(await writeStudyFiles(changes));
  return problems.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);
}

async function tell(changes: StudyFiles): Promise<string> {
  const { problems } = await readStudy(await writeStudyFiles(changes));
  return problems.map(({ message, hint }) => `${message} ${hint}`).join('\n');
}

describe('readStudy', () => {
  test('reads what a finding means, where it stands all the same, and where sides agree', async () => {
    const { study, problems } = await readStudy(
      await writeStudyFiles({
        ...changeFile(
          'findings/forgets.mdx',
          'for:',
          'product: A bigger memory.\nshown-without:\n  customers: { against: Still. }\nfor:',
        ),
        ...changeFile(
          'themes/data-export.mdx',
          'pairs:',
          'agree: [{ text: So, clips: [amina/arm, tomas/bench] }]\npairs:',
        ),
      }),
    );
    expect(problems).toEqual([]);
    const file = 'findings/forgets.mdx';
    expect(study.findings[0]).toMatchObject({
      product: 'A bigger memory.',
      shownWithout: [
        {
          ...{ editionId: 'customers', missing: 'against', words: 'Still.' },
          at: { file, line: 10, column: 16 },
        },
      ],
      evidencePlaces: {
        for: { file, line: 11, column: 1 },
        against: { file, line: 12, column: 1 },
      },
    });
    expect(study.themes[0]?.agreements).toMatchObject([
      {
        text: 'So',
        clips: [{ id: 'amina/arm' }, { id: 'tomas/bench' }],
        at: { file: 'themes/data-export.mdx', line: 4, column: 9 },
      },
    ]);
  });

  test('reads a study without faults whole', async () => {
    const { study, problems } = await readStudy(await writeStudyFiles());
    expect(problems).toEqual([]);
    expect(study.leftOut).toEqual([]);
    expect(study.people.map(({ id }) => id)).toEqual(['amina', 'jo', 'tomas']);
    expect(study.people[0]?.portrait).toEqual({
      path: 'images/amina.svg',
      alt: 'Amina, drawn in profile',
      at: { file: 'people/amina.yaml', line: 3, column: 18 },
      eye: [0.62, 0.4],
      facing: 'front',
    });
    expect(study.interviews[0]?.clips[0]).toEqual({
      id: 'amina/arm',
      interviewId: 'amina',
      at: { file: INTERVIEW, line: 7, column: 3 },
      draft: false,
      title: 'The readings on my arm',
      startSeconds: 4,
      endSeconds: 12,
      endAt: { file: INTERVIEW, line: 10, column: 9 },
      kinds: ['does-not-meet-need'],
      themes: [
        { id: 'data-export', ifAgreed: false, at: { file: INTERVIEW, line: 12, column: 14 } },
      ],
      quote: { text: 'I write them on my arm', at: { file: INTERVIEW, line: 13, column: 12 } },
    });
    expect(study.personas[0]?.goals[1]?.clips[0]?.id).toBe('amina/arm');
    expect(study.sessions[0]?.steps.map(({ kind }) => kind)).toEqual([
      'play',
      'discuss',
      'pair',
      'break',
    ]);
    expect(study.stories[0]).toMatchObject({
      bodyLine: 9,
      at: { file: STORY, line: 1, column: 1 },
    });
    expect(study.settings.editions[1]).toEqual({
      id: 'facilitators',
      title: 'For the room',
      audiences: ['customers', 'employees'],
      language: 'en',
      notes: true,
      public: false,
    });
  });

  test('counts an audience that is named twice once', async () => {
    const named = 'audiences: [customers, employees]';
    const twice = 'audiences: [customers, employees, customers]';
    const { study, problems } = await readStudy(
      await writeStudyFiles({
        ...changeFile('study.yaml', named, twice),
        ...changeFile('sessions/first.mdx', named, twice),
        ...changeFile('people/amina.yaml', named, twice),
      }),
    );
    expect(problems).toEqual([]);
    const [edition] = study.settings.editions.filter(({ id }) => id === 'facilitators');
    const consent = study.people.find(({ id }) => id === 'amina')?.consent;
    expect([edition, study.sessions[0], consent]).toMatchObject(
      [0, 1, 2].map(() => ({ audiences: ['customers', 'employees'] })),
    );
  });

  test('names speakers by the ids of people, and shifts times by the offset', async () => {
    const changes = changeFile(
      INTERVIEW,
      'transcript: transcript.vtt',
      'transcript: transcript.vtt\ntranscript-offset: -0:01.5',
    );
    const { study } = await readStudy(await writeStudyFiles(changes));
    expect(study.interviews[0]?.transcripts[0]?.cues[1]).toEqual({
      startSeconds: 2.5,
      endSeconds: 6.5,
      speaker: 'amina',
      text: 'I write them on my arm',
    });
    expect(study.interviews[1]?.transcripts[0]?.cues[0]?.speaker).toBe('tomas');
  });

  test.each<[what: string, changes: StudyFiles, problems: string[]]>([
    [
      'a day whose moments are in no order',
      changeFile(
        'personas/technician.mdx',
        '  - { at: "05:10"',
        '  - { at: "11:40", what: Last }\n  - { at: "05:10", what: First }\n  - { at: "14:00"',
      ),
      ['day-order personas/technician.mdx:12:11'],
    ],
    ['no study.yaml', { 'study.yaml': undefined }, ['study-missing study.yaml:1:1']],
    [
      'no edition',
      changeFile('study.yaml', EDITIONS, 'editions: {}\n'),
      ['no-editions study.yaml:7:1'],
    ],
    [
      'a side’s colour on which its text cannot be read',
      changeFile(
        'study.yaml',
        'home:',
        'look: { customer: "#334455", employee: "#223344" }\nhome:',
      ),
      ['look-contrast study.yaml:10:19'],
    ],
    [
      'an unknown key, which leaves a needed one missing',
      changeFile('themes/data-export.mdx', 'summary:', 'sumary:'),
      ['missing-key themes/data-export.mdx:2:1', 'unknown-key themes/data-export.mdx:3:1'],
    ],
    [
      'an unknown key deep down',
      changeFile(STORY, 'people: [amina]', 'people: [{ id: amina, if-agred: true }]'),
      ['unknown-key stories/lake.mdx:5:23'],
    ],
    [
      'a wrong type',
      changeFile(STORY, 'title: A day on the lake', 'title: 2026'),
      ['wrong-type stories/lake.mdx:2:8'],
    ],
    [
      'an empty value',
      changeFile(STORY, ' A day on the lake', ''),
      ['empty-value stories/lake.mdx:2:1'],
    ],
    [
      'values out of their lists',
      changeFile(INTERVIEW, 'kind: [daily-reality]', 'kind: [daily-realty, wish]'),
      ['wrong-value interviews/amina/interview.yaml:18:12'],
    ],
    [
      'times that are none',
      changeFile(INTERVIEW, 'from: 0:04\n    to: 0:12', 'from: 4\n    to: 0:75'),
      [
        'wrong-time interviews/amina/interview.yaml:9:11',
        'wrong-time interviews/amina/interview.yaml:10:9',
      ],
    ],
    [
      'a day that is not in the calendar',
      changeFile(INTERVIEW, '2026-03-14', '2026-02-30'),
      ['wrong-date interviews/amina/interview.yaml:4:7'],
    ],
    [
      'a clip that ends before it begins',
      changeFile(INTERVIEW, 'to: 0:12', 'to: 0:04'),
      ['clip-range interviews/amina/interview.yaml:10:9'],
    ],
    [
      'a poster from outside the clip',
      changeFile(INTERVIEW, 'to: 0:12', 'to: 0:12\n    poster: 0:12'),
      ['poster-outside-clip interviews/amina/interview.yaml:11:13'],
    ],
    [
      'a clip id that is no address',
      changeFile(INTERVIEW, '  asked:', '  Asked Once:'),
      ['wrong-id interviews/amina/interview.yaml:14:3'],
    ],
    [
      'a clip twice',
      changeFile(INTERVIEW, '  asked:', '  arm:'),
      ['duplicate-key interviews/amina/interview.yaml:14:3'],
    ],
    [
      'a word for an edition that is none, and for nothing that can be missing',
      changeFile(
        'findings/forgets.mdx',
        'for:',
        'shown-without:\n  custmers: { for: Still. }\n  customers: { agianst: Still. }\nfor:',
      ),
      ['unknown-edition findings/forgets.mdx:9:3', 'unknown-key findings/forgets.mdx:10:16'],
    ],
    [
      'an edition that is none',
      changeFile(STORY, 'side: customer', 'side: customer\neditions: [customers, facilitator]'),
      ['unknown-edition stories/lake.mdx:4:23'],
    ],
    [
      'consent that ended before it began',
      changeFile(
        'people/tomas.yaml',
        'given: 2026-03-01,',
        'given: 2026-03-01, until: 2026-02-01,',
      ),
      ['date-order people/tomas.yaml:3:38'],
    ],
    [
      'a picture without alternative text',
      changeFile('people/amina.yaml', ', alt: "Amina, drawn in profile"', ''),
      ['missing-alt people/amina.yaml:3:11'],
    ],
    [
      'a picture with blank alternative text',
      changeFile('people/amina.yaml', 'Amina, drawn in profile', ' '),
      ['missing-alt people/amina.yaml:3:44'],
    ],
    [
      'a picture that is not there, in two places',
      { 'images/amina.svg': undefined },
      ['missing-file people/amina.yaml:3:18', 'missing-file stories/lake.mdx:19:9'],
    ],
    [
      'a picture that is none',
      { 'images/amina.svg': 'not a picture' },
      ['broken-image people/amina.yaml:3:18', 'broken-image stories/lake.mdx:19:9'],
    ],
    [
      'a picture from the web',
      changeFile('people/amina.yaml', '../images/amina.svg', 'https://example.org/a.svg'),
      ['wrong-path people/amina.yaml:3:18'],
    ],
    [
      'a picture from outside the study',
      changeFile('people/amina.yaml', '../images/amina.svg', '/dev/null'),
      ['outside-study people/amina.yaml:3:18'],
    ],
    [
      'a recording that is not there',
      changeFile(INTERVIEW, 'transcript:', 'recording: recording.mp4\ntranscript:'),
      ['missing-file interviews/amina/interview.yaml:5:12'],
    ],
    [
      'a recording that is a folder',
      changeFile(INTERVIEW, 'transcript:', 'recording: [transcript.vtt, ../tomas]\ntranscript:'),
      ['not-a-file interviews/amina/interview.yaml:5:29'],
    ],
    [
      'no transcript named',
      changeFile(INTERVIEW, 'transcript: transcript.vtt\n', ''),
      ['missing-transcript interviews/amina/interview.yaml:1:1'],
    ],
    [
      'a transcript that is not there',
      { 'interviews/amina/transcript.vtt': undefined },
      ['missing-transcript interviews/amina/interview.yaml:5:13'],
    ],
    [
      'a transcript with a fault of its own',
      changeFile('interviews/amina/transcript.vtt', '00:08.000 -->', '00:08.000 --'),
      ['transcript-stray-text interviews/amina/transcript.vtt:9:1'],
    ],
    [
      'a speaker nobody knows, and one who never speaks',
      changeFile(INTERVIEW, 'Jo: jo', 'Joe: jo'),
      [
        'unmapped-speaker interviews/amina/interview.yaml:3:1',
        'unused-speaker interviews/amina/interview.yaml:3:34',
      ],
    ],
    [
      'words that either of two people may have said',
      changeFile('interviews/amina/transcript.vtt', '<v Jo>', ''),
      [
        'unused-speaker interviews/amina/interview.yaml:3:34',
        'cue-without-speaker interviews/amina/transcript.vtt:4:1',
      ],
    ],
    [
      'words without a speaker where somebody else asks',
      changeFile('interviews/tomas/interview.yaml', 'date:', 'interviewer: jo\ndate:'),
      ['cue-without-speaker interviews/tomas/transcript.srt:3:1'],
    ],
    [
      'front matter that does not end',
      changeFile('findings/forgets.mdx', 'against: [tomas/bench]\n---\n', ''),
      ['front-matter-open findings/forgets.mdx:1:1'],
    ],
    [
      'no front matter',
      { 'findings/forgets.mdx': 'The meter forgets.\n' },
      ['front-matter-missing findings/forgets.mdx:1:1'],
    ],
    [
      'YAML that cannot be read',
      changeFile('findings/forgets.mdx', 'reason: It', 'reason: "It'),
      ['yaml-syntax findings/forgets.mdx:10:1'],
    ],
    [
      'words between quotation marks that nothing checks',
      changeFile(STORY, 'summary: Amina', 'summary: “It never worked here”, said Amina. Amina'),
      ['loose-quote stories/lake.mdx:4:10'],
    ],
    [
      'a step of no known kind, once',
      changeFile('sessions/first.mdx', '{ break: true,', '{ brake: true,'),
      ['unknown-key sessions/first.mdx:10:7'],
    ],
    [
      'steps that do not fill the time',
      changeFile('sessions/first.mdx', 'minutes: 30', 'minutes: 45'),
      ['session-minutes sessions/first.mdx:5:10'],
    ],
    [
      'lists without anything in them',
      changeFile('sessions/first.mdx', 'audiences: [customers, employees]', 'audiences: []'),
      ['empty-value sessions/first.mdx:4:12'],
    ],
    ['an empty file', { 'people/tomas.yaml': '' }, ['not-a-mapping people/tomas.yaml:1:1']],
    [
      'text that is not UTF-8',
      { 'people/tomas.yaml': new Uint8Array([0x6e, 0xe9, 0x3a]) },
      ['not-utf8 people/tomas.yaml:1:1'],
    ],
    [
      'a file whose name is no id',
      { 'themes/Data Export.mdx': GOOD_STUDY['themes/data-export.mdx'] },
      ['wrong-id themes/Data Export.mdx:1:1'],
    ],
    [
      'a file in the wrong format, and a folder with a slip in its name',
      { 'stories/sea.md': '# Sea', 'storys/sea.mdx': GOOD_STUDY[STORY] },
      ['stray-file stories/sea.md:1:1', 'stray-file storys:1:1'],
    ],
    [
      'an interview without its file',
      { 'interviews/lost/transcript.vtt': 'WEBVTT\n' },
      ['missing-file interviews/lost/interview.yaml:1:1'],
    ],
  ])('tells of %s', async (_what, changes, problems) => {
    expect(await listProblems(changes)).toEqual(problems);
  });

  // Where file names are not told apart by letter case, there cannot be two such files.
  test.runIf(process.platform === 'linux')(
    'tells of two files whose ids differ by letter case',
    async () => {
      const changes = { 'themes/Data-export.mdx': GOOD_STUDY['themes/data-export.mdx'] };
      expect(await listProblems(changes)).toEqual([
        'wrong-id themes/Data-export.mdx:1:1',
        'duplicate-id themes/data-export.mdx:1:1',
      ]);
    },
  );

  test('suggests what was probably meant', async () => {
    expect(await tell(changeFile(STORY, 'personas:', 'persona:'))).toContain(
      'Did you mean `personas`?',
    );
    expect(
      await tell(changeFile(INTERVIEW, 'kind: [daily-reality]', 'kind: dayly-reality')),
    ).toContain('Did you mean `daily-reality`?');
    expect(await tell(changeFile(INTERVIEW, 'transcript.vtt', 'transcrpt.vtt'))).toContain(
      'Did you mean `transcript.vtt`?',
    );
    expect(await tell(changeFile(INTERVIEW, 'Jo: jo', 'Joe: jo'))).toContain('Did you mean `Joe`?');
    expect(
      await tell(changeFile('personas/technician.mdx', 'The jetty', 'The jetty, then the lake')),
    ).toContain('put the whole text between quotes');
  });

  test('tells every fault of a file at once, each in its place', async () => {
    const person =
      'name: ""\nsid: customer\nconsent:\n  given: 1.3.2026\n  audiences: [customer]\n  media: words\n';
    expect(await listProblems({ 'people/tomas.yaml': person })).toEqual([
      'empty-value people/tomas.yaml:1:7',
      'unknown-key people/tomas.yaml:2:1',
      'wrong-date people/tomas.yaml:4:10',
      'wrong-value people/tomas.yaml:5:15',
      'wrong-type people/tomas.yaml:6:10',
    ]);
  });

  test('keeps what is right of an entry that has faults, and says what it had to leave out', async () => {
    const wrong = GOOD_STUDY[INTERVIEW].replace('from: 0:04', 'from: soon').replace(
      'people:',
      'peple: x\npeople:',
    );
    const root = await writeStudyFiles({ [INTERVIEW]: wrong, 'people/jo.yaml': 'name: 7\n' });
    const { study } = await readStudy(root);
    expect(study.interviews[0]?.clips.map(({ id }) => id)).toEqual(['amina/asked']);
    expect(study.people.map(({ id }) => id)).toEqual(['amina', 'tomas']);
    expect(study.leftOut).toEqual(['jo', 'amina/arm']);
  });

  test('keeps places right where faulty items of a list were taken out', async () => {
    const changes = changeFile(
      'commitments/remember.mdx',
      'findings: [forgets]',
      'findings: [1, forgets, { id: two }]',
    );
    const { study } = await readStudy(await writeStudyFiles(changes));
    expect(study.commitments[0]?.findings.map(({ id, at }) => `${id} ${at.column}`)).toEqual([
      'forgets 15',
      'two 30',
    ]);
  });

  test('reads a file with a byte order mark and Windows line ends at the same places', async () => {
    const windows = `\uFEFF${GOOD_STUDY[STORY].replaceAll('\n', '\r\n')}`;
    const { study, problems } = await readStudy(await writeStudyFiles({ [STORY]: windows }));
    expect(problems).toEqual([]);
    expect(study.stories[0]?.bodyLine).toBe(9);
    expect(study.stories[0]?.themes[0]?.at).toEqual({ file: STORY, line: 7, column: 10 });
    expect(study.stories[0]?.body).toMatch(/^Eleven/);
  });

  test('reads recordings under the folder that study.yaml names, and nowhere else outside', async () => {
    const outside = await writeStudyFiles({ 'tape.mp4': 'x' });
    const recordings = changeFile(
      'study.yaml',
      'home:',
      `recordings: ${JSON.stringify(outside)}\nhome:`,
    );
    const asks = (path: string) =>
      changeFile(INTERVIEW, 'transcript:', `recording: ${path}\ntranscript:`);
    const { study, problems } = await readStudy(
      await writeStudyFiles({ ...recordings, ...asks('tape.mp4') }),
    );
    expect(problems).toEqual([]);
    expect(study.interviews[0]?.recording[0]?.path).toBe(join(outside, 'tape.mp4'));
    const elsewhere = await writeStudyFiles({ 'tape.mp4': 'x' });
    const other = JSON.stringify(join(elsewhere, 'tape.mp4'));
    expect(await listProblems({ ...recordings, ...asks(other) })).toEqual([
      'outside-study interviews/amina/interview.yaml:5:12',
    ]);
  });

  // Windows lets only administrators make links.
  test.skipIf(process.platform === 'win32')('does not follow links out of the study', async () => {
    const secret = await writeStudyFiles({ 'secret.svg': GOOD_STUDY['images/amina.svg'] });
    const root = await writeStudyFiles({
      'images/amina.svg': undefined,
      'people/tomas.yaml': undefined,
    });
    await mkdir(join(root, 'images'), { recursive: true });
    await symlink(join(secret, 'secret.svg'), join(root, 'images/amina.svg'));
    await symlink(join(secret, 'people/tomas.yaml'), join(root, 'people/tomas.yaml'));
    const { study, problems } = await readStudy(root);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'outside-study people/amina.yaml',
      'outside-study people/tomas.yaml',
      'outside-study stories/lake.mdx',
    ]);
    expect(study.people.map(({ id }) => id)).not.toContain('tomas');
  });

  test('tells of folders and files in each other’s place', async () => {
    const root = await writeStudyFiles({ 'people/tomas.yaml': undefined });
    await mkdir(join(root, 'people/tomas.yaml'));
    await rm(join(root, 'sessions'), { recursive: true });
    await writeFile(join(root, 'sessions'), 'not a folder');
    const { problems } = await readStudy(root);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'stray-file people/tomas.yaml',
      'unreadable-file sessions',
    ]);
  });

  // Slow where the machine is busy: each run reads a study from disk.
  test.each(FUZZED)('never throws, whatever is in %s', { timeout: 120_000 }, async (path) => {
    const root = await writeStudyFiles();
    const good = GOOD_STUDY[path];
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      // What is nearly right gets furthest in.
      fc
        .tuple(fc.nat(good.length), fc.nat(12), fc.constantFrom(...NASTY))
        .map(([at, length, by]) => good.slice(0, at) + by + good.slice(at + length)),
    );
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        await writeFile(join(root, path), bytes);
        const { study, problems } = await readStudy(root);
        checkStudy(study, new Map());
        expect(problems.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});
