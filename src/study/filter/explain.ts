import type { Audience } from '../../domain/consent.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Reference } from '../../domain/study.ts';
import type { TargetKind } from './decisions.ts';
import type { ConsentFault, Exclusion, Refusal } from './exclusion.ts';
import type { Scope } from './scope.ts';

type Told = Pick<Problem, 'code' | 'message' | 'hint'>;

const ESCAPE =
  'Or leave the mention out here: `if-agreed` on the reference, an `Only` around it, or `editions:` on the entry.';

/** The problem of mentioning something that the edition does not show. */
export function explainMention(
  kind: TargetKind,
  reference: Reference,
  exclusion: Exclusion,
  scope: Scope,
): Problem {
  const told = explainExclusion(exclusion, scope);
  const what = `The ${kind} “${reference.id}” is not in the edition “${scope.edition.id}”`;
  return {
    ...reference.at,
    severity: 'error',
    code: told.code,
    message: `${what}: ${told.message}`,
    hint: `${told.hint} ${ESCAPE}`,
  };
}

/** The problem of a session that would play what one of its own audiences may not see. */
export function explainSessionAudience(
  kind: TargetKind,
  reference: Reference,
  exclusion: Exclusion,
  scope: Scope,
): Problem {
  const told = explainExclusion(exclusion, scope);
  return {
    ...reference.at,
    severity: 'error',
    code: 'session-audience',
    message: `This session is for ${listWords(scope.audiences)}, and the ${kind} “${reference.id}” may not be shown to all of them: ${told.message}`,
    hint: 'Choose another clip, narrow the session’s `audiences:`, or say `if-agreed` on the reference.',
  };
}

function explainExclusion(exclusion: Exclusion, scope: Scope): Told {
  switch (exclusion.reason) {
    case 'draft':
      return {
        code: 'reference-to-draft',
        message: 'it is a draft, and drafts are shown in the dev server only.',
        hint: 'Take `draft: true` off when it is ready.',
      };
    case 'edition':
      return {
        code: 'reference-not-in-edition',
        message: `its \`editions:\` names ${listWords(exclusion.editions) || 'none'} only.`,
        hint: `Add ${scope.edition.id} to its \`editions:\` if it belongs here.`,
      };
    case 'medium':
      return {
        code: 'consent-medium',
        message: 'somebody heard or seen in it has not agreed to have their words shown.',
        hint: 'Ask them, and record `words` in the `media:` of their consent.',
      };
    case 'consent':
      return explainRefusals(exclusion.refusals, scope.audiences);
  }
}

function explainRefusals(
  refusals: readonly [Refusal, ...Refusal[]],
  audiences: readonly Audience[],
): Told {
  const [first] = refusals;
  return {
    code: `consent-${first.fault}`,
    message: `${refusals.map((refusal) => explainRefusal(refusal, audiences)).join('; ')}.`,
    hint: HINTS[first.fault](first.personId),
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

const HINTS: Record<ConsentFault, (personId: string) => string> = {
  missing: (id) => `Record what was agreed under \`consent:\` in people/${id}.yaml.`,
  'not-yet': (id) => `Wait for that day, or correct \`given:\` in people/${id}.yaml.`,
  expired: (id) => `Ask whether it may be renewed, and set \`until:\` in people/${id}.yaml.`,
  withdrawn: () => 'Take it out: what was taken back is not shown again without a new consent.',
  audience: (id) => `Ask, and add to \`audiences:\` in people/${id}.yaml only what was agreed.`,
};

function listWords(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/u, ' and $1');
}
