import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { findSeconds } from '../../src/domain/time.ts';
import { probeRecordings } from '../../src/media/probe.ts';
import { FFMPEG } from '../fixtures/small-study.ts';
import { findAll, readSite, resolveAddress, type BuiltPage, type BuiltSite } from './built-site.ts';

const INTERVIEWS = fileURLToPath(new URL('../../content/interviews', import.meta.url));
/** A frame of film at either end, and what sound's coding adds. */
const TOLERANCE = 0.1;

interface Cut {
  id: string;
  seconds: number;
}

async function listCuts(): Promise<Cut[]> {
  const names = await readdir(INTERVIEWS);
  const cuts = names.map(async (name) => {
    const source = await readFile(join(INTERVIEWS, name, 'interview.yaml'), 'utf8');
    const { clips } = parse(source) as { clips: Record<string, { from: string; to: string }> };
    return Object.entries(clips).map(([id, { from, to }]) => ({
      id: `${name}/${id}`,
      seconds: (findSeconds(to) ?? 0) - (findSeconds(from) ?? 0),
    }));
  });
  return (await Promise.all(cuts)).flat();
}

let site: BuiltSite;
let cuts: Cut[];
let cacheDir: string;

beforeAll(async () => {
  site = await readSite(inject('dist'), 'employees');
  cuts = await listCuts();
  cacheDir = await mkdtemp(join(tmpdir(), 'sightline-facts-'));
});
afterAll(() => rm(cacheDir, { recursive: true, force: true }));

function listPages({ id }: Cut): BuiltPage[] {
  return site.pages.filter(({ path }) => path === `clips/${id}/index.html`);
}

/** Where the clip's own film and sound lie. */
function listMedia(page: BuiltPage): string[] {
  const sources = findAll(page, 'video', 'audio').flatMap(({ attribs }) => attribs['src'] ?? []);
  return [...new Set(sources.map((source) => resolveAddress(page, source).path))];
}

describe('the clips of the sample', () => {
  it('have a page each', () => {
    expect(cuts.length).toBeGreaterThan(20);
    expect(cuts.filter((cut) => listPages(cut).length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('last as long as the editor cut them', async () => {
    const media = new Map(cuts.map((cut) => [cut, listPages(cut).flatMap(listMedia)]));
    const root = join(inject('dist'), 'employees');
    const paths = [...media.values()].flat().map((path) => join(root, path));
    const facts = await probeRecordings(paths, { ffmpeg: FFMPEG, cacheDir });
    const wrong = [...media].flatMap(([{ id, seconds }, files]) =>
      files.flatMap((path) => {
        const found = facts.get(join(root, path));
        const lasts = found && !(found instanceof Error) ? found.durationSeconds : NaN;
        return Math.abs(lasts - seconds) <= TOLERANCE
          ? []
          : [`${id}: ${path} lasts ${String(lasts)}, not ${String(seconds)}`];
      }),
    );
    expect(wrong).toEqual([]);
    expect([...media].filter(([, files]) => files.length === 0)).toEqual([]);
  });

  it('come with their words', () => {
    const silent = cuts.filter((cut) => {
      const elements = listPages(cut).flatMap((page) => page.elements);
      return !elements.some(({ attribs }) => 'data-start' in attribs);
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
