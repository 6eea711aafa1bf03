import { fitToProgram, parseMeeting } from '../../meeting/kept-meeting.ts';
import { openMeeting, type Act, type Meeting } from '../../meeting/meeting.ts';
import { perform } from '../../meeting/perform.ts';
import { formatProgramName, type Program } from '../../meeting/program.ts';
import type { Kept } from '../kept/kept.ts';
import { OpenWalls } from './open-walls.ts';

export interface LinkOptions {
  kept: Kept;
  program: Program;
  /** Whether this window is a wall: only walls are heard. */
  isWall: boolean;
  now?: () => number;
}

/** A meeting's place in the order of what happened to it. */
interface Revision {
  count: number;
  /** Decides between two windows that acted at once. */
  window: string;
}

interface Snapshot {
  meeting: Meeting;
  revision: Revision;
}

/** Between the windows of a meeting; one that opens asks where it stands. */
type MeetingNews = { kind: 'at'; snapshot: Snapshot } | { kind: 'who' };

/**
 * Keeps one meeting the same in all its windows, whichever of them somebody acts in, and knows it
 * again after a reload.
 */
export class MeetingLink {
  readonly program: Program;
  readonly walls: OpenWalls;
  readonly #kept: Kept;
  readonly #topic: string;
  readonly #isWall: boolean;
  readonly #now: () => number;
  readonly #window = makeWindowName();
  readonly #changed = new Set<(meeting: Meeting) => void>();
  readonly #failed = new Set<(error: unknown) => void>();
  #snapshot: Snapshot;
  #endListening: (() => void) | undefined;

  /** Opens a program's meeting where it stands in other windows, or stood when it was left. */
  static async open(options: LinkOptions): Promise<MeetingLink> {
    const { kept, program, now = Date.now } = options;
    const text = await kept.read(keyOf(program)).catch(() => undefined);
    const link = new MeetingLink(options, readSnapshot(text, program, now()));
    link.#listen();
    return link;
  }

  private constructor({ kept, program, isWall, now = Date.now }: LinkOptions, snapshot: Snapshot) {
    const name = formatProgramName(program);
    this.program = program;
    this.#kept = kept;
    this.#topic = `meeting ${name}`;
    this.#isWall = isWall;
    this.#now = now;
    this.#snapshot = snapshot;
    this.walls = new OpenWalls({
      ...{ kept, topic: `wall ${name}`, window: this.#window, isWall, now },
      onVoice: () => {
        this.#tellChange();
      },
    });
  }

  get meeting(): Meeting {
    return this.#snapshot.meeting;
  }

  /** Carries something out here and in every other window. */
  act(act: Act): void {
    if (this.#isWall && !this.walls.isVoice) this.walls.claimVoice();
    const meeting = perform(this.meeting, act, { program: this.program, now: this.#now() });
    if (meeting === this.meeting) return;
    const revision = { count: this.#snapshot.revision.count + 1, window: this.#window };
    this.#snapshot = { meeting, revision };
    // The others first: to show it here takes its time.
    this.#tellOthers();
    this.#tellChange();
    const kept = JSON.stringify({ ...this.#snapshot, at: this.#now() });
    this.#kept.write(keyOf(this.program), kept).catch((error: unknown) => {
      for (const listener of this.#failed) listener(error);
    });
  }

  /** Told of every change, whoever made it, and when another wall is heard. */
  onChange(listener: (meeting: Meeting) => void): void {
    this.#changed.add(listener);
  }

  /** Told when the browser would keep nothing: the windows follow each other all the same. */
  onKeepingFailed(listener: (error: unknown) => void): void {
    this.#failed.add(listener);
  }

  /** To be called when the window is left. */
  close(): void {
    this.walls.close();
    this.#endListening?.();
  }

  #listen(): void {
    this.#endListening = this.#kept.onTold(this.#topic, (message) => {
      this.#hear(message as MeetingNews);
    });
    this.#say({ kind: 'who' });
    this.walls.open();
  }

  #hear(news: MeetingNews): void {
    if (news.kind === 'who') this.#tellOthers();
    else if (isNewer(news.snapshot.revision, this.#snapshot.revision)) {
      const meeting = fitToProgram(news.snapshot.meeting, this.program, this.meeting);
      this.#snapshot = { ...news.snapshot, meeting };
      this.walls.claimForMeeting();
      this.#tellChange();
    }
  }

  #tellOthers(): void {
    this.#say({ kind: 'at', snapshot: this.#snapshot });
  }

  #say(news: MeetingNews): void {
    this.#kept.tell(this.#topic, news);
  }

  #tellChange(): void {
    for (const listener of this.#changed) listener(this.meeting);
  }
}

function keyOf(program: Program): string {
  return `meeting/${formatProgramName(program)}`;
}

function readSnapshot(text: string | undefined, program: Program, now: number): Snapshot {
  const { meeting, count } = parseMeeting(text, program, now) ?? {};
  return {
    meeting: meeting ?? openMeeting(program),
    revision: { count: count ?? 0, window: '' },
  };
}

function isNewer(one: Revision, other: Revision): boolean {
  return one.count === other.count ? one.window > other.window : one.count > other.count;
}

/** `crypto.randomUUID` is not there on a page served without encryption. */
function makeWindowName(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
