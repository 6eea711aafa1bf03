import type { Place, Problem } from '../../domain/problem.ts';
import { makeProblem } from '../catalogue.ts';
import { findNearest } from '../nearest.ts';
import type { ComponentSpec } from './components.ts';
import type { BodyNode } from './tree.ts';

export interface ReadAttributes {
  attributes: Record<string, string | true>;
  places: Record<string, Place>;
  problems: Problem[];
}

/** Reads a component's attributes; only literals count. */
export function readAttributes(
  node: BodyNode,
  name: string,
  spec: ComponentSpec,
  source: string,
  placeAt: (offset: number) => Place,
): ReadAttributes {
  const read: ReadAttributes = { attributes: {}, places: {}, problems: [] };
  const offsets = locateAttributes(node, source);
  for (const [index, attribute] of node.attributes.entries()) {
    const at = placeAt(offsets[index] ?? node.start);
    const fault = findFault(attribute, name, spec, read, at);
    if (fault) read.problems.push(fault);
    if (attribute.name === undefined || attribute.value === undefined) continue;
    if (Object.hasOwn(read.attributes, attribute.name)) continue;
    read.attributes[attribute.name] = attribute.value;
    read.places[attribute.name] = at;
  }
  read.problems.push(...checkNeeds(node, name, spec, read, placeAt(node.start)));
  return read;
}

function findFault(
  { name, value }: BodyNode['attributes'][number],
  component: string,
  spec: ComponentSpec,
  read: ReadAttributes,
  at: Place,
): Problem | undefined {
  if (name === undefined) return makeProblem('mdx-code', at, 'An expression in braces');
  const known = Object.keys(spec.attributes);
  if (!known.includes(name)) {
    return makeProblem('unknown-attribute', at, component, name, findNearest(name, known), known);
  }
  const isTwice = Object.hasOwn(read.attributes, name);
  if (spec.attributes[name] === 'flag') {
    if (value === true && !isTwice) return undefined;
    return makeProblem('attribute-value', at, component, name);
  }
  return typeof value === 'string' && !isTwice
    ? undefined
    : makeProblem('wrong-attribute', at, component, name);
}

function checkNeeds(
  node: BodyNode,
  component: string,
  spec: ComponentSpec,
  read: ReadAttributes,
  at: Place,
): Problem[] {
  const written = node.attributes.map((attribute) => attribute.name);
  return spec.needs.flatMap((group) => {
    const given = group.filter((name) => written.includes(name));
    const [only] = given;
    if (only !== undefined && given.length === 1) {
      const isEmpty =
        typeof read.attributes[only] === 'string' && read.attributes[only].trim() === '';
      return isEmpty ? tellMissing(component, group, read.places[only] ?? at) : [];
    }
    return tellMissing(component, group, at);
  });
}

function tellMissing(component: string, group: readonly string[], at: Place): Problem[] {
  if (group.includes('alt')) return [makeProblem('missing-alt', at, `This ${component}`)];
  const names = group.map((name) => `\`${name}\``);
  return [
    makeProblem(
      'missing-attribute',
      at,
      component,
      names.length > 1 ? `one of ${names.join(' and ')}` : names.join(''),
    ),
  ];
}

/** The tree gives attributes no position: they are looked for in the tag's source, in order. */
function locateAttributes(node: BodyNode, source: string): number[] {
  let cursor = node.start;
  return node.attributes.map(({ name, value }) => {
    const form =
      name === undefined ? /\s\{/g : new RegExp(`\\s${escapeName(name)}(?=[\\s=/>])`, 'g');
    form.lastIndex = cursor;
    const match = form.exec(source);
    if (!match || match.index >= node.end) return node.start;
    cursor = match.index + match[0].length;
    if (typeof value === 'string') cursor = skipValue(source, cursor);
    return match.index + 1;
  });
}

function skipValue(source: string, from: number): number {
  const opening = /["']/g;
  opening.lastIndex = from;
  const match = opening.exec(source);
  const closing = match ? source.indexOf(match[0], match.index + 1) : -1;
  return closing === -1 ? from : closing + 1;
}

function escapeName(name: string): string {
  return name.replaceAll(/[^\w-]/g, String.raw`\$&`);
}
