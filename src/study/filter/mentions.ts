import type { Problem } from '../../domain/problem.ts';
import { listStepMentions } from '../../domain/session.ts';
import type {
  Clip,
  Commitment,
  Finding,
  Persona,
  Reference,
  Session,
  Story,
  StudySettings,
  Theme,
  Trait,
} from '../../domain/study.ts';
import type { Mention } from './body-references.ts';
import type { Decisions, TargetKind } from './decisions.ts';
import { explainMention, explainSessionAudience } from './explain.ts';

function mention(kind: TargetKind, references: readonly (Reference | undefined)[]): Mention[] {
  return references.flatMap((reference) => (reference ? { kind, reference } : []));
}

/** Of traits, questions or the moments of a day. */
function mentionsOfCiting(citing: readonly Pick<Trait, 'clips'>[]): Mention[] {
  return citing.flatMap(({ clips }) => mention('clip', clips));
}

/** What each kind of entry mentions in its front matter or YAML. */
export const MENTIONS = {
  home: ({ theme, stories }: StudySettings['home']): Mention[] => [
    ...mention('theme', [theme]),
    ...mention('story', stories),
  ],
  clips: ({ themes }: Clip): Mention[] => mention('theme', themes),
  personas: (persona: Persona): Mention[] => [
    ...mention('person', persona.people),
    ...mentionsOfCiting(persona.goals),
    ...mentionsOfCiting(persona.frustrations),
    ...mentionsOfCiting(persona.traits),
    ...mentionsOfCiting(persona.questions),
    ...mentionsOfCiting(persona.day),
  ],
  stories: (story: Story): Mention[] => [
    ...mention('person', story.people),
    ...mention('persona', story.personas),
    ...mention('theme', story.themes),
    ...mentionsOfCiting(story.day),
  ],
  themes: ({ pairs, agreements }: Theme): Mention[] => [
    ...mention('clip', pairs.flat()),
    ...agreements.flatMap(({ clips }) => mention('clip', clips)),
  ],
  findings: (finding: Finding): Mention[] => [
    ...mention('theme', finding.themes),
    ...mention('clip', finding.evidenceFor),
    ...mention('clip', finding.evidenceAgainst),
  ],
  commitments: ({ findings, youSaid }: Commitment): Mention[] => [
    ...mention('finding', findings),
    ...mention('clip', [youSaid]),
  ],
  sessions: ({ steps }: Session): Mention[] => steps.flatMap(listStepMentions),
};

/**
 * Mentions of what the edition does not show: each is an error, unless it says `if-agreed`. A mention
 * of nothing known is the study check's to report.
 *
 * @param wider what all of a session's own audiences may see, where that is less
 */
export function checkMentions(
  mentions: readonly Mention[],
  decisions: Decisions,
  wider: Decisions = decisions,
): Problem[] {
  return mentions.flatMap(({ kind, reference }) => {
    if (reference.ifAgreed) return [];
    const exclusion = decisions.findExclusion(kind, reference.id);
    if (exclusion) return explainMention(kind, reference, exclusion, decisions.scope);
    const narrower = wider.findExclusion(kind, reference.id);
    return narrower ? explainSessionAudience(kind, reference, narrower, wider.scope) : [];
  });
}
