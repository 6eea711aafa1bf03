import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { provideChromium } from './chromium.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline chromium é '));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('SIGHTLINE_CHROMIUM', '');
  vi.stubEnv('SIGHTLINE_NO_INSTALL', '1');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A program that tells its version. */
function put(name: string, version: string): string {
  const program = join(folder, name);
  mkdirSync(join(program, '..'), { recursive: true });
  writeFileSync(program, `#!/bin/sh\necho "${version}"\n`);
  chmodSync(program, 0o755);
  return program;
}

function provide() {
  return provideChromium({ root: project, node: process.execPath, onStart: () => undefined });
}

// Elsewhere programs are found that no PATH names.
describe.skipIf(process.platform !== 'linux')('provideChromium', () => {
  test('takes the first of its family that runs', async () => {
    const edge = put('microsoft-edge', 'Microsoft Edge 150.0.1');
    put('chromium', 'this is the game of that name');
    expect(await provide()).toMatchObject({ path: edge, version: '150.0.1' });
    const chrome = put('google-chrome', 'Google Chrome 151.0.7 ');
    expect(await provide()).toMatchObject({ path: chrome, version: '151.0.7' });
  });

  test('takes no other than the one the environment names', async () => {
    put('chromium', 'Chromium 156.0');
    vi.stubEnv('SIGHTLINE_CHROMIUM', join(folder, 'nowhere'));
    await expect(provide()).rejects.toThrow('but no Chromium runs there');
    const wish = put('own/chrome', 'Chromium 140.0');
    vi.stubEnv('SIGHTLINE_CHROMIUM', wish);
    expect(await provide()).toMatchObject({ path: wish, version: '140.0', wish });
  });
});
