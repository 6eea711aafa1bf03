import {
  listIngredients,
  type Ingredients,
  type ProgramName,
} from '../../meeting/assemble-program.ts';
import type { PlannedSession } from '../../meeting/planned-session.ts';
import { formatProgramName, type Program } from '../../meeting/program.ts';

/** Ids of what the edition has, by what they are of. */
export type There = Readonly<Record<string, readonly string[]>>;

type LoadProgram = (name: ProgramName) => Promise<Program>;

/** Whether the edition has something, and whether it has come. */
export type Presence = 'here' | 'coming' | 'failed' | 'gone';

/** The programs that planned sessions are put together from, each loaded once. */
export class Pantry {
  readonly #there: There;
  readonly #load: LoadProgram;
  readonly #programs = new Map<string, Program>();
  readonly #failed = new Set<string>();
  readonly #coming = new Map<string, Promise<void>>();

  constructor(there: There, load: LoadProgram) {
    this.#there = there;
    this.#load = load;
  }

  get ingredients(): Ingredients {
    return this.#programs;
  }

  /** Loads what a session still lacks; true where there was something to load. */
  async fill(session: PlannedSession): Promise<boolean> {
    const lacking = listIngredients(session).filter(
      (name) => this.find(name) === 'coming' && !this.#coming.has(formatProgramName(name)),
    );
    await Promise.all(lacking.map((name) => this.#fetch(name)));
    return lacking.length > 0;
  }

  find({ kind, id }: Pick<Program, 'kind' | 'id'>): Presence {
    const name = formatProgramName({ kind, id });
    if (this.#programs.has(name)) return 'here';
    if (this.#failed.has(name)) return 'failed';
    return this.#there[kind]?.includes(id) === true ? 'coming' : 'gone';
  }

  #fetch(name: ProgramName): Promise<void> {
    const key = formatProgramName(name);
    const coming = this.#load(name)
      .then((program) => {
        this.#programs.set(key, program);
      })
      .catch(() => {
        this.#failed.add(key);
      })
      .finally(() => {
        this.#coming.delete(key);
      });
    this.#coming.set(key, coming);
    return coming;
  }
}
