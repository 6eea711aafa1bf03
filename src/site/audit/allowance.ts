import type { AuditAllowance } from '../../domain/study.ts';
import { foldWords } from './words.ts';

/** Whether the study allows the audit to find something in a file of the output. */
export function isAllowed(
  allowances: readonly AuditAllowance[],
  found: string,
  file: string,
): boolean {
  const words = ` ${foldWords(found).join(' ')} `;
  return allowances.some(
    ({ term, place }) => ` ${foldWords(term).join(' ')} `.includes(words) && isInPlace(file, place),
  );
}

/**
 * A place is a page's address or a file's, with or without its slashes; `/` is the home page, and an
 * address that ends in `/*` is everything below it.
 */
function isInPlace(file: string, place: string): boolean {
  if (place.endsWith('*')) return file.startsWith(place.slice(0, -1).replace(/^\//, ''));
  const path = place.replace(/^\/|\/$/g, '');
  return file === path || file === (path === '' ? 'index.html' : `${path}/index.html`);
}
