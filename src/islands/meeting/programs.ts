import { formatProgramName, type Program, type ProgramKind } from '../../meeting/program.ts';
import { ScriptFiles } from '../script-files.ts';

/** The programs of an edition, loaded as they are asked for. */
export class Programs {
  readonly #files: ScriptFiles;

  /** @param root address of the site's root, ending in a slash */
  constructor(root: string) {
    this.#files = new ScriptFiles(`${root}programs/`, 'sightlineProgram');
  }

  /** Rejects when there is none of that name. */
  async load(name: { kind: ProgramKind; id: string }): Promise<Program> {
    const value = await this.#files.load(formatProgramName(name));
    return value as Program;
  }
}
