import type { Interview } from '../../domain/study.ts';
import { formatClock } from '../../domain/time.ts';
import type { Cue, Transcript } from '../../domain/transcript.ts';
import { shiftCue } from '../../transcripts/shift-cue.ts';
import type { Accepted } from '../accept.ts';
import { makeProblem } from '../catalogue.ts';
import { findNearest } from '../nearest.ts';
import type { InterviewFile } from '../schema/interview.ts';
import type { Path } from '../source.ts';
import type { Reading } from './reading.ts';
import { readTranscriptFile, type RawCue, type WrittenFile } from './transcript-file.ts';
import { readParts } from './transcript-parts.ts';

/** A transcript as its files have it, every time counted from the start of the recording's first part. */
interface RawTranscript {
  language: string;
  cues: RawCue[];
}

/** Reads an interview's transcript and its translations: speakers become people, times the recording's. */
export async function readTranscripts(
  reading: Reading,
  interview: Interview,
  accepted: Accepted<InterviewFile>,
): Promise<Transcript[]> {
  const { transcript, translations } = accepted.value;
  const wanted = [
    { files: transcript, language: interview.language, path: ['transcript'] },
    ...Object.entries(translations ?? {}).map(([language, files]) => ({
      files,
      language,
      path: ['translations', language],
    })),
  ];
  const raw: RawTranscript[] = [];
  for (const { files, language, path } of wanted) {
    checkLanguage(reading, language, accepted, path);
    const written = listWritten(files, path);
    const cues = await readFiles(reading, interview, written, accepted);
    if (cues) raw.push({ language, cues });
  }
  checkSpeakers(reading, interview, raw, accepted);
  return raw.map((each) => nameSpeakers(reading, interview, each));
}

function readFiles(
  reading: Reading,
  interview: Interview,
  written: readonly WrittenFile[],
  accepted: Accepted<InterviewFile>,
): Promise<RawCue[] | undefined> {
  const [only, ...others] = written;
  return only && others.length === 0
    ? readTranscriptFile(reading, only, accepted)
    : readParts(reading, interview, written, accepted);
}

function listWritten(files: string | string[], path: Path): WrittenFile[] {
  return Array.isArray(files)
    ? files.map((file, index) => ({ file, path: [...path, index] }))
    : [{ file: files, path }];
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

/** Every name that speaks must be somebody, and everybody named must speak. */
function checkSpeakers(
  reading: Reading,
  interview: Interview,
  raw: readonly RawTranscript[],
  { placeOf }: Accepted<unknown>,
): void {
  const mapped = Object.keys(interview.speakers);
  const spoken = new Map<string, string>();
  for (const { cues } of raw) {
    for (const { speaker, file, line } of cues) {
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
  const { language, cues } = raw;
  const only = findOnlySpeaker(interview, cues);
  const nameless = cues.filter(
    ({ speaker, text }) => (speaker ?? only) === undefined && hasWords(text),
  );
  const [first] = nameless;
  if (first) {
    const at = { file: first.file, line: first.line, column: 1 };
    const clock = formatClock(first.startSeconds);
    reading.report(makeProblem('cue-without-speaker', at, clock, nameless.length));
  }
  return {
    language,
    cues: cues.map((cue) => toCue(cue, findSpeaker(interview, cue, only), interview)),
  };
}

/** Where nobody is named at all and only one person could be heard, it is that person. */
function findOnlySpeaker(interview: Interview, cues: readonly RawCue[]): string | undefined {
  const [only, ...others] = interview.people;
  const couldBeOther = others.length > 0 || interview.interviewer !== undefined;
  return couldBeOther || cues.some((cue) => cue.speaker !== undefined) ? undefined : only?.id;
}

function findSpeaker(
  { speakers }: Interview,
  { speaker }: RawCue,
  only: string | undefined,
): string | undefined {
  if (speaker === undefined) return only;
  return Object.hasOwn(speakers, speaker) ? speakers[speaker] : undefined;
}

/** Nobody speaks in `[rain]`, `(laughter)` and `♪`. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replaceAll(/\[[^\]]*\]|\([^)]*\)/g, ''));
}

function toCue(cue: RawCue, speaker: string | undefined, interview: Interview): Cue {
  const { startSeconds, endSeconds, text, words } = shiftCue(
    cue,
    interview.transcriptOffsetSeconds,
  );
  return {
    startSeconds,
    endSeconds,
    ...(speaker !== undefined && { speaker }),
    text,
    ...(words && { words }),
  };
}
