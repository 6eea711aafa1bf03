import type { DrawnPerson } from './people.ts';
import { drawPerson } from './people.ts';
import { RESTING } from './pose.ts';

/** A portrait as an SVG file, 920 by 1000, with the eyes at 40 % of its height. */
export function drawPortrait(person: DrawnPerson): string {
  const drawn = drawPerson(person, RESTING);
  return person.looks === 'right'
    ? frame(drawn, '-120 0 920 1000')
    : frame(mirror(drawn), '0 0 920 1000');
}

/** Faces left what was drawn facing right. */
export function mirror(drawn: string): string {
  return `<g transform="translate(800 0) scale(-1 1)">${drawn}</g>`;
}

export function frame(drawn: string, viewBox: string): string {
  const [, , width, height] = viewBox.split(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}">${drawn}</svg>\n`;
}
