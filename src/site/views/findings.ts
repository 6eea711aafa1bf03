import type { Verdict } from '../../domain/evidence.ts';
import type { StagedFinding } from '../../study/staged.ts';
import { addressOf, type Link } from './addresses.ts';
import { buildClips, type ClipView } from './clips.ts';
import { buildCommitment, type CommitmentView } from './commitments.ts';
import { formatDay } from './dates.ts';
import { splitBySide, type BySide } from './sides.ts';
import { pick, showable, type Site } from './site.ts';
import { formatCount, VERDICT_WORD } from './words.ts';

export interface FindingTeaser extends Link {
  id: string;
  claims: { customer?: string; employee?: string };
  verdict: Verdict;
  verdictText: string;
  reason: string;
  /** `3 clips for, 1 against` */
  weight: string;
}

/** A clip and whether it speaks against the finding. */
export interface EvidenceView {
  clip: ClipView;
  isAgainst: boolean;
}

export interface FindingView extends FindingTeaser {
  judged: string;
  evidence: BySide<EvidenceView[]>;
  /** People, organisations, clips, each with its number. */
  counts: string[];
  themes: Link[];
  commitments: CommitmentView[];
}

export function buildFindingTeasers(site: Site): FindingTeaser[] {
  return showable(site.study.findings).map(buildFindingTeaser);
}

export function buildFindingTeaser(finding: StagedFinding): FindingTeaser {
  return {
    id: finding.id,
    text: finding.title,
    href: addressOf.finding(finding.id),
    claims: finding.claims,
    verdict: finding.verdict,
    verdictText: VERDICT_WORD[finding.verdict],
    reason: finding.reason,
    weight: weigh(finding),
  };
}

export function buildFinding(site: Site, finding: StagedFinding): FindingView {
  const evidence = [
    ...buildClips(site, finding.clipIdsFor).map((clip) => ({ clip, isAgainst: false })),
    ...buildClips(site, finding.clipIdsAgainst).map((clip) => ({ clip, isAgainst: true })),
  ];
  return {
    ...buildFindingTeaser(finding),
    judged: `Judged by ${finding.judgedBy}, ${formatDay(site.study, finding.judgedOn)}`,
    evidence: splitEvidence(evidence),
    counts: countEvidence(site, evidence),
    themes: pick(site.themes, finding.themeIds).map((theme) => ({
      text: theme.title,
      href: addressOf.theme(theme.id),
    })),
    commitments: showable(site.study.commitments)
      .filter((commitment) => commitment.findingIds.includes(finding.id))
      .map((commitment) => buildCommitment(site, commitment)),
  };
}

/** The findings in which a clip is evidence. */
export function findingsWith(
  site: Site,
  clipId: string,
): (FindingTeaser & { isAgainst: boolean })[] {
  return [...site.findings.values()]
    .map((finding) => ({ finding, isAgainst: finding.clipIdsAgainst.includes(clipId) }))
    .filter(({ finding, isAgainst }) => isAgainst || finding.clipIdsFor.includes(clipId))
    .map(({ finding, isAgainst }) => ({ ...buildFindingTeaser(finding), isAgainst }));
}

function splitEvidence(evidence: readonly EvidenceView[]): BySide<EvidenceView[]> {
  return splitBySide(evidence.map((item) => ({ ...item, side: item.clip.side })));
}

function weigh({ clipIdsFor, clipIdsAgainst }: StagedFinding): string {
  const against = clipIdsAgainst.length > 0 ? `, ${clipIdsAgainst.length} against` : '';
  return `${formatCount(clipIdsFor.length, 'clip')} for${against}`;
}

function countEvidence(site: Site, evidence: readonly EvidenceView[]): string[] {
  const people = new Set(evidence.flatMap(({ clip }) => clip.people.map(({ id }) => id)));
  const organisations = new Set(
    [...people].flatMap((id) => site.people.get(id)?.organisation ?? []),
  );
  const against = evidence.filter(({ isAgainst }) => isAgainst).length;
  return [
    formatCount(people.size, 'person', 'people'),
    ...(organisations.size > 0 ? [formatCount(organisations.size, 'organisation')] : []),
    formatCount(evidence.length, 'clip'),
    ...(against > 0 ? [`${against} against`] : []),
  ];
}
