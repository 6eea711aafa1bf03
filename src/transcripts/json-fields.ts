import type { JsonNode } from './json-source.ts';
import { findTimestamp } from './timing.ts';

/** A field of an object; undefined too where the value is no object. */
export function findField(node: JsonNode | undefined, ...path: string[]): JsonNode | undefined {
  let found = node;
  for (const key of path) found = found?.value instanceof Map ? found.value.get(key) : undefined;
  return found;
}

export function findList(node: JsonNode | undefined, ...path: string[]): JsonNode[] | undefined {
  const value = findField(node, ...path)?.value;
  return Array.isArray(value) ? value : undefined;
}

export function findText(node: JsonNode | undefined, ...path: string[]): string | undefined {
  const value = findField(node, ...path)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The name of a speaker; some programs count them. */
export function findName(node: JsonNode | undefined, ...path: string[]): string | undefined {
  const value = findField(node, ...path)?.value;
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined;
}

/**
 * A time: a number, or text that holds one or is a timestamp. Undefined where there is none, NaN for
 * anything else.
 *
 * @param perSecond how many of its units make a second
 */
export function findSeconds(node: JsonNode | undefined, perSecond = 1): number | undefined {
  const value = node?.value ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value === 'number') return value / perSecond;
  if (typeof value !== 'string') return NaN;
  if (value.trim() === '') return undefined;
  return findTimestamp(value) ?? Number(value) / perSecond;
}
