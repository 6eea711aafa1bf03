import { countChanges } from '../domain/edit-distance.ts';

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
