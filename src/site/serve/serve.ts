import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { findAnswer, type ServedSites } from './find-answer.ts';
import { closeServer, listenLocally, portOf } from './listen.ts';
import { buildPlainPage } from './plain-page.ts';
import { sendFile } from './send-file.ts';

export type { ServedEdition, ServedSites } from './find-answer.ts';

/** A server that is listening. */
export interface RunningServer {
  port: number;
  /** Its address as people type it, ending in a slash. */
  address: string;
  close: () => Promise<void>;
}

/**
 * Serves the built editions to this computer only.
 *
 * @param port the first to try, then the next ones; 0 takes any
 * @throws Error when no port is free
 */
export async function serveSites(sites: ServedSites, port: number): Promise<RunningServer> {
  const servers = await listenLocally(createHandler(sites), port);
  const taken = servers.map(portOf)[0] ?? port;
  return {
    port: taken,
    address: `http://localhost:${taken}/`,
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

/** What answers the server's requests. */
export function createHandler(sites: ServedSites): RequestListener {
  return (request, response) => {
    answer(request, response, sites).catch(() => {
      response.destroy();
    });
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  sites: ServedSites,
): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-cache');
  if (!isForThisComputer(request)) {
    sendPage(request, response, 403, buildPlainPage('Only this computer may ask', ''));
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendPage(request, response, 405, buildPlainPage('This server only shows', ''));
    return;
  }
  const found = await findAnswer(request.url ?? '/', sites);
  if (found.kind === 'page') sendPage(request, response, found.status, found.html);
  else if (found.kind === 'file') await sendFile(request, response, found.status, found.path);
  else response.writeHead(302, { Location: found.to }).end();
}

/** A foreign page can have its own name point here and read what we answer; only our names pass. */
function isForThisComputer(request: IncomingMessage): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(request.headers.host ?? '');
}

function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  html: string,
): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(html),
  });
  response.end(request.method === 'HEAD' ? undefined : html);
}
