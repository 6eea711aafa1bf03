import type { Place, Problem } from '../../domain/problem.ts';
import type { Study } from '../../domain/study.ts';
import type { Reel, ReelClip, ReelOpening } from '../../media/reel/reel.ts';
import { buildExcluded } from '../../study/excluded.ts';
import type { FilteredStudy } from '../../study/filter.ts';
import { isAllowed } from '../audit/allowance.ts';
import { findHits } from '../audit/audit.ts';
import { describeHit } from '../audit/describe.ts';
import { ExcludedFinder } from '../audit/find-excluded.ts';
import type { Reading } from '../audit/reading.ts';
import type { ReelSubject } from './choose-clips.ts';

/**
 * Looks through all that a reel says for what its edition leaves out, as the audit does with a site
 * (promise 4): before it is made, since drawn letters cannot be read in a film.
 */
export function auditReel(
  { opening, clips }: Reel,
  study: Study,
  filtered: FilteredStudy,
  { kind, id }: ReelSubject,
): Problem[] {
  const finder = new ExcludedFinder(buildExcluded(study, filtered));
  const place = `reels/${kind}-${id}`;
  const find = (readings: readonly Reading[], at?: Place): Problem[] =>
    findHits(readings, finder)
      .filter(({ term }) => !isAllowed(study.settings.auditAllow, term, place))
      .map((hit) => ({ ...describeHit(place, place, hit), ...at }));
  return [
    ...find([readOpening(opening)]),
    ...clips.flatMap((clip) => {
      const at = filtered.places.find((each) => each.kind === 'clips' && each.id === clip.id)?.at;
      return find(readClip(clip), at);
    }),
  ];
}

function readOpening({ kind, title, lines }: ReelOpening): Reading {
  return { where: 'the first card', kind: 'text', text: [kind, title, ...lines].join('\n') };
}

function readClip({ id, title, subject, label, people, words }: ReelClip): Reading[] {
  const names = Object.values(people).flatMap(({ name, line }) => [name, line]);
  return [
    {
      where: `the title before the clip “${id}”`,
      kind: 'text',
      text: [title, subject, label, ...names].join('\n'),
    },
    ...words.map(({ language, cues }): Reading => {
      const text = cues.map((cue) => cue.text).join(' ');
      return { where: `the words of the clip “${id}” in ${language}`, kind: 'text', text };
    }),
  ];
}
