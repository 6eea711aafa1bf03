import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  buildClip,
  buildConsent,
  buildCue,
  buildEdition,
  buildFacts,
  buildInterview,
  buildPerson,
  buildSession,
  buildStep,
  buildStory,
  buildStudy,
  placeOf,
  TODAY,
} from '../../tests/factories/study.ts';
import type { Problem } from '../domain/problem.ts';
import type { Portrait, Study } from '../domain/study.ts';
import { filterStudy } from './filter.ts';
import { writeStage, type StageMedia } from './stage.ts';
import type { StagedStudy } from './staged.ts';

let root: string;
let stage: string;
let cache: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'stage-'));
  stage = join(root, 'stage');
  cache = join(root, 'cache');
  await mkdir(join(root, 'study/images'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

/** Every picture has a colour of its own, by which it is known again however it was encoded. */
const COLOURS = {
  shown: '#c02020',
  theirs: '#20c020',
  only: '#2020c0',
  portrait: '#c0c020',
  turned: '#20c0c0',
};
type Subject = keyof typeof COLOURS;

function portraitOf(file: string): Portrait {
  const at = placeOf('people/x.yaml', 3);
  return { path: `images/${file}`, alt: 'A face', at, eye: [0.6, 0.4], facing: 'right' };
}

async function plantDrawing(subject: Subject, file: string): Promise<void> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="60"><title>SECRET title</title>
    <metadata>SECRET metadata</metadata><rect x="10" width="30" height="60" fill="${COLOURS[subject]}"/></svg>`;
  await writeFile(join(root, 'study/images', file), svg);
}

async function plantPhotograph(subject: Subject, file: string, orientation = 1): Promise<void> {
  const bytes = await sharp({
    create: { width: 64, height: 48, channels: 3, background: COLOURS[subject] },
  })
    .jpeg()
    .withExif({ IFD0: { Artist: 'SECRET artist', Orientation: String(orientation) } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>SECRET place</a></x:xmpmeta>')
    .withMetadata({ orientation })
    .toBuffer();
  await writeFile(join(root, 'study/images', file), bytes);
}

async function writeStudy(
  study: Partial<Study>,
  options: { media?: Map<string, StageMedia>; publicDir?: string } = {},
): Promise<Problem[]> {
  const whole = buildStudy({ root: join(root, 'study'), ...study });
  const filtered = filterStudy(whole, buildEdition(), {
    ...{ today: TODAY, drafts: false, facts: buildFacts(whole) },
  });
  expect(filtered.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { media = new Map<string, StageMedia>(), ...more } = options;
  return writeStage(stage, filtered, media, { imageCacheDir: cache, ...more });
}

async function listFiles(): Promise<string[]> {
  const entries = await readdir(stage, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function readStaged(): Promise<StagedStudy> {
  return JSON.parse(await readFile(join(stage, 'study.json'), 'utf8')) as StagedStudy;
}

async function readImages(): Promise<
  Record<string, { src: string; width: number; height: number }>
> {
  return JSON.parse(await readFile(join(stage, 'images.json'), 'utf8')) as Awaited<
    ReturnType<typeof readImages>
  >;
}

/** Which of the planted pictures a file shows, judged by its pixels. */
async function recognise(path: string): Promise<Subject | undefined> {
  const { data, info } = await sharp(path)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width * 0.75)) * 3;
  const pixel = [...data.subarray(at, at + 3)];
  return (Object.keys(COLOURS) as Subject[]).find((subject) => {
    const colour = [1, 3, 5].map((from) => parseInt(COLOURS[subject].slice(from, from + 2), 16));
    return colour.every((value, index) => Math.abs(value - (pixel[index] ?? 0)) < 24);
  });
}

/** A study with something secret in every place an edition does not show. */
async function plantStudy(): Promise<Partial<Study>> {
  await plantPhotograph('shown', 'Amina-Secretname.jpg');
  await plantPhotograph('theirs', 'theirs-secretname.jpg');
  await plantPhotograph('only', 'only-secretname.jpg');
  await plantDrawing('portrait', 'portrait-secretname.svg');
  const photo = { path: 'images/theirs-secretname.jpg', alt: 'SECRET alt', at: placeOf('x') };
  const shown = '![Shown](../images/Amina-Secretname.jpg)';
  const hidden = '<Figure src="../images/only-secretname.jpg" alt="SECRET">SECRET</Figure>';
  const cues = [
    buildCue('amina', 0, 'SECRET words before the clip.'),
    buildCue('amina', 10, 'Shown words.'),
    buildCue('amina', 30, 'SECRET words after it.'),
  ];
  const note = buildStep({ kind: 'break' }, { note: 'SECRET note' });
  return {
    people: [
      buildPerson('amina', {
        ...{ name: 'SECRET Realname', role: 'SECRET', organisation: 'SECRET', place: 'SECRET' },
        portrait: portraitOf('portrait-secretname.svg'),
        consent: buildConsent({ alias: 'A technician' }),
      }),
      buildPerson('bo', { name: 'SECRET Other', portrait: portraitOf('portrait-secretname.svg') }),
    ],
    interviews: [
      buildInterview('amina', {
        transcripts: [{ language: 'en', cues }],
        questions: ['SECRET question?'],
        still: photo,
        clips: [
          buildClip('amina/one'),
          buildClip('amina/two', { title: 'SECRET clip', editions: ['employees'] }),
        ],
      }),
    ],
    stories: [
      buildStory('ours', {
        body: `${shown}\n\n<Only edition="employees">\n${hidden}\n\nSECRET\n</Only>\n\n{/* SECRET */}\n`,
      }),
      buildStory('theirs', {
        body: 'SECRET',
        title: 'SECRET',
        image: photo,
        editions: ['employees'],
      }),
    ],
    sessions: [buildSession('talk', { prepare: ['SECRET'], body: 'SECRET', steps: [note] })],
  };
}

describe('writeStage', () => {
  test('lets nothing that was left out reach the stage, in whatever form', async () => {
    await writeStudy(await plantStudy());
    const files = await listFiles();
    const subjects: (Subject | undefined)[] = [];
    for (const file of files) {
      const bytes = await readFile(file);
      expect(`${file} ${bytes.toString('latin1')}`).not.toMatch(/secret|realname/iu);
      expect(bytes.toString('utf16le')).not.toMatch(/secret/iu);
      if (basename(dirname(file)) === 'images') subjects.push(await recognise(file));
    }
    expect(subjects).toEqual(['shown']);
  });

  test('holds a study, its pictures and bodies where Astro looks for them', async () => {
    await writeStudy(await plantStudy());
    const [image] = Object.values(await readImages());
    expect(image).toMatchObject({ width: 64, height: 48 });
    const body = await readFile(join(stage, 'bodies/stories/ours.mdx'), 'utf8');
    expect(body).toContain(`![Shown](../../images/${basename(image?.src ?? '')})`);
    expect((await readStaged()).clips.map(({ id }) => id)).toEqual(['amina/one']);
    expect((await listFiles()).map((file) => basename(file)).sort()).toEqual(
      [basename(image?.src ?? ''), 'images.json', 'ours.mdx', 'study.json', 'talk.mdx'].sort(),
    );
  });

  test('takes the metadata of pictures off, after turning them upright', async () => {
    await plantPhotograph('turned', 'turned.jpg', 6);
    const at = placeOf('x');
    await writeStudy({
      stories: [buildStory('day', { image: { path: 'images/turned.jpg', alt: 'T', at } })],
    });
    const [image] = Object.values(await readImages());
    expect(image).toMatchObject({ width: 48, height: 64 });
    const metadata = await sharp(join(stage, image?.src ?? '')).metadata();
    expect(metadata).toMatchObject({ width: 48, height: 64 });
    for (const key of ['exif', 'xmp', 'iptc', 'icc', 'comments', 'orientation'] as const)
      expect(metadata[key]).toBeUndefined();
  });

  test('draws a drawing large, with what was transparent still so', async () => {
    await plantDrawing('portrait', 'bo.svg');
    await writeStudy({
      people: [buildPerson('amina', { portrait: portraitOf('bo.svg') })],
    });
    const [image] = Object.values(await readImages());
    expect(image).toMatchObject({ width: 933, height: 1400 });
    const { channels, hasAlpha } = await sharp(join(stage, image?.src ?? '')).metadata();
    expect([channels, hasAlpha]).toEqual([4, true]);
    const { data } = await sharp(join(stage, image?.src ?? ''))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[3]).toBe(0);
  });

  test('encodes nothing a second time', async () => {
    const study = await plantStudy();
    await writeStudy(study);
    const before = await Promise.all((await readdir(cache)).map((name) => stat(join(cache, name))));
    await rm(stage, { recursive: true });
    await writeStudy(study);
    const after = await Promise.all((await readdir(cache)).map((name) => stat(join(cache, name))));
    expect(after.map(({ ino, mtimeMs }) => [ino, mtimeMs])).toEqual(
      before.map(({ ino, mtimeMs }) => [ino, mtimeMs]),
    );
  });

  test('brings the files of staged clips only, and the project’s own', async () => {
    await mkdir(join(root, 'public/icons'), { recursive: true });
    await writeFile(join(root, 'public/icons/icon.svg'), '<svg/>');
    await writeFile(join(root, 'a.mp4'), 'film');
    const files = [{ name: '0a1b.mp4', path: join(root, 'a.mp4') }];
    const video = { src: 'media/0a1b.mp4', width: 64, height: 48, bytes: 4 };
    const media = new Map([
      ['amina/one', { media: { video }, files }],
      ['amina/other', { media: {}, files: [{ name: 'other.mp4', path: join(root, 'a.mp4') }] }],
    ]);
    await writeStudy({}, { media, publicDir: join(root, 'public') });
    expect((await readStaged()).clips[0]?.media).toEqual({ video });
    expect(await readdir(join(stage, 'public'))).toEqual(['icons', 'media']);
    expect(await readdir(join(stage, 'public/media'))).toEqual(['0a1b.mp4']);
    expect(await readFile(join(stage, 'public/icons/icon.svg'), 'utf8')).toBe('<svg/>');
  });

  test('brings the files of an interview only where it is whole', async () => {
    await writeFile(join(root, 'a.mp4'), 'film');
    const video = { src: 'media/whole.mp4', width: 64, height: 48, bytes: 4 };
    const files = [{ name: 'whole.mp4', path: join(root, 'a.mp4') }];
    const media = new Map([['amina', { media: { video }, files }]]);
    const publish = async (whole: boolean): Promise<string[]> => {
      await writeStudy(
        {
          people: [buildPerson('amina', { consent: buildConsent({ whole }) })],
          interviews: [buildInterview('amina', { publish: 'whole' })],
        },
        { media },
      );
      return readdir(join(stage, 'public/media')).catch(() => []);
    };
    expect(await publish(true)).toEqual(['whole.mp4']);
    expect((await readStaged()).interviews[0]?.whole?.media).toEqual({ video });
    expect(await publish(false)).toEqual([]);
    expect((await readStaged()).interviews[0]).not.toHaveProperty('whole');
  });

  test('takes away what another study left behind', async () => {
    await writeStudy(await plantStudy());
    await writeStudy({ interviews: [] });
    expect((await listFiles()).map((file) => basename(file)).sort()).toEqual([
      'images.json',
      'study.json',
    ]);
  });

  test('tells of a picture that is missing or broken, at the line that names it', async () => {
    await writeFile(join(root, 'study/images/broken.jpg'), 'no picture');
    const stories = ['broken', 'missing'].map((name, index) =>
      buildStory(name, {
        image: {
          path: `images/${name}.jpg`,
          alt: 'A',
          at: placeOf(`stories/${name}.mdx`, index + 2),
        },
      }),
    );
    const problems = await writeStudy({ stories });
    expect(problems).toMatchObject([
      { code: 'broken-image', severity: 'error', file: 'stories/broken.mdx', line: 2 },
      { code: 'missing-file', severity: 'error', file: 'stories/missing.mdx', line: 3 },
    ]);
    expect(problems[1]?.message).not.toContain(root);
    expect(Object.keys(await readImages())).toHaveLength(2);
  });
});
