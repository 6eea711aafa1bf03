import { findAddress } from '../../meeting/address.ts';
import type { Program } from '../../meeting/program.ts';
import {
  checkWords,
  findLongestCaption,
  listMedia,
  ROOM_CHECKS,
  tellMedia,
  tellRoom,
  type CheckTold,
  type ClipMedia,
  type MediaFault,
  type RoomCheckName,
  type RoomState,
} from '../../meeting/room.ts';
import { openKept, type Kept } from '../kept/kept.ts';
import { DeskParts } from './desk/desk-parts.ts';
import { WallWindow } from './desk/wall-window.ts';
import { MeetingLink } from './meeting-link.ts';
import { findRoot, formatPageAddress, formatWindowAddress } from './meeting-windows.ts';
import { Programs } from './programs.ts';
import { playAloud, playTone } from './room/make-sound.ts';
import { tryMedia } from './room/try-media.ts';

const KEY = 'room-check';
/** A wall that does not answer by then does not follow. */
const WALL_MS = 15_000;

const WAITING: RoomState = {
  kept: { result: 'runs', found: 'Something is written down and read again.' },
  wall: {
    result: 'waits',
    found: 'The wall is a window of its own, for the projector or the call.',
  },
  sound: {
    result: 'waits',
    found: 'Turn the room’s loudspeakers up, and listen from the last row.',
  },
  words: { result: 'runs', found: 'Every clip is looked at.' },
  clips: { result: 'runs', found: 'Every clip is played a little, silently.' },
  'full-screen': { result: 'waits', found: 'Fills the screen for a moment, and comes back.' },
};

const SOUND_ADVICE =
  'Look at the volume of this computer, and which loudspeaker it uses: a projector or a call may have taken the sound. In a call, sound is shared only when you say so.';

