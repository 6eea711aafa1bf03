import { posix } from 'node:path';
import type { Place } from '../../domain/problem.ts';
import type { BodyEntry } from '../../domain/study.ts';
import type { ComponentUse } from '../body.ts';
import type { Hidden, Replacement } from './blank.ts';
import { listNodes, type PlacedNode } from './body-tree.ts';
import { isWithin } from './hidden-nodes.ts';
import type { Pictures } from './pictures.ts';
import { findAttribute } from './tag.ts';

/** What a Markdown image's address becomes, before the stage knows the file's name. */
export const IMAGE_ADDRESS = 'staged-image:';

/**
 * Puts the ids of staged pictures where an author named files, and collects the files.
 *
 * @param uses the components that are left
 */
export function replaceImages(
  entry: BodyEntry,
  tree: PlacedNode,
  uses: readonly ComponentUse[],
  hidden: readonly Hidden[],
  pictures: Pictures,
): Replacement[] {
  const inText = listAddressed(tree, hidden).flatMap((node) => {
    const range = findAddress(entry.body, node);
    const at = placeAt(entry, node.start);
    return range ? { ...range, text: IMAGE_ADDRESS + addFile(entry, node.url, at, pictures) } : [];
  });
  const inFigures = uses.flatMap(({ name, attributes, attributePlaces, at, start }) => {
    const { src } = attributes;
    if (name !== 'Figure' || typeof src !== 'string') return [];
    const range = findAttribute(entry.body, start, 'src');
    const text = addFile(entry, src, attributePlaces['src'] ?? at, pictures);
    return range ? { ...range, text } : [];
  });
  return [...inText, ...inFigures];
}

/** Whether no image of a body has an author's address any more. */
export function hasStagedImagesOnly(tree: PlacedNode): boolean {
  return listAddressed(tree, []).every(({ url }) => url.startsWith(IMAGE_ADDRESS));
}

function addFile(entry: BodyEntry, written: string, at: Place, pictures: Pictures): string {
  return pictures.add(posix.join(posix.dirname(entry.at.file), decodePath(written)), at) ?? '';
}

/** The nodes that hold the address of an image that is shown. */
function listAddressed(tree: PlacedNode, hidden: readonly Hidden[]): PlacedNode[] {
  const nodes = listNodes(tree).filter((node) => !isWithin(node, hidden));
  const references = nodes.filter(({ type }) => type === 'imageReference');
  const named = new Set(references.map(({ identifier }) => identifier));
  return nodes.filter(
    ({ type, identifier }) => type === 'image' || (type === 'definition' && named.has(identifier)),
  );
}

const ADDRESS = /\s*(?:<([^>\n]*)>|(\S+?)(?=\s|\)?$))/uy;

/** Where an address stands in an image or a definition, angle brackets left out. */
function findAddress(
  body: string,
  { type, start, end }: PlacedNode,
): { start: number; end: number } | undefined {
  const source = body.slice(start, end);
  const mark = type === 'image' ? '](' : ']:';
  ADDRESS.lastIndex = source.lastIndexOf(mark) + mark.length;
  const [, bracketed, bare] = ADDRESS.exec(source) ?? [];
  const address = bracketed ?? bare;
  if (address === undefined) return undefined;
  const last = start + ADDRESS.lastIndex - (bracketed === undefined ? 0 : 1);
  return { start: last - address.length, end: last };
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
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
