import type { Problem } from '../../domain/problem.ts';
import type { BodyEntry } from '../../domain/study.ts';
import type { ComponentUse, ParsedBody } from '../body.ts';
import { makeProblem } from '../catalogue.ts';
import { blankBody, type Hidden, type Replacement } from './blank.ts';
import { hasStagedImagesOnly, replaceImages } from './body-images.ts';
import { findHiddenUses, listOnlyEditions } from './body-references.ts';
import { findBodyTree, listNodes, type PlacedNode } from './body-tree.ts';
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
  if (!readsTheSame(tree, hidden, body))
    return leaveOut(entry, [makeProblem('only-not-separable', goneUses[0]?.at ?? entry.at)]);
  const leftOut = listLeftOut(entry.body, parsed, hidden);
  return { source: toFile(entry, body), uses, leftOut, problems: [] };
}

/** A rule that a body begins with would be taken for front matter if only blank lines stood before it. */
function toFile({ bodyLine }: BodyEntry, body: string): string {
  const guard = /^\s*(?:---|\+\+\+)/u.test(body) ? '{/**/}' : '';
  return guard + '\n'.repeat(bodyLine - 1) + body;
}

function leaveOut({ body }: BodyEntry, problems: Problem[]): NarrowedBody {
  return { source: '', uses: [], leftOut: [body], problems };
}

/** Whether the words that stay are still all there and are still words, not markup come loose. */
function readsTheSame(tree: PlacedNode, hidden: readonly Hidden[], body: string): boolean {
  const after = findBodyTree(body);
  const kept = listNodes(tree).filter((node) => !isWithin(node, hidden));
  return (
    after !== undefined &&
    readWords(kept) === readWords(listNodes(after)) &&
    hasStagedImagesOnly(after)
  );
}

const WORDS = new Set(['text', 'inlineCode', 'code']);

function readWords(nodes: readonly PlacedNode[]): string {
  return nodes
    .filter(({ type }) => WORDS.has(type))
    .map(({ value }) => value)
    .join('')
    .replaceAll(/\s+/gu, '');
}

/** An edition does not learn the names of the others. */
function nameOwnEditionOnly(body: string, use: ComponentUse, own: string): Replacement[] {
  if (use.name !== 'Only' || listOnlyEditions(use).length < 2) return [];
  const range = findAttribute(body, use.start, 'edition');
  return range ? [{ ...range, text: own.padEnd(range.end - range.start) }] : [];
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
