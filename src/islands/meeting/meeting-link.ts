import { parseMeeting } from '../../meeting/kept-meeting.ts';
import { openMeeting, type Act, type Meeting } from '../../meeting/meeting.ts';
import { perform } from '../../meeting/perform.ts';
import { formatProgramName, type Program } from '../../meeting/program.ts';
import type { Kept } from '../kept/kept.ts';

/** What a wall tells the presenter's window. */
export interface WallReport {
  isFullScreen: boolean;
  /** How far the clip on the wall is. */
  clip?: { id: string; seconds: number; isPlaying: boolean };
  /** What keeps it from playing: the browser wants a key pressed there first, or a file failed. */
  trouble?: 'needs-gesture' | 'media-failed';
}

/** A wall as the presenter's window knows it. */
export interface WallState extends WallReport {
  window: string;
  /** Whether it is the one that is heard. */
  isVoice: boolean;
  /** When it was last heard of, `Date.now()`. */
  at: number;
}

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

/** Which wall is heard, and since when it wants to be: the last that wanted it is. */
interface Voice {
  window: string;
  since: number;
}

type WallNews =
  | { kind: 'here'; window: string; report: WallReport }
  | ({ kind: 'voice' } & Voice)
  | { kind: 'gone'; window: string }
  /** Asked by a window that opens: everybody says where they stand. */
  | { kind: 'who' };

/** A wall tells of itself this often; a window that is hidden for long does so once a minute. */
const BEAT_MS = 2000;
const GONE_MS = 70_000;

/**
 * Keeps one meeting the same in all its windows, whichever of them somebody acts in, and knows it
 * again after a reload. Of several walls the one that was opened or used last is heard.
 */
export class MeetingLink {
  readonly program: Program;
  readonly #kept: Kept;
  readonly #name: string;
  readonly #isWall: boolean;
  readonly #now: () => number;
  readonly #window = makeWindowName();
  readonly #changed = new Set<(meeting: Meeting) => void>();
  readonly #reported = new Set<(walls: WallState[]) => void>();
  readonly #failed = new Set<(error: unknown) => void>();
  readonly #walls = new Map<string, WallState>();
  readonly #ends: (() => void)[] = [];
  #snapshot: Snapshot;
  #voice: Voice | undefined;
  #report: WallReport = { isFullScreen: false };

  /** Opens a program's meeting where it stands in other windows, or stood when it was left. */
  static async open(options: LinkOptions): Promise<MeetingLink> {
    const { kept, program, now = Date.now } = options;
    const text = await kept.read(keyOf(program)).catch(() => undefined);
    const link = new MeetingLink(options, readSnapshot(text, program, now()));
    link.#listen();
    return link;
  }

  private constructor({ kept, program, isWall, now = Date.now }: LinkOptions, snapshot: Snapshot) {
    this.program = program;
    this.#kept = kept;
    this.#name = formatProgramName(program);
    this.#isWall = isWall;
    this.#now = now;
    this.#snapshot = snapshot;
  }

  get meeting(): Meeting {
    return this.#snapshot.meeting;
  }

  /** Whether this wall is the one that is heard. */
  get isVoice(): boolean {
    return this.#voice?.window === this.#window;
  }

