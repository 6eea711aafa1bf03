import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { writeWhole } from '../file-memory.ts';
import { unwrapFont } from './open-type.ts';

/** How words are set: a voice, a name, or the editor. */
export type Typeface = 'voice' | 'name' | 'editor';

/** The families, best first; what none of them has is left to the fonts of this computer. */
export const FAMILIES: Record<Typeface, readonly string[]> = {
  voice: ['Familjen Grotesk Medium', 'Source Serif 4', 'sans-serif'],
  name: ['Familjen Grotesk SemiBold', 'Source Serif 4', 'sans-serif'],
  editor: ['Source Serif 4', 'serif'],
};

const require = createRequire(import.meta.url);
const GROTESK = ['latin', 'latin-ext', 'vietnamese'];
const SERIF = [...GROTESK, 'cyrillic', 'cyrillic-ext', 'greek'];

const FILES = [
  ...GROTESK.flatMap((part) =>
    [500, 600].map(
      (weight) =>
        `@fontsource/familjen-grotesk/files/familjen-grotesk-${part}-${weight}-normal.woff`,
    ),
  ),
  ...SERIF.map((part) => `@fontsource/source-serif-4/files/source-serif-4-${part}-400-normal.woff`),
];

const loaded = new Map<string, Promise<void>>();

/**
 * Makes the project's typefaces known to what draws words, once for this process: it looks the same
 * on a computer that has no fonts.
 *
 * @param folder where the fonts are kept in the form that is read
 */
export function loadTypefaces(folder: string): Promise<void> {
  const known = loaded.get(folder) ?? loadAll(folder);
  loaded.set(folder, known);
  return known;
}

async function loadAll(folder: string): Promise<void> {
  for (const file of FILES) {
    const woff = await readFile(require.resolve(file));
    const mark = createHash('sha256').update(woff).digest('hex').slice(0, 8);
    const path = join(folder, `${basename(file, '.woff')}-${mark}.ttf`);
    if (!(await exists(path))) await writeWhole(path, unwrapFont(woff));
    // Drawing a word with it is how a font is made known, to words in drawings too.
    await sharp({ text: { text: 'a', font: 'sans-serif 12', fontfile: path } })
      .raw()
      .toBuffer();
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
