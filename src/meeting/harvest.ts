import { formatProgramName, type Program, type ProgramStep } from './program.ts';

/** What was said, counted and agreed in a meeting, as it was typed. */
export interface Harvest {
  /** By the step's key. */
  notes: Record<number, string>;
  /** By the step's key: how many hands each option of its poll got, in the poll's order. */
  polls: Record<number, number[]>;
  /** In the order in which they were begun. */
  commitments: HarvestCommitment[];
  /** What was kept and is no harvest, as it was found: nothing typed is thrown away. */
  unread: string[];
}

export interface HarvestCommitment {
  /** Tells it from the others, and stays. */
  key: string;
  what: string;
  who: string;
  /** An ISO day, or empty. */
  by: string;
  /** Ids of the findings it follows from. */
  findingIds: string[];
}

/**
 * A harvest as it is kept: field by field, each with the time of its last change, so that what two
 * windows wrote can be made one, in whichever order it arrives. Times are milliseconds since 1970.
 */
export interface KeptHarvest {
  /** When all was deleted last: what is older does not come back; 0 for never. */
  clearedAt: number;
  fields: Record<string, KeptField>;
}

export interface KeptField {
  value: string;
  at: number;
  /** The time of the value that this one took the place of; 0 for none. */
  after: number;
}

export const NO_HARVEST: KeptHarvest = { clearedAt: 0, fields: {} };

/** The key under which the harvest of a program is kept. */
export function nameHarvest(program: Pick<Program, 'kind' | 'id'>): string {
  return `harvest/${formatProgramName(program)}`;
}

export const COMMITMENT_PARTS = ['what', 'who', 'by', 'findings'] as const;
export type CommitmentPart = (typeof COMMITMENT_PARTS)[number];

const UNREAD = 'unread/';

/**
 * What is noted in a step is kept under this: it stays with a step of a plan that gets another place
 * between two meetings.
 */
export function keyOfStep({ key, number }: Pick<ProgramStep, 'key' | 'number'>): number {
  return key ?? number;
}

/** How many hands each option of a step's poll got; empty where none was counted. */
export function countsOf({ polls }: Harvest, step: ProgramStep | undefined): readonly number[] {
  return (step && polls[keyOfStep(step)]) ?? [];
}

/** What was noted in a step; may be empty. */
export function noteOf({ notes }: Harvest, step: ProgramStep | undefined): string {
  return (step && notes[keyOfStep(step)]) ?? '';
}

/** Names of fields; a step's by its key. */
export const fieldOf = {
  note: (step: number) => `note/${String(step)}`,
  poll: (step: number, option: number) => `poll/${String(step)}/${String(option)}`,
  commitment: (key: string, part: CommitmentPart) => `commitment/${key}/${part}`,
  unread: (text: string) => `${UNREAD}${hash(text)}`,
};

/** A step's key in a plan may be a time. */
const NOTE = /^note\/(\d{1,16})$/u;
const POLL = /^poll\/(\d{1,16})\/(\d{1,2})$/u;
const COMMITMENT = /^commitment\/([a-z0-9-]+)\/([a-z]+)$/u;

/**
 * A key for a new commitment: later ones come after earlier ones in the order of letters.
 *
 * @param chance 0 to 1, so that two windows find two keys
 */
export function makeKey(now: number, chance: number): string {
  return `${now.toString(36).padStart(9, '0')}-${Math.floor(chance * 36 ** 4).toString(36)}`;
}

/** The harvest after something was typed. */
export function changeField(
  kept: KeptHarvest,
  name: string,
  value: string,
  now: number,
): KeptHarvest {
  const last = kept.fields[name];
  const after = Math.max(last?.at ?? 0, kept.clearedAt);
  return {
    ...kept,
    fields: { ...kept.fields, [name]: { value, at: Math.max(now, after + 1), after } },
  };
}

/** Nothing of it is left but the time, which keeps another window from bringing it back. */
export function clearHarvest(kept: KeptHarvest, now: number): KeptHarvest {
  const latest = Math.max(kept.clearedAt, ...Object.values(kept.fields).map(({ at }) => at));
  return { clearedAt: Math.max(now, latest), fields: {} };
}

/** What two windows wrote, as one; in which order they are given makes no difference. */
export function mergeKept(one: KeptHarvest, other: KeptHarvest): KeptHarvest {
  const clearedAt = Math.max(one.clearedAt, other.clearedAt);
  const names = new Set([...Object.keys(one.fields), ...Object.keys(other.fields)]);
  const fields: KeptHarvest['fields'] = {};
  for (const name of [...names].toSorted()) {
    const [a, b] = [one.fields[name], other.fields[name]];
    const field = a && b ? mergeField(name, a, b) : (a ?? b);
    if (field && field.at > clearedAt) fields[name] = field;
  }
  return { clearedAt, fields };
}

