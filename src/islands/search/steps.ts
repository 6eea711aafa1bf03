/** A place in the list of results: which column, which row. */
export interface Place {
  column: number;
  row: number;
}

/** Where the focus goes: to a result, or back to what is typed. */
export type Step = Place | 'input';

/**
 * Where a key leads among results in columns; undefined where it means nothing there.
 *
 * @param from where the focus is
 * @param rows how many results each column has
 * @param best the result that answers best
 */
export function findStep(
  key: string,
  from: Step,
  rows: readonly number[],
  best: Place | undefined,
): Step | undefined {
  if (from === 'input') return key === 'ArrowDown' || key === 'Enter' ? best : undefined;
  const { column, row } = from;
  const last = (rows[column] ?? 0) - 1;
  switch (key) {
    case 'ArrowUp':
      return row === 0 ? 'input' : { column, row: row - 1 };
    case 'ArrowDown':
      return { column, row: Math.min(row + 1, last) };
    case 'ArrowLeft':
      return goAside(from, -1, rows);
    case 'ArrowRight':
      return goAside(from, 1, rows);
    case 'Home':
      return { column, row: 0 };
    case 'End':
      return { column, row: last };
    default:
      return undefined;
  }
}

/** The nearest column that has any, at the same height or as near as it goes. */
function goAside(from: Place, by: 1 | -1, rows: readonly number[]): Place {
  for (let column = from.column + by; column in rows; column += by) {
    const count = rows[column] ?? 0;
    if (count > 0) return { column, row: Math.min(from.row, count - 1) };
  }
  return from;
}
