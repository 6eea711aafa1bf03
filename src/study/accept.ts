import type { z } from 'zod';
import type { Place, Problem } from '../domain/problem.ts';
import { makeProblem } from './catalogue.ts';
import { findNearest } from './nearest.ts';
import type { OwnFault } from './schema/fields.ts';
import { nameKnownKeys, splitKeys } from './schema/known-keys.ts';
import type { Path, YamlSource } from './source.ts';

/** What a file says, in the shape of its schema, knowing where each part stands. */
export interface Accepted<T> {
  value: T;
  placeOf: YamlSource['placeOf'];
  /** What was taken out. */
  cuts: readonly Path[];
}

type Issue = z.core.$ZodIssue;

const MOST_ROUNDS = 50;

/**
 * Holds a file against its schema. Every fault becomes a problem; faulty parts are then taken out,
 * so that what is right stays usable: `accepted` is undefined only where something needed is wrong.
 */
export function acceptYaml<T>(
  schema: z.ZodType<T>,
  source: YamlSource,
): { accepted?: Accepted<T>; problems: Problem[] } {
  if (!isRecord(source.data)) {
    return { problems: [makeProblem('not-a-mapping', source.placeOf([]))] };
  }
  const draft = new Draft(source);
  let problems: Problem[] | undefined;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const result = schema.safeParse(draft.data, { error: nameKnownKeys });
    if (result.success) {
      const accepted = { value: result.data, placeOf: draft.placeOf, cuts: draft.cuts };
      return { accepted, problems: problems ?? [] };
    }
    const faults = firstPerPath(result.error.issues.map(settleUnion));
    // What is wrong after a cut is missing because of it.
    problems ??= faults.flatMap((fault) => tell(fault, draft));
    if (!draft.cut(faults)) break;
  }
  return { problems: problems ?? [] };
}

/** A file's data on its way to being right, and what was cut from it. */
class Draft {
  data: unknown;
  readonly #source: YamlSource;
  /** Where the items of a shortened list stood at first. */
  readonly #indexes = new WeakMap<object, number[]>();
  readonly cuts: Path[] = [];

  constructor(source: YamlSource) {
    this.#source = source;
    this.data = structuredClone(source.data);
  }

  readonly placeOf = (path: Path, part?: 'key' | 'value'): Place =>
    this.#source.placeOf(this.#originalPath(path), part);

  valueAt(path: Path): unknown {
    return path.reduce<unknown>(childOf, this.data);
  }

  /** Takes faulty parts out, later list items first; false when nothing smaller than the whole is left to cut. */
  cut(faults: readonly Issue[]): boolean {
    const paths = faults.flatMap((fault) => this.#pathsToCut(fault));
    if (paths.some((path) => path.length === 0)) return false;
    for (const path of paths.toSorted(lastFirst)) this.#remove(path);
    return true;
  }

  #pathsToCut(fault: Issue): Path[] {
    if (fault.code === 'unrecognized_keys')
      return fault.keys.map((key) => [...fault.path.map(asStep), key]);
    const path = fault.path.map(asStep);
    return [this.valueAt(path) === undefined ? path.slice(0, -1) : path];
  }

  #remove(path: Path): void {
    const holder = this.valueAt(path.slice(0, -1));
    const step = path.at(-1);
    if (step === undefined || this.valueAt(path) === undefined) return;
    this.cuts.push(this.#originalPath(path));
    if (Array.isArray(holder)) {
      const indexes = this.#indexes.get(holder) ?? [...holder.keys()];
      indexes.splice(Number(step), 1);
      this.#indexes.set(holder, indexes);
      holder.splice(Number(step), 1);
    } else if (isRecord(holder)) {
      Reflect.deleteProperty(holder, step);
    }
  }

  #originalPath(path: Path): Path {
    let holder = this.data;
    return path.map((step) => {
      const indexes = Array.isArray(holder) ? this.#indexes.get(holder) : undefined;
      holder = childOf(holder, step);
      return indexes?.[Number(step)] ?? step;
    });
  }
}

/** Of the ways a value could have been right, takes the one that it came nearest to. */
function settleUnion(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const ways = issue.errors.map((faults) => faults.flatMap(settleUnion));
  const nearest = ways.toSorted((one, other) => distanceOf(one) - distanceOf(other))[0] ?? [];
  if (nearest.length === 0) return [{ ...issue, code: 'custom' }];
  return nearest.map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] }));
}

function distanceOf(faults: readonly Issue[]): number {
  const whole = faults.find((fault) => fault.path.length === 0);
  if (whole?.code === 'invalid_type') return 1000;
  return whole?.code === 'invalid_value' || whole?.code === 'custom' ? 500 : faults.length;
}

