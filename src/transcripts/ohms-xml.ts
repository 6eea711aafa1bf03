import { LineIndex } from './line-index.ts';
import { readMarkup, type MarkupPlace } from './markup.ts';
import { findOhmsPassages } from './ohms-sync.ts';
import { makeTranscriptProblem } from './problems.ts';
import type { Reading, TranscriptProblem } from './reading.ts';
import { settleCues } from './settle.ts';
import { findVttCues } from './webvtt.ts';

/** The text of an element and where it begins. */
interface ElementText {
  text: string;
  offset: number;
}

const WANTED = ['vtt_transcript', 'vtt_transcript_alt', 'transcript', 'transcript_alt', 'sync'];

/**
 * Reads an interview of the Oral History Metadata Synchronizer: from version 6.0 on WebVTT in a CDATA
 * section, before that a typescript with a mark for every minute.
 */
export function readOhmsXml(text: string): Reading {
  const problems: TranscriptProblem[] = [];
  const lines = new LineIndex(text);
  const elements = collectElements(text, lines, problems);
  const [vtt, ...moreVtt] = listFilled(elements, 'vtt_transcript');
  const [typed, ...moreTyped] = listFilled(elements, 'transcript');
  const translated = listFilled(elements, 'vtt_transcript_alt', 'transcript_alt');
  const others = vtt ? [...moreVtt, ...translated] : [...moreTyped, ...translated];
  for (const { offset } of others) {
    const what = 'A second transcript or a translation';
    problems.push(makeTranscriptProblem('transcript-left-out', lines.find(offset), what));
  }
  if (vtt) {
    const from = { firstLine: lines.find(vtt.offset).line, isEmbedded: true };
    return settleCues('OHMS XML (WebVTT)', findVttCues(vtt.text, problems, from), problems);
  }
  if (typed) {
    const sync = listFilled(elements, 'sync')[0]?.text ?? '';
    const found = findOhmsPassages(typed.text, sync, lines.find(typed.offset).line, problems);
    return settleCues('OHMS XML (typescript)', found, problems);
  }
  problems.push(makeTranscriptProblem('transcript-unknown-xml', { line: 1 }));
  return settleCues('XML', [], problems);
}

function listFilled(elements: Map<string, ElementText[]>, ...names: string[]): ElementText[] {
  const all = names.flatMap((name) => elements.get(name) ?? []);
  return all.filter(({ text }) => text.trim() !== '');
}

function collectElements(
  source: string,
  lines: LineIndex,
  problems: TranscriptProblem[],
): Map<string, ElementText[]> {
  const elements = new Map(WANTED.map((name): [string, ElementText[]] => [name, []]));
  let open: { name: string; element: ElementText } | undefined;
  const handler = {
    open: (qualified: string, _: unknown, { to }: MarkupPlace) => {
      const name = localName(qualified);
      if (!open && elements.has(name)) open = { name, element: { text: '', offset: to } };
    },
    text: (text: string) => {
      if (open) open.element.text += text;
    },
    close: (qualified: string) => {
      if (open?.name !== localName(qualified)) return;
      elements.get(open.name)?.push(open.element);
      open = undefined;
    },
  };
  const tooDeep = readMarkup(source, handler, { xml: true });
  if (tooDeep !== undefined)
    problems.push(makeTranscriptProblem('transcript-too-deep', lines.find(tooDeep)));
  return elements;
}

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1).toLowerCase();
}
