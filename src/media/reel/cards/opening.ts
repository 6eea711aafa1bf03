import { SIDES, type Side } from '../../../domain/evidence.ts';
import type { Card } from '../card.ts';
import { EYE_LINE, HEIGHT, WIDTH, type Box } from '../layout.ts';
import { fitText, LINE_HEIGHT } from '../letters.ts';
import { INK, INK_SOFT, PAPER, RULE } from '../palette.ts';
import type { ReelClip } from '../reel.ts';
import { drawLine, drawText, type Drawing } from './drawing.ts';
import { seat, type Seated } from './face.ts';

const SIDE_WIDTH = 410;
const TABLE = { x: SIDE_WIDTH, width: WIDTH - 2 * SIDE_WIDTH };
const MIDDLE = WIDTH / 2;

type Opening = Extract<Card, { kind: 'opening' }>;

/** The subject on the table, and on either side who speaks first; an empty seat where nobody does. */
export async function layOpening(card: Opening): Promise<Drawing> {
  const { opening } = card;
  const seats = SIDES.map((side) => ({ side, ...takeSeat(card, side, roomOf(side)) }));
  const width = TABLE.width - 56;
  const title = await fitText(
    opening.title,
    { typeface: 'name', size: 54 },
    { width, height: 190 },
  );
  const high = (title.lines.length - 1) * title.size * LINE_HEIGHT.name;
  const titleY = EYE_LINE - 26 - high;
  const centred = { x: MIDDLE, hangs: 'middle' } as const;
  return {
    ground: PAPER,
    under: seats.map(({ under }) => under).join(''),
    pictures: seats.flatMap(({ pictures }) => pictures),
    over: [
      ...seats.map(({ side, lineX, ink }) => drawHalf(side, lineX, ink)),
      drawLine(TABLE.x, TABLE.x + TABLE.width, INK),
      drawText(
        { lines: [opening.kind], size: 22 },
        { ...centred, y: titleY - title.size - 10, colour: INK_SOFT, typeface: 'name' },
      ),
      drawText(title, { ...centred, y: titleY, colour: INK, typeface: 'name' }),
      await drawNotes(opening.lines, width),
    ].join(''),
  };
}

async function drawNotes(lines: readonly string[], width: number): Promise<string> {
  const parts: string[] = [];
  let y = EYE_LINE + 46;
  for (const line of lines) {
    const set = await fitText(line, { typeface: 'editor', size: 25 }, { width, height: 130 });
    parts.push(
      drawText(set, {
        x: MIDDLE,
        y: y + set.size,
        hangs: 'middle',
        colour: INK,
        typeface: 'editor',
      }),
    );
    y += set.lines.length * set.size * LINE_HEIGHT.editor + 14;
  }
  return parts.join('');
}

function roomOf(side: Side): Box {
  const x = side === 'customer' ? 0 : WIDTH - SIDE_WIDTH;
  return { x, y: 0, width: SIDE_WIDTH, height: HEIGHT };
}

function takeSeat(card: Opening, side: Side, room: Box): Seated & { ink: string | undefined } {
  const clip: ReelClip | undefined = card[side];
  if (!clip) return { pictures: [], under: drawEmptySeat(room), lineX: 0, ink: undefined };
  const { ground, people, speakerId } = clip;
  const seated = seat(people[speakerId]?.face, side, ground, room);
  const field = `<rect x="${room.x}" width="${room.width}" height="${room.height}" fill="${ground.field}"/>`;
  return { ...seated, under: field + seated.under, ink: ground.ink };
}

function drawHalf(side: Side, lineX: number, ink: string | undefined): string {
  if (ink === undefined) return '';
  const edge = side === 'customer' ? TABLE.x : TABLE.x + TABLE.width;
  return drawLine(lineX, edge, ink);
}

/** Ruled, as a page nobody has written on. */
function drawEmptySeat({ x, y, width, height }: Box): string {
  const rules = Array.from({ length: Math.floor(width / 10) }, (_, index) => {
    return `M${x + 5 + index * 10} ${y}V${y + height}`;
  });
  return `<path d="${rules.join('')}" stroke="${RULE}" stroke-width="1" fill="none"/>`;
}
