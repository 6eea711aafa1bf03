import { EVIDENCE_KINDS, type EvidenceKind } from '../../../domain/evidence.ts';
import type { Problem } from '../../../domain/problem.ts';
import { findNearest } from '../../nearest.ts';
import { makeId } from '../../../domain/entry-id.ts';
import { makeImportProblem } from '../problems.ts';
import type { NewTheme } from '../theme-text.ts';
import type { Mapping, TagMeaning } from './mapping.ts';
import type { Highlight } from './rows.ts';

/** What the tags of a highlight come to. */
export interface Meaning {
  kinds: EvidenceKind[];
  /** Ids of themes. */
  themes: string[];
}

/** Reads tags by the mapping, and keeps the themes it comes across. */
export class TagReader {
  /** Every theme that a tag names, whether the study has it or not. */
  readonly themes = new Map<string, NewTheme>();
  readonly #mapping: Mapping['value'];
  readonly #meanings: Map<string, TagMeaning>;

  constructor({ value }: Mapping) {
    this.#mapping = value;
    const entries = Object.entries(value.tags ?? {});
    this.#meanings = new Map(entries.map(([tag, meaning]) => [tag.toLowerCase(), meaning]));
  }

  /** What the tags say; what is wrong with them is added to the problems. */
  read({ tags, at }: Highlight, problems: Problem[]): Meaning {
    const kinds = new Set<EvidenceKind>();
    const themes = new Set<string>();
    for (const tag of tags) {
      const meaning = this.#find(tag, at, problems);
      if (!meaning || meaning === 'leave-out') continue;
      if (meaning.kind) kinds.add(meaning.kind);
      if (meaning.theme !== undefined) themes.add(this.#keepTheme(meaning.theme, tag, meaning));
    }
    if (kinds.size === 0 && this.#mapping.kind) kinds.add(this.#mapping.kind);
    if (kinds.size === 0) problems.push(makeImportProblem('highlight-kind', at));
    return { kinds: EVIDENCE_KINDS.filter((kind) => kinds.has(kind)), themes: [...themes] };
  }

  #find(tag: string, at: Highlight['at'], problems: Problem[]): TagMeaning | undefined {
    const known = this.#meanings.get(tag.toLowerCase());
    if (known !== undefined) return known;
    switch (this.#mapping['other-tags'] ?? 'problem') {
      case 'leave-out':
        return undefined;
      case 'new-theme':
        return { theme: makeId(tag, 'theme') };
      case 'problem':
        problems.push(
          makeImportProblem(
            'highlight-tag',
            at,
            tag,
            findNearest(tag, Object.keys(this.#mapping.tags ?? {})),
          ),
        );
        return undefined;
    }
  }

  #keepTheme(id: string, tag: string, meaning: Exclude<TagMeaning, 'leave-out'>): string {
    if (!this.themes.has(id)) {
      const { title = tag, summary = `What was filed under ${tag} in the research repository.` } =
        meaning;
      this.themes.set(id, { id, title, summary });
    }
    return id;
  }
}
