import type { Place } from '../../domain/problem.ts';
import { findBeyondADay } from '../../domain/working-day.ts';
import type { DayMoment, Entry, ImageReference, Reference } from '../../domain/study.ts';
import type { Accepted } from '../accept.ts';
import { makeProblem } from '../catalogue.ts';
import { findNearest } from '../nearest.ts';
import type { Path } from '../source.ts';
import { findImage } from './image.ts';
import type { Reading } from './reading.ts';

type WrittenReference = string | { id: string; 'if-agreed'?: boolean | undefined };
interface WrittenMoment {
  at: string;
  what: string;
  hard?: boolean | undefined;
  clips?: readonly WrittenReference[] | undefined;
}

/** An accepted file, without what its schema makes of it. */
type Placed = Pick<Accepted<unknown>, 'placeOf'>;

/** What every entry has; `path` leads to it inside its file. */
export function readEntry(
  reading: Reading,
  id: string,
  placed: Placed,
  written: { draft?: boolean | undefined; editions?: string[] | undefined },
  path: Path = [],
): Entry {
  const at =
    path.length === 0 ? { ...placed.placeOf([]), line: 1, column: 1 } : placed.placeOf(path, 'key');
  for (const [index, edition] of (written.editions ?? []).entries())
    checkEdition(reading, edition, placed.placeOf([...path, 'editions', index]));
  return {
    id,
    at,
    draft: written.draft ?? false,
    ...(written.editions && { editions: written.editions }),
  };
}

/** Reports an edition that study.yaml does not name. */
export function checkEdition(reading: Reading, edition: string, at: Place): void {
  const known = reading.settings.editions.map(({ id }) => id);
  if (known.length === 0 || known.includes(edition)) return;
  reading.report(makeProblem('unknown-edition', at, edition, findNearest(edition, known), known));
}

export function readReference(written: WrittenReference, placed: Placed, path: Path): Reference {
  if (typeof written === 'string')
    return { id: written, ifAgreed: false, at: placed.placeOf(path) };
  return {
    id: written.id,
    ifAgreed: written['if-agreed'] ?? false,
    at: placed.placeOf([...path, 'id']),
  };
}

export function readReferences(
  written: readonly WrittenReference[] | undefined,
  placed: Placed,
  path: Path,
): Reference[] {
  return (written ?? []).map((each, index) => readReference(each, placed, [...path, index]));
}

/** The moments of an entry's `day`; times that are in no order of one day are reported. */
export function readDay(
  reading: Reading,
  written: readonly WrittenMoment[] | undefined,
  placed: Placed,
): DayMoment[] {
  const moments = written ?? [];
  const times = moments.map(({ at }) => at);
  const late = findBeyondADay(times);
  if (late !== undefined)
    reading.report(
      makeProblem('day-order', placed.placeOf(['day', late, 'at']), times[late] ?? ''),
    );
  return moments.map(({ at, what, hard = false, clips }, index) => ({
    ...{ at, what, hard },
    clips: readReferences(clips, placed, ['day', index, 'clips']),
  }));
}

/** A picture, where its file is there and can be read. */
export async function readImage(
  reading: Reading,
  written: { src: string; alt: string } | undefined,
  placed: Placed,
  path: Path,
): Promise<ImageReference | undefined> {
  if (!written) return undefined;
  const at = placed.placeOf([...path, 'src']);
  const found = await findImage(reading, written.src, at);
  return found === undefined ? undefined : { path: found, alt: written.alt, at };
}
