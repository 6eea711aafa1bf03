import { SIDES, type Side, type Verdict } from '../../domain/evidence.ts';
import type { Weight } from '../../domain/weight.ts';
import type { StagedClip, StagedFinding } from '../../study/staged.ts';
import { addressOf, type Link } from './addresses.ts';
import { buildClip, type ClipView } from './clips.ts';
import { buildCommitment, type CommitmentView } from './commitments.ts';
import { formatDay } from './dates.ts';
import { splitBySide, type BySide } from './sides.ts';
import { pick, showable, type Site } from './site.ts';
import { formatVoices, PEOPLE, SIDE_NOUN } from './voices.ts';
import {
  buildLacks,
  findLack,
  formatStance,
  formatWeight,
  listEvidence,
  weigh,
  type LackView,
} from './weight.ts';
import { VERDICT_WORD } from './words.ts';

const STANCES = ['for', 'against'] as const;
type Stance = (typeof STANCES)[number];
const STANCE_WORD: Record<Stance, string> = { for: 'For', against: 'Against' };

export interface FindingTeaser extends Link {
  id: string;
  claims: { customer?: string; employee?: string };
  verdict: Verdict;
  verdictText: string;
  reason: string;
  /** `5 people for, 2 against` */
  weight: string;
  /** That there is no evidence, or that of one side only. */
  lack?: string;
}

/** A clip and whether it speaks against the finding. */
export interface EvidenceView {
  clip: ClipView;
  isAgainst: boolean;
}

/** What speaks for a finding, or against it: one voice of each side, and how many there are. */
export interface StanceView {
  stance: Stance;
  title: string;
  /** `5 people for` */
  weight: string;
  voices: Partial<Record<Side, ClipView>>;
  /** The sides of whom somebody is heard: perhaps only within a clip of the other's. */
  heard: Side[];
  /** Their people, each side's in words. */
  counts: string[];
  /** Where nobody is heard. */
  lack?: LackView;
}

export interface FindingView extends FindingTeaser {
  judged: string;
  /** `6 people from 4 organisations`; absent where nobody is heard. */
  behind?: string;
  /** That there is no evidence, or that of one side only, each with its editor's words. */
  lacks: LackView[];
  /** For, then against: the same of both. None where there is no evidence. */
  stances: StanceView[];
  /** The clips that are no stance's voice, by turns for and against. */
  others: BySide<EvidenceView[]>;
  product?: string;
  themes: Link[];
  commitments: CommitmentView[];
}

export function buildFindingTeasers(site: Site): FindingTeaser[] {
  return showable(site.study.findings).map((finding) => buildFindingTeaser(site, finding));
}

export function buildFindingTeaser(site: Site, finding: StagedFinding): FindingTeaser {
  const weight = weigh(site, finding);
  const lack = findLack(weight);
  return {
    id: finding.id,
    text: finding.title,
    href: addressOf.finding(finding.id),
    claims: finding.claims,
    verdict: finding.verdict,
    verdictText: VERDICT_WORD[finding.verdict],
    reason: finding.reason,
    weight: formatWeight(weight),
    ...(lack !== undefined && { lack }),
  };
}

export function buildFinding(site: Site, finding: StagedFinding): FindingView {
  const { product, judgedBy, judgedOn, shownWithout } = finding;
  const weight = weigh(site, finding);
  const evidence = listEvidence(site, finding);
  const lacks = buildLacks(weight, shownWithout);
  const stances = STANCES.map((stance) => {
    const lack = lacks.find(({ part }) => part === stance);
    const view = buildStance(site, stance, evidence[stance], weight);
    return { ...view, ...(lack && { lack }) };
  });
  const hasPeople = weight.all.personIds.length > 0;
  return {
    ...buildFindingTeaser(site, finding),
    judged: `Judged by ${judgedBy}, ${formatDay(site.study, judgedOn)}`,
    ...(hasPeople && { behind: formatVoices(weight.all, PEOPLE, site.study.organisation) }),
    lacks: lacks.filter(({ part }) => part !== 'for' && part !== 'against'),
    stances: weight.parts.length > 0 ? stances : [],
    others: listOthers(site, evidence, stances),
    ...(product !== undefined && { product }),
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
    .map(({ finding, isAgainst }) => ({ ...buildFindingTeaser(site, finding), isAgainst }));
}

function buildStance(
  site: Site,
  stance: Stance,
  clips: readonly StagedClip[],
  weight: Weight,
): StanceView {
  const voices: StanceView['voices'] = {};
  for (const side of SIDES) {
    const own = clips.filter((clip) => clip.side === side);
    const first = own.find(({ quote }) => quote) ?? own[0];
    if (first) voices[side] = buildClip(site, first);
  }
  const tally = weight[stance];
  const heard = SIDES.filter((side) => tally.sides[side].personIds.length > 0);
  return {
    stance,
    title: STANCE_WORD[stance],
    weight: formatStance(weight, stance),
    voices,
    heard,
    counts: heard.map((side) =>
      formatVoices(tally.sides[side], SIDE_NOUN[side], site.study.organisation),
    ),
  };
}

function listOthers(
  site: Site,
  evidence: ReturnType<typeof listEvidence>,
  stances: readonly StanceView[],
): BySide<EvidenceView[]> {
  const [speakFor = [], against = []] = stances.map(({ stance, voices }) => {
    const taken = Object.values(voices).map(({ id }) => id);
    return evidence[stance]
      .filter(({ id }) => !taken.includes(id))
      .map((clip) => ({
        ...{ clip: buildClip(site, clip), side: clip.side, isAgainst: stance === 'against' },
      }));
  });
  const [forOf, againstOf] = [splitBySide(speakFor), splitBySide(against)];
  return {
    customer: takeTurns(forOf.customer, againstOf.customer),
    employee: takeTurns(forOf.employee, againstOf.employee),
  };
}

/** One of the first, one of the second, until both are through. */
function takeTurns<T>(first: readonly T[], second: readonly T[]): T[] {
  const rounds = Math.max(first.length, second.length);
  return Array.from({ length: rounds }, (_, round) => [
    ...first.slice(round, round + 1),
    ...second.slice(round, round + 1),
  ]).flat();
}
