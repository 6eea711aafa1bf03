import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const PORTS_TO_TRY = 50;

/**
 * Takes a port on this computer's own addresses, both of them where it has both: `localhost` may
 * mean either. Nothing outside this computer can reach it.
 *
 * @param port the first to try, then the next ones; 0 takes any
 * @throws Error when none of them is free
 */
export async function listenLocally(handler: RequestListener, port: number): Promise<Server[]> {
  const ports = Array.from({ length: PORTS_TO_TRY }, (_, index) => (port === 0 ? 0 : port + index));
  for (const each of ports) {
    const servers = await tryPort(handler, each);
    if (servers) return servers;
  }
  throw new Error(`No port from ${port} to ${port + PORTS_TO_TRY - 1} is free.`);
}

async function tryPort(handler: RequestListener, port: number): Promise<Server[] | undefined> {
  const first = await tryAddress(handler, port, '127.0.0.1');
  if (first === 'taken' || first === 'no-such-address') return undefined;
  const second = await tryAddress(handler, portOf(first), '::1');
  if (second === 'no-such-address') return [first];
  if (second !== 'taken') return [first, second];
  await closeServer(first);
  return undefined;
}

function tryAddress(
  handler: RequestListener,
  port: number,
  host: string,
): Promise<Server | 'taken' | 'no-such-address'> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')
        resolve('no-such-address');
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      resolve(server);
    });
  });
}

/** The port a listening server has taken. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Stops a server and ends what it is still sending. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
