import { mdxToMdast } from 'satteri';
import type { Hidden } from './blank.ts';

/** What the narrowing needs to know of a node of the Markdown tree. */
export interface BodyNode {
  type: string;
  /** Offsets into the body, end exclusive. */
  start: number;
  end: number;
  /** How many block quotes it stands in. */
  quoteDepth: number;
  /** The text of a leaf, the address of an image or a definition. */
  value: string;
  /** What a reference refers to, or a definition defines. */
  identifier: string;
  /** A component's name. */
  name: string;
  children: BodyNode[];
}

/** The tree as the engine gives it, as far as it is read here. */
interface EngineNode {
  type: string;
  position?: { start: { offset?: number }; end: { offset?: number } };
  value?: unknown;
  url?: unknown;
  identifier?: unknown;
  name?: unknown;
  children?: EngineNode[];
}

/** Reads a body as a tree; undefined when it is no MDX. */
export function findBodyTree(body: string): BodyNode | undefined {
  try {
    return readNode(mdxToMdast(body) as EngineNode, 0);
  } catch {
    return undefined;
  }
}

/** A node and all below it, in the body's order. */
export function listNodes(node: BodyNode): BodyNode[] {
  return [node, ...node.children.flatMap(listNodes)];
}

/** Whether a node stands in a line of text. */
export function isInlineNode({ type }: BodyNode): boolean {
  return INLINE.has(type);
}

/** The stretch that a node takes up. */
export function hideNode(node: BodyNode): Hidden {
  const { start, end, quoteDepth } = node;
  return { start, end, quoteDepth, isInline: isInlineNode(node) };
}

const INLINE = new Set([
  'mdxJsxTextElement',
  'mdxTextExpression',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'image',
  'imageReference',
]);

function readNode(node: EngineNode, quoteDepth: number): BodyNode {
  const inside = node.type === 'blockquote' ? quoteDepth + 1 : quoteDepth;
  return {
    type: node.type,
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
    quoteDepth,
    value: readText(node.value ?? node.url),
    identifier: readText(node.identifier),
    name: readText(node.name),
    children: (node.children ?? []).map((child) => readNode(child, inside)),
  };
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