function firstPerPath(issues: readonly Issue[][]): Issue[] {
  const seen = new Map<string, Issue>();
  for (const issue of issues.flat()) {
    const key = `${JSON.stringify(issue.path)}${issue.code === 'unrecognized_keys' ? '*' : ''}`;
    if (!seen.has(key)) seen.set(key, issue);
  }
  return [...seen.values()];
}

function tell(issue: Issue, draft: Draft): Problem[] {
  const path = issue.path.map(asStep);
  if (issue.code === 'unrecognized_keys') {
    const known = splitKeys(issue.message);
    return issue.keys.map((key) =>
      makeProblem(
        'unknown-key',
        draft.placeOf([...path, key], 'key'),
        key,
        findNearest(key, known),
        known,
      ),
    );
  }
  const own = findOwnFault(issue);
  if (own) return [own.tell(draft.placeOf(path, own.part))];
  return [tellValue(issue, nameOf(path), draft.valueAt(path), draft.placeOf(path))];
}

function findOwnFault(issue: Issue): OwnFault | undefined {
  const params = issue.code === 'custom' ? issue.params : undefined;
  return typeof params?.['tell'] === 'function' ? (params as unknown as OwnFault) : undefined;
}

function tellValue(issue: Issue, name: string, value: unknown, at: Place): Problem {
  if (value === undefined) return tellMissing(name, at);
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    return name === 'alt'
      ? makeProblem('missing-alt', at, 'The picture')
      : makeProblem('empty-value', at, name);
  }
  if (issue.code === 'invalid_type' && !(issue.expected === 'int' && typeof value === 'number')) {
    const expected = TYPE_NAMES[issue.expected] ?? issue.expected;
    return makeProblem('wrong-type', at, name, expected, typeName(value));
  }
  if (issue.code === 'too_small' && issue.origin === 'array' && isEmptyList(value)) {
    return makeProblem('empty-value', at, name);
  }
  const shown = showValue(value);
  const fault: unknown = issue.code === 'custom' ? issue.params?.['fault'] : undefined;
  if (fault === 'wrong-time' || fault === 'wrong-date') return makeProblem(fault, at, name, shown);
  const nearest =
    issue.code === 'invalid_value' ? findNearest(shown, issue.values.map(String)) : undefined;
  return makeProblem('wrong-value', at, name, shown, nearest, tellAllowed(issue));
}

function tellAllowed(issue: Issue): string {
  if (issue.code === 'invalid_type') return TYPE_NAMES[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  if (issue.code === 'too_small') return atLeast(issue);
  if (issue.code === 'too_big') return atMost(issue);
  const expected: unknown = issue.code === 'custom' ? issue.params?.['expected'] : undefined;
  return typeof expected === 'string' ? expected : 'something else';
}

function tellMissing(name: string, at: Place): Problem {
  switch (name) {
    case 'alt':
      return makeProblem('missing-alt', at, 'The picture');
    case 'transcript':
      return makeProblem('missing-transcript', at, undefined);
    case 'editions':
      return makeProblem('no-editions', at);
    default:
      return makeProblem('missing-key', at, name);
  }
}

function atLeast({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'array') return `a list of ${minimum} or more`;
  return `${inclusive === false ? 'more than' : 'at least'} ${minimum}`;
}

function atMost({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  return origin === 'array' ? `a list of no more than ${maximum}` : `at most ${maximum}`;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function oneOf(values: readonly string[]): string {
  return values.length === 1
    ? (values[0] ?? '')
    : `one of ${values.map((value) => `\`${value}\``).join(', ')}`;
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two',
  object: 'keys with values',
  record: 'keys with values',
};

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'none that can be counted';
  return TYPE_NAMES[typeof value] ?? typeof value;
}

function showValue(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  const isPlain =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const shown = isPlain ? String(value) : typeName(value);
  return shown.length > 80 ? `${shown.slice(0, 79)}…` : shown;
}

/** The key a path ends at, passing over list positions. */
function nameOf(path: Path): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}

function asStep(step: PropertyKey): string | number {
  return typeof step === 'symbol' ? step.toString() : step;
}

function childOf(holder: unknown, step: string | number): unknown {
  if (Array.isArray(holder)) return (holder as unknown[])[Number(step)];
  return isRecord(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lastFirst(one: Path, other: Path): number {
  return sortKey(other) < sortKey(one) ? -1 : 1;
}

function sortKey(path: Path): string {
  return path.map((step) => String(step).padStart(9, '0')).join('\0');
}
