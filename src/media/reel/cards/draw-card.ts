import type { Card } from '../card.ts';
import { SCREEN } from '../palette.ts';
import { renderDrawing, type Drawing } from './drawing.ts';
import { layOpening } from './opening.ts';
import { laySpoken } from './spoken.ts';
import { layStrip } from './strip.ts';
import { layTitle } from './title.ts';

/** Draws a card as a PNG; `loadTypefaces` has run. */
export async function drawCard(card: Card): Promise<Buffer> {
  return renderDrawing(await layCard(card));
}

async function layCard(card: Card): Promise<Drawing> {
  switch (card.kind) {
    case 'opening':
      return layOpening(card);
    case 'title':
      return layTitle(card.clip);
    case 'screen':
      return { ground: SCREEN, over: '' };
    case 'strip':
      return layStrip(card);
    case 'heard':
    case 'read':
      return laySpoken(card);
  }
}
