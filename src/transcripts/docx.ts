import { decodeText } from './decode.ts';
import { ArchiveFault, openArchive, type Archive } from './docx/archive.ts';
import {
  readNotes,
  readParagraphs,
  readTargets,
  type NoteKind,
  type NoteMention,
} from './docx/paragraphs.ts';
import { makeTranscriptProblem } from './problems.ts';
import type { Reading, TranscriptProblem } from './reading.ts';
import { settleCues } from './settle.ts';
import { readRows } from './text.ts';

/** The XML of a day's talk takes a tenth of this. */
const MOST_MEGABYTES = 64;
const ROOT_RELATIONS = '_rels/.rels';
/** What files begin with that hold a locked or older document (MS-CFB §2.2). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a DOCX (ECMA-376) with names and times as Teams, Google Meet, Otter and Rev export it; its
 * lines are numbers of paragraphs. Deleted words are left out, and notes are told of.
 */
export function readDocx(bytes: Uint8Array): Reading {
  try {
    return readDocument(openDocument(bytes));
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    return settleCues('DOCX', [], [tellFault(error)]);
  }
}

/** A document whose parts are read by their names. */
interface Docx {
  documentName: string;
  /** Undefined where there is no such part. */
  readPart: (name: string) => string | undefined;
}

function openDocument(bytes: Uint8Array): Docx {
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte))
    throw new ArchiveFault('protected', 'it is locked, or of an older Word');
  const archive = openArchive(bytes);
  const readPart = (name: string) => unpackText(archive, name);
  const target = readTargets(readPart(ROOT_RELATIONS) ?? '').get('officeDocument');
  return { documentName: resolvePart('', target ?? 'word/document.xml'), readPart };
}

function unpackText(archive: Archive, name: string): string | undefined {
  const part = archive.unpack(name, MOST_MEGABYTES * 1024 * 1024);
  return part && decodeText(part).text;
}

/** The name of a part that another names: relative to that one's folder, or from the top. */
function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function readDocument({ documentName, readPart }: Docx): Reading {
  const xml = readPart(documentName);
  if (xml === undefined)
    throw new ArchiveFault(
      'damaged',
      'it holds no document; perhaps it is another kind of archive',
    );
  const { rows, notes } = readParagraphs(xml);
  const reading = readRows('DOCX', rows);
  const told = notes.length > 0 ? tellNotes(notes, documentName, readPart) : [];
  return { ...reading, problems: [...reading.problems, ...told] };
}

/** Notes are about the words; nobody said them. */
function tellNotes(
  mentions: readonly NoteMention[],
  documentName: string,
  readPart: Docx['readPart'],
): TranscriptProblem[] {
  const folder = documentName.slice(0, documentName.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${documentName.slice(folder.length)}.rels`;
  const targets = readTargets(readPart(relations) ?? '');
  const texts = new Map<NoteKind, Map<string, string>>();
  for (const kind of new Set(mentions.map((mention) => mention.kind))) {
    const part = resolvePart(folder, targets.get(`${kind}s`) ?? `${kind}s.xml`);
    texts.set(kind, readNotes(readPart(part) ?? '', kind));
  }
  return mentions.flatMap(({ kind, id, line }) => {
    const text = texts.get(kind)?.get(id) ?? '';
    return text === ''
      ? []
      : [makeTranscriptProblem('transcript-note-left-out', { line }, kind, text)];
  });
}

function tellFault({ kind, message }: ArchiveFault): TranscriptProblem {
  switch (kind) {
    case 'protected':
      return makeTranscriptProblem('transcript-protected', { line: 1 });
    case 'too-large':
      return makeTranscriptProblem('transcript-too-large', { line: 1 }, `${MOST_MEGABYTES} MB`);
    case 'damaged':
      return makeTranscriptProblem('transcript-damaged', { line: 1 }, message);
  }
}
