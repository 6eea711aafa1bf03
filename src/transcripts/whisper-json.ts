import { groupWords, partBySpeaker, type SpokenWord } from './group-words.ts';
import { findField, findList, findName, findSeconds, findText } from './json-fields.ts';
import { JsonSyntaxError, parseJsonSource, type JsonNode } from './json-source.ts';
import { LineIndex } from './line-index.ts';
import { makeTranscriptProblem } from './problems.ts';
import type { FoundCue, Reading, TranscriptProblem } from './reading.ts';
import { settleCues } from './settle.ts';
import { findWordStarts, hasWords } from './settle-words.ts';
import { tidyText } from './tidy.ts';

/** A file being read: where its values stand, and what is wrong with it. */
interface JsonFile {
  lines: LineIndex;
  problems: TranscriptProblem[];
}

/** How one program writes what it heard. */
interface Dialect {
  name: string;
  read: (root: JsonNode, file: JsonFile) => FoundCue[];
}

/** A passage with the words that were timed in it. */
type ReadPassage = (node: JsonNode, file: JsonFile) => { cue: FoundCue; words: SpokenWord[] };

const OPENAI: Dialect = { name: 'openai-whisper', read: readSegments };
const API: Dialect = { name: 'API verbose_json', read: readApi };
const WHISPERX: Dialect = { name: 'WhisperX', read: readSegments };
const CPP: Dialect = { name: 'whisper.cpp', read: readCpp };
const HUGGING_FACE: Dialect = { name: 'Hugging Face', read: readChunks };

/** Reads the JSON of Whisper, whichever program ran it, told by its keys. */
export function readWhisperJson(text: string): Reading {
  const file: JsonFile = { lines: new LineIndex(text), problems: [] };
  try {
    const root = parseJsonSource(text.replace(/^\uFEFF/u, ' '));
    const dialect = findDialect(root);
    if (dialect) {
      const found = dialect.read(root, file);
      return settleCues(`Whisper JSON (${dialect.name})`, found, file.problems);
    }
    const place = file.lines.find(root.offset);
    file.problems.push(makeTranscriptProblem('transcript-unknown-json', place));
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const place = file.lines.find(error.offset);
    file.problems.push(makeTranscriptProblem('transcript-json-syntax', place, error.message));
  }
  return settleCues('JSON', [], file.problems);
}

function findDialect(root: JsonNode): Dialect | undefined {
  const list = findList(root);
  if (list) {
    if (findField(list[0], 'timestamp')) return HUGGING_FACE;
    return findField(list[0], 'text') ? OPENAI : undefined;
  }
  const has = (key: string) => findField(root, key) !== undefined;
  if (findList(root, 'transcription')) return CPP;
  if (findList(root, 'chunks')) return HUGGING_FACE;
  const segments = findList(root, 'segments');
  if (has('task') || has('duration') || has('usage')) return API;
  if (!segments) return has('words') || findText(root, 'text') !== undefined ? API : undefined;
  const isNamed = segments.some((segment) => findField(segment, 'speaker') !== undefined);
  return isNamed || has('word_segments') ? WHISPERX : OPENAI;
}

function readSegments(root: JsonNode, file: JsonFile): FoundCue[] {
  return readPassages(findList(root) ?? findList(root, 'segments') ?? [], readSegment, file);
}

/** Words may stand beside the segments, and without their marks; or there are no segments at all. */
function readApi(root: JsonNode, file: JsonFile): FoundCue[] {
  const words = readWords(findList(root, 'words') ?? [], file);
  const segments = findList(root, 'segments') ?? [];
  const text = findText(root, 'text') ?? '';
  if (segments.length > 0) {
    const cues = readPassages(segments, readSegment, file);
    return words.length > 0 ? dealWords(cues, words) : cues;
  }
  if (words.length > 0) return groupWords(words, text);
  return [{ line: file.lines.find(findField(root, 'text')?.offset ?? root.offset).line, text }];
}

function readCpp(root: JsonNode, file: JsonFile): FoundCue[] {
  return readPassages(findList(root, 'transcription') ?? [], readCppPassage, file);
}

function readChunks(root: JsonNode, file: JsonFile): FoundCue[] {
  return readPassages(findList(root) ?? findList(root, 'chunks') ?? [], readChunk, file);
}

function readPassages(
  nodes: readonly JsonNode[],
  readPassage: ReadPassage,
  file: JsonFile,
): FoundCue[] {
  const passages = nodes.map((node) => readPassage(node, file));
  const cues = passages.map(({ cue }) => cue);
  if (areWords(cues)) return groupWords(cues);
  return passages.flatMap(({ cue, words }) =>
    words.length > 0 ? partBySpeaker(cue, words) : [cue],
  );
}

/** Whether every passage is one word, as programs write that were asked for the times of words. */
function areWords(cues: readonly FoundCue[]): boolean {
  const texts = cues.map(({ text }) => text.trim()).filter((text) => text !== '');
  return (
    texts.length >= FEWEST_WORDS &&
    texts.every((text) => text.length <= 30 && !MORE_THAN_A_WORD.test(text))
  );
}

