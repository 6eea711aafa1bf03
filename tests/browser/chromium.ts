import process from 'node:process';

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How the tests start Chromium; set-up names the browser it found or installed. */
export const CHROMIUM = {
  ...(process.env['SIGHTLINE_CHROMIUM'] && { executablePath: process.env['SIGHTLINE_CHROMIUM'] }),
  args: process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET,
};
