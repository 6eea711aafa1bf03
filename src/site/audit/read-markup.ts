import { Parser } from 'htmlparser2';
import { readScript, readStyles } from './read-code.ts';
import { asAddress, isAddress, readJson } from './read-data.ts';
import type { Reading } from './reading.ts';

/** Elements that stand within a line: the words around their tags belong together. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code em i kbd mark q s samp small span strong sub sup time tspan u var wbr'.split(
    ' ',
  ),
);
const JSON_TYPES = /^application\/(?:ld\+)?json$|^importmap$|^speculationrules$/;
const LIST = /[\s,]+/;

/** Reads a page or an XML file: its text, every attribute, comments, and what scripts and styles hold. */
export function readMarkup(source: string, options: { xml: boolean }): Reading[] {
  const reader = new MarkupReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        reader.open(name, attributes);
      },
      onclosetag: (name) => {
        reader.close(name);
      },
      ontext: (text) => {
        reader.text(text);
      },
      oncomment: (text) => {
        reader.comment(text);
      },
      onprocessinginstruction: (_name, text) => {
        reader.comment(text);
      },
    },
    { xmlMode: options.xml, decodeEntities: true },
  );
  parser.end(source);
  return reader.finish();
}

class MarkupReader {
  private readonly readings: Reading[] = [];
  private readonly words: string[] = [];
  private readonly comments: string[] = [];
  private readonly attributes = new Map<string, Set<string>>();
  /** The script or style that is open, with what it holds so far. */
  private raw: { name: string; type: string; text: string } | undefined;

  open(name: string, attributes: Record<string, string>): void {
    if (!INLINE.has(name)) this.words.push(' ');
    for (const [key, value] of Object.entries(attributes)) this.remember(key, value);
    if (name === 'script' || name === 'style')
      this.raw = { name, type: attributes['type'] ?? '', text: '' };
  }

  text(text: string): void {
    if (this.raw) this.raw.text += text;
    else this.words.push(text);
  }

  close(name: string): void {
    if (!INLINE.has(name)) this.words.push(' ');
    if (this.raw?.name !== name) return;
    this.readings.push(...readRaw(this.raw));
    this.raw = undefined;
  }

  comment(text: string): void {
    this.comments.push(text);
  }

  finish(): Reading[] {
    if (this.raw) this.close(this.raw.name);
    return [
      { where: 'the text', kind: 'text', text: this.words.join('') },
      { where: 'a comment', kind: 'text', text: this.comments.join('\n') },
      ...[...this.attributes].flatMap(([name, values]) => readAttribute(name, [...values])),
      ...this.readings,
    ];
  }

  /** Every value once: pages repeat most of theirs. */
  private remember(name: string, value: string): void {
    const values = this.attributes.get(name);
    if (values) values.add(value);
    else this.attributes.set(name, new Set([value]));
  }
}

function readAttribute(name: string, values: readonly string[]): Reading[] {
  const where = `the attribute ${name}`;
  const parts = new Set(values.flatMap((value) => value.split(LIST)));
  return [
    { where, kind: 'text', text: values.join('\n') },
    ...[...parts].flatMap((part) => readPart(part, where)),
    ...values.flatMap((value) => readNested(name, value, where)),
  ];
}

function readPart(part: string, where: string): Reading[] {
  return isAddress(part) && !part.startsWith('data:') ? [asAddress(part, where)] : [];
}

/** An attribute that holds a language of its own; one that only begins like it was read as text. */
function readNested(name: string, value: string, where: string): Reading[] {
  if (name === 'style') return readStyles(value, where);
  if (value.startsWith('data:')) return readData(value, where);
  if (!/^\s*[[{]/.test(value)) return [];
  try {
    return readJson(value, where);
  } catch {
    return [];
  }
}

function readRaw({ name, type, text }: { name: string; type: string; text: string }): Reading[] {
  if (name === 'style') return readStyles(text, 'the styles in the page');
  if (JSON_TYPES.test(type)) return readJson(text, 'the data in the page');
  return readScript(text, 'the script in the page');
}

const DATA = /^data:([^;,]*)[^,]*?(;base64)?,(.*)$/s;

/** What a `data:` address holds. */
function readData(address: string, where: string): Reading[] {
  const [, type = '', base64, body = ''] = DATA.exec(address) ?? [];
  if (body === '') return [];
  const text = base64 ? Buffer.from(body, 'base64').toString('utf8') : asAddress(body, where).text;
  const kind = type.startsWith('image/') && !type.includes('svg') ? 'bytes' : 'text';
  return [{ where: `the data in ${where}`, kind, text }];
}
