import { AUDIENCES, type Audience } from '../domain/consent.ts';
import { isId } from '../domain/entry-id.ts';
import {
  boundMinutes,
  openSession,
  type Named,
  type PlannedActivity,
  type PlannedContent,
  type PlannedItem,
  type PlannedSession,
} from './planned-session.ts';

/** As `readStoredSession` reads it. */
export function formatStoredSession(session: PlannedSession): string {
  return JSON.stringify({ ...session, id: undefined });
}

/**
 * A planned session from what a browser kept, which an older page, a full disk or somebody's hands
 * may have left in any state. What cannot be read stands in `unread`, as it was.
 *
 * @param audiences whom the edition is for
 */
export function readStoredSession(
  text: string,
  { id, audiences }: { id: string; audiences: readonly Audience[] },
): PlannedSession {
  const empty = openSession(id, audiences);
  const stored = parseRecord(text);
  if (!stored) return { ...empty, unread: text.trim() === '' ? [] : [text] };
  const { items, unread } = readItems(stored['items']);
  const { lastKey } = stored;
  return {
    ...(Number.isSafeInteger(lastKey) && { lastKey: Number(lastKey) }),
    ...{ id, audiences: readAudiences(stored['audiences']) ?? empty.audiences },
    title: readText(stored['title']) ?? '',
    purpose: readText(stored['purpose']) ?? '',
    minutes: Math.max(1, Math.round(readMinutes(stored['minutes']) ?? empty.minutes)),
    prepare: readTexts(stored['prepare']) ?? [],
    items,
    unread: [...(readTexts(stored['unread']) ?? []), ...unread],
  };
}

/** What a button or a file says that a step shows; undefined for what is no such thing. */
export function findContent(value: unknown): PlannedContent | undefined {
  if (!isRecord(value)) return undefined;
  const text = (key: string): string | undefined => readText(value[key]);
  switch (value['kind']) {
    case 'play': {
      const clips = readAllNamed(value['clips']);
      return clips && { kind: 'play', clips };
    }
    case 'quote': {
      const [clip, words] = [readNamed(value['clip']), text('words')];
      return clip && words !== undefined ? { kind: 'quote', clip, words } : undefined;
    }
    case 'discuss': {
      const question = text('question');
      return question === undefined ? undefined : { kind: 'discuss', question };
    }
    case 'poll': {
      const [question, options] = [text('question'), readTexts(value['options'])];
      return question !== undefined && options ? { kind: 'poll', question, options } : undefined;
    }
    case 'pair': {
      const theme = readNamed(value['theme']);
      return theme && { kind: 'pair', theme };
    }
    case 'chair': {
      const persona = readNamed(value['persona']);
      return persona && { kind: 'chair', persona };
    }
    case 'activity': {
      const [session, activity] = [readId(value['session']), findActivity(value['activity'])];
      return session !== undefined && activity
        ? { kind: 'activity', session, activity }
        : undefined;
    }
    case 'agree': {
      const rules = readTexts(value['rules']);
      return rules && { kind: 'agree', rules };
    }
    case 'write-first':
    case 'say-back':
    case 'commit': {
      const prompt = text('prompt');
      return prompt === undefined ? undefined : { kind: value['kind'], prompt };
    }
    case 'break':
      return { kind: 'break' };
    default:
      return undefined;
  }
}

function findActivity(value: unknown): PlannedActivity | undefined {
  if (!isRecord(value)) return undefined;
  const [title, groups] = [readText(value['title']), readText(value['groups'])];
  const instructions = readTexts(value['instructions']);
  if (title === undefined || groups === undefined || !instructions) return undefined;
  const guide = { title, instructions, groups };
  const { name } = value;
  switch (name) {
    case 'own':
      return { ...guide, name };
    case 'redraw-the-day': {
      const persona = readNamed(value['persona']);
      return persona && { ...guide, name, persona };
    }
    case 'spend-a-budget':
    case 'rank-the-needs': {
      const [clips, budget] = [readAllNamed(value['clips']), value['budget']];
      return clips && { ...guide, name, clips, ...(typeof budget === 'number' && { budget }) };
    }
    default:
      return undefined;
  }
}

function readItems(value: unknown): { items: PlannedItem[]; unread: string[] } {
  const items: PlannedItem[] = [];
  const unread: string[] = [];
  const keys = new Set<number>();
  if (value !== undefined && !Array.isArray(value)) unread.push(JSON.stringify(value));
  for (const each of Array.isArray(value) ? (value as unknown[]) : []) {
    const content = findContent(each);
    if (!content || !isRecord(each)) {
      unread.push(JSON.stringify(each));
      continue;
    }
    const key = freeKey(each['key'], keys);
    keys.add(key);
    const minutes = readMinutes(each['minutes']) ?? 1;
    items.push({ ...content, key, minutes, note: readText(each['note']) ?? '' });
  }
  return { items, unread };
}

function freeKey(wanted: unknown, taken: ReadonlySet<number>): number {
  const isFree = typeof wanted === 'number' && Number.isSafeInteger(wanted) && !taken.has(wanted);
  return isFree ? wanted : 1 + Math.max(0, ...taken);
}

function readMinutes(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? boundMinutes(value) : undefined;
}

function readAudiences(value: unknown): Audience[] | undefined {
  const audiences = AUDIENCES.filter((each) => Array.isArray(value) && value.includes(each));
  return audiences.length > 0 ? audiences : undefined;
}

function readAllNamed(value: unknown): Named[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const all = value.flatMap((each) => readNamed(each) ?? []);
  return all.length === value.length ? all : undefined;
}

function readNamed(value: unknown): Named | undefined {
  if (!isRecord(value)) return undefined;
  const [id, title] = [readId(value['id']), readText(value['title'])];
  return id === undefined ? undefined : { id, title: title ?? id };
}

/** A script is loaded by it: anything else might lead out of the folder. */
function readId(value: unknown): string | undefined {
  const id = readText(value);
  return id?.split('/').every(isId) === true ? id : undefined;
}

function readTexts(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const all = value.flatMap((each) => readText(each) ?? []);
  return all.length === value.length ? all : undefined;
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function parseRecord(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
