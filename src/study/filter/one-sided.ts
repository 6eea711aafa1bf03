import type { EvidencePart } from '../../domain/evidence.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Finding, ShownWithout } from '../../domain/study.ts';
import { listTakenAway, weighEvidence, type Weight } from '../../domain/weight.ts';
import { makeProblem } from '../catalogue.ts';
import { listHeardClips } from '../heard-clips.ts';
import type { Decisions } from './decisions.ts';
import { decideEntry } from './exclusion.ts';
import { explainExclusion } from './explain.ts';

/** What the editor says of parts of the evidence that this edition shows nothing of. */
export function listConfirmed(finding: Finding, decisions: Decisions): ShownWithout[] {
  const missing = findTakenAway(finding, decisions);
  return listOwn(finding, decisions).filter((each) => missing.includes(each.missing));
}

/**
 * A finding that loses a whole part of its evidence to the filter looks surer than it is: its editor
 * confirms in words that it stands all the same, and confirms nothing that is not so.
 */
export function checkOneSided(decisions: Decisions): Problem[] {
  const { scope } = decisions;
  return scope.study.findings.flatMap((finding) => {
    const missing = decideEntry(finding, scope) ? [] : findTakenAway(finding, decisions);
    const own = listOwn(finding, decisions);
    const unconfirmed = missing.filter((part) => !own.some((each) => each.missing === part));
    return [
      ...(unconfirmed.length > 0 ? [explainMissing(finding, unconfirmed, decisions)] : []),
      ...own
        .filter((each) => !missing.includes(each.missing))
        .map(({ at }) => makeProblem('confirmation-not-needed', at, scope.edition.id)),
    ];
  });
}

/** The parts of a finding's evidence that the study has, and the edition nothing of. */
function findTakenAway(finding: Finding, decisions: Decisions): EvidencePart[] {
  const whole = weigh(finding, decisions, () => true);
  const left = weigh(finding, decisions, (id) => decisions.isShown('clip', id));
  return listTakenAway(whole, left);
}

function weigh(
  { evidenceFor, evidenceAgainst }: Finding,
  { scope, people }: Decisions,
  keep: (clipId: string) => boolean,
): Weight {
  const hear = (references: Finding['evidenceFor']) =>
    listHeardClips(scope.study, references.map(({ id }) => id).filter(keep));
  return weighEvidence({ for: hear(evidenceFor), against: hear(evidenceAgainst) }, people);
}

function listOwn({ shownWithout }: Finding, { scope }: Decisions): ShownWithout[] {
  return shownWithout.filter(({ editionId }) => editionId === scope.edition.id);
}

function explainMissing(
  finding: Finding,
  missing: readonly EvidencePart[],
  decisions: Decisions,
): Problem {
  const [first] = missing;
  return makeProblem(
    'finding-one-sided',
    (first && finding.evidencePlaces?.[first]) ?? finding.at,
    decisions.scope.edition.id,
    missing.map((part) => PART_WORDS[part]),
    listGone(finding, missing, decisions),
    writeConfirmation(finding, missing, decisions),
  );
}

const PART_WORDS: Record<EvidencePart, string> = {
  for: 'the evidence for it',
  against: 'the evidence against it',
  customer: 'what customers say',
  employee: 'what employees say',
};

/** The clips that are gone with the parts, each with why. */
function listGone(
  finding: Finding,
  missing: readonly EvidencePart[],
  decisions: Decisions,
): string[] {
  const clips = [...finding.evidenceFor, ...finding.evidenceAgainst].map(({ id }) => id);
  const isGone = (id: string): boolean =>
    weigh(finding, decisions, (each) => each === id).parts.some((part) => missing.includes(part));
  return [...new Set(clips)].filter(isGone).flatMap((id) => {
    const exclusion = decisions.findExclusion('clip', id);
    return exclusion ? `\`${id}\`: ${explainExclusion(exclusion, decisions.scope).why}` : [];
  });
}

/** The YAML that says so, fitted into what the finding's file has already. */
function writeConfirmation(
  { shownWithout }: Finding,
  missing: readonly EvidencePart[],
  { scope }: Decisions,
): string {
  const { id } = scope.edition;
  const lines = missing.map((part) => `${part}: "…"`).join(', ');
  if (shownWithout.some(({ editionId }) => editionId === id))
    return `to \`${id}:\` under \`shown-without:\` the keys \`${lines}\``;
  if (shownWithout.length > 0) return `under \`shown-without:\` the line \`${id}: { ${lines} }\``;
  return `to the front matter \`shown-without: { ${id}: { ${lines} } }\``;
}
