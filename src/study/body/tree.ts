import { mdxToMdast } from 'satteri';

/** A node of a body's tree, as far as it is read here. */
export interface BodyNode {
  type: string;
  /** Offsets into the body, end exclusive. */
  start: number;
  end: number;
  value: string;
  url: string;
  alt: string;
  identifier: string;
  /** A component's name; undefined for `<>`. */
  name: string | undefined;
  attributes: BodyAttribute[];
  children: BodyNode[];
}

export interface BodyAttribute {
  /** Undefined for `{...spread}`. */
  name: string | undefined;
  /** The literal; true where there is no value, undefined where it is code. */
  value: string | true | undefined;
}

interface EngineNode {
  type: string;
  position?: { start: { offset?: number }; end: { offset?: number } };
  value?: unknown;
  url?: unknown;
  alt?: unknown;
  identifier?: unknown;
  name?: unknown;
  attributes?: { name?: unknown; value?: unknown }[];
  children?: EngineNode[];
}

/** A body's tree, or where and why it cannot be read; line and column from 1, within the body. */
export function readTree(
  body: string,
): { tree: BodyNode } | { fault: { line: number; column: number; reason: string } } {
  try {
    return { tree: toNode(mdxToMdast(body, { features: { frontmatter: false } }) as EngineNode) };
  } catch (error) {
    return { fault: toFault(error instanceof Error ? error.message : String(error)) };
  }
}

function toNode(node: EngineNode): BodyNode {
  return {
    type: node.type,
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
    value: toText(node.value),
    url: toText(node.url),
    alt: toText(node.alt),
    identifier: toText(node.identifier),
    name: typeof node.name === 'string' ? node.name : undefined,
    attributes: (node.attributes ?? []).map(toAttribute),
    children: (node.children ?? []).map(toNode),
  };
}

function toAttribute({ name, value }: { name?: unknown; value?: unknown }): BodyAttribute {
  const literal = typeof value === 'string' ? value : undefined;
  return {
    name: typeof name === 'string' ? name : undefined,
    value: value === null || value === undefined ? true : literal,
  };
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

// The engine says `12:5: reason (rule)`.
const FAULT = /^(?:(\d+):(\d+):\s*)?(.*?)(?:\s*\([a-z-]+:[a-z-]+\))?$/s;

function toFault(message: string): { line: number; column: number; reason: string } {
  const [, line = '1', column = '1', reason = message] = FAULT.exec(message) ?? [];
  return {
    line: Number(line),
    column: Number(column),
    reason: reason.replace(/ with oxc|\.$/g, ''),
  };
}
