import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

interface Locked {
  version: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  os?: string | string[];
  cpu?: string | string[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

type Packages = Record<string, Locked>;

const KINDS = ['dependencies', 'optionalDependencies', 'devDependencies'] as const;
const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

const settings = JSON.parse(readText('package.json')) as Locked;
const locked = readLock('package-lock.json');
const lockedNode = readLock('scripts/setup/node/package-lock.json');

function readText(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
}

function readLock(path: string): Packages {
  return (JSON.parse(readText(path)) as { packages: Packages }).packages;
}

function entries(packages: Packages): [string, Locked][] {
  return Object.entries(packages).filter(([place]) => place !== '');
}

/** The package that a name means in some place of node_modules: the nearest one outwards. */
function findPackage(packages: Packages, place: string, name: string): Locked | undefined {
  const inside = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
  if (packages[inside]) return packages[inside];
  if (place === '') return undefined;
  return findPackage(
    packages,
    place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/'))),
    name,
  );
}

describe('package.json', () => {
  test('names one exact version of everything', () => {
    const all = KINDS.flatMap((kind) => Object.entries(settings[kind] ?? {}));
    expect(all.filter(([, version]) => !EXACT.test(version))).toEqual([]);
  });

  test('says what package-lock.json says', () => {
    for (const kind of KINDS) expect(locked['']?.[kind]).toEqual(settings[kind]);
  });
});

describe.each([
  ['package-lock.json', locked],
  ['scripts/setup/node/package-lock.json', lockedNode],
])('%s', (_, packages) => {
  test('records what every package must be, and no place it came from', () => {
    const bad = entries(packages).filter(
      ([, { integrity, resolved }]) => !integrity?.startsWith('sha512-') || resolved !== undefined,
    );
    expect(bad.map(([place]) => place)).toEqual([]);
  });

  test('holds for every platform: each package that is asked for in one version is there in it', () => {
    const missing = Object.entries(packages).flatMap(([place, entry]) =>
      Object.entries({ ...entry.dependencies, ...entry.optionalDependencies })
        .filter(([name, version]) => {
          const found = findPackage(packages, place, name);
          return !found || (EXACT.test(version) && found.version !== version);
        })
        .map(([name, version]) => `${place} asks for ${name}@${version}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('scripts/setup/node', () => {
  test.each([
    ['linux', 'x64'],
    ['linux', 'arm64'],
    ['darwin', 'x64'],
    ['darwin', 'arm64'],
    ['win32', 'x64'],
    ['win32', 'arm64'],
  ])('has a Node for %s %s', (os, cpu) => {
    const found = entries(lockedNode).filter(([, entry]) => entry.os === os && entry.cpu === cpu);
    expect(found).toHaveLength(1);
  });
});

describe('docs/licences.md', () => {
  const text = readText('docs/licences.md').replaceAll(/ +\|/g, ' |');

  test.each(KINDS.flatMap((kind) => Object.keys(settings[kind] ?? {})))(
    'names %s with its licence',
    (name) => {
      const licence = locked[`node_modules/${name}`]?.license;
      expect(text).toContain(`| \`${name}\` | ${String(licence)} |`);
    },
  );
});
