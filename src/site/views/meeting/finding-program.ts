import type { Moment, Program, ProgramStep } from '../../../meeting/program.ts';
import type { StagedClip, StagedFinding } from '../../../study/staged.ts';
import { buildFinding, type FindingView, type StanceView } from '../findings.ts';
import { listEvidence } from '../weight.ts';
import { EVIDENCE_WORD } from '../words.ts';
import { buildPageProgram } from './build-program.ts';
import { listPoints } from '../../../meeting/points.ts';
import { playClip } from '../../../meeting/step-moments.ts';
import type { WallSource } from './wall-clip.ts';

type Step = Omit<ProgramStep, 'number'>;

/** A finding: what both sides claim, what speaks for it and against it, how it was judged. */
export function buildFindingProgram(source: WallSource, finding: StagedFinding): Program {
  const view = buildFinding(source.site, finding);
  const evidence = listEvidence(source.site, finding);
  return buildPageProgram(source, { ...view, kind: 'finding' }, view.reason, [
    {
      ...{ kind: 'opening', title: view.text },
      moments: [{ kind: 'opening', title: view.text, line: view.weight }],
    },
    ...listClaims(view),
    ...view.stances.flatMap((stance) =>
      evidence[stance.stance].map((clip) => playEvidence(stance, clip)),
    ),
    { kind: 'verdict', title: view.verdictText, moments: listVerdict(view) },
  ]);
}

function listClaims({ text, claims }: FindingView): Step[] {
  if (claims.customer === undefined && claims.employee === undefined) return [];
  const moments: Moment[] = [{ kind: 'claims', title: text, ...claims }];
  return [{ kind: 'claims', title: 'What both sides say', moments }];
}

function playEvidence({ stance, title: word }: StanceView, { id, title }: StagedClip): Step {
  return { kind: 'play', title: `${word}: ${title}`, moments: playClip(id, EVIDENCE_WORD[stance]) };
}

function listVerdict({ verdictText, reason, judged, product }: FindingView): Moment[] {
  return [
    { kind: 'verdict', heading: 'The verdict', verdict: verdictText, reason, judged },
    ...listPoints(
      { heading: 'What it means for the product' },
      product === undefined ? [] : [product],
    ),
  ];
}
