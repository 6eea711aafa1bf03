import type { Page as ChromiumPage } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';

/** What must not happen on any page: each as a line that tells where. */
export interface Mishaps {
  list: string[];
}

/** A media request is cut short by the browser itself when it has enough. */
const CUT_SHORT = ['net::ERR_ABORTED', 'NS_BINDING_ABORTED'];

/**
 * Notes errors in the console, failed requests, answers that are errors, and requests to anywhere
 * but the site (promise 7), on a page and in the windows that it opens.
 *
 * @param root address of the site's root
 */
export function watchPage(page: ChromiumPage, root: string, mishaps = noMishaps()): Mishaps {
  const note = noteOf(page, root, mishaps);
  page.on('console', note.console);
  page.on('pageerror', note.pageError);
  page.on('requestfailed', note.requestFailed);
  page.on('response', note.response);
  page.on('request', note.request);
  page.on('popup', (popup) => watchPage(popup, root, mishaps));
  return mishaps;
}

/** Notes the same of a page that is driven by Puppeteer. */
export function watchFirefoxPage(page: FirefoxPage, root: string, mishaps = noMishaps()): Mishaps {
  const note = noteOf(page, root, mishaps);
  page.on('console', note.console);
  page.on('pageerror', note.pageError);
  page.on('requestfailed', note.requestFailed);
  page.on('response', note.response);
  page.on('request', note.request);
  page.on('popup', (popup) => popup && watchFirefoxPage(popup, root, mishaps));
  return mishaps;
}

function noMishaps(): Mishaps {
  return { list: [] };
}

/** As much as the two libraries have in common. */
interface Request {
  url(): string;
  failure(): { errorText: string } | null;
}

/** What is noted of each event on a page. */
function noteOf(page: { url(): string }, root: string, { list }: Mishaps) {
  const note = (what: string) => {
    list.push(`${page.url()}: ${what}`);
  };
  return {
    console: (message: { type(): string; text(): string }) => {
      if (message.type() === 'error') note(message.text());
    },
    pageError: (error: unknown) => {
      note(error instanceof Error ? error.message : String(error));
    },
    requestFailed: (request: Request) => {
      if (!CUT_SHORT.includes(request.failure()?.errorText ?? '')) note(`failed: ${request.url()}`);
    },
    response: (response: { status(): number; url(): string }) => {
      if (response.status() >= 400) note(`${String(response.status())}: ${response.url()}`);
    },
    request: (request: Request) => {
      if (!/^(?:data|blob):/u.test(request.url()) && !request.url().startsWith(root))
        note(`left the site: ${request.url()}`);
    },
  };
}
