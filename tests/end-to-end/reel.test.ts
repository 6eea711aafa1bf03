import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runFfmpeg as runForLog } from '../../src/media/ffmpeg.ts';
import { parseProbeLog } from '../../src/media/probe-log.ts';
import { makeStudyReel, type ReelOutcome } from '../../src/site/make-reel.ts';
import type { ReelRequest } from '../../src/site/reel/request.ts';
import {
  changeStudy,
  edit,
  FFMPEG,
  NOW,
  runFfmpeg,
  SMALL_STUDY,
  writeSmallStudy,
} from '../fixtures/small-study.ts';

let place: string;
let study: string;
let reels: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'sightline réel -'));
  [study, reels] = [join(place, 'study'), join(place, 'reels')];
  await writeSmallStudy(study);
});
beforeEach(async () => {
  await rm(reels, { recursive: true, force: true });
  await changeStudy(study, SMALL_STUDY);
});
afterAll(() => rm(place, { recursive: true, force: true }));

function make(changes: Partial<ReelRequest> = {}): Promise<ReelOutcome> {
  return makeStudyReel({
    ...{ studyRoot: study, reels, cache: join(place, 'cache'), now: NOW, ffmpeg: FFMPEG },
    ...{ edition: 'customers', subject: { kind: 'theme', id: 'priming' }, burnIn: false },
    out: join(reels, 'customers', 'theme-priming.mp4'),
    ...changes,
  });
}

const codes = ({ problems }: ReelOutcome) => problems.map(({ code }) => code);

/** What ffmpeg says about a film, as far as its own header goes. */
async function describeFilm(film: string): Promise<string> {
  const all = ['-i', film, '-map', '0:V:0', '-frames:v', '1', '-vf', 'showinfo', '-f', 'null', '-'];
  const { log } = await runForLog(FFMPEG, all);
  return log;
}

function readTrack(film: string, index: number): string {
  return runFfmpeg(['-i', film, '-map', `0:s:${index}`, '-f', 'webvtt', '-']).toString();
}

/** What a part of a frame looks like: the mean of each channel, and how much that varies. */
async function look(film: string, seconds: number, place: [number, number, number, number]) {
  const raw = ['-frames:v', '1', '-pix_fmt', 'rgb24', '-f', 'rawvideo', '-'];
  const pixels = runFfmpeg(['-ss', String(seconds), '-i', film, ...raw]);
  const [left, top, width, height] = place;
  const part = await sharp(pixels, { raw: { width: 1280, height: 720, channels: 3 } })
    .extract({ left, top, width, height })
    .png()
    .toBuffer();
  const { channels } = await sharp(part).stats();
  return {
    colour: channels.map(({ mean }) => Math.round(mean)),
    varies: Math.min(...channels.map(({ stdev }) => stdev)),
  };
}

const CORAL = [242, 150, 124];
const PETROL = [15, 74, 84];
const SCREEN = [20, 24, 27];

function expectNear(colour: number[], wanted: number[]): void {
  colour.forEach((value, index) => {
    expect(Math.abs(value - (wanted[index] ?? 0))).toBeLessThanOrEqual(6);
  });
}

