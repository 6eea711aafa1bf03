import type { Cue } from '../../domain/transcript.ts';
import type { SearchPassage } from '../entry.ts';

/** A passage ends with the first sentence that brings it to this many letters. */
const ENOUGH = 90;
/** A passage of an endless sentence ends here. */
const TOO_LONG = 260;
const SENTENCE_END = /[.!?。？！…؟۔।]["”’»)\]]*$/u;

/** Up to and with what ends it and the blank after it. */
const SENTENCE = /.+?(?:[.!?。？！…؟۔।]["”’»)\]]*(?:\s|$)|$)/gu;

/**
 * Cues as passages: what one person says, a sentence or two at a time, each cue's second kept.
 *
 * @param names of the people who speak, by id
 */
export function listCuePassages(
  cues: readonly Cue[],
  language: string,
  names: ReadonlyMap<string, string>,
): SearchPassage[] {
  const passages: SearchPassage[] = [];
  let open: SearchPassage | undefined;
  let lastSpeaker: string | undefined;
  for (const cue of cues) {
    const text = cue.text.replaceAll(/\s+/gu, ' ').trim();
    if (text === '') continue;
    if (!open || cue.speaker !== lastSpeaker || isFull(open.text)) {
      const speaker = names.get(cue.speaker ?? '');
      open = { text: '', language, ...(speaker !== undefined && { speaker }), moments: [] };
      passages.push(open);
    }
    lastSpeaker = cue.speaker;
    if (open.text !== '') open.text += ' ';
    open.moments.push(...listMoments(cue, open.text.length));
    open.text += text;
  }
  return passages;
}

/** What somebody wrote as passages: a sentence or two at a time. */
export function listWrittenPassages(text: string, language: string): SearchPassage[] {
  const passages: SearchPassage[] = [];
  for (const [sentence] of text.replaceAll(/\s+/gu, ' ').trim().matchAll(SENTENCE)) {
    const open = passages.at(-1);
    if (open && !isFull(open.text)) open.text += sentence;
    else passages.push({ text: sentence, language, moments: [] });
  }
  for (const passage of passages) passage.text = passage.text.trim();
  return passages.filter((passage) => passage.text !== '');
}

function isFull(text: string): boolean {
  return text.length >= TOO_LONG || (text.length >= ENOUGH && SENTENCE_END.test(text.trimEnd()));
}

/** Where the source times its words, each is a moment; else the cue is. */
function listMoments(cue: Cue, offset: number): [number, number][] {
  const text = cue.text.replaceAll(/\s+/gu, ' ').trim();
  const moments: [number, number][] = [[offset, cue.startSeconds]];
  let from = 0;
  for (const { text: word, startSeconds } of cue.words ?? []) {
    const at = text.indexOf(word, from);
    if (at === -1) return moments;
    if (at > 0) moments.push([offset + at, startSeconds]);
    from = at + word.length;
  }
  return moments;
}
