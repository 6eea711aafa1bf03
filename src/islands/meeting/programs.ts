import {
  assembleProgram,
  listIngredients,
  type Ingredients,
  type ProgramName,
} from '../../meeting/assemble-program.ts';
import { keyOfPlan } from '../../meeting/plan-key.ts';
import type { PlannedSession } from '../../meeting/planned-session.ts';
import { formatProgramName, type Program } from '../../meeting/program.ts';
import { readStoredSession } from '../../meeting/stored-session.ts';
import { openKept, type Kept } from '../kept/kept.ts';
import { ScriptFiles } from '../script-files.ts';

/** The programs of an edition, loaded as they are asked for; a plan is put together of others. */
export class Programs {
  readonly #files: ScriptFiles;
  readonly #openKept: () => Promise<Kept>;

  /**
   * @param root address of the site's root, ending in a slash
   * @param open what is kept on this computer, where the page has opened it already
   */
  constructor(root: string, open = () => openKept(root)) {
    this.#openKept = open;
    this.#files = new ScriptFiles(`${root}programs/`, 'sightlineProgram');
  }

  /**
   * Rejects when there is none of that name.
   *
   * @param onMissing told how much of a plan could not be loaded, and is left out of it
   */
  async load(name: ProgramName, onMissing?: (many: number) => void): Promise<Program> {
    if (name.kind === 'plan') return this.#assemble(name.id, onMissing);
    const value = await this.#files.load(formatProgramName(name));
    return value as Program;
  }

  /** What there is of the programs that a planned session is put together from. */
  async #gather(session: PlannedSession, onMissing?: (many: number) => void): Promise<Ingredients> {
    const names = listIngredients(session);
    const loaded = await Promise.allSettled(names.map((name) => this.load(name)));
    const programs = loaded.flatMap((result) =>
      result.status === 'fulfilled' ? [result.value] : [],
    );
    const missing = loaded.length - programs.length;
    if (missing > 0) onMissing?.(missing);
    return new Map(programs.map((program) => [formatProgramName(program), program]));
  }

  async #assemble(id: string, onMissing?: (many: number) => void): Promise<Program> {
    const kept = await this.#openKept();
    const text = await kept.read(keyOfPlan(id));
    if (text === undefined) throw new Error('There is no such plan on this computer.');
    const session = readStoredSession(text, { id, audiences: [] });
    return assembleProgram(session, await this.#gather(session, onMissing));
  }
}