describe('makeStudyReel', () => {
  it('joins a theme’s clips behind their titles, with captions and chapters, and says who they are', async () => {
    const { problems, reel } = await make();
    expect(problems).toEqual([]);
    expect(reel).toMatchObject({
      ...{ title: 'Priming', clips: 2, people: ['Ada Fenwick', 'Cleo Hartmann', 'Ivo Quill'] },
      audiences: ['customers'],
    });
    const film = reel?.film ?? '';
    const log = await describeFilm(film);
    const facts = parseProbeLog(log);
    const header = log.slice(0, log.indexOf('Stream mapping:'));
    expect(facts).toMatchObject({ hasSound: true, picture: { width: 1280, height: 720 } });
    expect(Math.abs((facts.durationSeconds ?? 0) - (reel?.durationSeconds ?? 0))).toBeLessThan(0.1);
    expect(
      [...header.matchAll(/Chapter #0:\d+: .*\n.*\n\s+title\s+: (.*)/gu)].map(([, title]) => title),
    ).toEqual([
      'Ada Fenwick: It runs dry before noon',
      'Cleo Hartmann: On the bench it never does',
    ]);
    expect(header.match(/Stream #0:\d+.*: Subtitle: mov_text.*/gu)).toEqual([
      expect.stringMatching(/\(eng\).*\(default\)$/u) as string,
    ]);
    expect(readTrack(film, 0)).toBe(`WEBVTT

00:10.000 --> 00:12.000
It runs dry before noon
and I prime it with a teacup.

00:16.000 --> 00:20.100
On the bench it never once ran dry on us.
`);
    expect(
      JSON.parse(await readFile(join(reels, 'customers', 'theme-priming.json'), 'utf8')),
    ).toEqual({
      ...{ study, edition: 'customers', subject: { kind: 'theme', id: 'priming' } },
      ...{ clipIds: ['ada/dry', 'cleo/bench'], personIds: ['ada', 'cleo', 'ivo'] },
      ...{ audiences: ['customers'], madeOn: '2026-06-15' },
      shown: [
        { id: 'ada', medium: 'video', grants: [] },
        { id: 'cleo', medium: 'words', grants: [] },
        { id: 'ivo', medium: 'video', grants: [] },
      ],
    });
    expect(await readdir(join(place, 'cache', 'media', 'work'))).toEqual([]);
  });

  it('shows the clip whole, and titles in the colour of the side', async () => {
    const { reel } = await make();
    const film = reel?.film ?? '';
    expectNear((await look(film, 6, [1200, 100, 20, 20])).colour, CORAL);
    expectNear((await look(film, 14, [40, 100, 20, 20])).colour, PETROL);
    const title = await look(film, 6, [480, 310, 760, 200]);
    expect(title.varies).toBeGreaterThan(10);
    // The test picture has another colour in each corner.
    const corners = await Promise.all(
      [0, 1260].map((x) => look(film, 11, [x, 4, 16, 16]).then(({ colour }) => colour)),
    );
    expect(corners[0]).not.toEqual(corners[1]);
    expect(corners).not.toContainEqual(SCREEN);
  });

  it('writes words below the picture when asked, and names no program that wrote it', async () => {
    const { reel } = await make({ burnIn: true });
    const film = reel?.film ?? '';
    expectNear((await look(film, 11, [800, 690, 60, 20])).colour, CORAL);
    expectNear((await look(film, 11, [20, 20, 20, 20])).colour, SCREEN);
    expect((await look(film, 11, [40, 590, 600, 120])).varies).toBeGreaterThan(10);
    expect(await describeFilm(film)).toMatch(/Subtitle: mov_text[^(]*\([^)]*\), 0 kb\/s$/mu);
    const bytes = (await readFile(film)).toString('latin1');
    expect(/Lavf|Lavc|x264|ffmpeg|sightline/iu.exec(bytes)).toBeNull();
  });

  it('lets be heard what was agreed to be heard, under a drawn card', async () => {
    await changeStudy(
      study,
      edit('people/ada.yaml', 'media: [words, audio, video]', 'media: [words, audio]'),
    );
    const { reel } = await make();
    const film = reel?.film ?? '';
    expectNear((await look(film, 11, [1200, 100, 20, 20])).colour, CORAL);
    expect((await look(film, 11, [480, 310, 760, 200])).varies).toBeGreaterThan(10);
    const sound = runFfmpeg(['-ss', '10.5', '-t', '1', '-i', film, '-f', 's16le', '-ac', '1', '-']);
    expect(Math.max(...new Int16Array(sound.buffer, sound.byteOffset, 20_000))).toBeGreaterThan(
      500,
    );
  });

  it('leaves out who has not agreed, and says until when the others have', async () => {
    const theme = {
      'themes/priming.mdx': '---\ntitle: Priming\nsummary: Who fills it?\n---\n',
      ...edit(
        'interviews/ben/interview.yaml',
        'kind: works-well',
        'kind: works-well\n    themes: [priming]',
      ),
      ...edit('people/cleo.yaml', '[customers, employees]', '[employees]'),
      ...edit('findings/runs-dry.mdx', 'title:', 'editions: [employees]\ntitle:'),
      ...edit('commitments/new-seal.mdx', 'title:', 'editions: [employees]\ntitle:'),
    };
    await changeStudy(study, theme);
    const { problems, reel } = await make();
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(reel).toMatchObject({
      people: ['Ada Fenwick', 'Ben Oakley', 'Ivo Quill'],
      until: '2026-12-31',
    });
  });

  it('takes a reel away once somebody in it withdraws, whatever else is asked for', async () => {
    const { reel } = await make();
    expect(existsSync(reel?.film ?? '')).toBe(true);
    const withdrawn = edit(
      'people/cleo.yaml',
      'given: 2026-01-10',
      'given: 2026-01-10, withdrawn: 2026-06-01',
    );
    await changeStudy(study, withdrawn);
    const outcome = await make();
    expect(outcome.reel).toBeUndefined();
    expect(codes(outcome)).toEqual(expect.arrayContaining(['consent-withdrawn', 'reel-held']));
    expect(existsSync(reel?.film ?? '')).toBe(false);
    expect(await readdir(join(reels, '.held'))).toHaveLength(1);
  });

  it('makes no film that says what its edition leaves out, unless the study allows it', async () => {
    const redacted = `${SMALL_STUDY['study.yaml']}redacted: [teacup]\n`;
    await changeStudy(study, { 'study.yaml': redacted });
    const outcome = await make();
    expect(outcome.reel).toBeUndefined();
    expect(outcome.problems).toMatchObject([
      {
        ...{ code: 'audit-redacted', file: 'interviews/ada/interview.yaml' },
        message: expect.stringContaining('“teacup”') as string,
        hint: expect.stringContaining('place “reels/theme-priming”') as string,
      },
    ]);
    const place = 'reels/theme-priming';
    const allow = `audit: { allow: [{ term: teacup, place: ${place}, reason: A cup. }] }\n`;
    await changeStudy(study, { 'study.yaml': redacted + allow });
    expect(codes(await make())).toEqual([]);
  });

  it('replaces a reel, and no file that is none', async () => {
    const out = join(place, 'mail', 'pumps.mp4');
    await changeStudy(place, { 'mail/pumps.json': '{ "notes": "mine" }' });
    expect(codes(await make({ out }))).toEqual(['reel-in-the-way']);
    expect(await readFile(join(place, 'mail', 'pumps.json'), 'utf8')).toBe('{ "notes": "mine" }');
    const other = join(place, 'mail', 'other.mp4');
    expect(codes(await make({ out: other }))).toEqual([]);
    expect(codes(await make({ out: other }))).toEqual([]);
    expect((await readdir(join(place, 'mail'))).sort()).toEqual([
      'other.json',
      'other.mp4',
      'pumps.json',
    ]);
    const others = await readdir(join(reels, '.elsewhere'));
    expect(others).toHaveLength(1);
    await rm(other);
  });

  it.each([
    [{ edition: 'custumers' }, 'unknown-edition', '“customers”'],
    [{ subject: { kind: 'theme', id: 'primming' } }, 'unknown-id', '“priming”'],
    [{ subject: { kind: 'session', id: 'together' }, edition: 'public' }, 'unknown-edition', ''],
  ] as const)('says what is wrong with %j', async (changes, code, hint) => {
    const { problems, reel } = await make(changes);
    expect(reel).toBeUndefined();
    expect(problems).toMatchObject([{ code, hint: expect.stringContaining(hint) as string }]);
  });

  it('takes a language that no clip has for a slip of whoever asked, and says which there are', async () => {
    expect(await make({ language: 'fr' })).toEqual({
      problems: [],
      fault: 'No clip of this reel has its words in “fr”; there are: en.',
    });
  });

  it('makes nothing where there is nothing to show, or the edition does not show it', async () => {
    await changeStudy(study, {
      'themes/empty.mdx': '---\ntitle: Empty\nsummary: Nobody spoke of it.\n---\n',
      'findings/inside.mdx': SMALL_STUDY['findings/runs-dry.mdx'].replace(
        'title:',
        'editions: [employees]\ntitle:',
      ),
    });
    expect(codes(await make({ subject: { kind: 'theme', id: 'empty' } }))).toEqual([
      'reel-without-clips',
    ]);
    expect(codes(await make({ subject: { kind: 'finding', id: 'inside' } }))).toEqual([
      'reel-not-in-edition',
    ]);
  });
});
