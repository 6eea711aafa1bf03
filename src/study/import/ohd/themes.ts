import type { Problem } from '../../../domain/problem.ts';
import { findNearest } from '../../nearest.ts';
import { findFreeId, makeId } from '../../../domain/entry-id.ts';
import { makeImportProblem } from '../problems.ts';
import type { NewTheme } from '../theme-text.ts';
import type { OhdProject } from './project.ts';

interface KnownTag extends NewTheme {
  /** How often it is used without standing in the codebook. */
  strayTimes: number;
}

/** The project's tags as themes: those of the codebook, then those that passages have besides. */
export class ThemeBook {
  readonly #byTag = new Map<string, KnownTag>();
  readonly #codes: string[];
  readonly #hasCodebook: boolean;

  constructor(codebook: OhdProject['codebook']) {
    this.#hasCodebook = codebook !== undefined;
    this.#codes = (codebook ?? []).map(({ tag }) => tag);
    for (const { tag, description } of codebook ?? []) this.#add(tag, description, 0);
  }

  /** The id of a tag's theme. */
  find(tag: string): string {
    const known = this.#byTag.get(tag.toLowerCase());
    if (!known) return this.#add(tag, '', 1).id;
    if (known.strayTimes > 0) known.strayTimes += 1;
    return known.id;
  }

  list(): NewTheme[] {
    return [...this.#byTag.values()];
  }

  /** Tags that the codebook does not have. */
  check(file: string): Problem[] {
    if (!this.#hasCodebook) return [];
    const strays = [...this.#byTag.entries()].filter(([, { strayTimes }]) => strayTimes > 0);
    return strays.map(([tag, { strayTimes }]) =>
      makeImportProblem(
        'ohd-tag-unknown',
        { file, line: 1, column: 1 },
        tag,
        findNearest(tag, this.#codes),
        strayTimes,
      ),
    );
  }

  #add(tag: string, description: string, strayTimes: number): KnownTag {
    const key = tag.toLowerCase();
    const known = this.#byTag.get(key);
    if (known) return known;
    const taken = new Set(this.list().map(({ id }) => id));
    const id = findFreeId(makeId(tag, 'theme'), taken);
    const meaning = (description || tag).replaceAll(/\s+/gu, ' ').trim();
    const title = `${meaning.slice(0, 1).toUpperCase()}${meaning.slice(1)}`;
    const summary = `What was filed under ${tag} in the oral history project.`;
    const theme = { id, title, summary, strayTimes };
    this.#byTag.set(key, theme);
    return theme;
  }
}
