import { InvalidArgumentError } from 'commander';

/** The first port to try where none is named. */
export const FIRST_PORT = 4321;

export const PORT_HELP = `the first port to try (default: ${FIRST_PORT})`;

export function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  return port;
}
