import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { probeRecordings } from '../../src/media/probe.ts';
import { FFMPEG } from '../fixtures/small-study.ts';
import {
  EDITIONS,
  findAll,
  readSite,
  resolveAddress,
  textOf,
  type BuiltPage,
  type BuiltSite,
} from './built-site.ts';

const INTERVIEWS = fileURLToPath(new URL('../../content/interviews', import.meta.url));
/** A frame of film, and what sound's coding adds. */
const TOLERANCE = 0.1;

/** Which interviews each edition shows whole: colleagues alone may hear Samuel, who comes into Tomas's. */
const WHOLE: Record<(typeof EDITIONS)[number], string[]> = {
  customers: ['amina', 'rodrigo'],
  employees: ['amina', 'rodrigo', 'samuel', 'tomas'],
  facilitators: ['amina', 'rodrigo'],
  'staff-room': ['amina', 'rodrigo', 'samuel', 'tomas'],
};

const sites = new Map<string, BuiltSite>();
beforeAll(async () => {
  for (const edition of EDITIONS) sites.set(edition, await readSite(inject('dist'), edition));
});

function listPages(edition: string): BuiltPage[] {
  const pages = sites.get(edition)?.pages ?? [];
  return pages.filter(({ path }) => /^interviews\/[^/]+\/index\.html$/u.test(path));
}

async function lengthOf(path: string): Promise<number> {
  const found = (await probeRecordings([path], { ffmpeg: FFMPEG })).get(path);
  return found && !(found instanceof Error) ? found.durationSeconds : NaN;
}

describe.each(EDITIONS)('the interviews that the edition %s shows whole', (edition) => {
  it('are those that everyone in them agreed to', () => {
    const ids = listPages(edition).map(({ path }) => path.split('/')[1]);
    expect(ids.sort()).toEqual(WHOLE[edition]);
  });

  it('last as long as what was recorded', async () => {
    for (const page of listPages(edition)) {
      const [, id = ''] = page.path.split('/');
      const [media] = findAll(page, 'video', 'audio');
      const { path } = resolveAddress(page, media?.attribs['src'] ?? '');
      const ending = ['samuel'].includes(id) ? 'm4a' : 'mp4';
      const recorded = await lengthOf(join(INTERVIEWS, id, `recording.${ending}`));
      const shown = await lengthOf(join(inject('dist'), edition, path));
      expect(Math.abs(shown - recorded), id).toBeLessThan(TOLERANCE);
    }
  });

  it('say where each of their clips lies, in the strip and beside the words', () => {
    for (const page of listPages(edition)) {
      const marks = findAll(page, 'a').filter(({ attribs }) => attribs['class'] === 'mark');
      expect(marks.length, page.path).toBeGreaterThan(5);
      expect(
        marks.map(textOf).filter((name) => !/^.+: .+, \d+:\d\d to \d+:\d\d$/u.test(name)),
      ).toEqual([]);
      const [, id = ''] = page.path.split('/');
      const own = findAll(page, 'a').filter(({ attribs }) =>
        attribs['href']?.includes(`../clips/${id}/`),
      );
      const clips = new Set(marks.map(({ attribs }) => attribs['data-start']));
      expect(own.length, page.path).toBeGreaterThanOrEqual(clips.size);
    }
  });
});

describe('an interview of which somebody agreed to voice only', () => {
  it('is to be heard and never seen', () => {
    const page = listPages('employees').find(({ path }) => path.includes('/tomas/'));
    expect(page && findAll(page, 'video')).toEqual([]);
    expect(page && findAll(page, 'audio')).toHaveLength(1);
  });
});