  /** Carries something out here and in every other window. */
  act(act: Act): void {
    if (this.#isWall && !this.isVoice) this.claimVoice();
    const meeting = perform(this.meeting, act, { program: this.program, now: this.#now() });
    if (meeting === this.meeting) return;
    const revision = { count: this.#snapshot.revision.count + 1, window: this.#window };
    this.#snapshot = { meeting, revision };
    // The others first: to show it here takes its time.
    this.#tellMeeting();
    this.#tellChange();
    const kept = JSON.stringify({ ...this.#snapshot, at: this.#now() });
    this.#kept.write(keyOf(this.program), kept).catch((error: unknown) => {
      for (const listener of this.#failed) listener(error);
    });
  }

  /** Told of every change, whoever made it. */
  onChange(listener: (meeting: Meeting) => void): void {
    this.#changed.add(listener);
  }

  /** Told when the browser would keep nothing: the windows follow each other all the same. */
  onKeepingFailed(listener: (error: unknown) => void): void {
    this.#failed.add(listener);
  }

  /** A wall tells how it is doing; soon, and again from time to time. */
  report(report: WallReport): void {
    this.#report = report;
    this.#sayHere();
  }

  /** Told what the walls that are open do. */
  onReport(listener: (walls: WallState[]) => void): void {
    this.#reported.add(listener);
    listener([...this.#walls.values()]);
  }

  /** Makes this wall the one that is heard. */
  claimVoice(): void {
    const since = Math.max(this.#now(), (this.#voice?.since ?? 0) + 1);
    this.#voice = { window: this.#window, since };
    this.#sayWall({ kind: 'voice', ...this.#voice });
    this.#tellChange();
  }

  /** To be called when the window is left. */
  close(): void {
    if (this.#isWall) this.#sayWall(this.#gone);
    for (const end of this.#ends) end();
  }

  #listen(): void {
    this.#ends.push(
      this.#kept.onTold(this.#topic('meeting'), (message) => {
        const told = message as Snapshot;
        if (!isNewer(told.revision, this.#snapshot.revision)) return;
        this.#snapshot = told;
        this.#tellChange();
      }),
      this.#kept.onTold(this.#topic('wall'), (message) => {
        this.#hear(message as WallNews);
      }),
    );
    const beat = setInterval(() => {
      this.#beat();
    }, BEAT_MS);
    this.#ends.push(() => {
      clearInterval(beat);
    });
    this.#sayWall({ kind: 'who' });
    if (!this.#isWall) return;
    this.#kept.tellAtEnd(this.#topic('wall'), this.#gone);
    this.claimVoice();
  }

  get #gone(): WallNews {
    return { kind: 'gone', window: this.#window };
  }

  #tellMeeting(): void {
    this.#kept.tell(this.#topic('meeting'), this.#snapshot);
  }

  #tellChange(): void {
    for (const listener of this.#changed) listener(this.meeting);
  }

  #hear(news: WallNews): void {
    switch (news.kind) {
      case 'who':
        this.#tellMeeting();
        this.#sayHere();
        return;
      case 'gone':
        this.#onGone(news.window);
        return;
      case 'voice':
        this.#onVoice(news);
        return;
      case 'here':
        this.#onHere(news.window, news.report);
    }
  }

  #onVoice({ window, since }: Voice): void {
    if (this.#voice && !isLater({ window, since }, this.#voice)) return;
    this.#voice = { window, since };
    this.#tellChange();
    this.#tellWalls();
  }

  /** When the wall that was heard is gone, another speaks: the first to say so. */
  #onGone(window: string): void {
    this.#walls.delete(window);
    this.#tellWalls();
    if (this.#voice?.window !== window) return;
    this.#voice = undefined;
    if (!this.#isWall) return;
    setTimeout(() => {
      if (!this.#voice) this.claimVoice();
    }, Math.random() * 100);
  }

  #onHere(window: string, report: WallReport): void {
    this.#walls.set(window, { ...report, window, isVoice: false, at: this.#now() });
    this.#tellWalls();
  }

  #beat(): void {
    this.#sayHere();
    const gone = [...this.#walls.values()].filter(({ at }) => this.#now() - at > GONE_MS);
    for (const { window } of gone) this.#onGone(window);
  }

  #sayHere(): void {
    if (!this.#isWall) return;
    this.#sayWall({ kind: 'here', window: this.#window, report: this.#report });
    if (this.#voice && this.isVoice) this.#sayWall({ kind: 'voice', ...this.#voice });
  }

  #sayWall(news: WallNews): void {
    this.#kept.tell(this.#topic('wall'), news);
  }

  #tellWalls(): void {
    const walls = [...this.#walls.values()].map((wall) => ({
      ...wall,
      isVoice: wall.window === this.#voice?.window,
    }));
    for (const listener of this.#reported) listener(walls);
  }

  #topic(what: 'meeting' | 'wall'): string {
    return `${what} ${this.#name}`;
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

function isLater(one: Voice, other: Voice): boolean {
  return one.since === other.since ? one.window > other.window : one.since > other.since;
}

/** `crypto.randomUUID` is not there on a page served without encryption. */
function makeWindowName(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
