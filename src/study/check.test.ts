import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  changeFile,
  GOOD_STUDY,
  writeStudyFiles,
  type StudyFiles,
} from '../../tests/factories/study-files.ts';
import type { Problem } from '../domain/problem.ts';
import type { RecordingFacts } from '../domain/recording.ts';
import { checkStudy } from './check.ts';
import { readStudy } from './read.ts';

const INTERVIEW = 'interviews/amina/interview.yaml';
const STORY = 'stories/lake.mdx';
const PICTURE = { width: 1280, height: 720, framesPerSecond: 25 };

async function check(changes: StudyFiles, found?: RecordingFacts | Error): Promise<Problem[]> {
  const { study } = await readStudy(await writeStudyFiles(changes));
  const path = resolve(study.root, 'interviews/amina/tape.mp4');
  return checkStudy(study, new Map(found && [[path, found]]));
}

async function listProblems(...given: Parameters<typeof check>): Promise<string[]> {
  const problems = await check(...given);
  return problems.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);
}

const ACTIVITY = 'activity: redraw-the-day, day: technician';
const DAY = 'day:\n  - { at: "05:10", what: The jetty, hard: true }\n';

/** The good study with words in place of its story's. */
function write(body: string): StudyFiles {
  return { [STORY]: GOOD_STUDY[STORY].replace(/Eleven[^]*$/, () => body) };
}

function agreeToWhole(path: 'people/amina.yaml' | 'people/jo.yaml'): StudyFiles {
  return changeFile(path, 'given:', 'whole: true, given:');
}

function withTape(piece = '', by = ''): StudyFiles {
  const changed = GOOD_STUDY[INTERVIEW].replace(
    'transcript:',
    'recording: tape.mp4\nothers-seen: no\ntranscript:',
  );
  if (!changed.includes(piece)) throw new Error(`no ${piece}`);
  return { 'interviews/amina/tape.mp4': 'tape', [INTERVIEW]: changed.replace(piece, by) };
}

