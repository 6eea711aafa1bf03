import { posix } from 'node:path';
import type { BodyEntry, ImageReference } from '../domain/study.ts';
import type { Place, Problem } from '../domain/problem.ts';
import { readAttributes } from './body/attributes.ts';
import { COMPONENTS, PLAIN_HTML } from './body/components.ts';
import { findLineAndColumn, listLineStarts } from './body/text-lines.ts';
import { readTree, type BodyNode } from './body/tree.ts';
import { makeProblem, type Particulars, type ProblemCode } from './catalogue.ts';
import { findNearest } from './nearest.ts';

/** One use of an authors' component in a body. */
export interface ComponentUse {
  name: string;
  /** Literal attributes; an attribute without a value is `true`. */
  attributes: Record<string, string | true>;
  /** Where each attribute stands. */
  attributePlaces: Record<string, Place>;
  at: Place;
  /** Offsets into the body, end exclusive, tags included. */
  start: number;
  end: number;
  /** What stands between the tags as plain text, a line break as `\n`. */
  text: string;
  /** Whether it stands inside a paragraph. */
  isInline: boolean;
  /** The components around it, outermost first. */
  within: ComponentUse[];
}

/** A stretch of an author's own running text (never a Quote's), for checks, search and the audit. */
export interface Prose {
  text: string;
  at: Place;
  within: ComponentUse[];
}

/** An author's body, read as a tree. */
export interface ParsedBody {
  uses: ComponentUse[];
  images: (ImageReference & { within: ComponentUse[] })[];
  prose: Prose[];
  problems: Problem[];
}

/** Reads a body; what it may not hold (imports, expressions, unknown components) becomes problems. */
export function parseBody(entry: BodyEntry): ParsedBody {
  const result = readTree(entry.body);
  if ('tree' in result) return new BodyReader(entry, result.tree).read();
  const { line, column, reason } = result.fault;
  const at = { file: entry.at.file, line: entry.bodyLine + line - 1, column };
  return { uses: [], images: [], prose: [], problems: [makeProblem('mdx-syntax', at, reason)] };
}

const BLOCKS = new Set([
  ...['paragraph', 'heading', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'tableCell'],
  ...['code', 'thematicBreak', 'footnoteDefinition', 'mdxJsxFlowElement', 'mdxFlowExpression'],
]);
const QUOTE_HOLDS = new Set(['text', 'emphasis', 'strong', 'break', 'paragraph']);
const COMMENT = /^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*$/;
const SAFE_LINK = /^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/i;
const WEB_ADDRESS = /^(?:[a-z][a-z\d+.-]*:|\/)/i;

class BodyReader {
  readonly #entry: BodyEntry;
  readonly #tree: BodyNode;
  readonly #lineStarts: number[];
  readonly #definitions = new Map<string, BodyNode>();
  readonly #parsed: ParsedBody = { uses: [], images: [], prose: [], problems: [] };
  /** The running text being gathered. */
  #run: Prose | undefined;

  constructor(entry: BodyEntry, tree: BodyNode) {
    this.#entry = entry;
    this.#tree = tree;
    this.#lineStarts = listLineStarts(entry.body);
  }

  read(): ParsedBody {
    this.#gatherDefinitions(this.#tree);
    this.#visitAll(this.#tree.children, []);
    this.#endRun();
    return this.#parsed;
  }

  readonly #placeAt = (offset: number): Place => {
    const { line, column } = findLineAndColumn(this.#lineStarts, offset);
    return { file: this.#entry.at.file, line: this.#entry.bodyLine + line - 1, column };
  };

  #gatherDefinitions(node: BodyNode): void {
    if (node.type === 'definition') this.#definitions.set(node.identifier, node);
    for (const child of node.children) this.#gatherDefinitions(child);
  }

