import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeFile, writeStudyFiles, type StudyFiles } from '../../tests/factories/study-files.ts';
import { buildStudy, type BuildOutcome } from './build.ts';
import { lockDist } from './lock.ts';

// Whatever ends before a page is built; whole builds are among the end-to-end tests.

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'sightline-build-'));
  await mkdir(join(place, 'dist', 'customers'), { recursive: true });
  await writeFile(join(place, 'dist', 'customers', 'index.html'), 'old');
});
afterEach(() => rm(place, { recursive: true, force: true }));

async function build(changes: StudyFiles, editions?: string[]): Promise<BuildOutcome> {
  const studyRoot = await writeStudyFiles(changes);
  return buildStudy({
    studyRoot,
    dist: join(place, 'dist'),
    reels: join(place, 'reels'),
    work: join(place, 'work'),
    cache: join(place, 'cache'),
    now: new Date('2026-06-15T12:00:00Z'),
    ffmpeg: 'no-such-program',
    ...(editions && { editions }),
  });
}

const codes = ({ problems }: BuildOutcome): string[] => problems.map(({ code }) => code);
const oldSite = (): Promise<string> =>
  readFile(join(place, 'dist', 'customers', 'index.html'), 'utf8');
const broken = changeFile('stories/lake.mdx', 'id="amina/arm"', 'id="amina/arn"');

describe('buildStudy', () => {
  it('publishes nothing of a study with errors, and frees the output folder again', async () => {
    const outcome = await build(broken);
    expect(codes(outcome)).toContain('unknown-id');
    expect(outcome.editions).toEqual([]);
    expect(await oldSite()).toBe('old');
    expect(existsSync(join(place, 'dist', '.lock'))).toBe(false);
  });

  it('refuses while another build runs', async () => {
    await lockDist(join(place, 'dist'));
    expect(codes(await build({}))).toEqual(['output-locked']);
  });

  it('names the edition that was probably meant', async () => {
    const { problems } = await build({}, ['custumers']);
    expect(problems).toMatchObject([{ code: 'unknown-edition', file: 'study.yaml' }]);
    expect(problems[0]?.hint).toContain('“customers”');
  });

  it('finishes an interrupted swap before anything else', async () => {
    const record = { study: '/study', builtOn: '2026-06-01', personIds: [] };
    const journal = { entries: [{ edition: 'customers', hadOld: true, record }] };
    await mkdir(join(place, 'dist', '.next', 'customers'), { recursive: true });
    await writeFile(join(place, 'dist', '.next', 'customers', 'index.html'), 'new');
    await writeFile(join(place, 'dist', '.swap.json'), JSON.stringify(journal));
    await build(broken);
    expect(await oldSite()).toBe('new');
  });

  it('takes away a site that somebody no longer agrees to, whatever else fails', async () => {
    await mkdir(join(place, 'dist', '.state'));
    const until = { builtOn: '2026-05-01', rebuildBy: '2026-06-15' };
    const record = { study: '/study', ...until, personIds: ['amina'] };
    await writeFile(join(place, 'dist', '.state', 'customers.json'), JSON.stringify(record));
    expect(codes(await build(broken))).toContain('edition-held');
    expect(existsSync(join(place, 'dist', 'customers'))).toBe(false);
  });

  it('takes away a reel that somebody no longer agrees to', async () => {
    const film = join(place, 'reels', 'customers', 'theme-salt.mp4');
    await mkdir(join(place, 'reels', 'customers'), { recursive: true });
    await writeFile(film, 'film');
    const record = { study: '/study', rebuildBy: '2026-06-15', personIds: ['amina'] };
    await writeFile(film.replace('.mp4', '.json'), JSON.stringify(record));
    expect(codes(await build(broken))).toContain('reel-held');
    expect(existsSync(film)).toBe(false);
  });
});