describe('checkStudy', () => {
  test('finds nothing in a study without faults', async () => {
    expect(await check({})).toEqual([]);
    expect(
      await check(withTape(), { durationSeconds: 12, hasSound: true, picture: PICTURE }),
    ).toEqual([]);
  });

  test.each<[what: string, changes: StudyFiles, problems: string[]]>([
    [
      'an agreement of one side',
      changeFile(
        'themes/data-export.mdx',
        'pairs:',
        'agree: [{ text: So, clips: [amina/arm] }]\npairs:',
      ),
      ['agreement-one-sided themes/data-export.mdx:4:9'],
    ],
    [
      'an agreement with a clip that is nowhere, which may be the other side’s',
      changeFile(
        'themes/data-export.mdx',
        'pairs:',
        'agree: [{ text: So, clips: [amina/arm, tomas/bnech] }]\npairs:',
      ),
      ['unknown-id themes/data-export.mdx:4:40'],
    ],
    [
      'an agreement on another theme',
      changeFile(
        'themes/data-export.mdx',
        'pairs:',
        'agree: [{ text: So, clips: [amina/arm, amina/asked, tomas/bench] }]\npairs:',
      ),
      ['clip-not-on-theme themes/data-export.mdx:4:40'],
    ],
    [
      'a person who is nowhere',
      changeFile(INTERVIEW, 'people: [amina]', 'people: [amina, anima]'),
      ['unknown-id interviews/amina/interview.yaml:1:17'],
    ],
    [
      'an interviewer who is nowhere, and whom a speaker is said to be',
      changeFile(INTERVIEW, 'interviewer: jo', 'interviewer: nobody'),
      [
        'speaker-not-in-interview interviews/amina/interview.yaml:3:38',
        'unknown-id interviews/amina/interview.yaml:2:14',
      ],
    ],
    [
      'a speaker who is nobody',
      changeFile(INTERVIEW, 'Jo: jo', 'Jo: jon'),
      [
        'speaker-not-in-interview interviews/amina/interview.yaml:3:38',
        'unknown-id interviews/amina/interview.yaml:3:38',
      ],
    ],
    [
      'a theme that is nowhere',
      changeFile(INTERVIEW, 'themes: [data-export]', 'themes: [data]'),
      ['unknown-id interviews/amina/interview.yaml:12:14'],
    ],
    [
      'a story that is nowhere',
      changeFile('study.yaml', 'stories: [lake]', 'stories: [late]'),
      ['unknown-id study.yaml:10:39'],
    ],
    [
      'a clip that is nowhere, in a list',
      changeFile('findings/forgets.mdx', 'against: [tomas/bench]', 'against: [tomas/bank]'),
      ['unknown-id findings/forgets.mdx:9:11'],
    ],
    [
      'clips that are nowhere, in a question and in a day',
      changeFile(
        'personas/technician.mdx',
        'day:\n  - { at: "05:10",',
        'questions:\n  - { text: A boat?, clips: [amina/boat] }\nday:\n  - { clips: [amina/am], at: "05:10",',
      ),
      ['unknown-id personas/technician.mdx:10:30', 'unknown-id personas/technician.mdx:12:15'],
    ],
    [
      'a finding that is nowhere',
      changeFile('commitments/remember.mdx', '[forgets]', '[forget]'),
      ['unknown-id commitments/remember.mdx:3:12'],
    ],
    [
      'a theme in the place of a clip',
      changeFile('sessions/first.mdx', 'play: amina/arm', 'play: data-export'),
      ['unknown-id sessions/first.mdx:7:13'],
    ],
    [
      'mentions of nothing in a text',
      write('<Clip id="amina/am" />\n<Day persona="technican" />\n<Finding id="forget" />'),
      [
        'unknown-id stories/lake.mdx:9:7',
        'unknown-id stories/lake.mdx:10:6',
        'unknown-id stories/lake.mdx:11:10',
      ],
    ],
    [
      'an interviewed person on neither side',
      changeFile('people/tomas.yaml', 'side: employee\n', ''),
      ['person-without-side interviews/tomas/interview.yaml:1:10'],
    ],
    [
      'a clip without words',
      changeFile(INTERVIEW, 'from: 0:00\n    to: 0:04', 'from: 0:20\n    to: 0:24'),
      ['clip-without-words interviews/amina/interview.yaml:14:3'],
    ],
    [
      'somebody heard who is not said to be present',
      changeFile(
        INTERVIEW,
        'from: 0:00\n    to: 0:04',
        'from: 0:00\n    to: 0:06\n    present: [amina]',
      ),
      ['present-lacks-speaker interviews/amina/interview.yaml:18:15'],
    ],
    [
      'an interview that nobody agreed to show whole',
      changeFile(INTERVIEW, 'interviewer: jo', 'interviewer: jo\npublish: whole'),
      [
        'whole-not-agreed interviews/amina/interview.yaml:3:10',
        'whole-not-agreed interviews/amina/interview.yaml:3:10',
      ],
    ],
    [
      'an interview that somebody without any consent keeps from being whole',
      {
        ...changeFile(INTERVIEW, 'interviewer: jo', 'interviewer: jo\npublish: whole'),
        ...agreeToWhole('people/amina.yaml'),
        'people/jo.yaml': 'name: Jo Lind\n',
      },
      ['whole-not-agreed interviews/amina/interview.yaml:3:10'],
    ],
    [
      'somebody present who is not in the interview',
      changeFile(INTERVIEW, 'kind: [daily-reality]', 'kind: wish\n    present: [jo, tomas]'),
      ['present-not-in-interview interviews/amina/interview.yaml:19:19'],
    ],
    [
      'words of a clip that were not said',
      changeFile(INTERVIEW, 'quote: I write them on my arm', 'quote: I write them on my hand'),
      ['quote-not-said interviews/amina/interview.yaml:13:12'],
    ],
    [
      'words of a text that were not said',
      write('<Quote clip="amina/arm">I write them on the wall</Quote>'),
      ['quote-not-said stories/lake.mdx:9:1'],
    ],
    [
      'words said outside the clip',
      write('She <Quote clip="amina/arm">What do you do first</Quote>'),
      ['quote-not-said stories/lake.mdx:9:5'],
    ],
    [
      'a negation left out',
      {
        ...write('<Quote clip="amina/arm">the meter … forget</Quote>'),
        ...changeFile('interviews/amina/transcript.vtt', 'forgets', 'does not forget'),
      },
      ['quote-negation-omitted stories/lake.mdx:9:1'],
    ],
    [
      'a word replaced',
      write('<Quote clip="amina/arm">I write [readings] on my arm</Quote>'),
      ['quote-replaced stories/lake.mdx:9:1'],
    ],
    [
      'words of two people in one quote',
      {
        ...write('<Quote clip="amina/both">do first … I write</Quote>'),
        ...changeFile(
          INTERVIEW,
          '  asked:',
          '  both: { title: Both, from: 0:00, to: 0:12, kind: wish }\n  asked:',
        ),
      },
      ['quote-several-speakers stories/lake.mdx:9:1'],
    ],
    [
      'a quote of signs only',
      write('<Quote clip="amina/arm">…</Quote>'),
      ['quote-no-words stories/lake.mdx:9:1'],
    ],
    [
      'an edition that is none',
      write('<Only edition="facilitators customer">Hm.</Only>'),
      ['unknown-edition stories/lake.mdx:9:7'],
    ],
    [
      'clips on the wrong side of the table',
      write('<Both customer="tomas/bench" employee="amina/arm" />'),
      ['wrong-side stories/lake.mdx:9:7', 'wrong-side stories/lake.mdx:9:30'],
    ],
    [
      'a pair the wrong way round',
      changeFile(
        'themes/data-export.mdx',
        'customer: amina/arm, employee: tomas/bench',
        'customer: tomas/bench, employee: amina/arm',
      ),
      ['wrong-side themes/data-export.mdx:5:17', 'wrong-side themes/data-export.mdx:5:40'],
    ],
    ['what a body may not hold', write('{1}'), ['mdx-code stories/lake.mdx:9:1']],
    [
      'a session that no edition shows',
      changeFile('sessions/first.mdx', 'title:', 'editions: [employees]\ntitle:'),
      ['session-nowhere sessions/first.mdx:1:1'],
    ],
    [
      'notes of a session that no edition shows with them',
      changeFile('study.yaml', 'notes: true', 'notes: false'),
      ['notes-nowhere sessions/first.mdx:1:1'],
    ],
    [
      'a day to redraw that nobody told',
      {
        ...changeFile('sessions/first.mdx', 'break: true', ACTIVITY),
        ...changeFile('personas/technician.mdx', DAY, ''),
      },
      ['activity-without-day sessions/first.mdx:10:38'],
    ],
    [
      'entries that steps mention and that are not there',
      {
        'sessions/first.mdx': GOOD_STUDY['sessions/first.mdx']
          .replace('play: amina/arm', 'quote: amina/arms')
          .replace('discuss: What did you hear?', 'chair: technicians')
          .replace('pair: data-export', 'pair: data')
          .replace('break: true', 'activity: rank-the-needs, clips: [amina/arm, tomas/beach]'),
      },
      [
        'unknown-id sessions/first.mdx:7:14',
        'unknown-id sessions/first.mdx:8:14',
        'unknown-id sessions/first.mdx:9:13',
        'unknown-id sessions/first.mdx:10:52',
      ],
    ],
    [
      'words on the wall that were not said',
      changeFile('sessions/first.mdx', 'play: amina/arm', 'quote: amina/arm, words: on my leg'),
      ['quote-not-said sessions/first.mdx:7:32'],
    ],
    [
      'ids that give a hidden name away',
      { ...hide('Tomas Berg'), 'themes/on-the-berg.mdx': GOOD_STUDY['themes/data-export.mdx'] },
      [
        'alias-in-id people/tomas.yaml:1:1',
        'alias-in-id interviews/tomas/interview.yaml:1:1',
        'alias-in-id themes/on-the-berg.mdx:1:1',
      ],
    ],
    [
      'an alias that gives its name away',
      hide('Åsa Lindqvist', 'Asa from quality'),
      ['alias-shows-name people/tomas.yaml:1:1'],
    ],
  ])('tells of %s', async (_what, changes, problems) => {
    expect(await listProblems(changes)).toEqual(problems);
  });

  test('lets a hidden name’s part stand where somebody else publishes it as their own, and short parts', async () => {
    expect(await listProblems(hide('Jo Amina'))).toEqual([]);
  });

  test('says of words beyond a recording that is to be whole how many there are', async () => {
    const agreed = { ...agreeToWhole('people/amina.yaml'), ...agreeToWhole('people/jo.yaml') };
    const whole = { ...agreed, ...withTape('people:', 'publish: whole\npeople:') };
    const tape = { durationSeconds: 12, hasSound: true, picture: PICTURE };
    expect(await check(whole, tape)).toEqual([]);
    expect(await check(whole, { ...tape, durationSeconds: 12.5 })).toEqual([]);
    const late = { ...tape, durationSeconds: 5.5 };
    const problems = (await check(whole, late)).filter(({ severity }) => severity === 'warning');
    expect(problems).toMatchObject([{ code: 'words-outside-recording', file: INTERVIEW, line: 1 }]);
    expect(problems[0]?.message).toMatch(/at 0:04 \(and at 1 other times\).*recording of 0:05/u);
  });

  test('takes a quote in any language of the clip', async () => {
    const changes = {
      ...changeFile(
        INTERVIEW,
        'transcript: transcript.vtt',
        'transcript: transcript.vtt\ntranslations: { es: es.vtt }',
      ),
      'interviews/amina/es.vtt':
        'WEBVTT\n\n00:04.000 --> 00:08.000\n<v Amina Otieno>Los escribo en el brazo\n',
      ...write('<Quote clip="amina/arm">Los escribo</Quote> and <Quote clip="amina/arm" />'),
    };
    expect(await listProblems(changes)).toEqual([]);
  });

  test('drops the study’s own fillers from what was said', async () => {
    const quote = write('<Quote clip="amina/arm">because meter forgets</Quote>');
    const fillers = changeFile('study.yaml', 'home:', 'fillers: [the]\nhome:');
    expect(await listProblems(quote)).toEqual(['quote-not-said stories/lake.mdx:9:1']);
    expect(await listProblems({ ...quote, ...fillers })).toEqual([]);
  });

  test.each<[what: string, body: string, words: string[]]>([
    ['straight quotation marks', 'He said "it never worked here" twice.', ['it never worked here']],
    ['typographic ones', '“It never\nworked here”', ['It never worked here']],
    [
      'those of other languages',
      '„So ist das nun“ and «así es la vida», »so war es immer« ”så är det alltid”',
      ['So ist das nun', 'así es la vida', 'so war es immer', 'så är det alltid'],
    ],
    ['those of scripts without spaces', '「我每天写」 and 『不』', ['我每天写']],
    [
      'single typographic ones',
      '‘I don’t trust it’ and ‘plug-and-play meter’',
      ['I don’t trust it'],
    ],
    ['fewer than four words', 'A "meter that forgets" and "it"', []],
    ['measures and single marks', 'A 5" pipe and a 6" pipe, and \'she said it was so\'', []],
    ['a Quote, and code', '<Quote clip="amina/arm">"I write them on my arm"</Quote>', []],
  ])('warns of loose words between %s', async (_what, body, words) => {
    const problems = await check(write(body));
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      words.map(() => 'warning loose-quote'),
    );
    for (const [index, each] of words.entries())
      expect(problems[index]?.message).toContain(`“${each}”`);
  });

  test.each<
    [
      what: string,
      changes: StudyFiles,
      found: RecordingFacts | Error | undefined,
      problems: string[],
    ]
  >([
    [
      'was not looked at',
      withTape(),
      undefined,
      ['recording-not-checked interviews/amina/interview.yaml:5:12'],
    ],
    [
      'cannot be read',
      withTape(),
      new Error('Invalid data\nmore'),
      ['broken-recording interviews/amina/interview.yaml:5:12'],
    ],
    [
      'ends before a clip does',
      withTape(),
      { durationSeconds: 11.9, hasSound: true, picture: PICTURE },
      ['clip-outside-recording interviews/amina/interview.yaml:12:9'],
    ],
    [
      'has a picture, and nobody said who else is in it',
      withTape('others-seen: no\n', ''),
      { durationSeconds: 60, hasSound: true, picture: PICTURE },
      ['missing-others-seen interviews/amina/interview.yaml:5:12'],
    ],
    [
      'has no picture, so that nobody need say who is in it',
      withTape('others-seen: no\n', ''),
      { durationSeconds: 60, hasSound: true },
      [],
    ],
    [
      'comes in two parts that hold the clips together',
      withTape('tape.mp4', '[tape.mp4, tape.mp4]'),
      { durationSeconds: 6, hasSound: true },
      [],
    ],
  ])('looks at a recording that %s', async (_what, changes, found, problems) => {
    expect(await listProblems(changes, found)).toEqual(problems);
  });

  test('calls a mention of an entry that was left out no second problem', async () => {
    const broken = { 'personas/technician.mdx': 'no front matter', [INTERVIEW]: 'people: 7\n' };
    expect(await listProblems(broken)).toEqual([]);
  });
});

/** Tomas under another name, hidden behind an alias. */
function hide(name: string, alias = 'A developer'): StudyFiles {
  const person = GOOD_STUDY['people/tomas.yaml'];
  return {
    'people/tomas.yaml': person
      .replace('Tomas Berg', name)
      .replace('given:', `alias: ${alias}, given:`),
  };
}
