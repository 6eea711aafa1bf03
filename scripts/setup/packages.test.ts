import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasPackages, isSameTree } from './packages.mjs';

const WANTED = {
  '': {},
  'node_modules/a': { integrity: 'sha512-a' },
  'node_modules/elsewhere': { integrity: 'sha512-e', optional: true, os: ['plan9'] },
  'node_modules/here': { integrity: 'sha512-h', optional: true, os: [process.platform] },
  'node_modules/may-fail': { integrity: 'sha512-f', optional: true },
};

const WHOLE = {
  'node_modules/a': { integrity: 'sha512-a' },
  'node_modules/here': { integrity: 'sha512-h' },
};

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sightline packages é '));
  mkdirSync(join(root, 'node_modules'));
  write('package-lock.json', WANTED);
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, packages: Record<string, object>): void {
  writeFileSync(join(root, path), JSON.stringify({ packages }));
}

describe('hasPackages', () => {
  test('is false until the install has been stamped', () => {
    expect(hasPackages(root, 'v24.1.0')).toBe(false);
  });
});

describe('isSameTree', () => {
  const installed = 'node_modules/.package-lock.json';

  test('takes an install by hand of just these packages', () => {
    write(installed, WHOLE);
    expect(isSameTree(root)).toBe(true);
  });

  test('refuses another version, a package too many and one too few', () => {
    write(installed, { ...WHOLE, 'node_modules/a': { integrity: 'sha512-b' } });
    expect(isSameTree(root)).toBe(false);
    write(installed, { ...WHOLE, 'node_modules/b': { integrity: 'sha512-b' } });
    expect(isSameTree(root)).toBe(false);
    write(installed, { 'node_modules/here': WHOLE['node_modules/here'] });
    expect(isSameTree(root)).toBe(false);
  });

  test('refuses an install without the packages made for this machine', () => {
    write(installed, { 'node_modules/a': WHOLE['node_modules/a'] });
    expect(isSameTree(root)).toBe(false);
  });

  test('refuses an install that npm did not finish', () => {
    expect(isSameTree(root)).toBe(false);
  });
});
