import type { Page } from 'playwright-core';

/** What must not happen on any page: each as a line that tells where. */
export interface Mishaps {
  list: string[];
}

/**
 * Notes errors in the console, failed requests, answers that are errors, and requests to anywhere
 * but the site (promise 7).
 *
 * @param root address of the site's root
 */
export function watchPage(page: Page, root: string): Mishaps {
  const mishaps: Mishaps = { list: [] };
  const note = (what: string) => mishaps.list.push(`${page.url()}: ${what}`);
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  page.on('requestfailed', (request) => {
    // A media request is cut short by the browser itself when it has enough.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${String(response.status())}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!/^(?:data|blob):/u.test(request.url()) && !request.url().startsWith(root))
      note(`left the site: ${request.url()}`);
  });
  return mishaps;
}
