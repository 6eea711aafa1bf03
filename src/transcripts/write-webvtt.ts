import type { Cue, Transcript, Word } from '../domain/transcript.ts';
import { tidySpeaker, tidyText } from './tidy.ts';

/**
 * Writes a transcript as the study's own WebVTT (W3C WebVTT §4): a voice for each speaker, timestamps
 * where words are timed. What `settleCues` leaves reads back exactly the same.
 *
 * @param transcript cues as `settleCues` leaves them
 */
export function formatWebVtt({ cues }: Pick<Transcript, 'cues'>): string {
  return ['WEBVTT', ...cues.map(formatCue)].join('\n\n') + '\n';
}

function formatCue(cue: Cue): string {
  const timing = `${formatStamp(cue.startSeconds)} --> ${formatStamp(cue.endSeconds)}`;
  const speaker = tidySpeaker(cue.speaker ?? '');
  const words = tidyText(formatWords(cue));
  if (speaker !== '') return `${timing}\n<v ${escapeName(speaker)}>${words}`;
  // Without a voice, what stands before a colon would be read as a name. A stamp's has digits around.
  return `${timing}\n${words.replaceAll(/:(?!\d)|：/gu, (colon) => (colon === ':' ? '&#58;' : '&#65306;'))}`;
}

function formatWords({ text, words = [], startSeconds, endSeconds }: Cue): string {
  let from = 0;
  const pieces = words.map((word, index) => {
    const at = Math.max(from, text.indexOf(word.text, from));
    const between = text.slice(from, at);
    from = at + word.text.length;
    const isTold =
      index === 0 && word.startSeconds === startSeconds && hasStamps(words, endSeconds);
    const start = isTold ? '' : formatMark(word.startSeconds);
    const next = words[index + 1]?.startSeconds ?? endSeconds;
    const end = word.endSeconds === next ? '' : formatMark(word.endSeconds);
    return `${escapeText(between)}${start}${escapeText(word.text)}${end}`;
  });
  return pieces.join('') + escapeText(text.slice(from));
}

/** Whether words beginning with their cue show as timed without a stamp before the first. */
function hasStamps(words: readonly Word[], endSeconds: number): boolean {
  return words.length > 1 || words[0]?.endSeconds !== endSeconds;
}

function formatMark(seconds: number): string {
  return `<${formatStamp(seconds)}>`;
}

/** `00:01:02.345`; hours take as many digits as they need. */
export function formatStamp(seconds: number): string {
  const millis = Math.round(Math.max(0, seconds) * 1000);
  const whole = Math.floor(millis / 1000);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const clock = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return `${clock}.${String(millis % 1000).padStart(3, '0')}`;
}

/** The bracket behind a name must make no arrow of it. */
function escapeName(name: string): string {
  return escapeText(name).replace(/-$/u, '&#45;');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
