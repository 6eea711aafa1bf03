/**
 * The known name that somebody probably meant: the one that takes the fewest single-letter
 * changes (insert, delete, replace, swap neighbours), where that is few for its length; else the
 * only one that begins or ends with what they wrote.
 */
export function findNearest(meant: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  return findLeastChanged(meant, names) ?? findLonger(meant, names);
}

const SHORTEST_PART = 3;

function findLonger(meant: string, known: readonly string[]): string | undefined {
  const part = meant.toLowerCase();
  if (part.length < SHORTEST_PART) return undefined;
  const [longer, ...others] = known.filter((name) => {
    const whole = name.toLowerCase();
    return whole.startsWith(part) || whole.endsWith(part);
  });
  return others.length === 0 ? longer : undefined;
}

function findLeastChanged(meant: string, known: readonly string[]): string | undefined {
  const wanted = meant.slice(0, LONGEST).toLowerCase();
  let nearest: string | undefined;
  let fewest = Math.max(1, Math.floor(wanted.length * 0.4)) + 1;
  for (const name of known) {
    const candidate = name.slice(0, LONGEST).toLowerCase();
    if (Math.abs(candidate.length - wanted.length) >= fewest) continue;
    const changes = countChanges(wanted, candidate);
    if (changes >= fewest) continue;
    fewest = changes;
    nearest = name;
  }
  return nearest;
}

const LONGEST = 100;

/** Optimal string alignment distance. */
function countChanges(from: string, to: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      current[column] = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(before, column - 2) + 1 : Infinity,
      );
    }
    before = previous;
    previous = current;
  }
  return at(previous, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
