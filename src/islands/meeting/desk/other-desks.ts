import { formatProgramName, type Program } from '../../../meeting/program.ts';
import type { Kept } from '../../kept/kept.ts';

interface DeskNews {
  kind: 'who' | 'here' | 'gone';
  desk: string;
}

/** Whether the same meeting is led from other windows too. */
export class OtherDesks {
  readonly #kept: Kept;
  readonly #topic: string;
  readonly #own = Math.random().toString(36).slice(2);
  readonly #others = new Set<string>();
  readonly #onChange: (many: number) => void;

  constructor(kept: Kept, program: Program, onChange: (many: number) => void) {
    this.#kept = kept;
    this.#topic = `desk ${formatProgramName(program)}`;
    this.#onChange = onChange;
    kept.onTold(this.#topic, (message) => {
      this.#hear(message as DeskNews);
    });
    kept.tellAtEnd(this.#topic, { kind: 'gone', desk: this.#own } satisfies DeskNews);
    this.#say('who');
  }

  #say(kind: DeskNews['kind']): void {
    this.#kept.tell(this.#topic, { kind, desk: this.#own } satisfies DeskNews);
  }

  #hear({ kind, desk }: DeskNews): void {
    if (kind === 'gone') this.#others.delete(desk);
    else this.#others.add(desk);
    if (kind === 'who') this.#say('here');
    this.#onChange(this.#others.size);
  }
}