  #visitAll(nodes: readonly BodyNode[], within: ComponentUse[]): void {
    for (const node of nodes) {
      if (BLOCKS.has(node.type)) this.#endRun();
      this.#visit(node, within);
      if (BLOCKS.has(node.type)) this.#endRun();
    }
  }

  #visit(node: BodyNode, within: ComponentUse[]): void {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'code':
        this.#addProse(node.value, node, within);
        return;
      case 'break':
        this.#addProse('\n', node, within);
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.#visitElement(node, within);
        return;
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        this.#checkCode(node);
        return;
      case 'image':
      case 'imageReference':
        this.#addImage(node, within);
        return;
      case 'link':
      case 'definition':
        this.#checkLink(node);
    }
    this.#visitAll(node.children, within);
  }

  #visitElement(node: BodyNode, within: ComponentUse[]): void {
    const { name } = node;
    const spec =
      name !== undefined && Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
    if (name === undefined || !spec) {
      this.#visitHtml(node, within);
      return;
    }
    this.#endRun();
    const at = this.#placeAt(node.start);
    const { attributes, places, problems } = readAttributes(
      node,
      name,
      spec,
      this.#entry.body,
      this.#placeAt,
    );
    this.#parsed.problems.push(...problems);
    const text = textOf(node);
    const use: ComponentUse = {
      ...{ name, attributes, attributePlaces: places, at, text, within },
      ...{ start: node.start, end: node.end, isInline: node.type === 'mdxJsxTextElement' },
    };
    this.#parsed.uses.push(use);
    if (!spec.holds && node.children.length > 0) this.#report('component-content', at, name);
    if (name === 'Quote') this.#checkQuoteContent(node);
    if (name === 'Figure') this.#addFigure(use);
    this.#visitAll(node.children, [...within, use]);
    this.#endRun();
  }

  #visitHtml(node: BodyNode, within: ComponentUse[]): void {
    const { name = '' } = node;
    if (PLAIN_HTML.includes(name) && node.attributes.length === 0) {
      if (name === 'br') this.#addProse(' ', node, within);
    } else {
      this.#reportElement(name, this.#placeAt(node.start));
    }
    this.#visitAll(node.children, within);
  }

  #reportElement(name: string, at: Place): void {
    const known = Object.keys(COMPONENTS);
    const isComponent = /^[A-Z]|\./.test(name) || known.some((each) => each.toLowerCase() === name);
    if (isComponent) this.#report('unknown-component', at, name, findNearest(name, known), known);
    else this.#report('html-element', at, name, [...PLAIN_HTML]);
  }

  #checkQuoteContent(node: BodyNode): void {
    for (const child of node.children) {
      const isBreak = child.name === 'br' && child.attributes.length === 0;
      if (QUOTE_HOLDS.has(child.type)) this.#checkQuoteContent(child);
      else if (!isBreak) this.#report('quote-content', this.#placeAt(child.start), describe(child));
    }
  }

  #checkCode(node: BodyNode): void {
    if (node.type !== 'mdxjsEsm' && COMMENT.test(node.value)) return;
    const what = node.type === 'mdxjsEsm' ? 'An import or export' : 'An expression in braces';
    this.#report('mdx-code', this.#placeAt(node.start), what);
  }

  #checkLink(node: BodyNode): void {
    if (!SAFE_LINK.test(node.url)) this.#report('unsafe-link', this.#placeAt(node.start), node.url);
  }

  #addImage(node: BodyNode, within: ComponentUse[]): void {
    const at = this.#placeAt(node.start);
    const url =
      node.type === 'image' ? node.url : (this.#definitions.get(node.identifier)?.url ?? '');
    if (node.alt.trim() === '') this.#report('missing-alt', at, 'The picture');
    this.#addFile(decodePath(url), node.alt, at, within);
  }

  #addFigure({ attributes, attributePlaces, at, within }: ComponentUse): void {
    const { src, alt } = attributes;
    if (typeof src !== 'string' || src.trim() === '') return;
    this.#addFile(src, typeof alt === 'string' ? alt : '', attributePlaces['src'] ?? at, within);
  }

  #addFile(written: string, alt: string, at: Place, within: ComponentUse[]): void {
    if (WEB_ADDRESS.test(written) || written === '') {
      this.#report('wrong-path', at, written);
      return;
    }
    const folder = posix.dirname(this.#entry.at.file);
    this.#parsed.images.push({ path: posix.join(folder, written), alt, at, within });
  }

  #addProse(text: string, node: BodyNode, within: ComponentUse[]): void {
    if (within.some((use) => use.name === 'Quote')) return;
    this.#run ??= { text: '', at: this.#placeAt(node.start), within };
    this.#run.text += text;
  }

  #endRun(): void {
    if (this.#run && this.#run.text.trim() !== '') this.#parsed.prose.push(this.#run);
    this.#run = undefined;
  }

  #report<Code extends ProblemCode>(
    code: Code,
    at: Place,
    ...particulars: Particulars<Code>
  ): void {
    this.#parsed.problems.push(makeProblem(code, at, ...particulars));
  }
}

/** Words only; blocks stand on lines of their own. */
function textOf(node: BodyNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break' || node.name === 'br') return '\n';
  const isFlow = node.children.some((child) => BLOCKS.has(child.type));
  return node.children.map(textOf).join(isFlow ? '\n' : '');
}

function describe(node: BodyNode): string {
  if (node.type.startsWith('mdxJsx')) return `<${node.name ?? ''}>`;
  return NODE_NAMES[node.type] ?? 'something else';
}

const NODE_NAMES: Record<string, string> = {
  link: 'a link',
  linkReference: 'a link (a [word] that is defined as one elsewhere in the file)',
  image: 'a picture',
  imageReference: 'a picture',
  inlineCode: 'code',
  code: 'code',
  delete: 'crossed-out words',
  list: 'a list',
  blockquote: 'a quotation mark (>)',
  heading: 'a heading',
  table: 'a table',
  footnoteReference: 'a footnote',
  mdxTextExpression: 'an expression in braces',
  mdxFlowExpression: 'an expression in braces',
};

/** Markdown writes a blank in an address as %20. */
function decodePath(written: string): string {
  try {
    return decodeURI(written);
  } catch {
    return written;
  }
}
