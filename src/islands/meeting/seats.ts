import type { Side } from '../../domain/evidence.ts';
import type { WallFace } from '../../meeting/program.ts';
import type { Parts } from './parts.ts';

/**
 * Puts a face into a seat, its eye on the sightline; who has none by their own wish leaves a drawn
 * seat.
 */
export function putFace(parts: Parts, side: Side, face: WallFace | undefined, root: string): void {
  const frame = parts.piece(`face-${side}`);
  if (face) takeSeat(frame, side, face, root);
  parts.find('seat')?.replaceChildren(frame);
}

/** A persona is nobody in particular. */
export function putSilhouette(parts: Parts, side: Side): void {
  parts.find('seat')?.replaceChildren(parts.piece(`silhouette-${side}`));
}

function takeSeat(frame: HTMLElement, side: Side, face: WallFace, root: string): void {
  const [x, y] = face.eye;
  const looksAcross = face.facing === (side === 'customer' ? 'right' : 'left');
  frame.dataset['looks'] = looksAcross ? 'across' : 'out';
  frame.style.setProperty('--eye-x', String(x));
  frame.style.setProperty('--eye-y', String(y));
  frame.style.setProperty('--ratio', String(face.width / face.height));
  const picture = document.createElement('img');
  picture.src = root + face.src;
  picture.width = face.width;
  picture.height = face.height;
  // The name stands beside it.
  picture.alt = '';
  frame.replaceChildren(picture);
}
