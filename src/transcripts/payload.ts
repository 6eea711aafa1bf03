import { decodeHTML } from 'entities';
import type { Word } from '../domain/transcript.ts';
import { makeTranscriptProblem } from './problems.ts';
import { findTimestamp } from './timing.ts';
import type { TranscriptProblem } from './reading.ts';

/** What one voice says within a cue. */
export interface Voice {
  speaker?: string;
  text: string;
  words?: Word[];
}

interface Stamp {
  /** Offset into the voice's text. */
  offset: number;
  seconds: number;
}

interface OpenVoice {
  speaker: string | undefined;
  text: string;
  stamps: Stamp[];
}

/** Tags that change how words look, never what they are (WebVTT §4.2.2, and SRT's `font`). */
const STYLE_TAGS = new Set(['c', 'i', 'b', 'u', 's', 'ruby', 'rt', 'lang', 'font']);
const TAG = /<(\/?)([^>]*)>/gu;
const ASS_OVERRIDE = /\{\\[^}]*\}/gu;
const SPEAKER_PREFIX = /^(?:[-–—]\s*|>>\s*)?(\p{Lu}[^:<>\n]{0,47}?)\s*:(?=\s|$)\s*/u;

/**
 * Reads the words of one cue: voices, timestamps within it, styles and character references.
 *
 * @param line line of the file on which the words begin
 * @param timing of the cue, to close its last word
 */
export function readPayload(
  payload: string,
  line: number,
  timing: { startSeconds: number; endSeconds: number },
): { voices: Voice[]; problems: TranscriptProblem[] } {
  const problems: TranscriptProblem[] = [];
  const voices: OpenVoice[] = [{ speaker: undefined, text: '', stamps: [] }];
  const source = payload.replaceAll(ASS_OVERRIDE, '');
  let from = 0;
  for (const match of source.matchAll(TAG)) {
    addText(voices, source.slice(from, match.index));
    from = match.index + match[0].length;
    if (!applyTag(voices, match[1] === '/', match[2] ?? ''))
      problems.push(buildTagProblem(source, match.index, match[0], line));
  }
  addText(voices, source.slice(from));
  const spoken = voices.map((voice) => closeVoice(voice, timing)).filter((voice) => voice.text);
  return { voices: spoken, problems };
}

function addText(voices: OpenVoice[], text: string): void {
  const voice = voices.at(-1);
  if (voice) voice.text += decodeHTML(text);
}

/** Whether the tag was understood. */
function applyTag(voices: OpenVoice[], isEnd: boolean, inner: string): boolean {
  const seconds = isEnd ? undefined : findTimestamp(inner);
  const current = voices.at(-1);
  if (seconds !== undefined && current) {
    current.stamps.push({ offset: current.text.length, seconds });
    return true;
  }
  const name = /^[A-Za-z]+/u.exec(inner)?.[0].toLowerCase() ?? '';
  if (name !== 'v') return STYLE_TAGS.has(name);
  const speaker = isEnd ? undefined : decodeHTML(inner.replace(/^v[^\s]*\s*/iu, '')).trim();
  voices.push({ speaker: speaker === '' ? undefined : speaker, text: '', stamps: [] });
  return true;
}

function closeVoice(open: OpenVoice, timing: { startSeconds: number; endSeconds: number }): Voice {
  const prefix = open.speaker === undefined ? SPEAKER_PREFIX.exec(open.text.trimStart()) : null;
  const speaker = open.speaker ?? prefix?.[1];
  const written = prefix ? open.text.trimStart().slice(prefix[0].length) : open.text;
  const text = tidy(written);
  const words = prefix ? [] : buildWords(open, timing);
  return { text, ...(speaker !== undefined && { speaker }), ...(words.length > 0 && { words }) };
}

/** Each stretch between two timestamps is one timed word (or the few words said in it). */
function buildWords(open: OpenVoice, timing: { startSeconds: number; endSeconds: number }): Word[] {
  if (open.stamps.length === 0) return [];
  const starts = [{ offset: 0, seconds: timing.startSeconds }, ...open.stamps];
  return starts.flatMap((start, index) => {
    const next = starts[index + 1];
    const text = tidy(open.text.slice(start.offset, next?.offset));
    const endSeconds = next?.seconds ?? timing.endSeconds;
    return text ? [{ text, startSeconds: start.seconds, endSeconds }] : [];
  });
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((row) => row.replaceAll(/[ \t\f\u00a0]+/gu, ' ').trim())
    .filter((row) => row !== '')
    .join('\n');
}

function buildTagProblem(
  source: string,
  offset: number,
  tag: string,
  firstLine: number,
): TranscriptProblem {
  const before = source.slice(0, offset).split('\n');
  const line = firstLine + before.length - 1;
  const column = (before.at(-1)?.length ?? 0) + 1;
  return makeTranscriptProblem('transcript-unknown-tag', { line, column }, tag);
}
