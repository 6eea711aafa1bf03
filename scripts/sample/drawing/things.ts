/** Things that lie about in the places: the meter everyone talks about, and figures to write on it. */

const FIGURES: Readonly<Record<string, string>> = {
  '0': 'M2 8C2 -2 14 -2 14 8V16C14 26 2 26 2 16Z',
  '1': 'M4 5L9 0V24',
  '2': 'M2 6C2 -3 15 -2 13 8C12 14 4 18 2 24H14',
  '4': 'M11 24V0L1 16H15',
  '6': 'M12 1C4 5 1 13 2 18C3 26 14 26 14 18C14 11 5 10 2 16',
  '7': 'M1 0H14L5 24',
  '8': 'M8 11C2 8 2 0 8 0C14 0 14 8 8 11C1 14 1 24 8 24C15 24 15 14 8 11',
  '9': 'M13 8C13 14 3 15 2 7C2 -2 13 -2 13 7C13 15 9 21 5 24',
  '.': 'M2 22V24',
  '-': 'M2 13H13',
};

/** Writes a number by hand: strokes instead of type, so that a picture needs no font. */
export function drawFigures(
  text: string,
  x: number,
  y: number,
  scale: number,
  colour: string,
  width = 3.4,
): string {
  let advance = 0;
  let strokes = '';
  for (const character of text) {
    strokes += `<path transform="translate(${advance} 0)" d="${FIGURES[character] ?? ''}"/>`;
    advance += character === '.' ? 8 : 20;
  }
  return `<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round">${strokes}</g>`;
}

/** The Halden H2, upright, 150 wide and 300 high at scale 1, with its cable leaving at the top. */
export function drawMeter(x: number, y: number, scale: number, reading: string, turn = 0): string {
  return (
    `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">` +
    '<path d="M75 8C75 -60 170 -70 190 -10" fill="none" stroke="#14181b" stroke-width="12" stroke-linecap="round"/>' +
    '<path d="M20 0H130C146 0 152 14 150 30L138 270C136 290 126 300 110 300H40C24 300 14 290 12 270L0 30C-2 14 4 0 20 0Z" fill="#e8a53a"/>' +
    '<path d="M26 16H124C134 16 138 24 137 34L127 262C126 276 120 284 108 284H42C30 284 24 276 23 262L13 34C12 24 16 16 26 16Z" fill="#24303a"/>' +
    '<rect x="30" y="40" width="90" height="92" rx="8" fill="#bfd0c0"/>' +
    drawFigures(reading, 40, 68, 1.35, '#14211c', 3) +
    '<circle cx="50" cy="172" r="15" fill="#f3efe6"/><circle cx="100" cy="172" r="15" fill="#f3efe6"/><rect x="44" y="212" width="62" height="26" rx="13" fill="#e8a53a"/></g>'
  );
}
