import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, ParsedNode, YAMLError } from 'yaml';
import type { Place, Problem } from '../domain/problem.ts';
import { makeProblem } from './catalogue.ts';

/** Keys and indexes from the top of a document. */
export type Path = readonly (string | number)[];

/** A YAML text that knows where its parts stand. */
export interface YamlSource {
  /** Plain data; undefined where there is none. */
  data: unknown;
  /** Where the value at a path stands, or its key; where it is missing, whatever should hold it. */
  placeOf(path: Path, part?: 'key' | 'value'): Place;
}

// More repeats of an anchor than this are an attack or an accident, not a study.
const MOST_ALIASES = 100;

/**
 * Reads YAML 1.2 (so `no` and `1:20` stay text). What is wrong with it becomes problems; what can
 * still be read is.
 *
 * @param firstLine the line of the file on which the text begins, from 1
 */
export function readYaml(
  text: string,
  file: string,
  firstLine = 1,
): { source: YamlSource; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    // Silent would also pass over a second document.
    logLevel: 'error',
    prettyErrors: false,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file, line: line + firstLine - 1, column: col };
  };
  const problems = [...document.errors, ...document.warnings].map((fault) =>
    tellFault(fault, text, placeAt(fault.pos[0])),
  );
  for (const { words, offset } of listLostWords(document, text))
    problems.push(makeProblem('words-as-comment', placeAt(offset), words));
  const { data, fault } = toPlainData(document);
  if (fault !== undefined) problems.push(makeProblem('yaml-syntax', placeAt(0), fault));
  return {
    source: {
      data,
      placeOf: (path, part = 'value') => placeAt(findOffset(document, path, part)),
    },
    problems,
  };
}

function tellFault(fault: YAMLError, text: string, at: Place): Problem {
  if (fault.code === 'DUPLICATE_KEY') {
    const [, key = ''] = /^(.*?)\s*(?::|$)/m.exec(text.slice(fault.pos[0])) ?? [];
    return makeProblem('duplicate-key', at, key.replaceAll(/^["']|["']$/g, ''));
  }
  const [reason = ''] = fault.message.split('\n');
  const plain = PLAIN_REASONS.find(([form]) => form.test(reason))?.[1];
  return makeProblem('yaml-syntax', at, plain ?? reason.replace(/[.:]$/, ''));
}

/** What editors meet most, without the parser's words. */
const PLAIN_REASONS: readonly [form: RegExp, plain: string][] = [
  [/^Implicit map keys? need/, 'a key stands here without a colon and a value'],
  [/^Nested mappings are not allowed/, 'a line holds two colons; text with a colon needs quotes'],
  [/^Tabs are not allowed/, 'a tab stands where only blanks may'],
  [/^All mapping items must start|indent/i, 'the indentation does not fit the lines above'],
  [/^Missing closing ['"]quote/, 'a quotation mark that was opened is not closed'],
  [/^Source contains multiple documents/, 'a second document begins here, after ---'],
];

/** `Why #2?` ends at its `#`. Whoever means a comment leaves a blank after that sign. */
const LOST_WORDS = /[ \t]+(#[^\s#].*)/y;

/** Words that stand right behind a text without quotes and that YAML takes for a comment. */
function listLostWords(
  document: Document.Parsed,
  text: string,
): { words: string; offset: number }[] {
  const lost: { words: string; offset: number }[] = [];
  visit(document, {
    Scalar: (_, { type, value, range }) => {
      if (type !== 'PLAIN' || typeof value !== 'string' || !range) return;
      LOST_WORDS.lastIndex = range[1];
      const [, words] = LOST_WORDS.exec(text) ?? [];
      if (words !== undefined)
        lost.push({ words: words.trimEnd(), offset: LOST_WORDS.lastIndex - words.length });
    },
  });
  return lost;
}

function toPlainData(document: Document.Parsed): { data: unknown; fault?: string } {
  try {
    return { data: copyPlain(document.toJS({ maxAliasCount: MOST_ALIASES }), []) };
  } catch (error) {
    return { data: undefined, fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Every part on its own, even where an anchor was used twice; throws where an anchor holds itself. */
function copyPlain(value: unknown, holders: readonly unknown[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (holders.includes(value)) throw new Error('an anchor holds itself');
  const within = [...holders, value];
  if (Array.isArray(value)) return value.map((item) => copyPlain(item, within));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, copyPlain(item, within)]),
  );
}

function findOffset(document: Document.Parsed, path: Path, part: 'key' | 'value'): number {
  let node: Node | null | undefined = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const child = findChild(document, node, step);
    if (!child) return offset;
    node = child.value;
    const isKeyWanted = part === 'key' && depth === path.length - 1;
    const valueStart = isKeyWanted ? undefined : startOf(node);
    offset = valueStart ?? startOf(child.key) ?? offset;
  }
  return offset;
}

function findChild(
  document: Document.Parsed,
  parent: Node | null | undefined,
  step: string | number,
): { key?: Node | null; value: Node | null } | undefined {
  const holder = isAlias(parent) ? parent.resolve(document) : parent;
  if (isSeq<ParsedNode>(holder)) {
    const value = holder.items[Number(step)];
    return value && { value };
  }
  if (!isMap<ParsedNode, ParsedNode | null>(holder)) return undefined;
  const pair = holder.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair && { key: pair.key, value: pair.value };
}

/** A place worth pointing at; an empty value has none. */
function startOf(node: Node | null | undefined): number | undefined {
  if (!node?.range) return undefined;
  const [start, end] = node.range;
  return start === end ? undefined : start;
}
