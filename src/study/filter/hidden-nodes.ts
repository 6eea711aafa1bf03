import { hideNode, listNodes, type PlacedNode } from './body-tree.ts';
import { outermost, type Hidden } from './blank.ts';

/**
 * What goes with the stretches an edition does not show: comments, definitions that only hidden
 * text refers to, and whatever held nothing else (a list item, a heading, an emphasis).
 *
 * @param ranges the stretches themselves; their kind and depth are taken from the tree
 */
export function findHidden(
  tree: PlacedNode,
  ranges: readonly { start: number; end: number }[],
): Hidden[] {
  const nodes = listNodes(tree);
  const named = nodes.filter((node) =>
    ranges.some(({ start, end }) => node.start === start && node.end === end),
  );
  const start = [...named, ...nodes.filter(isComment)].map(hideNode);
  const missed = ranges.filter((range) => !named.some((node) => node.start === range.start));
  const first = [
    ...start,
    ...missed.map((range) => ({ ...range, isInline: false, quoteDepth: 0 })),
  ];
  const unused = findUnusedDefinitions(nodes, first).map(hideNode);
  return outermost([...findEmptied(tree, [...first, ...unused]), ...first, ...unused]);
}

/** An expression that holds comments only: words an author wrote for nobody to read. */
function isComment({ type, value }: PlacedNode): boolean {
  const isExpression = type === 'mdxFlowExpression' || type === 'mdxTextExpression';
  return isExpression && /^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*$/u.test(value);
}

const REFERENCES = new Set(['linkReference', 'imageReference', 'footnoteReference']);
const DEFINITIONS = new Set(['definition', 'footnoteDefinition']);

function findUnusedDefinitions(
  nodes: readonly PlacedNode[],
  hidden: readonly Hidden[],
): PlacedNode[] {
  const used = new Set(
    nodes
      .filter((node) => REFERENCES.has(node.type) && !isWithin(node, hidden))
      .map((node) => node.identifier.toLowerCase()),
  );
  return nodes.filter(
    (node) => DEFINITIONS.has(node.type) && !used.has(node.identifier.toLowerCase()),
  );
}

/** Nodes that are nothing without what they hold. */
const HOLDERS = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);
const HOLDER_COMPONENTS = new Set(['Only', 'Discuss']);

function findEmptied(tree: PlacedNode, hidden: readonly Hidden[]): Hidden[] {
  return listNodes(tree)
    .filter((node) => isHolder(node) && isEmptied(node, hidden))
    .map(hideNode);
}

function isHolder({ type, name }: PlacedNode): boolean {
  return HOLDERS.has(type) || HOLDER_COMPONENTS.has(name ?? '');
}

function isEmptied(node: PlacedNode, hidden: readonly Hidden[]): boolean {
  if (isWithin(node, hidden)) return true;
  if (node.type === 'text') return node.value.trim() === '';
  if (!isHolder(node) || node.children.length === 0) return false;
  return (
    node.children.every((child) => isEmptied(child, hidden)) &&
    node.children.some((child) => holdsHidden(child, hidden))
  );
}

function holdsHidden(node: PlacedNode, hidden: readonly Hidden[]): boolean {
  return isWithin(node, hidden) || node.children.some((child) => holdsHidden(child, hidden));
}

/** Whether a node lies wholly in a hidden stretch. */
export function isWithin(
  node: { start: number; end: number },
  hidden: readonly { start: number; end: number }[],
): boolean {
  return hidden.some((each) => node.start >= each.start && node.end <= each.end);
}
