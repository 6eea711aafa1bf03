import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import type { FilteredStudy } from './filter.ts';
import { IMAGE_ADDRESS } from './filter/body-images.ts';
import { syncFolder, type FileToWrite } from './stage/files.ts';
import { encodeImages, type EncodedImage } from './stage/images.ts';
import type { ClipMedia, StagedStudy } from './staged.ts';

/** What was made for one clip or one whole interview. */
export interface StageMedia {
  media: ClipMedia;
  /** Files by their names below `media/`, with where they lie now. */
  files: readonly { name: string; path: string }[];
}

export interface StageOptions {
  /** Where encoded images are kept from one build to the next. */
  imageCacheDir: string;
  /** The project's own files for every site (icons and the like). */
  publicDir?: string;
  /** Makes more files for every reader out of what is on the stage, named below the site's root. */
  makePublic?: (staged: StagedStudy, bodies: FilteredStudy['bodies']) => Promise<FileToWrite[]>;
  /** What else may lie directly in the stage, such as the folders of a dev server that is running. */
  keep?: readonly string[];
}

/**
 * Writes the stage: all that Astro ever sees of a study, and the root it builds from. Afterwards the
 * folder holds nothing else, whatever lay in it before.
 *
 * @param media what was made for each clip and each whole interview, by its id
 * @returns pictures that cannot be read
 */
export async function writeStage(
  dir: string,
  filtered: FilteredStudy,
  media: ReadonlyMap<string, StageMedia>,
  options: StageOptions,
): Promise<Problem[]> {
  const { images, problems } = await encodeImages(filtered.images, options.imageCacheDir);
  const staged = addMedia(filtered, media);
  const made = (await options.makePublic?.(staged, filtered.bodies)) ?? [];
  const files = [
    ...images.map(({ file, path }) => ({ name: `images/${file}`, from: path })),
    ...listBodies(filtered, images),
    ...listMedia(filtered, media),
    ...(options.publicDir === undefined ? [] : await listPublic(options.publicDir)),
    ...made.map((file) => ({ ...file, name: `public/${file.name}` })),
    // Last, since a running dev server then finds everything that they name.
    { name: 'images.json', content: formatJson(listImages(images)) },
    { name: 'study.json', content: formatJson(staged) },
  ];
  await syncFolder(dir, uniqueByName(files), options.keep);
  return problems;
}

function addMedia({ staged }: FilteredStudy, media: ReadonlyMap<string, StageMedia>): StagedStudy {
  const mediaOf = (id: string): ClipMedia => media.get(id)?.media ?? {};
  return {
    ...staged,
    clips: staged.clips.map((clip) => ({ ...clip, media: mediaOf(clip.id) })),
    interviews: staged.interviews.map(({ whole, ...interview }) => ({
      ...interview,
      ...(whole && { whole: { ...whole, media: mediaOf(interview.id) } }),
    })),
  };
}

function listImages(images: readonly EncodedImage[]): Record<string, unknown> {
  return Object.fromEntries(
    images.map(({ imageId, file, width, height }) => [
      imageId,
      { id: imageId, src: `./images/${file}`, width, height },
    ]),
  );
}

function listBodies({ bodies }: FilteredStudy, images: readonly EncodedImage[]): FileToWrite[] {
  const files = new Map(images.map(({ imageId, file }) => [imageId, file]));
  const address = new RegExp(`${IMAGE_ADDRESS}(image-\\d+)`, 'gu');
  return bodies.map(({ kind, id, source }) => ({
    name: `bodies/${kind}/${id}.mdx`,
    content: source.replaceAll(
      address,
      (_, imageId: string) => `../../images/${files.get(imageId) ?? ''}`,
    ),
  }));
}

/** Only of what is on the stage, whatever else was made. */
function listMedia(
  { staged }: FilteredStudy,
  media: ReadonlyMap<string, StageMedia>,
): FileToWrite[] {
  const wholes = staged.interviews.filter(({ whole }) => whole);
  return [...staged.clips, ...wholes]
    .flatMap(({ id }) => media.get(id)?.files ?? [])
    .map(({ name, path }) => ({ name: `public/media/${name}`, from: path }));
}

async function listPublic(publicDir: string): Promise<FileToWrite[]> {
  const entries = await readdir(publicDir, { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({
      name: `public/${path.slice(publicDir.length + 1).replaceAll('\\', '/')}`,
      content: await readFile(path),
    })),
  );
}

function uniqueByName(files: readonly FileToWrite[]): FileToWrite[] {
  return [...new Map(files.map((file) => [file.name, file])).values()];
}

function formatJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}
