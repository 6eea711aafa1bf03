import { formatProgramName, type Program } from '../../../meeting/program.ts';
import type { Kept } from '../../kept/kept.ts';

interface DeskNews {
  kind: 'who' | 'here' | 'gone';
  desk: string;
}

/** So often it is asked who is there: a window that is hidden answers too, since it is called. */
const ASK_MS = 15_000;

export interface OtherDesksOptions {
  kept: Kept;
  program: Program;
  /** Told how many there are, each time that changes. */
  onChange: (many: number) => void;
  /** Does something again and again; what it returns ends that. */
  repeat?: (act: () => void) => () => void;
}

/**
 * Whether the same meeting is led from other windows too. One that crashed said nothing before: it
 * is forgotten when it has left a question unanswered until the next.
 */
export class OtherDesks {
  readonly #kept: Kept;
  readonly #topic: string;
  readonly #own = Math.random().toString(36).slice(2);
  readonly #onChange: (many: number) => void;
  readonly #ends: (() => void)[];
  #others = new Set<string>();
  /** Those heard of since everybody was asked last. */
  #heard = new Set<string>();
  #told = 0;

  constructor({ kept, program, onChange, repeat = askAgain }: OtherDesksOptions) {
    this.#kept = kept;
    this.#topic = `desk ${formatProgramName(program)}`;
    this.#onChange = onChange;
    const stop = kept.onTold(this.#topic, (message) => {
      this.#hear(message as DeskNews);
    });
    kept.tellAtEnd(this.#topic, { kind: 'gone', desk: this.#own } satisfies DeskNews);
    this.#say('who');
    const end = repeat(() => {
      this.#ask();
    });
    this.#ends = [stop, end];
  }

  close(): void {
    for (const end of this.#ends) end();
  }

  /** Asked even where nobody is known: two that took each other for gone find each other again. */
  #ask(): void {
    this.#others = this.#heard;
    this.#heard = new Set();
    this.#tell();
    this.#say('who');
  }

  #say(kind: DeskNews['kind']): void {
    this.#kept.tell(this.#topic, { kind, desk: this.#own } satisfies DeskNews);
  }

  #hear({ kind, desk }: DeskNews): void {
    for (const desks of [this.#heard, this.#others]) {
      if (kind === 'gone') desks.delete(desk);
      else desks.add(desk);
    }
    if (kind === 'who') this.#say('here');
    this.#tell();
  }

  #tell(): void {
    const many = this.#others.size;
    if (many === this.#told) return;
    this.#told = many;
    this.#onChange(many);
  }
}

function askAgain(ask: () => void): () => void {
  const timer = setInterval(ask, ASK_MS);
  return () => {
    clearInterval(timer);
  };
}
