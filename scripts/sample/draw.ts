/**
 * Draws the pictures of the sample study into content/images: a portrait of everyone who has one,
 * and a still of where each interview took place.
 *
 *   node scripts/sample/draw.ts
 *
 * The same source always gives the same bytes.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PEOPLE } from './drawing/people.ts';
import { PLACES, drawPlace } from './drawing/places.ts';
import { drawPortrait } from './drawing/portrait.ts';

const images = join(import.meta.dirname, '../../content/images');

await mkdir(images, { recursive: true });
for (const [id, person] of Object.entries(PEOPLE)) {
  await writeFile(join(images, `${id}.svg`), drawPortrait(person));
}
for (const [name, place] of Object.entries(PLACES)) {
  await writeFile(join(images, `${name}.svg`), drawPlace(place));
}
