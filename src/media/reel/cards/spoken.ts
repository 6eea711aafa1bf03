import type { Card } from '../card.ts';
import { EYE_LINE, HEIGHT, WIDTH } from '../layout.ts';
import { fitText, LINE_HEIGHT, measureLine } from '../letters.ts';
import { drawLine, drawText, type Drawing } from './drawing.ts';
import { seat } from './face.ts';
import { drawSideSign } from './side-sign.ts';

const FACE_WIDTH = 430;
const EDGE = 56;
const GAP = 50;
const FOOT = HEIGHT - 48;

/** Words large beside who says them: as they are heard, or to be read. */
export async function laySpoken(card: Extract<Card, { kind: 'heard' | 'read' }>): Promise<Drawing> {
  const { side, ground, people, speakerId, sideWord } = card.clip;
  const isLeft = side === 'customer';
  const room = { x: isLeft ? 0 : WIDTH - FACE_WIDTH, y: 0, width: FACE_WIDTH, height: HEIGHT };
  const { pictures, under, lineX } = seat(people[speakerId]?.face, side, ground, room);
  const end = isLeft ? WIDTH : 0;
  const { ink } = ground;
  const speaker = card.words?.speaker ?? people[speakerId] ?? { name: '', line: '' };
  const x = isLeft ? FACE_WIDTH + GAP : EDGE;
  const width = WIDTH - FACE_WIDTH - GAP - EDGE;
  const name = await fitText(
    speaker.name,
    { typeface: 'name', size: 28 },
    { width: width - 180, height: 36 },
  );
  const sign = {
    x: isLeft ? WIDTH - EDGE : x + width,
    y: FOOT,
    colour: ink,
    size: 22,
    hangs: 'right',
  } as const;
  return {
    ...{ ground: ground.field, pictures, under },
    over: [
      card.kind === 'heard' ? drawProgress(lineX, end, card.share, ink) : drawLine(lineX, end, ink),
      await drawWords(card, { x, width }),
      drawText(name, { x, y: FOOT, colour: ink, typeface: 'name' }),
      card.words?.isOfSide === false ? '' : await drawSideSign(side, sideWord, sign),
    ].join(''),
  };
}

/** The sightline, drawn as far as the clip has come. */
function drawProgress(from: number, to: number, share: number, ink: string): string {
  const here = from + (to - from) * share;
  return drawLine(here, to, ink, { isDotted: true }) + drawLine(from, here, ink, { weight: 6 });
}

async function drawWords(
  { clip, words }: Extract<Card, { kind: 'heard' | 'read' }>,
  place: { x: number; width: number },
): Promise<string> {
  if (!words) return '';
  const { direction, language } = words;
  const style = { typeface: 'voice', size: 50 } as const;
  const top = EYE_LINE + 34;
  const set = await fitText(words.lines, style, { width: place.width, height: FOOT - 60 - top });
  const isTurned = direction === 'rtl';
  const hung = isTurned
    ? 0
    : await measureHung(set.lines[0] ?? '', clip.shown.quotationMarks[0], set.size);
  const first = {
    x: place.x - hung,
    y: top + set.size,
    colour: clip.ground.ink,
    typeface: 'voice',
    language,
  } as const;
  if (isTurned)
    return drawText(set, { ...first, x: place.x + place.width, hangs: 'right', direction });
  const [line = '', ...others] = set.lines;
  const rest = { ...first, x: place.x, y: first.y + set.size * LINE_HEIGHT.voice };
  return drawText({ ...set, lines: [line] }, first) + drawText({ ...set, lines: others }, rest);
}

/** The opening mark hangs before the words, so that these stand in line. */
async function measureHung(line: string, mark: string, size: number): Promise<number> {
  if (mark === '' || !line.startsWith(mark)) return 0;
  const style = { typeface: 'voice', size } as const;
  return (await measureLine(line, style)) - (await measureLine(line.slice(mark.length), style));
}