function mergeField(name: string, a: KeptField, b: KeptField): KeptField {
  const [early, late] = isBefore(a, b) ? [a, b] : [b, a];
  const hasSeen = late.after >= early.at;
  if (hasSeen || late.value === early.value || !isProse(name)) return late;
  const value = joinTexts(early.value, late.value);
  return value === late.value ? late : { value, at: late.at + 1, after: late.at };
}

function isBefore(a: KeptField, b: KeptField): boolean {
  if (a.at !== b.at) return a.at < b.at;
  return a.value === b.value ? a.after < b.after : a.value < b.value;
}

/** Of what was typed in two windows at once, sentences are both kept; of the rest, the later. */
function isProse(name: string): boolean {
  return NOTE.test(name) || name.endsWith('/what');
}

function joinTexts(early: string, late: string): string {
  if (late.includes(early)) return late;
  return early.includes(late) ? early : `${early}\n${late}`;
}

/** The name and version of the kept text's shape. */
const FORMAT = { format: 'sightline-harvest', version: 1 } as const;

export function formatKept(kept: KeptHarvest): string {
  return JSON.stringify({ ...FORMAT, ...kept });
}

/** Reads what was kept. It never throws: what it cannot read becomes a field of its own. */
export function readKept(text: string | undefined): KeptHarvest {
  if (text === undefined || text === '') return NO_HARVEST;
  const { clearedAt, fields } = readObject(text);
  if (typeof fields !== 'object' || fields === null) return keepUnread(NO_HARVEST, text);
  const kept: KeptHarvest = {
    clearedAt: typeof clearedAt === 'number' ? clearedAt : 0,
    fields: {},
  };
  return Object.entries(fields).reduce((harvest, [name, field]) => {
    if (isKeptField(field)) return { ...harvest, fields: { ...harvest.fields, [name]: field } };
    return keepUnread(harvest, JSON.stringify({ [name]: field as unknown }));
  }, kept);
}

function readObject(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function isKeptField(field: unknown): field is KeptField {
  const { value, at, after } = Object(field) as Record<string, unknown>;
  return typeof value === 'string' && Number.isFinite(at) && Number.isFinite(after);
}

function keepUnread(kept: KeptHarvest, text: string): KeptHarvest {
  return changeField(kept, fieldOf.unread(text), text, 1);
}

/** FNV-1a: a short name for a text, the same in every window. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(36);
}

/** What the fields say. */
export function readHarvest({ fields }: KeptHarvest): Harvest {
  const harvest: Harvest = { notes: {}, polls: {}, commitments: [], unread: [] };
  const commitments = new Map<string, HarvestCommitment>();
  for (const [name, { value }] of Object.entries(fields)) {
    if (value === '') continue;
    const [, step, option] = NOTE.exec(name) ?? POLL.exec(name) ?? [];
    const [, key, part] = COMMITMENT.exec(name) ?? [];
    if (option !== undefined) setCount(harvest.polls, Number(step), Number(option), value);
    else if (step !== undefined) harvest.notes[Number(step)] = value;
    else if (name.startsWith(UNREAD)) harvest.unread.push(value);
    else if (key !== undefined && part !== undefined)
      commitments.set(key, setPart(commitments.get(key) ?? emptyCommitment(key), part, value));
  }
  harvest.commitments = [...commitments.values()]
    .filter(({ what, who, by }) => `${what}${who}${by}`.trim() !== '')
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
  return harvest;
}

/** More hands than any room has is a slip of the finger. */
const MOST_HANDS = 9999;

function setCount(polls: Harvest['polls'], step: number, option: number, value: string): void {
  const counts = (polls[step] ??= []);
  while (counts.length <= option) counts.push(0);
  counts[option] = readCount(value);
}

/** A count as it is kept: a whole number, never below none. */
export function readCount(value: string): number {
  const count = Math.trunc(Number(value));
  return Number.isFinite(count) ? Math.max(0, Math.min(MOST_HANDS, count)) : 0;
}

export function emptyCommitment(key: string): HarvestCommitment {
  return { key, what: '', who: '', by: '', findingIds: [] };
}

function setPart(commitment: HarvestCommitment, part: string, value: string): HarvestCommitment {
  switch (part) {
    case 'what':
    case 'who':
    case 'by':
      return { ...commitment, [part]: value };
    case 'findings':
      return { ...commitment, findingIds: value.split(' ').filter((id) => id !== '') };
    default:
      return commitment;
  }
}

/** Whether there is anything in it to take home. */
export function isEmptyHarvest({ notes, polls, commitments, unread }: Harvest): boolean {
  return [notes, polls, commitments, unread].every((part) => Object.keys(part).length === 0);
}
