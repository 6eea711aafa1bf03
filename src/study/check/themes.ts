import { SIDES } from '../../domain/evidence.ts';
import type { Problem } from '../../domain/problem.ts';
import type { StatedAgreement, Study, Theme } from '../../domain/study.ts';
import { countVoices } from '../../domain/tally.ts';
import { makeProblem } from '../catalogue.ts';
import { listHeardClips } from '../heard-clips.ts';

/** Where both sides are said to agree, both are heard, and on that theme. */
export function checkThemes(study: Study): Problem[] {
  return study.themes.flatMap((theme) =>
    theme.agreements.flatMap((agreement) => [
      ...checkBothSpeak(agreement, study),
      ...checkOnTheme(agreement, theme, study),
    ]),
  );
}

function checkBothSpeak({ clips, at }: StatedAgreement, study: Study): Problem[] {
  const ids = clips.map(({ id }) => id);
  const heard = listHeardClips(study, ids);
  // A clip that cannot be found may be the one of the other side.
  if (heard.length < ids.length) return [];
  const { sides } = countVoices(heard, new Map(study.people.map((person) => [person.id, person])));
  const silent = SIDES.filter((side) => sides[side].personIds.length === 0);
  return silent.length === 0
    ? []
    : [
        makeProblem(
          'agreement-one-sided',
          at,
          silent.map((side) => ARTICLE[side]),
        ),
      ];
}

const ARTICLE = { customer: 'a customer', employee: 'an employee' };

function checkOnTheme({ clips }: StatedAgreement, theme: Theme, study: Study): Problem[] {
  const known = study.interviews.flatMap((interview) => interview.clips);
  const paired = theme.pairs.flat().map(({ id }) => id);
  return clips
    .filter(({ id }) => {
      const clip = known.find((each) => each.id === id);
      const isNamed = clip?.themes.some((each) => each.id === theme.id) ?? true;
      return !isNamed && !paired.includes(id);
    })
    .map(({ id, at }) => makeProblem('clip-not-on-theme', at, id, theme.id));
}
