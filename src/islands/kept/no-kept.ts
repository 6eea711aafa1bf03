import type { Kept } from './kept.ts';

const refuse = (): Promise<never> => Promise.reject(new Error('This browser keeps nothing here.'));
const ignore = (): (() => void) => () => undefined;

/** Keeps nothing and knows of no other window: a meeting goes on in this one by itself. */
export const NO_KEPT: Kept = {
  ...{ read: refuse, write: refuse, remove: refuse, list: refuse },
  ...{ tell: () => undefined, tellAtEnd: () => undefined, onTold: ignore, onWritten: ignore },
};
