import type { Audience } from '../domain/consent.ts';
import { MOST_STEP_MINUTES, type ActivityGuide, type ReadyActivity } from '../domain/session.ts';
import { isPlain, type PlainContent } from './step-moments.ts';

/** A session as somebody plans it in the browser, without a file. */
export interface PlannedSession {
  /** Its name on this computer. */
  id: string;
  title: string;
  /** What should be different afterwards. */
  purpose: string;
  /** Who sits in the room: whom the edition is for. */
  audiences: Audience[];
  /** How long the meeting may take, whole minutes. */
  minutes: number;
  prepare: string[];
  items: PlannedItem[];
  /** The highest key that was given: none is given twice. */
  lastKey?: number;
  /** What was stored and could not be read, as it was. */
  unread: string[];
}

/** One step of it, in the order of the meeting. */
export type PlannedItem = {
  /** Its own within the session, whatever is moved. */
  key: number;
  /** Whole or half ones. */
  minutes: number;
  /** For the facilitator; may be empty. */
  note: string;
} & PlannedContent;

/** What happens in a step. */
export type PlannedContent =
  | { kind: 'play'; clips: Named[] }
  | { kind: 'quote'; clip: Named; words: string }
  | { kind: 'pair'; theme: Named }
  | { kind: 'chair'; persona: Named }
  /** It stands in a session of the study, and the wall shows it from there. */
  | { kind: 'activity'; session: string; activity: PlannedActivity }
  | PlainContent;

export type PlannedKind = PlannedContent['kind'];

/** An entry of the study, with the title it had when it was taken: it may be gone one day. */
export interface Named {
  id: string;
  title: string;
}

export type PlannedActivity = ActivityGuide &
  (
    | { name: 'own' }
    | { name: Exclude<ReadyActivity, 'redraw-the-day'>; clips: Named[]; budget?: number }
    | { name: 'redraw-the-day'; persona: Named }
  );

/** A session that nobody has named yet is called so. */
const UNNAMED = 'A session of our own';

export function titleOf({ title }: Pick<PlannedSession, 'title'>): string {
  return title.trim() === '' ? UNNAMED : title.trim();
}

/** What a session is for of which nobody has said it. */
const USUAL_PURPOSE = 'To hear what was said, and to talk about it.';

export function purposeOf({ purpose }: Pick<PlannedSession, 'purpose'>): string {
  return purpose.trim() === '' ? USUAL_PURPOSE : purpose.trim();
}

/** Whether a step waits for its words: on a wall there would be nothing. */
export function isEmptyStep(item: PlannedContent): boolean {
  if (!isPlain(item)) return false;
  switch (item.kind) {
    case 'discuss':
    case 'poll':
      return item.question.trim() === '';
    case 'write-first':
      return item.prompt.trim() === '';
    case 'agree':
      return item.rules.every((rule) => rule.trim() === '');
    case 'say-back':
    case 'break':
    case 'commit':
      return false;
  }
}

/** What may be changed of a session beside its steps. */
export type SessionTerms = Pick<PlannedSession, 'title' | 'purpose' | 'minutes'>;

/** What may be changed of a step. */
export interface ItemChange {
  minutes?: number;
  note?: string;
  /** The question, or the prompt. */
  text?: string;
  /** Options, or rules. */
  lines?: string[];
}

/** Of a step. */
export const FEWEST_MINUTES = 0.5;
const USUAL_LENGTH = 60;

export function openSession(id: string, audiences: readonly Audience[]): PlannedSession {
  return {
    ...{ id, title: '', purpose: '', audiences: [...audiences], minutes: USUAL_LENGTH },
    ...{ prepare: [], items: [], unread: [] },
  };
}

/**
 * Puts a step at the end.
 *
 * @param terms its key is the next one, unless another is given that no step has
 */
export function addItem(
  session: PlannedSession,
  content: PlannedContent,
  terms: { minutes: number; note?: string; key?: number },
): PlannedSession {
  const { minutes, note = '', key = findNextKey(session) } = terms;
  const items = [...session.items, { ...content, key, minutes, note }];
  return { ...session, items, lastKey: key };
}

function findNextKey({ items, lastKey = 0 }: PlannedSession): number {
  return 1 + Math.max(lastKey, ...items.map(({ key }) => key));
}

export function removeItem(session: PlannedSession, key: number): PlannedSession {
  return { ...session, items: session.items.filter((item) => item.key !== key) };
}

