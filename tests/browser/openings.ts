import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sendFile } from '../../src/site/serve/send-file.ts';

/** One way in which a reader may come to the same folder. */
export interface Opening {
  name: string;
  /** Address of the site's root, ending in a slash. */
  root: string;
  /** The address of a page of the site, given as `/stories/a/`. */
  pageAt(path: string): string;
  close(): Promise<void>;
}

/** At a domain's root, under a sub-path, and by double-click from disk. */
export const OPENINGS = ['root', 'sub-path', 'file'] as const;

export async function openSite(way: (typeof OPENINGS)[number], folder: string): Promise<Opening> {
  if (way === 'file') return openFromDisk(folder);
  const prefix = way === 'root' ? '/' : '/some/sub/path/';
  const server = createServer((request, response) => {
    const path = decodeURI(request.url ?? '/');
    const file = path.slice(prefix.length) + (path.endsWith('/') ? 'index.html' : '');
    const isInSite = path.startsWith(prefix) && existsSync(join(folder, file));
    if (!isInSite) response.writeHead(404).end();
    else void sendFile(request, response, 200, join(folder, file)).catch(() => response.destroy());
  });
  const root = `http://127.0.0.1:${String(await listen(server))}${prefix}`;
  return {
    name: way,
    root,
    pageAt: (path) => root + path.slice(1),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function openFromDisk(folder: string): Opening {
  const root = `${pathToFileURL(folder).href}/`;
  return {
    name: 'file',
    root,
    pageAt: (path) => `${root}${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`,
    close: () => Promise.resolve(),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
