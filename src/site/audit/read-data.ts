import { parse } from 'csv-parse/sync';
import type { Reading } from './reading.ts';

/** A text without blanks that holds a slash is a path, or an id that is spelt like one. */
const ADDRESS = /^\S*\/\S*$/;

/** Reads a JSON text: every string alone where it is an address, and all of them in a row. */
export function readJson(text: string, where: string): Reading[] {
  const strings: string[] = [];
  const keys: string[] = [];
  collect(JSON.parse(text), strings, keys);
  return [...readStrings(strings, where), { where, kind: 'text', text: keys.join(' ') }];
}

/** Reads a table of comma-separated values: every cell as a string of a JSON text. */
export function readCsv(text: string, where: string): Reading[] {
  const rows: string[][] = parse(text, { bom: true, relaxColumnCount: true });
  return readStrings(rows.flat(), where);
}

function readStrings(strings: readonly string[], where: string): Reading[] {
  return [
    { where, kind: 'text', text: strings.join(' ') },
    ...strings.filter((each) => ADDRESS.test(each)).map((each) => asAddress(each, where)),
  ];
}

function collect(value: unknown, strings: string[], keys: string[]): void {
  if (typeof value === 'string') strings.push(value);
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) keys.push(...Object.keys(value));
  for (const part of Object.values(value)) collect(part, strings, keys);
}

/** An address with its escapes decoded. */
export function asAddress(text: string, where: string): Reading {
  return { where, kind: 'address', text: decodeAddress(text) };
}

function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether a text may be an address of the site, or an id with a slash. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}