/** Puts a removed step back where it was, as it was. */
export function putBackItem(
  session: PlannedSession,
  item: PlannedItem,
  index: number,
): PlannedSession {
  if (session.items.some(({ key }) => key === item.key)) return session;
  return { ...session, items: session.items.toSpliced(index, 0, item) };
}

/** Moves a step to a place, counted from 0 in the order afterwards. */
export function moveItem(session: PlannedSession, key: number, to: number): PlannedSession {
  const item = session.items.find((each) => each.key === key);
  if (!item) return session;
  const others = session.items.filter((each) => each !== item);
  const index = Math.max(0, Math.min(others.length, to));
  return { ...session, items: others.toSpliced(index, 0, item) };
}

export function changeItem(
  session: PlannedSession,
  key: number,
  change: ItemChange,
): PlannedSession {
  const items = session.items.map((item) => (item.key === key ? withChange(item, change) : item));
  return { ...session, items };
}

export function changeTerms(session: PlannedSession, terms: Partial<SessionTerms>): PlannedSession {
  const { minutes } = terms;
  const length = minutes === undefined ? session.minutes : Math.round(boundMinutes(minutes));
  return { ...session, ...terms, minutes: Math.max(1, length) };
}

function withChange(item: PlannedItem, { minutes, note, text, lines }: ItemChange): PlannedItem {
  return {
    ...withWords(item, text, lines),
    minutes: minutes === undefined ? item.minutes : boundMinutes(minutes),
    note: note ?? item.note,
  };
}

function withWords(item: PlannedItem, text?: string, lines?: string[]): PlannedItem {
  if (!isPlain(item)) return item;
  switch (item.kind) {
    case 'poll':
      return { ...item, question: text ?? item.question, options: lines ?? item.options };
    case 'discuss':
      return { ...item, question: text ?? item.question };
    case 'write-first':
    case 'say-back':
    case 'commit':
      return { ...item, prompt: text ?? item.prompt };
    case 'agree':
      return { ...item, rules: lines ?? item.rules };
    case 'break':
      return item;
  }
}

/** To half minutes, as the files of a study have them. */
export function boundMinutes(minutes: number): number {
  const halves = Math.round(minutes * 2) / 2;
  return Number.isFinite(halves)
    ? Math.max(FEWEST_MINUTES, Math.min(MOST_STEP_MINUTES, halves))
    : FEWEST_MINUTES;
}

export function sumMinutes(items: readonly { minutes: number }[]): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Where the session holds the same step already; undefined where it does not. */
export function findItem(
  session: PlannedSession,
  content: PlannedContent,
): PlannedItem | undefined {
  const wanted = nameContent(content);
  return session.items.find((item) => nameContent(item) === wanted);
}

/** Steps of one name show the same. */
export function nameContent(content: PlannedContent): string {
  if (isPlain(content)) return JSON.stringify([content.kind, ...listWords(content)]);
  const ids = listEntries(content).map(({ entry }) => entry.id);
  switch (content.kind) {
    case 'play':
    case 'pair':
    case 'chair':
      return JSON.stringify([content.kind, ...ids]);
    case 'quote':
      return JSON.stringify([content.kind, ...ids, content.words]);
    case 'activity':
      return JSON.stringify([content.kind, content.session, content.activity.title, ...ids]);
  }
}

function listWords(content: PlainContent): string[] {
  switch (content.kind) {
    case 'discuss':
      return [content.question];
    case 'poll':
      return [content.question, ...content.options];
    case 'agree':
      return content.rules;
    case 'break':
      return [];
    case 'write-first':
    case 'say-back':
    case 'commit':
      return [content.prompt];
  }
}

/** The entries of the study that a step shows. */
export function listEntries(
  content: PlannedContent,
): { kind: 'clip' | 'theme' | 'persona'; entry: Named }[] {
  if (isPlain(content)) return [];
  switch (content.kind) {
    case 'play':
      return content.clips.map((entry) => ({ kind: 'clip', entry }));
    case 'quote':
      return [{ kind: 'clip', entry: content.clip }];
    case 'pair':
      return [{ kind: 'theme', entry: content.theme }];
    case 'chair':
      return [{ kind: 'persona', entry: content.persona }];
    case 'activity':
      return listActivityEntries(content.activity);
  }
}

function listActivityEntries(activity: PlannedActivity): ReturnType<typeof listEntries> {
  switch (activity.name) {
    case 'own':
      return [];
    case 'redraw-the-day':
      return [{ kind: 'persona', entry: activity.persona }];
    case 'spend-a-budget':
    case 'rank-the-needs':
      return activity.clips.map((entry) => ({ kind: 'clip', entry }));
  }
}
