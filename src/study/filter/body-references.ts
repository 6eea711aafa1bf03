import type { Reference } from '../../domain/study.ts';
import type { ComponentUse, ParsedBody } from '../body.ts';
import type { Decisions, TargetKind } from './decisions.ts';

/** An authored mention, with what it is a mention of. */
export interface Mention {
  kind: TargetKind;
  reference: Reference;
}

/** Which attributes of which component name another entry. */
const TARGETS: Readonly<Record<string, Readonly<Record<string, TargetKind>>>> = {
  Clip: { id: 'clip' },
  Quote: { clip: 'clip' },
  PersonaCard: { id: 'persona' },
  Both: { customer: 'clip', employee: 'clip' },
  Day: { story: 'story', persona: 'persona' },
  Finding: { id: 'finding' },
};

/** The entries that a component names. */
export function listMentions(use: ComponentUse): Mention[] {
  return Object.entries(TARGETS[use.name] ?? {}).flatMap(([attribute, kind]) => {
    const id = use.attributes[attribute];
    if (typeof id !== 'string') return [];
    const at = use.attributePlaces[attribute] ?? use.at;
    return { kind, reference: { id, ifAgreed: isIfAgreed(use), at } };
  });
}

function isIfAgreed(use: ComponentUse): boolean {
  return use.attributes['if-agreed'] !== undefined;
}

/** The components that take themselves and all they hold out of the edition. */
export function findHiddenUses(parsed: ParsedBody, decisions: Decisions): ComponentUse[] {
  return parsed.uses.filter(
    (use) => isForOthers(use, decisions) || isLeftOutSilently(use, decisions),
  );
}

function isForOthers(use: ComponentUse, { scope }: Decisions): boolean {
  return use.name === 'Only' && !listOnlyEditions(use).includes(scope.edition.id);
}

function isLeftOutSilently(use: ComponentUse, decisions: Decisions): boolean {
  return listMentions(use).some(
    ({ kind, reference }) => reference.ifAgreed && !decisions.isShown(kind, reference.id),
  );
}

/** The editions an `Only` names. */
export function listOnlyEditions(use: ComponentUse): string[] {
  const named = use.attributes['edition'];
  return typeof named === 'string' ? named.split(/\s+/u).filter(Boolean) : [];
}
