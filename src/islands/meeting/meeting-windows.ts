import { formatAddress, type Address } from '../../meeting/address.ts';
import { formatProgramName, type Program } from '../../meeting/program.ts';

/** The pages of a meeting, each a folder of the site. */
export type MeetingPage = 'project' | 'present' | 'room';

/** Address of the site's root, ending in a slash: a page names its script, which lies in a folder below it. */
export function findRoot(page: HTMLElement): string {
  return new URL('../', new URL(page.dataset['script'] ?? '', document.baseURI)).href;
}

/** Whether this window was loaded again rather than opened. */
export function isReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload';
}

/** A page of the site as it is opened: from disk a folder has no page of its own. */
export function formatPageAddress(root: string, page: string): string {
  const isFolder = page === '' || page.endsWith('/');
  return `${root}${page}${isFolder && root.startsWith('file:') ? 'index.html' : ''}`;
}

/** The wall or the presenter's window at a place in a program. */
export function formatWindowAddress(root: string, page: MeetingPage, address: Address): string {
  return formatPageAddress(root, `${page}/`) + formatAddress(address);
}

/** A program has one of each: to open it again brings it forward. */
export function nameWindow(page: MeetingPage, program: Pick<Program, 'kind' | 'id'>): string {
  return `sightline ${page} ${formatProgramName(program)}`;
}
