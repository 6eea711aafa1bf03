import type { Side } from '../../../domain/evidence.ts';
import { EYE_LINE, HEIGHT, type Box } from '../layout.ts';
import type { Ground, ReelFace } from '../reel.ts';
import type { PlacedPicture } from './drawing.ts';

/** Somebody at the table: a portrait or a drawn seat, and where their sightline begins. */
export interface Seated {
  pictures: PlacedPicture[];
  /** The seat, as SVG below the pictures. */
  under: string;
  /** Where the line begins on its way to the other side, pixels from the left. */
  lineX: number;
}

/**
 * Seats somebody on their side of a room, the eyes on the sightline: who looks across with the eyes
 * at a share of the room, anybody else in the middle of it.
 *
 * @param room the part of the card they have; it reaches down to the card's end
 */
export function seat(face: ReelFace | undefined, side: Side, ground: Ground, room: Box): Seated {
  if (!face)
    return { pictures: [], under: drawSeat(side, ground, room), lineX: innerEdge(side, room) };
  const looksAcross = face.facing === (side === 'customer' ? 'right' : 'left');
  const placed = placeFace(face, side, room, looksAcross);
  const eyeX = placed.x + placed.width * face.eye[0];
  const isCovered = placed.x <= room.x && placed.x + placed.width >= room.x + room.width;
  const edge = isCovered
    ? innerEdge(side, room)
    : innerEdge(side, { ...room, ...clip(placed, room) });
  return { pictures: [placed], under: '', lineX: looksAcross ? eyeX + towards(side) * 14 : edge };
}

/** High enough to fill the room above and below the eyes. */
function placeFace(face: ReelFace, side: Side, room: Box, looksAcross: boolean): PlacedPicture {
  const [eyeX, eyeY] = face.eye;
  const above = EYE_LINE - room.y;
  const below = room.y + room.height - EYE_LINE;
  const height = Math.max(above / Math.max(0.1, eyeY), below / Math.max(0.1, 1 - eyeY));
  const width = (height * face.width) / face.height;
  const share = looksAcross ? 0.72 : 0.5;
  const target = room.x + room.width * (side === 'customer' ? share : 1 - share);
  const x = looksAcross ? target - width * eyeX : keepCovered(target - width * eyeX, width, room);
  return { path: face.path, width, height, x, y: EYE_LINE - height * eyeY, within: room };
}

/** A photograph leaves no gap at the room's edges where it is wide enough. */
function keepCovered(x: number, width: number, room: Box): number {
  if (width < room.width) return room.x + (room.width - width) / 2;
  return Math.min(room.x, Math.max(x, room.x + room.width - width));
}

function clip({ x, width }: PlacedPicture, room: Box): Pick<Box, 'x' | 'width'> {
  const left = Math.max(x, room.x);
  return { x: left, width: Math.min(x + width, room.x + room.width) - left };
}

function innerEdge(side: Side, { x, width }: Pick<Box, 'x' | 'width'>): number {
  return side === 'customer' ? x + width : x;
}

function towards(side: Side): 1 | -1 {
  return side === 'customer' ? 1 : -1;
}

/** The same seat as on the site: for somebody who is heard and not shown. */
function drawSeat(side: Side, { field, ink }: Ground, room: Box): string {
  const scale = HEIGHT / 1000;
  const middle = room.x + room.width * (side === 'customer' ? 0.42 : 0.58);
  const mirror = side === 'customer' ? 1 : -1;
  const place = `translate(${middle} 0) scale(${mirror * scale} ${scale}) translate(-480 0)`;
  const near = `fill="${mix(field, ink, 0.38)}"`;
  const far = `fill="${mix(field, ink, 0.22)}"`;
  return (
    `<g transform="${place}">` +
    `<path ${far} d="M356 700h44l-10 300h-44z M596 700h44l26 300h-44z"/>` +
    `<path ${near} d="M262 422C258 396 310 390 318 416C334 480 338 560 340 650L640 650C682 650 684 716 640 716L318 716C292 716 280 704 278 680C276 590 272 500 262 422Z"/>` +
    `<path ${near} d="M284 716h48l-16 284h-48z M632 716h48l30 284h-48z"/></g>`
  );
}

/** A colour on the way from one to another, `#rrggbb`. */
function mix(from: string, to: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(from, at) * (1 - share) + channel(to, at) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
