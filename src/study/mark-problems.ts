import type { Problem } from '../domain/problem.ts';
import type { FilteredStudy } from './filter.ts';
import type { EntryPlace } from './filter/entries.ts';
import type { StagedEntry, StagedStudy } from './staged.ts';

/**
 * Puts errors on the entries they are about and empties those entries' bodies, so that in the dev
 * server a problem blanks its own page only.
 */
export function markProblems(filtered: FilteredStudy, problems: readonly Problem[]): FilteredStudy {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const marks = new Map<string, Problem[]>();
  for (const place of filtered.places) {
    const own = errors.filter((error) => isAbout(error, place, filtered.places));
    if (own.length > 0) marks.set(keyOf(place), own);
  }
  return {
    ...filtered,
    staged: markStaged(filtered.staged, marks),
    bodies: filtered.bodies.map((body) =>
      marks.has(keyOf(body)) ? { ...body, source: '' } : body,
    ),
  };
}

function markStaged(staged: StagedStudy, marks: ReadonlyMap<string, Problem[]>): StagedStudy {
  const mark = <T extends StagedEntry>(kind: EntryPlace['kind'], entries: readonly T[]): T[] =>
    entries.map((entry) => {
      const problems = marks.get(keyOf({ kind, id: entry.id }));
      return problems ? { ...entry, problems } : entry;
    });
  return {
    ...staged,
    interviews: mark('interviews', staged.interviews),
    clips: mark('clips', staged.clips),
    stories: mark('stories', staged.stories),
    personas: mark('personas', staged.personas),
    themes: mark('themes', staged.themes),
    findings: mark('findings', staged.findings),
    commitments: mark('commitments', staged.commitments),
    sessions: mark('sessions', staged.sessions),
  };
}

function keyOf({ kind, id }: { kind: string; id: string }): string {
  return `${kind}/${id}`;
}

/**
 * Whether an error is about an entry: any in its own file; of several clips in one file the one that
 * starts last before it, or all of them when it stands before the first.
 */
function isAbout(error: Problem, place: EntryPlace, places: readonly EntryPlace[]): boolean {
  if (error.file !== place.at.file) return false;
  if (place.kind !== 'clips') return true;
  const lines = places
    .filter(({ kind, at }) => kind === 'clips' && at.file === error.file)
    .map(({ at }) => at.line);
  const before = lines.filter((line) => line <= error.line);
  return before.length === 0 || place.at.line === Math.max(...before);
}
