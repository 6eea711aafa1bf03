import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeFile, writeStudyFiles } from '../../../tests/factories/study-files.ts';
import { readStudy } from '../read.ts';

const INTERVIEW = 'interviews/amina/interview.yaml';
const LENGTHS: Record<string, number | undefined> = { 'one.mp4': 12.5, 'two.mp4': 30 };

const SECOND = `WEBVTT

00:01.000 --> 00:03.000
<v Amina Otieno>After the <00:02.000>battery.
`;

/** Reads the good study with Amina's recording in two parts. */
async function read(
  more: string,
  lengths: typeof LENGTHS = LENGTHS,
  recording = '[one.mp4, two.mp4]',
) {
  const root = await writeStudyFiles({
    ...changeFile(
      INTERVIEW,
      'transcript: transcript.vtt',
      `recording: ${recording}\nothers-seen: no\n${more}`,
    ),
    'interviews/amina/one.mp4': 'x',
    'interviews/amina/two.mp4': 'x',
    'interviews/amina/second.vtt': SECOND,
  });
  const measured: string[] = [];
  const { study, problems } = await readStudy(root, {
    measure: (path) => {
      measured.push(basename(path));
      return Promise.resolve(lengths[basename(path)]);
    },
  });
  return {
    transcripts: study.interviews[0]?.transcripts ?? [],
    problems: problems.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`),
    measured,
    told: problems.map(({ message, hint }) => `${message} ${hint}`).join('\n'),
  };
}

const TWO = 'transcript: [transcript.vtt, second.vtt]';

describe('readParts', () => {
  test('counts each transcript from the start of its own part of the recording', async () => {
    const { transcripts, problems } = await read(TWO);
    expect(problems).toEqual([]);
    expect(transcripts[0]?.cues.map(({ startSeconds }) => startSeconds)).toEqual([0, 4, 8, 13.5]);
    expect(transcripts[0]?.cues[3]).toEqual({
      startSeconds: 13.5,
      endSeconds: 15.5,
      speaker: 'amina',
      text: 'After the battery.',
      words: [
        { text: 'After the', startSeconds: 13.5, endSeconds: 14.5 },
        { text: 'battery.', startSeconds: 14.5, endSeconds: 15.5 },
      ],
    });
  });

  test('adds the offset to all of them, and reads translations alike', async () => {
    const { transcripts, problems } = await read(
      `${TWO}\ntranslations: { es: [transcript.vtt, second.vtt] }\ntranscript-offset: -0:00.5`,
    );
    expect(problems).toEqual([]);
    expect(transcripts.map(({ cues }) => cues.at(-1)?.startSeconds)).toEqual([13, 13]);
  });

  test('lets one transcript run through all parts without measuring any', async () => {
    const { transcripts, problems, measured } = await read('transcript: transcript.vtt');
    expect(problems).toEqual([]);
    expect(transcripts[0]?.cues).toHaveLength(3);
    expect(measured).toEqual([]);
  });

  test('reads a list of one as a single transcript', async () => {
    const { transcripts, problems } = await read('transcript: [transcript.vtt]');
    expect(problems).toEqual([]);
    expect(transcripts[0]?.cues).toHaveLength(3);
  });

  test('refuses another number of transcripts than of parts', async () => {
    expect((await read(TWO, LENGTHS, 'one.mp4')).problems).toContain(
      `transcript-parts ${INTERVIEW}:7:13`,
    );
    const { problems, transcripts } = await read(
      'transcript: [transcript.vtt, second.vtt]\ntranslations: { es: [transcript.vtt, second.vtt, second.vtt] }',
    );
    expect(problems).toEqual([`transcript-parts ${INTERVIEW}:8:21`]);
    expect(transcripts).toHaveLength(1);
  });

  test('refuses what comes after a part of unknown length, and does not need that of the last', async () => {
    const { problems, told, transcripts } = await read(TWO, { 'two.mp4': 30 });
    expect(problems).toEqual([`part-without-length ${INTERVIEW}:7:30`]);
    expect(told).toContain('second.vtt belongs after interviews/amina/one.mp4');
    expect(transcripts).toEqual([]);
    expect((await read(TWO, { 'one.mp4': 12.5 })).problems).toEqual([]);
  });

  test('tells of a missing recording once, and of no transcript for it', async () => {
    expect((await read(TWO, LENGTHS, '[one.mp4, gone.mp4]')).problems).toEqual([
      `missing-file ${INTERVIEW}:5:22`,
    ]);
  });

  test('tells of words that begin after the end of their part', async () => {
    const { problems, told } = await read(TWO, { 'one.mp4': 6, 'two.mp4': 30 });
    expect(problems).toEqual(['words-after-part interviews/amina/transcript.vtt:10:1']);
    expect(told).toContain('begin at 0:08, and interviews/amina/one.mp4');
  });

  test('leaves the whole transcript out where one of its parts is not there', async () => {
    const { problems, transcripts } = await read('transcript: [transcript.vtt, secnd.vtt]');
    expect(problems).toEqual([`missing-transcript ${INTERVIEW}:7:30`]);
    expect(transcripts).toEqual([]);
  });
});
