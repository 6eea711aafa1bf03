import { EVIDENCE_KINDS, SIDES, type EvidenceKind, type Side } from '../../domain/evidence.ts';
import { ENTRY_KINDS, type EntryKind } from '../entry.ts';
import { parseBase64 } from '../base64.ts';
import type { FacetsFile } from '../format.ts';
import { VarintReader } from '../varints.ts';

/** What results are narrowed to; nothing chosen is no narrowing. */
export interface Filters {
  kind?: EntryKind;
  side?: Side;
  evidenceKind?: EvidenceKind;
  theme?: string;
  persona?: string;
  person?: string;
}

export const FILTERS = ['kind', 'side', 'evidenceKind', 'theme', 'persona', 'person'] as const;
export type FilterName = (typeof FILTERS)[number];

/** For each filter how many results each choice would leave, in the index's order; none without any. */
export type FilterCounts = Record<FilterName, { choice: string; count: number }[]>;

/** What entries can be filtered by, packed as it came: a large study has thousands of them. */
export class Facets {
  readonly #file: FacetsFile;
  readonly #bytes: Uint8Array;
  /** Where each entry begins in the bytes. */
  readonly #starts: number[] = [];

  constructor(file: FacetsFile) {
    this.#file = file;
    this.#bytes = parseBase64(file.entries);
    const reader = new VarintReader(this.#bytes);
    while (!reader.isAtEnd) {
      this.#starts.push(reader.at);
      reader.skip(2);
      for (let list = 0; list < 4; list += 1) reader.skip(reader.read());
    }
  }

  /** What an entry can be filtered by, in words. */
  choicesOf(entry: number): Record<FilterName, string[]> {
    const { themes, personas, people } = this.#file;
    const reader = new VarintReader(this.#bytes, this.#starts[entry] ?? this.#bytes.length);
    const named = (names: readonly string[]): string[] =>
      Array.from({ length: reader.read() }, () => names[reader.read()] ?? '');
    return {
      kind: [ENTRY_KINDS[reader.read()] ?? ''],
      side: [SIDES[reader.read() - 1] ?? []].flat(),
      evidenceKind: named(EVIDENCE_KINDS),
      theme: named(themes),
      persona: named(personas),
      person: named(people),
    };
  }

  /** The choices of a filter in the order in which they are told. */
  orderOf(name: FilterName): readonly string[] {
    const orders: Record<FilterName, readonly string[]> = {
      kind: ENTRY_KINDS,
      side: SIDES,
      evidenceKind: EVIDENCE_KINDS,
      theme: this.#file.themes,
      persona: this.#file.personas,
      person: this.#file.people,
    };
    return orders[name];
  }
}

/** Whether an entry is among what the filters leave. */
export function passesFilters(facets: Facets, entry: number, filters: Filters): boolean {
  const choices = facets.choicesOf(entry);
  return FILTERS.every((name) => passes(choices[name], filters[name]));
}

function passes(choices: readonly string[], wanted: string | undefined): boolean {
  return wanted === undefined || choices.includes(wanted);
}

/** Counts found entries for each choice of each filter, the other filters being as they are. */
export function countChoices(
  facets: Facets,
  entries: Iterable<number>,
  filters: Filters,
): FilterCounts {
  const counts = Object.fromEntries(
    FILTERS.map((name) => [name, new Map<string, number>()]),
  ) as Record<FilterName, Map<string, number>>;
  for (const entry of entries) {
    const choices = facets.choicesOf(entry);
    const failing = FILTERS.filter((name) => !passes(choices[name], filters[name]));
    for (const name of FILTERS) {
      if (failing.some((other) => other !== name)) continue;
      for (const choice of choices[name])
        counts[name].set(choice, (counts[name].get(choice) ?? 0) + 1);
    }
  }
  return Object.fromEntries(
    FILTERS.map((name) => [name, list(counts[name], facets.orderOf(name))]),
  ) as FilterCounts;
}

function list(
  counts: ReadonlyMap<string, number>,
  order: readonly string[],
): { choice: string; count: number }[] {
  return order.flatMap((choice) => {
    const count = counts.get(choice) ?? 0;
    return count > 0 ? [{ choice, count }] : [];
  });
}
