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

/** The wall that is spoken of: the one that is heard, or any. */
export function findWall(walls: readonly WallState[]): WallState | undefined {
  return walls.find(({ isVoice }) => isVoice) ?? walls[0];
}

export interface OpenWallsOptions {
  kept: Kept;
  /** What the windows of one meeting know each other by: in it the walls tell how they are doing. */
  topic: string;
  /** This window's name. */
  window: string;
  /** Whether this window is a wall: only walls are heard. */
  isWall: boolean;
  now: () => number;
  /** Told when another wall is heard. */
  onVoice: () => void;
}

/** Which wall is heard, and since when it wants to be: the last that wanted it is. */
interface Voice {
  window: string;
  /** Of its meeting. */
  topic: string;
  since: number;
}

type WallNews =
  | { kind: 'here'; window: string; report: WallReport }
  /** Asked by a window that opens: the walls say where they stand. */
  | { kind: 'who' };

/** Said to the walls of every meeting: a room hears one of them. */
type VoiceNews = ({ kind: 'voice' } & Voice) | { kind: 'gone'; window: string };

const VOICE_TOPIC = 'wall voice';

/** A wall tells of itself this often; a window that is hidden for long does so once a minute. */
const BEAT_MS = 2000;
const GONE_MS = 70_000;
/** When the wall that was heard is gone, another of its meeting speaks before one of any other. */
const OWN_FIRST_MS = 100;

/**
 * The walls of a meeting and how they are doing. Of the walls of all meetings the one that was opened
 * or used last is heard.
 */
export class OpenWalls {
  readonly #options: OpenWallsOptions;
  readonly #reported = new Set<(walls: WallState[]) => void>();
  readonly #walls = new Map<string, WallState>();
  readonly #ends: (() => void)[] = [];
  #voice: Voice | undefined;
  /** When the wall that is heard last said so. */
  #voiceAt = 0;
  #report: WallReport = { isFullScreen: false };

  constructor(options: OpenWallsOptions) {
    this.#options = options;
  }

  /** Asks who is there; a wall wants to be heard. */
  open(): void {
    const { kept, topic, isWall } = this.#options;
    const beat = setInterval(() => {
      this.#beat();
    }, BEAT_MS);
    this.#ends.push(
      kept.onTold(topic, (message) => {
        this.#hear(message as WallNews);
      }),
      kept.onTold(VOICE_TOPIC, (message) => {
        this.#hearVoice(message as VoiceNews);
      }),
      () => {
        clearInterval(beat);
      },
    );
    this.#say({ kind: 'who' });
    if (!isWall) return;
    kept.tellAtEnd(VOICE_TOPIC, this.#gone);
    this.claimVoice();
  }

  /** Whether this wall is the one that is heard. */
  get isVoice(): boolean {
    return this.#voice?.window === this.#options.window;
  }

  /** Makes this wall the one that is heard. */
  claimVoice(): void {
    const { now, window, topic } = this.#options;
    const since = Math.max(now(), (this.#voice?.since ?? 0) + 1);
    this.#voice = { window, topic, since };
    this.#sayVoice();
    this.#options.onVoice();
  }

  /** Somebody leads this meeting on: a wall of it is heard, also where one of another meeting was. */
  claimForMeeting(): void {
    const { isWall, topic } = this.#options;
    if (isWall && this.#voice?.topic !== topic) this.claimVoice();
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

  close(): void {
    if (this.#options.isWall) this.#options.kept.tell(VOICE_TOPIC, this.#gone);
    for (const end of this.#ends) end();
  }

  get #gone(): VoiceNews {
    return { kind: 'gone', window: this.#options.window };
  }

  #hear(news: WallNews): void {
    if (news.kind === 'who') this.#sayHere();
    else this.#onHere(news.window, news.report);
  }

  #hearVoice(news: VoiceNews): void {
    if (news.kind === 'gone') this.#onGone(news.window);
    else this.#onVoice(news);
  }

  #onVoice(voice: Voice): void {
    const isNews = !this.#voice || isLater(voice, this.#voice);
    if (isNews || voice.window === this.#voice?.window) this.#voiceAt = this.#options.now();
    if (!isNews) return;
    this.#voice = voice;
    this.#options.onVoice();
    this.#tell();
  }

  /** When the wall that was heard is gone, another speaks: the first to say so. */
  #onGone(window: string): void {
    this.#walls.delete(window);
    this.#tell();
    if (this.#voice?.window !== window) return;
    const isOwn = this.#voice.topic === this.#options.topic;
    this.#voice = undefined;
    if (!this.#options.isWall) return;
    setTimeout(
      () => {
        if (!this.#voice) this.claimVoice();
      },
      (isOwn ? 0 : OWN_FIRST_MS) + Math.random() * OWN_FIRST_MS,
    );
  }

  #onHere(window: string, report: WallReport): void {
    this.#walls.set(window, { ...report, window, isVoice: false, at: this.#options.now() });
    this.#tell();
  }

  #beat(): void {
    this.#sayHere();
    const now = this.#options.now();
    const gone = [...this.#walls.values()].filter(({ at }) => now - at > GONE_MS);
    for (const { window } of gone) this.#onGone(window);
    if (this.#voice && !this.isVoice && now - this.#voiceAt > GONE_MS)
      this.#onGone(this.#voice.window);
  }

  #sayHere(): void {
    const { isWall, window } = this.#options;
    if (!isWall) return;
    if (this.isVoice) this.#sayVoice();
    this.#say({ kind: 'here', window, report: this.#report });
  }

  #sayVoice(): void {
    if (!this.#voice) return;
    const news: VoiceNews = { kind: 'voice', ...this.#voice };
    this.#options.kept.tell(VOICE_TOPIC, news);
  }

  #say(news: WallNews): void {
    this.#options.kept.tell(this.#options.topic, news);
  }

  #tell(): void {
    const walls = [...this.#walls.values()].map((wall) => ({
      ...wall,
      isVoice: wall.window === this.#voice?.window,
    }));
    for (const listener of this.#reported) listener(walls);
  }
}

function isLater(one: Voice, other: Voice): boolean {
  return one.since === other.since ? one.window > other.window : one.since > other.since;
}
