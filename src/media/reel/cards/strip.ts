import type { Card, CardWords } from '../card.ts';
import { fitPicture, HEIGHT, STRIP_HEIGHT, WIDTH } from '../layout.ts';
import { fitText, LINE_HEIGHT } from '../letters.ts';
import { SCREEN } from '../palette.ts';
import type { ReelClip } from '../reel.ts';
import { drawText, type Drawing } from './drawing.ts';
import { drawSideSign } from './side-sign.ts';

const TOP = HEIGHT - STRIP_HEIGHT;
const EDGE = 40;
const NAME_WIDTH = 260;
const GAP = 36;
const WORDS_WIDTH = WIDTH - 2 * EDGE - NAME_WIDTH - GAP;

/** A picture above, and under it what is said and by whom, in the colour of the side. */
export async function layStrip({
  clip,
  words,
}: Extract<Card, { kind: 'strip' }>): Promise<Drawing> {
  const { ground } = clip;
  // A moving picture is laid over the card, and leaves free what is beside it.
  const still = clip.medium === 'video' ? undefined : clip.still;
  const box = still && fitPicture(still, { width: WIDTH, height: TOP });
  return {
    ground: SCREEN,
    under: `<rect y="${TOP}" width="${WIDTH}" height="${STRIP_HEIGHT}" fill="${ground.field}"/>`,
    pictures: still && box ? [{ path: still.path, ...box, within: box }] : [],
    over: (words ? await drawWords(clip, words) : '') + (await drawSpeaker(clip, words)),
  };
}

async function drawWords({ side, ground }: ReelClip, words: CardWords): Promise<string> {
  const { lines, direction, language } = words;
  const style = { typeface: 'voice', size: 40 } as const;
  const set = await fitText(lines, style, { width: WORDS_WIDTH, height: STRIP_HEIGHT - 36 });
  const left = side === 'customer' ? EDGE : WIDTH - EDGE - WORDS_WIDTH;
  const high = (set.lines.length - 1) * set.size * LINE_HEIGHT.voice;
  return drawText(set, {
    ...{
      x: direction === 'rtl' ? left + WORDS_WIDTH : left,
      hangs: direction === 'rtl' ? 'right' : 'left',
    },
    // Capitals are about seven tenths of the size: so they stand in the middle of the strip.
    y: TOP + (STRIP_HEIGHT - high + set.size * 0.7) / 2,
    ...{ colour: ground.ink, typeface: 'voice', direction, language },
  });
}

/** At the edge away from the side's own, where the table is. */
async function drawSpeaker(clip: ReelClip, words: CardWords | undefined): Promise<string> {
  const { side, sideWord, ground, people, speakerId } = clip;
  const speaker = words?.speaker ?? people[speakerId];
  const isOfSide = words?.isOfSide ?? true;
  const isLeft = side === 'customer';
  const x = isLeft ? WIDTH - EDGE - NAME_WIDTH : EDGE;
  const colour = ground.ink;
  const box = { width: NAME_WIDTH, height: 58 };
  const name = await fitText(speaker?.name ?? '', { typeface: 'name', size: 25 }, box);
  const high = (name.lines.length - 1) * name.size * LINE_HEIGHT.name;
  const y = TOP + (isOfSide ? 52 - high / 2 : 80 - high / 2);
  const sign = { x, y: TOP + 104, colour, size: 20, hangs: 'left' } as const;
  return (
    drawText(name, { x, y, colour, typeface: 'name' }) +
    (isOfSide ? await drawSideSign(side, sideWord, sign) : '')
  );
}