/** Tries everything that a meeting needs of this computer and its browser, and says what fails. */
export class RoomCheck extends HTMLElement {
  #state: RoomState = structuredClone(WAITING);
  #link: MeetingLink | undefined;
  #lateWall: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    window.addEventListener('hashchange', () => {
      location.reload();
    });
    window.addEventListener('pagehide', () => {
      this.#link?.close();
    });
    void this.#open();
  }

  get #root(): string {
    return findRoot(this);
  }

  async #open(): Promise<void> {
    const address = findAddress(location.hash);
    if (address) {
      const program = await new Programs(this.#root).load(address).catch(() => undefined);
      if (program) await this.#check(program);
      else this.#tellUnknown();
    }
    this.dataset['ready'] = '';
  }

  #tellUnknown(): void {
    const reason = this.querySelector<HTMLElement>('[data-reason]');
    if (!reason) return;
    reason.textContent = 'Nothing of that name can be checked here.';
    reason.hidden = false;
  }

  async #check(program: Program): Promise<void> {
    this.dataset['showing'] = '';
    this.#dress(program);
    for (const name of ROOM_CHECKS) this.#tell(name, this.#state[name]);
    this.#tell('words', checkWords(program));
    this.#listen(program);
    const kept = await this.#checkKept();
    if (kept) await this.#follow(kept, program);
    await this.#checkClips(listMedia(program));
  }

  #dress(program: Program): void {
    document.title = `Check the room: ${program.title}`;
    const page = DeskParts.of(this, 'room');
    page.put('title', program.title);
    page.put('line', findLongestCaption(program));
    const back = page.find('present') as HTMLAnchorElement | null;
    if (back) back.href = formatWindowAddress(this.#root, 'present', program);
    const session = page.find('page') as HTMLAnchorElement | null;
    if (session) session.href = formatPageAddress(this.#root, program.page);
  }

  #listen(program: Program): void {
    const page = DeskParts.of(this, 'room');
    const wall = new WallWindow(program, this.#root);
    page.on('wall', 'click', () => {
      this.#openWall(wall);
    });
    page.on('sound', 'click', () => {
      void this.#makeSound(program);
    });
    page.on('full-screen', 'click', () => {
      void this.#fillScreen();
    });
    this.#ask('sound', {
      yes: { result: 'works', found: 'You heard it.' },
      no: {
        result: 'fails',
        found: 'The browser played it, and you did not hear it.',
        advice: SOUND_ADVICE,
      },
    });
    this.#ask('words', {
      yes: {
        result: 'works',
        found: 'Every clip has words, and you can read them from the last row.',
      },
      no: {
        result: 'fails',
        found: 'The words are too small for this room.',
        advice:
          'Bring the screen nearer or the rows together, or make the wall fill the screen (F).',
      },
    });
  }

  /** What somebody answers, who alone knows. */
  #ask(name: RoomCheckName, answers: { yes: CheckTold; no: CheckTold }): void {
    const page = DeskParts.of(this, 'room');
    for (const answer of ['yes', 'no'] as const)
      page.on(`${name}-${answer}`, 'click', () => {
        this.#tell(name, answers[answer]);
      });
  }

  async #checkKept(): Promise<Kept | undefined> {
    try {
      const kept = await openKept(this.#root);
      await kept.write(KEY, 'written');
      if ((await kept.read(KEY)) !== 'written') throw new Error('Something else was read.');
      await kept.remove(KEY);
      this.#tell('kept', {
        result: 'works',
        found: 'What is typed here is kept on this computer.',
      });
      return kept;
    } catch {
      this.#tell('kept', {
        result: 'fails',
        found: 'This browser keeps nothing for this page.',
        advice:
          'Leave the private window, or allow this page to store data in the browser’s settings. Until then, windows may not follow each other, and notes are lost when their window is closed.',
      });
      return undefined;
    }
  }

  async #follow(kept: Kept, program: Program): Promise<void> {
    this.#link = await MeetingLink.open({ kept, program, isWall: false });
    this.#link.walls.onReport((walls) => {
      if (walls.length === 0) {
        this.#tellWallGone();
        return;
      }
      clearTimeout(this.#lateWall);
      const isFull = walls.some(({ isFullScreen }) => isFullScreen);
      this.#tell('wall', {
        result: 'works',
        found: `The wall is open and answers${isFull ? ', on the full screen' : ''}.`,
        ...(!isFull && {
          advice:
            'Move it to the projector, click it once so that it may be heard, and press F in it.',
        }),
      });
    });
  }

  #tellWallGone(): void {
    if (this.#state.wall.result !== 'works') return;
    this.#tell('wall', {
      result: 'waits',
      found: 'The wall was open and answered, and has been closed since.',
    });
  }

  #openWall(wall: WallWindow): void {
    if (!wall.open()) {
      this.#tell('wall', {
        result: 'fails',
        found: 'The browser kept the window from opening.',
        advice: `Allow this page to open windows (the browser says so beside its address), or open ${wall.address} in a window yourself.`,
      });
      return;
    }
    if (this.#state.wall.result === 'works') return;
    this.#tell('wall', { result: 'runs', found: 'The wall was opened, and is asked to answer.' });
    this.#lateWall = setTimeout(() => {
      this.#tell('wall', {
        result: 'fails',
        found: 'The wall opened, and does not answer.',
        advice: 'Open both from the same folder or the same address, in the same browser.',
      });
    }, WALL_MS);
  }

  async #makeSound(program: Program): Promise<void> {
    this.#tell('sound', { result: 'runs', found: 'Listen.' });
    const [first] = listMedia(program);
    const played = await (first ? playAloud(this.#root + first.src) : playTone())
      .catch(playTone)
      .then(
        () => true,
        () => false,
      );
    if (played)
      this.#tell('sound', {
        result: 'asks',
        found: first ? `Two seconds of “${first.clip.title}” were played.` : 'A tone was played.',
        advice: 'Did you hear it?',
      });
    else
      this.#tell('sound', {
        result: 'fails',
        found: 'The browser lets nothing be heard.',
        advice: 'Allow this page to play sound in the browser’s settings, then try again.',
      });
  }

  async #checkClips(media: readonly ClipMedia[]): Promise<void> {
    const faults: { media: ClipMedia; fault: MediaFault }[] = [];
    const screen = this.querySelector<HTMLVideoElement>('[data-screen]');
    if (!screen) return;
    for (const [index, each] of media.entries()) {
      const found = `${String(index + 1)} of ${String(media.length)}: ${each.clip.title}`;
      this.#tell('clips', { result: 'runs', found });
      const fault = await tryMedia(screen, each, this.#root);
      if (fault) faults.push({ media: each, fault });
    }
    this.#tell('clips', tellMedia(media, faults));
  }

  async #fillScreen(): Promise<void> {
    try {
      await this.requestFullscreen();
      await new Promise((resolve) => setTimeout(resolve, 700));
      if (document.fullscreenElement) await document.exitFullscreen();
      this.#tell('full-screen', {
        result: 'works',
        found: 'The browser fills the screen when it is asked to: in the wall, by F.',
      });
    } catch {
      this.#tell('full-screen', {
        result: 'fails',
        found: 'This browser fills no screen from a page.',
        advice:
          'Use its own key in the wall instead, mostly F11, or on a Mac Control, Command and F.',
      });
    }
  }

  #tell(name: RoomCheckName, told: CheckTold): void {
    this.#state = { ...this.#state, [name]: told };
    const row = DeskParts.of(this, `check-${name}`);
    row.element.dataset['result'] = told.result;
    row.put('result', RESULT[told.result]);
    row.put('found', told.found);
    row.put('advice', told.advice);
    const questions = row.find('questions');
    if (questions) questions.hidden = told.result !== 'asks';
    DeskParts.of(this, 'room').put('summary', tellRoom(this.#state));
  }
}

const RESULT: Record<CheckTold['result'], string> = {
  waits: 'To try',
  runs: 'Being tried',
  asks: 'You say',
  works: 'Works',
  fails: 'Does not work',
};
