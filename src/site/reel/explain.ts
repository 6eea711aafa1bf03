import type { Place, Problem } from '../../domain/problem.ts';
import type { Study } from '../../domain/study.ts';
import type { FilteredStudy } from '../../study/filter.ts';
import { findNearest } from '../../study/nearest.ts';
import type { StagedStudy } from '../../study/staged.ts';
import { outputProblem } from '../output-problem.ts';
import { isSameLanguage } from '../views/languages.ts';
import { listSubjects, type ChosenReel, type ReelKind, type ReelSubject } from './choose-clips.ts';

/** A reel was asked for of something that the study does not have, or the edition does not show. */
export function explainUnknown(
  study: Study,
  staged: StagedStudy,
  { kind, id }: ReelSubject,
): Problem {
  const shown = listSubjects(staged, kind).map((each) => each.id);
  const edition = staged.edition.id;
  const have =
    shown.length > 0
      ? `“${edition}” shows: ${shown.join(', ')}.`
      : `“${edition}” shows no ${kind}.`;
  const known = listOf(study, kind).find((each) => each.id === id);
  if (known) {
    return {
      ...{ ...known.at, code: 'reel-not-in-edition', severity: 'error' },
      message: `The ${kind} “${id}” is not in the edition “${edition}”, so no reel can be made of it there.`,
      hint: `Name with --edition one that shows it. ${have}`,
    };
  }
  const nearest = findNearest(id, shown);
  const meant = nearest === undefined ? '' : `Did you mean “${nearest}”? `;
  return outputProblem(
    'unknown-id',
    `${kind}s`,
    `The study has no ${kind} “${id}”.`,
    `${meant}${have}`,
  );
}

/** A reel of something that names no clip, or none that everybody in it agreed to. */
export function explainNothingShown(
  { staged, places }: FilteredStudy,
  { kind, id }: ReelSubject,
): Problem {
  const at = places.find((each) => each.kind === `${kind}s` && each.id === id)?.at;
  const own: Place = at ?? { file: `${kind}s/${id}.mdx`, line: 1, column: 1 };
  return {
    ...{ ...own, code: 'reel-without-clips', severity: 'error' },
    message: `The edition “${staged.edition.id}” shows no clip of the ${kind} “${id}”, so there is nothing to join.`,
    hint: HINT[kind],
  };
}

const HINT: Record<ReelKind, string> = {
  session: 'A reel joins the clips that a session plays, quotes or sets face to face.',
  theme: 'A reel joins the pairs of a theme, or the clips that name it under `themes:`.',
  finding: 'A reel joins the clips under `for:` and `against:`.',
};

function listOf(study: Study, kind: ReelKind): readonly { id: string; at: Place }[] {
  return { session: study.sessions, theme: study.themes, finding: study.findings }[kind];
}

/** What is wrong with the language that was asked for; undefined where some clip has its words in it. */
export function findLanguageFault(
  { clips }: ChosenReel,
  language: string | undefined,
): string | undefined {
  if (language === undefined) return undefined;
  const known = new Set(
    clips.flatMap(({ clip }) => clip.transcripts.map((transcript) => transcript.language)),
  );
  if ([...known].some((each) => isSameLanguage(each, language))) return undefined;
  const there = known.size > 0 ? `; there are: ${[...known].toSorted().join(', ')}` : '';
  return `No clip of this reel has its words in “${language}”${there}.`;
}
