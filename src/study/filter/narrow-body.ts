import { posix } from 'node:path';
import type { Place, Problem } from '../../domain/problem.ts';
import type { BodyEntry } from '../../domain/study.ts';
import type { ComponentUse, ParsedBody } from '../body.ts';
import { blankBody, type Hidden, type Replacement } from './blank.ts';
import { findBodyTree, listNodes, type BodyNode } from './body-tree.ts';
import { findHiddenUses, listOnlyEditions } from './body-references.ts';
import type { Decisions } from './decisions.ts';
import { findHidden, isWithin } from './hidden-nodes.ts';
import type { Pictures } from './pictures.ts';
import { findAttribute } from './tag.ts';

/** A body as one edition may have it. */
export interface NarrowedBody {
  /** The staged file: blank lines for the front matter, then the body with blanks in it. */
  source: string;
  /** The components that are left. */
  uses: ComponentUse[];
  /** Words that were taken out, for the audit to look for. */
  leftOut: string[];
  problems: Problem[];
}

/** What a Markdown image's address becomes, before the stage knows the file's name. */
export const IMAGE_ADDRESS = 'staged-image:';

/**
 * Takes everything out of a body that the edition does not show. A body that cannot be read, or that
 * would read differently afterwards, is left out whole.
 */
export function narrowBody(
  entry: BodyEntry,
  parsed: ParsedBody,
  decisions: Decisions,
  pictures: Pictures,
): NarrowedBody {
  const tree = findBodyTree(entry.body);
  if (!tree || parsed.problems.some(({ severity }) => severity === 'error'))
    return leaveOut(entry, []);
  const goneUses = findHiddenUses(parsed, decisions);
  const hidden = findHidden(tree, goneUses);
  const uses = parsed.uses.filter((use) => !isWithin(use, hidden));
  const body = blankBody(entry.body, hidden, [
    ...uses.flatMap((use) => nameOwnEditionOnly(entry.body, use, decisions.scope.edition.id)),
    ...replaceImages(entry, tree, uses, hidden, pictures),
  ]);
  if (!readsTheSame(tree, hidden, body)) return leaveOut(entry, [inseparable(entry, goneUses)]);
  const source = '\n'.repeat(entry.bodyLine - 1) + body;
  return { source, uses, leftOut: listLeftOut(entry.body, parsed, hidden), problems: [] };
}

function leaveOut(entry: BodyEntry, problems: Problem[]): NarrowedBody {
  return { source: '', uses: [], leftOut: [entry.body], problems };
}

/** Whether the words that stay are still all there and are still words, not markup come loose. */
function readsTheSame(tree: BodyNode, hidden: readonly Hidden[], body: string): boolean {
  const after = findBodyTree(body);
  if (!after) return false;
  const kept = listNodes(tree).filter((node) => !isWithin(node, hidden));
  const isStaged = (node: BodyNode): boolean => node.value.startsWith(IMAGE_ADDRESS);
  return (
    readWords(kept) === readWords(listNodes(after)) && listAddressed(after, []).every(isStaged)
  );
}

const WORDS = new Set(['text', 'inlineCode', 'code']);

function readWords(nodes: readonly BodyNode[]): string {
  return nodes
    .filter(({ type }) => WORDS.has(type))
    .map(({ value }) => value)
    .join('')
    .replaceAll(/\s+/gu, '');
}

function inseparable(entry: BodyEntry, goneUses: readonly ComponentUse[]): Problem {
  return {
    ...(goneUses[0]?.at ?? entry.at),
    code: 'only-not-separable',
    severity: 'error',
    message:
      'What this edition does not show cannot be taken out here: the words around it would read differently.',
    hint: 'Put it on lines of its own, with an empty line before and after.',
  };
}

/** An edition does not learn the names of the others. */
function nameOwnEditionOnly(body: string, use: ComponentUse, own: string): Replacement[] {
  if (use.name !== 'Only' || listOnlyEditions(use).length < 2) return [];
  const range = findAttribute(body, use.start, 'edition');
  return range ? [{ ...range, text: own.padEnd(range.end - range.start) }] : [];
}

function replaceImages(
  entry: BodyEntry,
  tree: BodyNode,
  uses: readonly ComponentUse[],
  hidden: readonly Hidden[],
  pictures: Pictures,
): Replacement[] {
  const addressed = listAddressed(tree, hidden).flatMap((node) => {
    const range = findAddress(entry.body, node);
    return range ? { ...range, prefix: IMAGE_ADDRESS } : [];
  });
  const figures = uses
    .filter(({ name }) => name === 'Figure')
    .flatMap((use) => findAttribute(entry.body, use.start, 'src') ?? [])
    .map((range) => ({ ...range, prefix: '' }));
  return [...addressed, ...figures].map(({ start, end, value, prefix }) => {
    const path = posix.join(posix.dirname(entry.at.file), decodePath(value));
    const imageId = pictures.add(path, placeAt(entry, start));
    return { start, end, text: imageId === undefined ? '' : prefix + imageId };
  });
}

/** The nodes that hold the address of an image that is shown. */
function listAddressed(tree: BodyNode, hidden: readonly Hidden[]): BodyNode[] {
  const nodes = listNodes(tree).filter((node) => !isWithin(node, hidden));
  const named = new Set(
    nodes.filter(({ type }) => type === 'imageReference').map(({ identifier }) => identifier),
  );
  return nodes.filter(
    ({ type, identifier }) => type === 'image' || (type === 'definition' && named.has(identifier)),
  );
}

const BEFORE_ADDRESS = { image: '](', definition: ']:' };
const ADDRESS = /\s*(?:<([^>\n]*)>|(\S+?)(?=\s|\)?$))/uy;

function findAddress(body: string, node: BodyNode): (Replacement & { value: string }) | undefined {
  const source = body.slice(node.start, node.end);
  const mark = node.type === 'image' ? BEFORE_ADDRESS.image : BEFORE_ADDRESS.definition;
  ADDRESS.lastIndex = source.lastIndexOf(mark) + mark.length;
  const match = ADDRESS.exec(source);
  const value = match?.[1] ?? match?.[2];
  if (!match || value === undefined) return undefined;
  const end = node.start + ADDRESS.lastIndex - (match[1] === undefined ? 0 : 1);
  return { start: end - value.length, end, value, text: '' };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function placeAt(entry: BodyEntry, offset: number): Place {
  const before = entry.body.slice(0, offset).split('\n');
  return {
    file: entry.at.file,
    line: entry.bodyLine + before.length - 1,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
}

function listLeftOut(body: string, parsed: ParsedBody, hidden: readonly Hidden[]): string[] {
  const gone = parsed.uses.filter((use) => isWithin(use, hidden));
  const attributes = gone.flatMap((use) =>
    Object.values(use.attributes).filter((value) => value !== true),
  );
  return [
    ...hidden.map(({ start, end }) => body.slice(start, end)),
    ...gone.map(({ text }) => text),
    ...attributes,
  ].filter((text) => /\s/u.test(text.trim()));
}
