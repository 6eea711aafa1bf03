import type { Audience } from '../../domain/consent.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Reference } from '../../domain/study.ts';
import { makeProblem } from '../catalogue.ts';
import type { TargetKind } from './decisions.ts';
import type { ConsentFault, Exclusion, Refusal } from './exclusion.ts';
import type { Scope } from './scope.ts';

interface Explanation {
  code:
    | 'reference-to-draft'
    | 'reference-not-in-edition'
    | 'consent-medium'
    | `consent-${ConsentFault}`;
  why: string;
  advice: string;
}

/** The problem of mentioning something that the edition does not show. */
export function explainMention(
  kind: TargetKind,
  { id, at }: Reference,
  exclusion: Exclusion,
  scope: Scope,
): Problem {
  const { code, why, advice } = explainExclusion(exclusion, scope);
  const what = `The ${kind} “${id}” is not in the edition “${scope.edition.id}”`;
  return makeProblem(code, at, what, why, advice);
}

/** The problem of a session that would play what one of its own audiences may not see. */
export function explainSessionAudience(
  kind: TargetKind,
  { id, at }: Reference,
  exclusion: Exclusion,
  scope: Scope,
): Problem {
  const { why } = explainExclusion(exclusion, scope);
  return makeProblem(
    'session-audience',
    at,
    listWords(scope.audiences),
    `the ${kind} “${id}”`,
    why,
  );
}

/** Why something is not shown, and what would change that. */
export function explainExclusion(exclusion: Exclusion, scope: Scope): Explanation {
  switch (exclusion.reason) {
    case 'draft':
      return {
        code: 'reference-to-draft',
        why: 'it is a draft, and drafts are shown in the dev server only.',
        advice: 'Take `draft: true` off when it is ready.',
      };
    case 'edition':
      return {
        code: 'reference-not-in-edition',
        why: `its \`editions:\` names ${listWords(exclusion.editions) || 'none'} only.`,
        advice: `Add ${scope.edition.id} to its \`editions:\` if it belongs here.`,
      };
    case 'medium':
      return {
        code: 'consent-medium',
        why: 'somebody heard or seen in it has not agreed to have their words shown.',
        advice: 'Ask them, and record `words` in the `media:` of their consent.',
      };
    case 'consent':
      return explainRefusals(exclusion.refusals, scope.audiences);
  }
}

function explainRefusals(
  refusals: readonly [Refusal, ...Refusal[]],
  audiences: readonly Audience[],
): Explanation {
  const [first] = refusals;
  return {
    code: `consent-${first.fault}`,
    why: `${refusals.map((refusal) => explainRefusal(refusal, audiences)).join('; ')}.`,
    advice: ADVICE[first.fault](first.personId),
  };
}

function explainRefusal({ name, fault, consent }: Refusal, audiences: readonly Audience[]): string {
  const lacking = audiences.filter((audience) => !consent?.audiences.includes(audience));
  const told: Record<ConsentFault, string> = {
    missing: `there is no record that ${name} agreed`,
    'not-yet': `the consent of ${name} holds only from ${consent?.given ?? ''} on`,
    expired: `the consent of ${name} ran out after ${consent?.until ?? ''}`,
    withdrawn: `${name} took their consent back on ${consent?.withdrawn ?? ''}`,
    audience: `${name} has not agreed to be shown to ${listWords(lacking)}`,
  };
  return told[fault];
}

const ADVICE: Record<ConsentFault, (personId: string) => string> = {
  missing: (id) => `Record what was agreed under \`consent:\` in people/${id}.yaml.`,
  'not-yet': (id) => `Wait for that day, or correct \`given:\` in people/${id}.yaml.`,
  expired: (id) => `Ask whether it may be renewed, and set \`until:\` in people/${id}.yaml.`,
  withdrawn: () => 'Take it out: what was taken back is not shown again without a new consent.',
  audience: (id) => `Ask, and add to \`audiences:\` in people/${id}.yaml only what was agreed.`,
};

/** `customers, employees and public` */
export function listWords(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/u, ' and $1');
}
