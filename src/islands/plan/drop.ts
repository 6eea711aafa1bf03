/**
 * Where something dragged is let go, as a place in the order without it.
 *
 * @param middles of the others from top to bottom
 * @param y where the pointer is
 */
export function findDrop(middles: readonly number[], y: number): number {
  const place = middles.findIndex((middle) => y < middle);
  return place === -1 ? middles.length : place;
}
