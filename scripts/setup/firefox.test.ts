import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { provideFirefox } from './firefox.mjs';

const GOOD = 'echo "Mozilla Firefox 153.7.0esr"';

let root: string;
let said: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sightline firefox é '));
  vi.stubEnv('PATH', [join(root, 'bin'), join(root, 'sbin')].join(delimiter));
  vi.stubEnv('SIGHTLINE_FIREFOX', '');
  vi.stubEnv('SIGHTLINE_NO_INSTALL', '');
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

function put(path: string, script = GOOD): string {
  const program = join(root, path);
  mkdirSync(join(program, '..'), { recursive: true });
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  return program;
}

/** An apt-get that notes what it is asked and, where it installs Firefox, does. */
function putAptGet({ installs }: { installs: boolean }): void {
  const firefox = join(root, 'bin/firefox-esr');
  const install = `printf '#!/bin/sh\\n%s\\n' '${GOOD}' > '${firefox}'; /bin/chmod 755 '${firefox}'`;
  put(
    'sbin/apt-get',
    `echo "$@" >> '${join(root, 'asked')}'
case "$1 $*" in
  install*firefox-esr*) ${installs ? install : 'echo "E: Unable to locate package"; exit 100'} ;;
esac`,
  );
  put('sbin/env', 'shift; exec "$@"');
  put('sbin/sudo', 'shift; [ "$1" = true ] || exec "$@"');
  mkdirSync(join(root, 'bin'), { recursive: true });
}

const asked = () => readFileSync(join(root, 'asked'), 'utf8').trim().split('\n');

function provide() {
  return provideFirefox({ onStart: () => undefined });
}

// Elsewhere programs are found that no PATH names.
describe.skipIf(process.platform !== 'linux')('provideFirefox', () => {
  test('takes the one of the PATH, the long-term one before the other', async () => {
    const newest = put('bin/firefox', 'echo "Mozilla Firefox 155.0.1"');
    expect(await provide()).toMatchObject({ path: newest, version: '155.0.1' });
    const esr = put('sbin/firefox-esr');
    expect(await provide()).toMatchObject({ path: esr, version: '153.7.0esr' });
  });

  test('installs it with the library that plays H.264 where there is none', async () => {
    putAptGet({ installs: true });
    expect(await provide()).toMatchObject({ path: join(root, 'bin/firefox-esr') });
    expect(asked()).toEqual(['update', 'install --yes --no-install-recommends firefox-esr ffmpeg']);
  });

  test('passes over one that is too old, and over a Snap', async () => {
    put('bin/firefox-esr', 'echo "Mozilla Firefox 115.9.0esr"');
    put('bin/firefox', `${GOOD} # exec /snap/bin/firefox "$@"`);
    putAptGet({ installs: true });
    expect(await provide()).toMatchObject({ version: '153.7.0esr' });
    expect(said).toContain('Installing firefox with apt-get');
  });

  test('says how to come by one where it cannot be installed, and what was tried', async () => {
    putAptGet({ installs: false });
    await expect(provide()).rejects.toThrow(
      /need Firefox 140 or newer.*\n.*\n\n +(sudo )?apt-get install firefox-esr ffmpeg\n\n.*SIGHTLINE_FIREFOX/,
    );
    expect(said).toContain('E: Unable to locate package');
  });

  test('installs nothing where that is forbidden', async () => {
    putAptGet({ installs: true });
    vi.stubEnv('SIGHTLINE_NO_INSTALL', '1');
    await expect(provide()).rejects.toThrow('https://www.mozilla.org/firefox/');
    expect(asked).toThrow('ENOENT');
  });

  test('takes no other than the one the environment names', async () => {
    put('bin/firefox-esr');
    vi.stubEnv('SIGHTLINE_FIREFOX', put('old/firefox', 'echo "Mozilla Firefox 115.9.0esr"'));
    await expect(provide()).rejects.toThrow(/SIGHTLINE_FIREFOX names .*115.9.0esr, older than 140/);
    vi.stubEnv('SIGHTLINE_FIREFOX', join(root, 'nowhere'));
    await expect(provide()).rejects.toThrow('but no Firefox runs there');
    const wish = put('own/firefox');
    vi.stubEnv('SIGHTLINE_FIREFOX', wish);
    expect(await provide()).toMatchObject({ path: wish, wish });
  });
});
