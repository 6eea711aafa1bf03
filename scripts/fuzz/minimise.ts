const MOST_TRIES = 3000;

/** The shortest part of an input that still shows a fault, found by leaving out ever smaller pieces. */
export function minimise(bytes: Uint8Array, isFaulty: (bytes: Uint8Array) => boolean): Uint8Array {
  let least = bytes;
  let tries = 0;
  for (let size = Math.ceil(least.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < least.length && tries < MOST_TRIES; tries++) {
      const without = Uint8Array.from([...least.subarray(0, from), ...least.subarray(from + size)]);
      if (isFaulty(without)) least = without;
      else from += size;
    }
  }
  return least;
}
