import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { formatClip, type NewClip } from '../yaml-text.ts';

/**
 * An interview.yaml with more clips; every other byte of it stays. Undefined where `clips` is written
 * in a way that nothing can be added to.
 */
export function addClips(source: string, clips: readonly NewClip[]): string | undefined {
  const document = parseDocument(source, { version: '1.2', logLevel: 'error' });
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents) || contents.flow === true) return undefined;
  const pair = findPair(contents, 'clips');
  const lines = clips.flatMap(formatClip);
  return pair ? addToPair(source, pair, clips) : addPair(source, contents, lines);
}

function findPair(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isScalar(item.key) && item.key.value === key);
}

/** Without clips so far, they become the last key. */
function addPair(source: string, contents: YAMLMap, lines: readonly string[]): string {
  const at = endOfLine(source, contents.range?.[1] ?? source.length);
  return insertLines(source, at, ['clips:', ...lines.map((line) => `  ${line}`)]);
}

function addToPair(
  source: string,
  { key, value }: Pair,
  clips: readonly NewClip[],
): string | undefined {
  if (isMap(value)) {
    if (value.anchor !== undefined || value.tag !== undefined) return undefined;
    return value.flow === true
      ? addToFlow(source, value, clips)
      : addToBlock(source, value, clips.flatMap(formatClip));
  }
  const isEmpty = value === null || (isScalar(value) && value.value === null);
  if (!isEmpty || !isScalar(key) || !key.range) return undefined;
  const at = endOfLine(source, key.range[1]);
  return insertLines(
    source,
    at,
    clips.flatMap(formatClip).map((line) => `  ${line}`),
  );
}

function addToBlock(source: string, map: YAMLMap, lines: readonly string[]): string | undefined {
  const [first] = map.items;
  if (!first || !isScalar(first.key) || !first.key.range || !map.range) return undefined;
  const start = first.key.range[0];
  const indent = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  if (!/^ *$/u.test(indent)) return undefined;
  const at = endOfLine(source, map.range[1]);
  return insertLines(
    source,
    at,
    lines.map((line) => `${indent}${line}`),
  );
}

/** `{ a: { … } }`: behind the last of them. */
function addToFlow(source: string, map: YAMLMap, clips: readonly NewClip[]): string | undefined {
  if (!map.range) return undefined;
  const close = map.range[1] - 1;
  const before = source.slice(0, close).trimEnd();
  const last = before.split('\n').at(-1) ?? '';
  // What is added behind a remark would be one.
  if (last.includes('#')) return undefined;
  const needsComma = map.items.length > 0 && !before.endsWith(',');
  const entries = clips.map((clip) => {
    const lines = formatClip(clip).filter((line) => !line.startsWith('#'));
    const [key = '', ...fields] = lines;
    const values = fields.map((line) => line.trim().replace(/^(title|quote): (.*)$/u, quoteValue));
    return `${key} { ${values.join(', ')} }`;
  });
  return `${before}${needsComma ? ',' : ''} ${entries.join(', ')}${source.slice(before.length)}`;
}

/** Within brackets, a comma would end a value that stands without quotation marks. */
function quoteValue(_: string, key: string, value: string): string {
  return `${key}: ${/^["']/u.test(value) ? value : JSON.stringify(value)}`;
}

/** The offset after a line's end, a comment behind its value included. */
function endOfLine(source: string, offset: number): number {
  // A block's end may lie behind its last line already.
  if (offset > 0 && source[offset - 1] === '\n') return offset;
  const end = source.indexOf('\n', offset);
  return end === -1 ? source.length : end + 1;
}

function insertLines(source: string, at: number, lines: readonly string[]): string {
  const before = source.slice(0, at);
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const gap = before === '' || before.endsWith('\n') ? '' : lineEnd;
  const added = lines.map((line) => line + lineEnd).join('');
  return `${before}${gap}${added}${source.slice(at)}`;
}
