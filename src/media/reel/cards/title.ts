import { EYE_LINE, HEIGHT, WIDTH } from '../layout.ts';
import { fitText } from '../letters.ts';
import type { ReelClip } from '../reel.ts';
import { drawLine, drawText, type Drawing } from './drawing.ts';
import { seat } from './face.ts';
import { drawSideSign } from './side-sign.ts';

/** How much of the card a face has, and how far words stay from the other edge. */
const FACE_WIDTH = 460;
const EDGE = 56;

/** What begins a clip: who speaks, and on which subject. */
export async function layTitle(clip: ReelClip): Promise<Drawing> {
  const { side, ground, people, speakerId, subject, title, label, sideWord } = clip;
  const isLeft = side === 'customer';
  const person = people[speakerId] ?? { name: '', line: '' };
  const room = { x: isLeft ? 0 : WIDTH - FACE_WIDTH, y: 0, width: FACE_WIDTH, height: HEIGHT };
  const { pictures, under, lineX } = seat(person.face, side, ground, room);
  const x = isLeft ? FACE_WIDTH + 40 : EDGE;
  const width = WIDTH - FACE_WIDTH - 40 - EDGE;
  const { ink } = ground;
  const name = await fitText(person.name, { typeface: 'name', size: 60 }, { width, height: 150 });
  const line = await fitText(person.line, { typeface: 'voice', size: 25 }, { width, height: 64 });
  const heading = await fitText(title, { typeface: 'editor', size: 38 }, { width, height: 150 });
  const above = await fitText(subject, { typeface: 'name', size: 27 }, { width, height: 70 });
  const nameY = EYE_LINE + 34 + name.size;
  const lineY = nameY + (name.lines.length - 1) * name.size * 1.2 + 14 + line.size;
  const headingY = lineY + (line.lines.length - 1) * line.size * 1.2 + 26 + heading.size;
  const aboveY = EYE_LINE - 22 - (above.lines.length - 1) * above.size * 1.2;
  return {
    ...{ ground: ground.field, pictures, under },
    over: [
      drawLine(lineX, isLeft ? WIDTH : 0, ink),
      drawText(above, {
        ...{ x: isLeft ? WIDTH - EDGE : EDGE, y: aboveY, colour: ink },
        ...{ typeface: 'name', hangs: isLeft ? 'right' : 'left' },
      }),
      drawText(name, { x, y: nameY, colour: ink, typeface: 'name' }),
      drawText(line, { x, y: lineY, colour: ink, typeface: 'voice' }),
      drawText(heading, { x, y: headingY, colour: ink, typeface: 'editor' }),
      drawText(
        { lines: [label], size: 22 },
        {
          x: isLeft ? x : x + width,
          y: HEIGHT - 48,
          colour: ink,
          typeface: 'name',
          hangs: isLeft ? 'left' : 'right',
        },
      ),
      await drawSideSign(side, sideWord, {
        ...{ x: isLeft ? WIDTH - EDGE : EDGE, y: HEIGHT - 48, colour: ink, size: 24 },
        ...{ hangs: isLeft ? 'right' : 'left' },
      }),
    ].join(''),
  };
}
