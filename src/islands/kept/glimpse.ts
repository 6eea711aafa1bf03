/**
 * Before every key of a site: several sites may lie at one origin.
 *
 * @param root address of the site's root
 */
export function keptPrefix(root: string): string {
  return `sightline ${root} `;
}

/** Before the time at which each key of a site was written. */
export function stampPrefix(root: string): string {
  return `sightline-written ${root} `;
}

/** Whether the browser keeps anything for this page. */
export function canKeep(): boolean {
  const probe = 'sightline probe';
  try {
    localStorage.setItem(probe, '');
    localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether anything may be kept under keys that begin so. From disk a page cannot tell without opening
 * what is kept, which costs nothing there.
 */
export function mayHold(root: string, prefix: string): boolean {
  if (location.protocol === 'file:') return true;
  return Object.keys(localStorage).some((key) => key.startsWith(keptPrefix(root) + prefix));
}
