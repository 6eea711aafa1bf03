import type { Interview } from '../../domain/study.ts';
import { formatClock } from '../../domain/time.ts';
import type { Cue, Transcript, Word } from '../../domain/transcript.ts';
import { readTranscript } from '../../transcripts/read.ts';
import type { ReadCue } from '../../transcripts/reading.ts';
import type { Accepted } from '../accept.ts';
import { makeProblem } from '../catalogue.ts';
import { followPath, nameInStudy, readBytes } from '../files.ts';
import { findNearest } from '../nearest.ts';
import type { InterviewFile } from '../schema/interview.ts';
import type { Path } from '../source.ts';
import type { Reading } from './reading.ts';

/** A transcript as its file has it. */
interface RawTranscript {
  language: string;
  /** Path relative to the study. */
  file: string;
  cues: ReadCue[];
}

/** Reads an interview's transcript and its translations: speakers become people, times the recording's. */
export async function readTranscripts(
  reading: Reading,
  interview: Interview,
  accepted: Accepted<InterviewFile>,
): Promise<Transcript[]> {
  const { transcript, translations } = accepted.value;
  const wanted: { written: string; language: string; path: Path }[] = [
    { written: transcript, language: interview.language, path: ['transcript'] },
    ...Object.entries(translations ?? {}).map(([language, written]) => ({
      written,
      language,
      path: ['translations', language],
    })),
  ];
  const raw: RawTranscript[] = [];
  for (const { written, language, path } of wanted) {
    checkLanguage(reading, language, accepted, path);
    const found = await readOne(reading, written, accepted, path);
    if (found) raw.push({ ...found, language });
  }
  checkSpeakers(reading, interview, raw, accepted);
  return raw.map((each) => nameSpeakers(reading, interview, each));
}

function checkLanguage(
  reading: Reading,
  language: string,
  { placeOf }: Accepted<unknown>,
  path: Path,
): void {
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language)) return;
  const expected = 'the tag of a language, such as en or pt-BR';
  reading.report(
    makeProblem('wrong-value', placeOf(path, 'key'), 'translations', language, undefined, expected),
  );
}

async function readOne(
  reading: Reading,
  written: string,
  { placeOf }: Accepted<unknown>,
  path: Path,
): Promise<Omit<RawTranscript, 'language'> | undefined> {
  const at = placeOf(path);
  const followed = await followPath(reading, written, at);
  if ('problem' in followed) {
    const { problem, nearest } = followed;
    const isMissing = problem.code === 'missing-file';
    reading.report(isMissing ? makeProblem('missing-transcript', at, written, nearest) : problem);
    return undefined;
  }
  const file = nameInStudy(reading, followed.path);
  const bytes = await readBytes(reading, file, at);
  if (!bytes) return undefined;
  const { cues, problems } = readTranscript(bytes, file);
  for (const problem of problems) reading.report({ ...problem, file });
  return { file, cues };
}

/** Every name that speaks must be somebody, and everybody named must speak. */
function checkSpeakers(
  reading: Reading,
  interview: Interview,
  raw: readonly RawTranscript[],
  { placeOf }: Accepted<unknown>,
): void {
  const mapped = Object.keys(interview.speakers);
  const spoken = new Map<string, string>();
  for (const { file, cues } of raw) {
    for (const { speaker, line } of cues) {
      if (speaker !== undefined && !spoken.has(speaker))
        spoken.set(speaker, `${file}, line ${line}`);
    }
  }
  const unused = mapped.filter((name) => !spoken.has(name));
  for (const [name, where] of spoken) {
    if (Object.hasOwn(interview.speakers, name)) continue;
    reading.report(
      makeProblem(
        'unmapped-speaker',
        placeOf(['speakers'], 'key'),
        name,
        where,
        findNearest(name, unused),
      ),
    );
  }
  if (raw.length === 0) return;
  for (const name of unused) {
    const nearest = findNearest(
      name,
      [...spoken.keys()].filter((each) => !mapped.includes(each)),
    );
    reading.report(
      makeProblem('unused-speaker', placeOf(['speakers', name], 'key'), name, nearest),
    );
  }
}

function nameSpeakers(reading: Reading, interview: Interview, raw: RawTranscript): Transcript {
  const { language, file, cues } = raw;
  const only = findOnlySpeaker(interview, cues);
  const nameless = cues.filter(
    ({ speaker, text }) => (speaker ?? only) === undefined && hasWords(text),
  );
  const [first] = nameless;
  if (first) {
    const at = { file, line: first.line, column: 1 };
    const clock = formatClock(first.startSeconds);
    reading.report(makeProblem('cue-without-speaker', at, clock, nameless.length));
  }
  return {
    language,
    cues: cues.map((cue) => toCue(cue, findSpeaker(interview, cue, only), interview)),
  };
}

/** Where nobody is named at all and only one person could be heard, it is that person. */
function findOnlySpeaker(interview: Interview, cues: readonly ReadCue[]): string | undefined {
  const [only, ...others] = interview.people;
  const couldBeOther = others.length > 0 || interview.interviewer !== undefined;
  return couldBeOther || cues.some((cue) => cue.speaker !== undefined) ? undefined : only?.id;
}

function findSpeaker(
  { speakers }: Interview,
  { speaker }: ReadCue,
  only: string | undefined,
): string | undefined {
  if (speaker === undefined) return only;
  return Object.hasOwn(speakers, speaker) ? speakers[speaker] : undefined;
}

/** Nobody speaks in `[rain]`, `(laughter)` and `♪`. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replaceAll(/\[[^\]]*\]|\([^)]*\)/g, ''));
}

function toCue(cue: ReadCue, speaker: string | undefined, interview: Interview): Cue {
  const shift = (seconds: number) => roundMillis(seconds + interview.transcriptOffsetSeconds);
  return {
    startSeconds: shift(cue.startSeconds),
    endSeconds: shift(cue.endSeconds),
    ...(speaker !== undefined && { speaker }),
    text: cue.text,
    ...(cue.words && { words: cue.words.map((word) => shiftWord(word, shift)) }),
  };
}

function shiftWord(word: Word, shift: (seconds: number) => number): Word {
  return { ...word, startSeconds: shift(word.startSeconds), endSeconds: shift(word.endSeconds) };
}

function roundMillis(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
