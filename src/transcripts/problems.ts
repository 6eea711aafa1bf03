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
  'transcript-loose-time': warning('A time written loosely', (times: number) => [
    `${times} timing${times === 1 ? ' is' : 's are'} not written as WebVTT wants ${times === 1 ? 'it' : 'them'}; read all the same here, but other programs would drop the words, unseen.`,
    'Write two digits for minutes and seconds, a point, and three digits: 00:01:02.000 --> 00:01:05.500. `npm run import` does it for a whole file.',
  ]),
  'transcript-no-empty-line': warning('A cue without an empty line above it', () => [
    'This cue begins right under the one above, so the line before it counts as words of that one, even if it is a number.',
    'Put an empty line between the two.',
  ]),
  'transcript-note-cue': warning('A cue under NOTE', () => [
    'NOTE stands above a timing, which makes it no note: the words under it are a cue, here and in every player.',
    'To take a cue out, delete it. To keep a note, put an empty line below it.',
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
  'transcript-csv-syntax': error('A table that cannot be read', () => [
    'From this row on the table cannot be read: a quotation mark opens here and is never closed.',
    'Close it, or write a quotation mark within words twice: "".',
  ]),
  'transcript-no-columns': error('A table without a column of words', (columns: string) => [
    `The first row names no column of words, so nobody knows which are those that were said (it has ${columns}).`,
    'Let the first row be: speaker,words,tags,timestamp.',
  ]),
  'transcript-json-syntax': error('JSON that cannot be read', (reason: string) => [
    `This is not valid JSON: ${reason}. Nothing in the file can be trusted.`,
    'Export it again; perhaps the copy broke off.',
  ]),
  'transcript-unknown-json': error('JSON of an unknown kind', () => [
    'Nothing here looks like a transcript: neither `segments` nor `transcription`, `chunks`, `words` or `text`.',
    'Export the transcript as WebVTT or SRT, or as one of the kinds of JSON in docs/transcripts.md.',
  ]),
  'transcript-unknown-html': error('A page without timed words', () => [
    'No element of this page has `data-m`, the time of its words in milliseconds.',
    'Export the transcript as WebVTT or SRT, or as Hyperaudio writes it.',
  ]),
  'transcript-too-deep': error('Elements too deep in one another', () => [
    'Here elements stand in one another more than 200 deep, as no transcript does; nothing below was read.',
    'Export the file again.',
  ]),
  'transcript-unknown-xml': error('XML of an unknown kind', () => [
    'Nothing here is a transcript as OHMS writes it: neither `vtt_transcript` nor `transcript` has words.',
    'Export the transcript as WebVTT or SRT, or the interview from OHMS as XML.',
  ]),
  'transcript-odd-passage': error(
    'A passage without words that can be read',
    (expected: string) => [
      `This passage has no ${expected}, so what is said here would be lost.`,
      'Correct the passage, or delete it if nothing is said.',
    ],
  ),
  'transcript-left-out': warning('Something that is not the transcript', (what: string) => [
    `${what}: left out, since it is no part of what was said.`,
    'If it was said, move it to where the words are.',
  ]),
  'transcript-broken-letters': warning('Letters that were lost', (letters: number) => [
    `${letters} letter${letters === 1 ? ' was' : 's were'} lost before the file came here (the first on this line); \uFFFD stands in ${letters === 1 ? 'its' : 'their'} place.`,
    'Save the transcript again as UTF-8 where it was made, or write the letters anew.',
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

/** What has to be known to tell a problem of a code. */
export type Particulars<Code extends TranscriptProblemCode> = Parameters<
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
