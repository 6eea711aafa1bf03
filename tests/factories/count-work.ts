/**
 * How much is looked at while something is done: characters by patterns and searches, elements by
 * methods of lists. What a pattern does within itself is not seen.
 */
export function countWork(work: () => unknown): number {
  let looked = 0;
  /* eslint-disable @typescript-eslint/unbound-method -- each is called with its own `this` */
  const originals = {
    exec: RegExp.prototype.exec,
    indexOf: String.prototype.indexOf,
    slice: Array.prototype.slice,
    filter: Array.prototype.filter,
  };
  /* eslint-enable @typescript-eslint/unbound-method */
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = originals.exec.call(this, text);
    if (found) looked += Math.max(1, found.index + found[0].length - from);
    else looked += this.sticky ? 1 : text.length - from;
    return found;
  };
  String.prototype.indexOf = function (searched, from = 0) {
    const found = originals.indexOf.call(this, searched, from);
    looked += (found === -1 ? this.length : found + 1) - from;
    return found;
  };
  Array.prototype.slice = function (...range) {
    const slice = originals.slice.apply(this, range) as unknown[];
    looked += slice.length;
    return slice;
  };
  Array.prototype.filter = function (...how: Parameters<typeof originals.filter>) {
    looked += this.length;
    return originals.filter.apply(this, how) as unknown[];
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = originals.exec;
    String.prototype.indexOf = originals.indexOf;
    Array.prototype.slice = originals.slice;
    Array.prototype.filter = originals.filter;
  }
  return looked;
}
