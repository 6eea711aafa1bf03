import type { WallDayMark } from '../../meeting/program.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** The threads are drawn in a box of this size, which is stretched to its place. */
const WIDE = 1000;
const HIGH = 100;

/** Leads from the hour of each mark, at its true distance, to its words in a row of equal columns. */
export function drawThreads(drawing: Element | null, marks: readonly WallDayMark[]): void {
  if (!drawing) return;
  drawing.setAttribute('viewBox', `0 0 ${String(WIDE)} ${String(HIGH)}`);
  const paths = marks.map(({ position, hard }, index) => {
    const path = document.createElementNS(SVG, 'path');
    const from = String(position * WIDE);
    const to = String((index / marks.length) * WIDE);
    path.setAttribute('d', `M${from} 0V20L${to} 80V${String(HIGH)}`);
    path.toggleAttribute('data-hard', hard);
    return path;
  });
  drawing.replaceChildren(...paths);
}
