import { readTree, type BodyNode } from '../body/tree.ts';
import type { Hidden } from './blank.ts';

/** A node of a body's tree that knows how many block quotes it stands in. */
export interface PlacedNode extends Omit<BodyNode, 'children'> {
  quoteDepth: number;
  children: PlacedNode[];
}

/** Reads a body as a tree; undefined when it is no MDX. */
export function findBodyTree(body: string): PlacedNode | undefined {
  const result = readTree(body);
  return 'tree' in result ? placeNode(result.tree, 0) : undefined;
}

/** A node and all below it, in the body's order. */
export function listNodes(node: PlacedNode): PlacedNode[] {
  return [node, ...node.children.flatMap(listNodes)];
}

/** The stretch that a node takes up. */
export function hideNode({ type, start, end, quoteDepth }: PlacedNode): Hidden {
  return { start, end, quoteDepth, isInline: INLINE.has(type) };
}

const INLINE = new Set([
  'mdxJsxTextElement',
  'mdxTextExpression',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

function placeNode(node: BodyNode, quoteDepth: number): PlacedNode {
  const inside = node.type === 'blockquote' ? quoteDepth + 1 : quoteDepth;
  return { ...node, quoteDepth, children: node.children.map((child) => placeNode(child, inside)) };
}
