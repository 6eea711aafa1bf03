/** `url(…)` in its three spellings, and an `@import` that names a string. */
const ADDRESS =
  /url\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^"'()\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;

/** Passes every address of a style sheet through a function; all else stays as it is. */
export function rewriteCssAddresses(css: string, rewrite: (address: string) => string): string {
  return css.replace(ADDRESS, (whole, ...groups: unknown[]) => {
    const address = groups.slice(0, 5).find((group) => typeof group === 'string');
    if (typeof address !== 'string') return whole;
    const changed = rewrite(address);
    return changed === address ? whole : whole.replace(address, () => changed);
  });
}
