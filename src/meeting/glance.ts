/** What is read from the back row at one glance: more goes onto the next. */
const MOST_POINTS = 4;
const MOST_LETTERS = 240;

/**
 * Points to read, a glance at a time; one that is longer than a glance stands by itself.
 *
 * @param countLetters how much there is to read in some of them
 */
export function splitForAGlance<Point>(
  points: readonly Point[],
  countLetters: (points: readonly Point[]) => number,
): Point[][] {
  const glances: Point[][] = [];
  for (const point of points) {
    const glance = glances.at(-1) ?? [];
    const more = [...glance, point];
    if (glance.length > 0 && more.length <= MOST_POINTS && countLetters(more) <= MOST_LETTERS)
      glance.push(point);
    else glances.push([point]);
  }
  return glances;
}
