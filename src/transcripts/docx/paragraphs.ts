import { readMarkup } from '../markup.ts';
import { tidyRow, type TextRow } from '../text/rows.ts';
import { ArchiveFault } from './archive.ts';

/** A footnote, endnote or comment that is mentioned in a document. */
export interface NoteMention {
  kind: NoteKind;
  id: string;
  /** Number of the paragraph, from 1. */
  line: number;
}

export type NoteKind = 'footnote' | 'endnote' | 'comment';

/** What is written in a part of a DOCX (ECMA-376 part 1, §17). */
export interface Paragraphs {
  /** Rows of words; a table's row is one, its cells parted by tabs. */
  rows: TextRow[];
  notes: NoteMention[];
}

/** Parts of the text that are not shown: deleted, moved away, older looks of the same, codes. */
const HIDDEN = new Set('del moveFrom Fallback instrText delText rt pict'.split(' '));
const NOTES: Record<string, NoteKind> = {
  footnoteReference: 'footnote',
  endnoteReference: 'endnote',
  commentReference: 'comment',
};

/** The words of `word/document.xml`, by paragraph and row. */
export function readParagraphs(xml: string): Paragraphs {
  const reader = new ParagraphReader();
  parse(xml, reader);
  return { rows: reader.rows, notes: reader.notes };
}

/** The words of each note in `word/footnotes.xml` and the like, by id. */
export function readNotes(xml: string, kind: NoteKind): Map<string, string> {
  const notes = new Map<string, string>();
  let reader = new ParagraphReader();
  parse(xml, {
    open(name, attributes) {
      if (name === kind) reader = new ParagraphReader();
      else reader.open(name, attributes);
    },
    text: (text) => {
      reader.text(text);
    },
    close(name, attributes) {
      if (name !== kind) reader.close(name);
      else notes.set(attributes['id'] ?? '', reader.rows.map(({ text }) => text).join(' '));
    },
  });
  return notes;
}

/** The targets in a relationships part, by the last word of their type (ECMA-376 part 2, §9.3). */
export function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  parse(xml, {
    open(name, { Type = '', Target = '', TargetMode = '' }) {
      const type = Type.split('/').at(-1) ?? '';
      if (name === 'Relationship' && TargetMode !== 'External') targets.set(type, Target);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return targets;
}

type Attributes = Record<string, string>;

interface Handler {
  /** Names without their namespace's prefix. */
  open: (name: string, attributes: Attributes) => void;
  text: (text: string) => void;
  /** With the attributes of the opening. */
  close: (name: string, attributes: Attributes) => void;
}

/** Reads XML without its document type: entities of its own stay unread, and can do no harm. */
function parse(xml: string, handler: Handler): void {
  const open: Attributes[] = [];
  const tooDeep = readMarkup(
    xml,
    {
      open(name, written) {
        const attributes = Object.fromEntries(
          Object.entries(written).map(([key, value]) => [localName(key), value]),
        );
        open.push(attributes);
        handler.open(localName(name), attributes);
      },
      text(text) {
        handler.text(text);
      },
      close(name) {
        handler.close(localName(name), open.pop() ?? {});
      },
    },
    { xml: true },
  );
  if (tooDeep !== undefined)
    throw new ArchiveFault('damaged', 'its elements stand too deep in one another');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

class ParagraphReader {
  readonly rows: TextRow[] = [];
  readonly notes: NoteMention[] = [];
  #paragraphs = 0;
  #text = '';
  #hidden = 0;
  #isText = false;
  /** The cells so far of each table's row that is open; tables may lie in tables. */
  readonly #cells: string[][] = [];

  open(name: string, attributes: Attributes): void {
    if (this.#hidden > 0 || HIDDEN.has(name)) {
      this.#hidden += 1;
      return;
    }
    const note = Object.hasOwn(NOTES, name) ? NOTES[name] : undefined;
    if (note) this.notes.push({ kind: note, id: attributes['id'] ?? '', line: this.#line() });
    if (name === 't') this.#isText = true;
    else if (name === 'p') this.#startParagraph();
    else if (name === 'tr') this.#cells.push([]);
    else if (name === 'tc') this.#cells.at(-1)?.push('');
    else this.#text += characterOf(name);
  }

  text(text: string): void {
    if (this.#isText && this.#hidden === 0) this.#text += text.replaceAll(/[\r\n]/gu, ' ');
  }

  close(name: string): void {
    if (this.#hidden > 0) {
      this.#hidden -= 1;
      return;
    }
    if (name === 't') this.#isText = false;
    else if (name === 'p') this.#endParagraph();
    else if (name === 'tr') this.#endTableRow();
  }

  #line(): number {
    return Math.max(1, this.#paragraphs);
  }

  /** A text box lies within a paragraph: the words before it are a row of their own. */
  #startParagraph(): void {
    this.#endParagraph();
    this.#paragraphs += 1;
  }

  #endParagraph(): void {
    const text = this.#text;
    this.#text = '';
    const cells = this.#cells.at(-1);
    if (cells && cells.length > 0) {
      addToLast(cells, text);
    } else for (const row of text.split('\n')) this.#addRow(row);
  }

  #endTableRow(): void {
    const cells = this.#cells.pop() ?? [];
    const row = cells.join('\t');
    const outer = this.#cells.at(-1);
    if (outer && outer.length > 0) addToLast(outer, row);
    else this.#addRow(row);
  }

  #addRow(row: string): void {
    const text = tidyRow(row);
    if (text !== '') this.rows.push({ text, line: this.#line() });
  }
}

function addToLast(cells: string[], text: string): void {
  const before = cells.pop() ?? '';
  const more = text.replaceAll(/\s+/gu, ' ').trim();
  cells.push(before === '' || more === '' ? before + more : `${before} ${more}`);
}

function characterOf(name: string): string {
  switch (name) {
    case 'br':
    case 'cr':
      return '\n';
    case 'tab':
    case 'ptab':
      return '\t';
    case 'noBreakHyphen':
      return '-';
    default:
      return '';
  }
}
