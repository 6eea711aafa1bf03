import type { CommitmentState } from '../../domain/evidence.ts';
import type { StagedCommitment } from '../../study/staged.ts';
import { addressOf, type Link } from './addresses.ts';
import { findClip, type ClipView } from './clips.ts';
import { formatDay } from './dates.ts';
import { pick, showable, type Site } from './site.ts';
import { STATE_WORD, VERDICT_WORD, WE_DO_WORD } from './words.ts';

export interface CommitmentView extends Link {
  id: string;
  youSaid?: ClipView;
  findings: (Link & { verdictText: string })[];
  owner: string;
  due?: string;
  state: CommitmentState;
  stateText: string;
  /** What answers "You said": `We do`, `We did`. */
  weDo: string;
  stateNote?: string;
}

export function buildCommitments(site: Site): CommitmentView[] {
  return showable(site.study.commitments).map((commitment) => buildCommitment(site, commitment));
}

export function buildCommitment(site: Site, commitment: StagedCommitment): CommitmentView {
  const { id, title, owner, due, state, stateNote, youSaidClipId } = commitment;
  const youSaid = youSaidClipId === undefined ? undefined : findClip(site, youSaidClipId);
  return {
    id,
    text: title,
    href: addressOf.commitment(id),
    owner,
    state,
    stateText: STATE_WORD[state],
    weDo: WE_DO_WORD[state],
    findings: pick(site.findings, commitment.findingIds).map((finding) => ({
      text: finding.title,
      href: addressOf.finding(finding.id),
      verdictText: VERDICT_WORD[finding.verdict],
    })),
    ...(youSaid && { youSaid }),
    ...(due !== undefined && { due: formatDay(site.study, due) }),
    ...(stateNote !== undefined && { stateNote }),
  };
}
