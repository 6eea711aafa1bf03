import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { provideFfmpeg } from './ffmpeg.mjs';

const GOOD = { version: '7.1', libavutil: 59, encoders: ['libx264', 'aac'] };

let root: string;
let said: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sightline ffmpeg é '));
  vi.stubEnv('PATH', join(root, 'bin'));
  vi.stubEnv('SIGHTLINE_FFMPEG', '');
  vi.stubEnv('SIGHTLINE_NO_INSTALL', '1');
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

/** A program that answers as ffmpeg does. */
function put(path: string, { version, libavutil, encoders }: typeof GOOD): string {
  const program = join(root, path);
  mkdirSync(join(program, '..'), { recursive: true });
  const list = encoders.map((name) => `echo " V....D ${name}  an encoder"`).join('\n');
  const about = `echo "ffmpeg version ${version} Copyright"\necho "libavutil      ${libavutil}. 28.100 / ${libavutil}. 28.100"`;
  const script = `#!/bin/sh\nif [ "$2" = -encoders ]; then\n:\n${list}\nelse\n${about}\nfi\n`;
  writeFileSync(program, script);
  chmodSync(program, 0o755);
  return program;
}

function provide() {
  return provideFfmpeg({ root, node: process.execPath, onStart: () => undefined });
}

// Elsewhere programs are found that no PATH names.
describe.skipIf(process.platform !== 'linux')('provideFfmpeg', () => {
  test('takes the one of the PATH', async () => {
    const path = put('bin/ffmpeg', GOOD);
    expect(await provide()).toMatchObject({ path, version: '7.1' });
  });

  test('knows a nightly build by its libraries', async () => {
    put('bin/ffmpeg', { ...GOOD, version: 'N-118193-g5f38c82536' });
    expect(await provide()).toMatchObject({ version: 'N-118193-g5f38c82536' });
  });

  test('passes over one that is too old, or that cannot write H.264, and says so', async () => {
    const path = put('node_modules/ffmpeg-static/ffmpeg', GOOD);
    put('bin/ffmpeg', { ...GOOD, version: '4.4.2', libavutil: 56 });
    expect(await provide()).toMatchObject({ path });
    expect(said).toContain('its version is 4.4.2, older than 5');
    put('bin/ffmpeg', { ...GOOD, encoders: ['aac'] });
    expect(await provide()).toMatchObject({ path });
    expect(said).toContain('it lacks libx264');
  });

  test('takes no other than the one the environment names', async () => {
    put('bin/ffmpeg', GOOD);
    const wish = put('old/ffmpeg', { ...GOOD, version: '4.4.2', libavutil: 56 });
    vi.stubEnv('SIGHTLINE_FFMPEG', wish);
    await expect(provide()).rejects.toThrow(/SIGHTLINE_FFMPEG names .*older than 5/);
  });

  test('says how to install it where there is none', async () => {
    await expect(provide()).rejects.toThrow('https://ffmpeg.org/download.html');
    vi.stubEnv('PATH', `${join(root, 'bin')}${delimiter}${join(root, 'sbin')}`);
    put('sbin/apk', GOOD);
    await expect(provide()).rejects.toThrow(/apk add ffmpeg/);
  });
});