/** Fewer passages of one word are as likely short answers. */
const FEWEST_WORDS = 8;
/** A blank, or several characters of a script without blanks. */
const MORE_THAN_A_WORD =
  /\s|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{5}/u;

function readSegment(node: JsonNode, file: JsonFile): ReturnType<ReadPassage> {
  const words = readWords(findList(node, 'words') ?? [], file);
  const cue = {
    line: file.lines.find(node.offset).line,
    startSeconds: findSeconds(findField(node, 'start')),
    endSeconds: findSeconds(findField(node, 'end')),
    speaker: findName(node, 'speaker'),
    text: readText(node, file),
  };
  return { cue, words };
}

/** whisper.cpp counts milliseconds; its tokens may be pieces of words. */
function readCppPassage(node: JsonNode, file: JsonFile): ReturnType<ReadPassage> {
  const speaker = findName(node, 'speaker');
  const line = file.lines.find(node.offset).line;
  const cue = {
    line,
    startSeconds: findCppSeconds(node, 'from'),
    endSeconds: findCppSeconds(node, 'to'),
    speaker: speaker === '?' ? undefined : speaker,
    text: readText(node, file),
  };
  return { cue, words: joinTokens(findList(node, 'tokens') ?? [], line) };
}

function findCppSeconds(node: JsonNode, edge: 'from' | 'to'): number | undefined {
  return (
    findSeconds(findField(node, 'offsets', edge), 1000) ??
    findSeconds(findField(node, 'timestamps', edge))
  );
}

const CONTROL_TOKEN = /^\s*(?:\[_.*\]|<\|.*\|>)\s*$/u;
/** A token that begins a word: it brings its blank, or is of a script without blanks. */
const WORD_BEGIN = /^(?:\s|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])/u;

function joinTokens(tokens: readonly JsonNode[], line: number): SpokenWord[] {
  const words: SpokenWord[] = [];
  for (const token of tokens) {
    const text = findText(token, 'text') ?? '';
    if (text === '' || CONTROL_TOKEN.test(text)) continue;
    const endSeconds = findCppSeconds(token, 'to');
    const last = words.at(-1);
    if (last && !WORD_BEGIN.test(text)) {
      last.text += text;
      last.endSeconds = endSeconds;
    } else words.push({ text, line, startSeconds: findCppSeconds(token, 'from'), endSeconds });
  }
  return words;
}

function readChunk(node: JsonNode, file: JsonFile): ReturnType<ReadPassage> {
  const [start, end] = findList(node, 'timestamp') ?? [];
  const cue = {
    line: file.lines.find(node.offset).line,
    startSeconds: findSeconds(start),
    endSeconds: findSeconds(end),
    speaker: findName(node, 'speaker'),
    text: readText(node, file),
  };
  return { cue, words: [] };
}

function readWords(nodes: readonly JsonNode[], file: JsonFile): SpokenWord[] {
  return nodes.flatMap((node) => {
    const text = findText(node, 'word') ?? findText(node, 'text');
    if (text === undefined) return [];
    return {
      text,
      line: file.lines.find(node.offset).line,
      startSeconds: findSeconds(findField(node, 'start')),
      endSeconds: findSeconds(findField(node, 'end')),
      speaker: findName(node, 'speaker'),
    };
  });
}

function readText(node: JsonNode, file: JsonFile): string {
  const text = findText(node, 'text');
  if (text === undefined) {
    const place = file.lines.find(node.offset);
    file.problems.push(makeTranscriptProblem('transcript-odd-passage', place, '`text`'));
  }
  return text ?? '';
}

/** Gives each passage the words of a common list that are its own, in their order. */
function dealWords(cues: readonly FoundCue[], words: readonly SpokenWord[]): FoundCue[] {
  let from = 0;
  return cues.flatMap((cue) => {
    const taken = takeWords(tidyText(cue.text), words, from);
    const isWhole = findWordStarts(tidyText(cue.text), taken) !== undefined;
    if (isWhole) {
      from += taken.length;
      return partBySpeaker(cue, taken);
    }
    // Not the words of this passage: the next one finds its own by their time.
    while (isBefore(words[from], cue.endSeconds)) from++;
    return [cue];
  });
}

function takeWords(text: string, words: readonly SpokenWord[], from: number): SpokenWord[] {
  const taken: SpokenWord[] = [];
  let at = 0;
  for (let index = from; index < words.length && hasWords(text.slice(at)); index++) {
    const word = words[index];
    const own = tidyText(word?.text ?? '');
    const found = text.indexOf(own, at);
    if (!word || found === -1 || hasWords(text.slice(at, found))) break;
    taken.push({ ...word, text: own });
    at = found + own.length;
  }
  return taken;
}

function isBefore(word: SpokenWord | undefined, seconds: number | undefined): boolean {
  return word?.startSeconds !== undefined && seconds !== undefined && word.startSeconds < seconds;
}
