import { decodeText } from './decode.ts';
import { readDocx } from './docx.ts';
import { readHyperaudio } from './hyperaudio-html.ts';
import { LineIndex } from './line-index.ts';
import { readOhmsXml } from './ohms-xml.ts';
import { readOralHistoryCsv } from './oral-history-csv.ts';
import { makeTranscriptProblem } from './problems.ts';
import type { Reading } from './reading.ts';
import { settleCues } from './settle.ts';
import { readSrt } from './srt.ts';
import { findKind, type TranscriptKind } from './tell-kind.ts';
import { readText } from './text.ts';
import { readWebVtt } from './webvtt.ts';
import { readWhisperJson } from './whisper-json.ts';

type Reader = (bytes: Uint8Array) => Reading;

const READERS: Record<TranscriptKind, Reader> = {
  vtt: readAsText(readWebVtt),
  srt: readAsText(readSrt),
  docx: readDocx,
  txt: readAsText(readText),
  json: readAsText(readWhisperJson),
  csv: readAsText(readOralHistoryCsv),
  html: readAsText(readHyperaudio),
  xml: readAsText(readOhmsXml),
};

/**
 * Reads a transcript file of any known format, told by what is in it and by its name's ending. Never
 * throws: what cannot be read is a problem with its line.
 */
export function readTranscript(bytes: Uint8Array, fileName: string): Reading {
  const kind = findKind(bytes, fileName);
  if (!kind) {
    const problem = makeTranscriptProblem('transcript-unknown-format', { line: 1 });
    return settleCues('unknown', [], [problem]);
  }
  return readAs(kind, bytes);
}

/** Reads a file as what it is said to be, whatever is in it. */
export function readAs(kind: TranscriptKind, bytes: Uint8Array): Reading {
  const reading = READERS[kind](bytes);
  if (reading.cues.length === 0 && reading.problems.every(({ severity }) => severity !== 'error'))
    reading.problems.push(makeTranscriptProblem('transcript-empty', { line: 1 }));
  return reading;
}

function readAsText(read: (text: string) => Reading): Reader {
  return (bytes) => {
    const { text, encoding } = decodeText(bytes);
    const reading = read(text);
    const letters = text.match(/[\0\uFFFD]/gu)?.length ?? 0;
    if (letters > 0) {
      const place = new LineIndex(text).find(text.search(/[\0\uFFFD]/u));
      reading.problems.push(makeTranscriptProblem('transcript-broken-letters', place, letters));
    }
    return { ...reading, encoding };
  };
}
