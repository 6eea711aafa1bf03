/** Where in its steps a chair is; `step` counts from 0. */
export interface ChairState {
  step: number;
  count: number;
}

export type Move = 'next' | 'back' | 'first' | 'last';
export type Act = Move | 'full-screen' | 'leave';
export type Direction = 'ltr' | 'rtl';

/** What there is to know of a pressed key. */
export interface KeyPress {
  key: string;
  shiftKey: boolean;
  /** Whether Ctrl, Alt or the command key is held: such a press is the browser's. */
  hasCommand: boolean;
  /** Whether a button or a link has the focus, which takes Space and Enter for itself. */
  isOnControl: boolean;
}

/** Keys of keyboards, and of clickers, which are keyboards with Page up and Page down. */
const ACTS: ReadonlyMap<string, Act> = new Map([
  ['ArrowDown', 'next'],
  ['PageDown', 'next'],
  ['ArrowUp', 'back'],
  ['PageUp', 'back'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Escape', 'leave'],
  ['f', 'full-screen'],
  ['F', 'full-screen'],
]);

/** What a key asks for; undefined for every key that is not the chair's. */
export function findAct(press: KeyPress, direction: Direction): Act | undefined {
  const { key, shiftKey, hasCommand, isOnControl } = press;
  if (hasCommand) return undefined;
  if (key === ' ' || key === 'Enter') {
    if (isOnControl) return undefined;
    return shiftKey ? 'back' : 'next';
  }
  if (key === 'ArrowRight') return direction === 'ltr' ? 'next' : 'back';
  if (key === 'ArrowLeft') return direction === 'ltr' ? 'back' : 'next';
  return ACTS.get(key);
}

/** Which way a touch on the stage leads: on with the half where reading ends, back with the other. */
export function findHalf(x: number, width: number, direction: Direction): Move {
  return x < width / 2 === (direction === 'ltr') ? 'back' : 'next';
}

/** The step after a move; the first and the last are ends, and nothing goes round. */
export function moveStep({ step, count }: ChairState, move: Move): number {
  const wanted = { next: step + 1, back: step - 1, first: 0, last: count - 1 }[move];
  return Math.max(0, Math.min(count - 1, wanted));
}

/** The step that a hash names, `#1` being the first; the first where it names none. */
export function findStep(hash: string, count: number): number {
  const number = /^#(\d{1,4})$/u.exec(hash)?.[1];
  return number === undefined ? 0 : Math.max(0, Math.min(count, Number(number)) - 1);
}

/** The hash that names a step. */
export function formatStep(step: number): string {
  return `#${String(step + 1)}`;
}

/** How far along the steps it is: more than 0, and 1 on the last. */
export function measureProgress({ step, count }: ChairState): number {
  return (step + 1) / count;
}
