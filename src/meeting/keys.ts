import type { Act } from './meeting.ts';

/** What there is to know of a pressed key. */
export interface KeyPress {
  key: string;
  shiftKey: boolean;
  /** Whether Ctrl, Alt or the command key is held: such a press is the browser's. */
  hasCommand: boolean;
  /** Whether it comes again by itself because the key is held down. */
  isHeld: boolean;
  /** A field takes every key for itself, a button or a link Space and Enter. */
  on: 'page' | 'control' | 'field';
  /** Which way the page reads: on is where reading goes. */
  direction: 'ltr' | 'rtl';
}

const ACT_KINDS = [
  'next',
  'back',
  'first',
  'last',
  'black',
  'captions',
  'timer',
  'pause',
  'replay',
] as const satisfies readonly Act['kind'][];

/** What a key asks of the meeting itself, and so of all its windows. */
export interface ActWish {
  kind: (typeof ACT_KINDS)[number];
}

/** What a key asks of the one window in which it is pressed. */
export type WindowWish =
  | { kind: 'full-screen' | 'language' | 'notes' | 'presenter' | 'help' | 'leave' }
  /** To the step of that number, or to the moment `7.2`: as it was typed, so it may be no place. */
  | { kind: 'go-to'; text: string };

export type Wish = ActWish | WindowWish;

export function isAct(wish: Wish): wish is ActWish {
  return ACT_KINDS.some((kind) => kind === wish.kind);
}

export interface KeyOutcome {
  /** What is typed so far of a step's number; empty where none is begun. */
  typed: string;
  wish?: Wish;
}

/** Keys of keyboards, and of clickers, which are keyboards with Page up, Page down and a full stop. */
const WISHES: ReadonlyMap<string, Exclude<Wish, { kind: 'go-to' }>['kind']> = new Map([
  ['PageDown', 'next'],
  ['ArrowDown', 'next'],
  ['PageUp', 'back'],
  ['ArrowUp', 'back'],
  ['Home', 'first'],
  ['End', 'last'],
  ['.', 'black'],
  ['b', 'black'],
  ['c', 'captions'],
  ['t', 'timer'],
  ['k', 'pause'],
  ['r', 'replay'],
  ['f', 'full-screen'],
  ['l', 'language'],
  ['n', 'notes'],
  ['p', 'presenter'],
  ['?', 'help'],
  ['Escape', 'leave'],
]);

/** As long as the longest number that leads anywhere: `123.12`. */
const MOST_TYPED = 6;

/**
 * What a key means in a meeting; undefined for a key that is not the meeting's. A key held down is
 * one press.
 *
 * @param typed what was typed of a number before
 */
export function readKey(press: KeyPress, typed: string): KeyOutcome | undefined {
  const { key, hasCommand, isHeld, on } = press;
  if (hasCommand || on === 'field') return undefined;
  if ((key === ' ' || key === 'Enter') && on === 'control') return undefined;
  const longer = typeKey(key, typed);
  if (longer !== undefined) return { typed: longer };
  if (key === 'Enter' && typed !== '')
    return { typed: '', wish: { kind: 'go-to', text: typed.replace(/\.$/u, '') } };
  if (key === 'Escape' && typed !== '') return { typed: '' };
  const kind = findWish(press);
  if (kind === undefined) return undefined;
  return isHeld ? { typed } : { typed: '', wish: { kind } };
}

/** The number with a key more, or with one less; undefined where the key does not belong to it. */
function typeKey(key: string, typed: string): string | undefined {
  if (key === 'Backspace' && typed !== '') return typed.slice(0, -1);
  const continues = /^\d$/u.test(key) || (key === '.' && /^\d+$/u.test(typed));
  return continues ? (typed + key).slice(0, MOST_TYPED) : undefined;
}

function findWish({ key, shiftKey, direction }: KeyPress) {
  if (key === ' ' || key === 'Enter') return shiftKey ? 'back' : 'next';
  if (key === 'ArrowRight') return direction === 'ltr' ? 'next' : 'back';
  if (key === 'ArrowLeft') return direction === 'ltr' ? 'back' : 'next';
  return WISHES.get(key) ?? WISHES.get(key.toLowerCase());
}
