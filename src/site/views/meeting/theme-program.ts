import type { Program, ProgramStep } from '../../../meeting/program.ts';
import type { StagedTheme } from '../../../study/staged.ts';
import type { ClipView } from '../clips.ts';
import { buildThemePage, type ThemePageView } from '../themes.ts';
import { buildPageProgram, playPair } from './build-program.ts';
import { listPoints } from '../../../meeting/points.ts';
import { playClips } from '../../../meeting/step-moments.ts';
import type { WallSource } from './wall-clip.ts';

type Step = Omit<ProgramStep, 'number'>;

/** A theme: its sides face to face, what they say alike, what was found. */
export function buildThemeProgram(source: WallSource, theme: StagedTheme): Program {
  const view = buildThemePage(source.site, theme);
  const { id, text, summary, agreements, findings } = view;
  return buildPageProgram(source, { ...view, kind: 'theme', id }, summary, [
    {
      ...{ kind: 'opening', title: text },
      moments: [{ kind: 'opening', title: text, line: summary }],
    },
    ...listTurns(view),
    ...listStep(
      'Both sides say',
      agreements.map((agreement) => agreement.text),
    ),
    ...listStep(
      'What was found',
      findings.map((finding) => finding.text),
    ),
  ]);
}

/** Face to face where both sides are heard, otherwise whoever is. */
function listTurns({ text, turns, pairs }: ThemePageView): Step[] {
  const [first, second] = turns;
  const further = pairs.map(({ customer, employee }) => playBoth(text, customer, employee));
  if (first && second) return [playBoth(text, first, second), ...further];
  return first ? [{ kind: 'play', title: first.title, moments: playClips(first.id) }] : [];
}

function playBoth(theme: string, customer: ClipView, employee: ClipView): Step {
  return {
    ...{ kind: 'pair', title: `${customer.title} / ${employee.title}` },
    moments: playPair(theme, customer.id, employee.id),
  };
}

function listStep(heading: string, points: readonly string[]): Step[] {
  if (points.length === 0) return [];
  return [{ kind: 'list', title: heading, moments: listPoints({ heading }, points) }];
}
