/** A thing that arrow keys go to, and where it stands in its row. */
export interface Stop {
  /** Seconds. */
  start: number;
}

/** Keys that move within a row, or along a text that is one row. */
const ALONG: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
const ACROSS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * Where a key leads among rows of stops: along a row, to the nearest in time of the row above or
 * below, to a row's ends. In a single row up and down lead along it too.
 *
 * @returns undefined when the key leads nowhere from here
 */
export function findNextStop<S extends Stop>(
  rows: readonly (readonly S[])[],
  from: S,
  key: string,
): S | undefined {
  const rowIndex = rows.findIndex((row) => row.includes(from));
  const row = rows[rowIndex] ?? [];
  if (key === 'Home') return row[0];
  if (key === 'End') return row.at(-1);
  const across = ACROSS[key];
  const along = ALONG[key] ?? (rows.length === 1 ? across : undefined);
  if (along !== undefined) return row[row.indexOf(from) + along];
  return across === undefined ? undefined : findNearest(rows[rowIndex + across] ?? [], from);
}

function findNearest<S extends Stop>(row: readonly S[], from: S): S | undefined {
  const distance = ({ start }: S): number => Math.abs(start - from.start);
  return row.toSorted((one, other) => distance(one) - distance(other))[0];
}
