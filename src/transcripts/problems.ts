import { error, warning, type Telling } from '../domain/problem-catalogue.ts';
import type { TranscriptProblem } from './reading.ts';

/** Everything that can be wrong with a transcript, by permanent code. */
export const TRANSCRIPT_CATALOGUE = {
  'transcript-bad-time': error('A time that is none', (written: string) => [
    `“${written}” cannot be read as a time, so the words that go with it have no place in the recording.`,
    'Write hours, minutes and seconds, such as 00:01:02.000, with minutes and seconds below 60; a timing line has two of them: `00:01:02.000 --> 00:01:05.500`.',
  ]),
  'transcript-ends-before-start': error('Words that end before they begin', () => [
    'These words end before they begin.',
    'Correct the two times so that the second is later than the first.',
  ]),
  'transcript-out-of-order': warning('Cues out of order', () => [
    'This cue begins before the one above it; they were put in time order.',
    'Check both times: a cue in the wrong place is often a mistyped minute.',
  ]),
  'transcript-times-estimated': warning('Words without times', (times: number) => [
    `${times} passage${times === 1 ? '' : 's'} from here on ${times === 1 ? 'has' : 'have'} no time; one was estimated from the length of the words, and a clip cut by it may miss them.`,
    'Add times where they are known, at least one on every page.',
  ]),
  'transcript-stray-text': error('Words that belong to no time', () => [
    'These words belong to no time, so no clip would hold them.',
    'Put a timing line above them, or remove the empty line that parts them from their cue.',
  ]),
  'transcript-no-header': warning('WebVTT without its first line', () => [
    'A WebVTT file begins with the line `WEBVTT`; this one does not.',
    'Put `WEBVTT` and an empty line at the top.',
  ]),
  'transcript-unknown-tag': error('An unknown tag', (tag: string) => [
    `\`${tag}\` is no tag of captions, so whatever it means would be lost.`,
    'Remove the tag; where a “<” was said or written, put `&lt;`.',
  ]),
  'transcript-no-turns': error('A text without names and times', () => [
    'Nothing here says who speaks or when: no row begins with a name and a colon or with a time.',
    'Begin each turn with the name and, where it is known, the time: “Amina Otieno (0:12): I write them down.”',
  ]),
  'transcript-heading-left-out': warning(
    'Words above the first speaker',
    (words: string, rows: number) => [
      `“${words.length > 60 ? `${words.slice(0, 59)}…` : words}” stands above the first speaker and was taken for a heading, with ${rows === 1 ? 'no other row' : `${rows - 1} other row${rows === 2 ? '' : 's'}`}; nothing of it is in the transcript.`,
      'If somebody said it, write their name and a colon before it.',
    ],
  ),
  'transcript-note-left-out': warning('A note in a transcript', (kind: string, words: string) => [
    `The ${kind} “${words.length > 200 ? `${words.slice(0, 199)}…` : words}” is about the words and was not said, so it is left out.`,
    'If readers need it, put it into the words between [ ], or tell it in a story.',
  ]),
  'transcript-time-of-day': warning('Times of the day', (clock: string) => [
    `The first words are at ${clock}: Zoom writes the time of the day here, and clips count from the start of the recording.`,
    'Say when the recording began: `transcript-offset: -10:02:31` in interview.yaml, or --offset when importing.',
  ]),
  'transcript-damaged': error('A document that cannot be opened', (reason: string) => [
    `This is no whole Word document: ${reason}.`,
    'Open it in Word, Google Docs or LibreOffice and save it as .docx again; or save it as plain text (.txt).',
  ]),
  'transcript-protected': error('A document that is locked', () => [
    'This document is protected with a password, or is of a Word older than 2007, so its words cannot be read.',
    'Open it and save it as .docx without a password.',
  ]),
  'transcript-too-large': error('A document that unpacks to far too much', (size: string) => [
    `This document unpacks to more than ${size}, which no transcript does.`,
    'Check that it is the right file; save it again, or as plain text (.txt).',
  ]),
  'transcript-empty': error('A transcript without words', () => [
    'No words were found in this transcript.',
    'Check that it is the right file, and that it is whole.',
  ]),
  'transcript-unknown-format': error('A transcript of an unknown kind', () => [
    'This kind of transcript cannot be read.',
    'Save it as WebVTT (`.vtt`) or SRT (`.srt`), or in another of the formats in docs/transcripts.md.',
  ]),
} as const;

/** The name of a kind of problem with transcripts. */
export type TranscriptProblemCode = keyof typeof TRANSCRIPT_CATALOGUE;

type Particulars<Code extends TranscriptProblemCode> = Parameters<
  (typeof TRANSCRIPT_CATALOGUE)[Code]['tell']
>;

/** A problem from the catalogue, told with its particulars. Lines and columns count from 1. */
export function makeTranscriptProblem<Code extends TranscriptProblemCode>(
  code: Code,
  { line, column = 1 }: { line: number; column?: number },
  ...args: Particulars<Code>
): TranscriptProblem {
  const { severity, tell } = TRANSCRIPT_CATALOGUE[code];
  const [message, hint] = (tell as (...values: unknown[]) => Telling)(...args);
  return { code, severity, line, column, message, hint };
}
