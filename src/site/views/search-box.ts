import { EVIDENCE_KINDS, SIDES } from '../../domain/evidence.ts';
import { ENTRY_KINDS, type EntryKind } from '../../search/entry.ts';
import type { FilterName } from '../../search/query/filters.ts';
import { addressOf, type Link } from './addresses.ts';
import { showable, type Site } from './site.ts';
import { KIND_WORD, SIDE_WORD, SIDES_WORD } from './words.ts';

/** The box in which everyone's words are searched, on every page. */
export interface SearchBoxView {
  filters: FilterView[];
  /** To go to without a word in mind: the themes most people speak about. */
  themes: Link[];
  /** What the box says, as JSON for the script. */
  sentences: string;
}

interface FilterView {
  name: FilterName;
  label: string;
  /** Those that are the same in every study; others are named by the index. */
  choices: { value: string; text: string }[];
}

export const ENTRY_KIND_WORD: Record<EntryKind, string> = {
  clip: 'Clip',
  interview: 'Whole interview',
  story: 'Story',
  theme: 'Theme',
  finding: 'Finding',
  persona: 'Persona',
  commitment: 'Commitment',
};

const ENTRY_KINDS_WORD: Record<EntryKind, string> = {
  clip: 'Clips',
  interview: 'Whole interviews',
  story: 'Stories',
  theme: 'Themes',
  finding: 'Findings',
  persona: 'Personas',
  commitment: 'Commitments',
};

const FILTERS: FilterView[] = [
  { name: 'side', label: 'Side', choices: wordChoices(SIDES, SIDES_WORD) },
  { name: 'theme', label: 'Theme', choices: [] },
  { name: 'evidenceKind', label: 'Evidence', choices: wordChoices(EVIDENCE_KINDS, KIND_WORD) },
  { name: 'person', label: 'Who', choices: [] },
  { name: 'persona', label: 'Persona', choices: [] },
  { name: 'kind', label: 'Kind', choices: wordChoices(ENTRY_KINDS, ENTRY_KINDS_WORD) },
];

const SENTENCES = {
  ...ENTRY_KIND_WORD,
  ...SIDE_WORD,
  table: 'On the table',
  described: '{kind}, {line}',
  looking: 'Looking …',
  found: { one: '{n} result for “{typed}”', other: '{n} results for “{typed}”' },
  foundAndNear: {
    one: '{n} result for “{typed}”, and what comes near',
    other: '{n} results for “{typed}”, and what comes near',
  },
  best: 'The best {shown} of {n} results for “{typed}”',
  near: 'Nothing has all of “{typed}”. These come near.',
  nearBy: 'Comes near',
  corrected: 'Nothing says “{typed}”; showing {taken}.',
  quoted: '“{word}”',
  nothing: 'Nothing found for “{typed}”.',
  narrowed: 'Nothing found for “{typed}” with what you chose.',
  failed: 'The words to search could not be loaded.',
  play: 'Play from {clock}: {title}',
  close: 'Close: {title}',
  choice: '{choice} ({n})',
  remove: '{label}: {choice}. Remove',
};

const MOST_THEMES = 6;

export function buildSearchBox(site: Site): SearchBoxView {
  const countPeople = (id: string): number =>
    new Set(site.clipsByTheme.get(id)?.flatMap(({ personIds }) => personIds)).size;
  return {
    filters: FILTERS,
    themes: showable(site.study.themes)
      .toSorted((one, other) => countPeople(other.id) - countPeople(one.id))
      .slice(0, MOST_THEMES)
      .map(({ id, title }) => ({ text: title, href: addressOf.theme(id) })),
    sentences: JSON.stringify(SENTENCES),
  };
}

function wordChoices<K extends string>(
  values: readonly K[],
  words: Record<K, string>,
): FilterView['choices'] {
  return values.map((value) => ({ value, text: words[value] }));
}
