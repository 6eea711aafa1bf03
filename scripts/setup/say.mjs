/** Tells the person at the keyboard; on stderr, so that what a command reports stays clean. */
export function say(/** @type {string} */ line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Tells that something long begins, does it, and tells how long it took.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function sayWhile(what, work) {
  say(`· ${what} …`);
  const start = Date.now();
  const result = await work();
  say(`  took ${String(Math.max(1, Math.round((Date.now() - start) / 1000)))} s`);
  return result;
}

/** Something the set-up cannot do by itself; the message says what the person can do. */
export class SetupError extends Error {}
