import { EVIDENCE_KINDS, SIDES } from '../../domain/evidence.ts';
import { ENTRY_KINDS } from '../../search/entry.ts';
import type { FilterName, Filters } from '../../search/query/filters.ts';

/** What the box is asked for. */
export interface Asked {
  typed: string;
  filters: Filters;
}

/** What a filter is called in an address, in the order in which they stand there. */
const KEYS: Record<FilterName, string> = {
  kind: 'kind',
  side: 'side',
  evidenceKind: 'evidence',
  theme: 'theme',
  persona: 'persona',
  person: 'person',
};
const NAMES = Object.keys(KEYS) as FilterName[];
/** What an address may ask for by a filter; names of a study may be any. */
const CHOICES: Partial<Record<FilterName, readonly string[]>> = {
  kind: ENTRY_KINDS,
  side: SIDES,
  evidenceKind: EVIDENCE_KINDS,
};

/** The hash of an address that opens the box: `#q=readings&side=customer`. */
export function formatSearchHash({ typed, filters }: Asked): string {
  const chosen = NAMES.flatMap((name): [string, string][] => {
    const choice = filters[name];
    return choice === undefined ? [] : [[KEYS[name], choice]];
  });
  return `#${new URLSearchParams([['q', typed], ...chosen]).toString()}`;
}

/** What a hash asks for; undefined where it is not the box's. A filter that cannot be is passed over. */
export function findAsked(hash: string): Asked | undefined {
  if (!isSearchHash(hash)) return undefined;
  const parameters = new URLSearchParams(hash.slice(1));
  const chosen = NAMES.flatMap((name): [string, string][] => {
    const choice = parameters.get(KEYS[name]) ?? '';
    const isOne = choice !== '' && (CHOICES[name]?.includes(choice) ?? true);
    return isOne ? [[name, choice]] : [];
  });
  return { typed: parameters.get('q') ?? '', filters: Object.fromEntries(chosen) };
}

export function isSearchHash(hash: string): boolean {
  return /^#q(?:=|$)/.test(hash);
}
