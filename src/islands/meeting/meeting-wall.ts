import { findAddress, findSpot, formatAddress, type Address } from '../../meeting/address.ts';
import { findFollowLink } from '../../meeting/follow-link.ts';
import { isAct, type ActWish, type WindowWish, type Wish } from '../../meeting/keys.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import type { Program } from '../../meeting/program.ts';
import { tellMoment } from '../../meeting/tell-moment.ts';
import { openKept, type Kept } from '../kept/kept.ts';
import { NO_KEPT } from '../kept/no-kept.ts';
import { rememberChoice } from '../player/words-choice.ts';
import type { WallReport } from './open-walls.ts';
import {
  findRoot,
  formatPageAddress,
  formatWindowAddress,
  isReload,
  nameWindow,
} from './meeting-windows.ts';
import { NotesStrip } from './notes-strip.ts';
import { watchPointer } from './pointer-rest.ts';
import { Programs } from './programs.ts';
import { Projection } from './projection.ts';
import { stayAwake } from './stay-awake.ts';
import { WallControls } from './wall-controls.ts';
import { WallFrame } from './wall-frame.ts';
import { WallMessage } from './wall-message.ts';

const INCOMPLETE = 'Not all of this session could be loaded. Load this window again.';
const NEEDS_GESTURE = 'Press a key or touch here once, so that sound may be heard.';

/**
 * The projected window: one moment of a program, and nothing else. The address names the moment.
 * Without a program it is the page around it, which says what there is to project.
 */
export class MeetingWall extends HTMLElement {
  #kept: Promise<Kept> | undefined;
  #opening: Promise<void> = Promise.resolve();
  #projection: Projection | undefined;
  #frame: WallFrame | undefined;
  #message: WallMessage | undefined;
  #notes: NotesStrip | undefined;
  readonly #untilGone = new AbortController();

  connectedCallback(): void {
    this.#frame = new WallFrame(this.#part('wall'));
    this.#message = new WallMessage(this.#part('message'));
    this.#notes = new NotesStrip(this.#part('notes'), () => this.#projection);
    const { signal } = this.#untilGone;
    watchPointer(this, signal);
    new WallControls({
      ...{ element: this, signal },
      isOn: () => this.#projection !== undefined,
      onWish: (wish) => {
        this.#carryOut(wish);
      },
      onTyping: (typed) => {
        this.#message?.say(typed === '' ? '' : `To step ${typed}: Enter`);
      },
    });
    this.#listen(signal);
    this.#opening = this.#open({ isFirst: true });
  }

  disconnectedCallback(): void {
    this.#untilGone.abort();
    this.#projection?.close();
    this.#frame?.close();
  }

  /** Address of the site's root, ending in a slash. */
  get #root(): string {
    return findRoot(this);
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-${name}]`);
    if (!part) throw new Error(`The wall's page has no [data-${name}].`);
    return part;
  }

  #listen(signal: AbortSignal): void {
    window.addEventListener(
      'hashchange',
      () => {
        // One after the other: the last address is the one that counts.
        this.#opening = this.#opening.then(() => this.#open({ isFirst: false }));
      },
      { signal },
    );
    document.addEventListener('fullscreenchange', () => this.#projection?.report(), { signal });
    window.addEventListener('pagehide', () => this.#projection?.close(), { signal });
    // Taken out of the browser's memory it begins anew: the others have gone on.
    window.addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (persisted) location.reload();
      },
      { signal },
    );
  }

  /** Goes to what the address names. */
  async #open({ isFirst }: { isFirst: boolean }): Promise<void> {
    const address = findAddress(location.hash);
    if (address) await this.#load(address);
    else if (!this.#projection) this.#choose(location.hash.length > 1 ? UNREADABLE : '');
    const projection = this.#projection;
    if (!address || !projection) return;
    // A window that is loaded again comes back to where the meeting is by now.
    const isBack = isFirst && isReload() && projection.meeting.startedAt !== undefined;
    const isThere = isBack || goToAddress(projection, address);
    projection.show();
    if (!isThere) this.#tellNoStep();
    this.dataset['ready'] = '';
  }

  /** Has the program of an address on the wall, unless it is there. */
  async #load(address: Address): Promise<void> {
    const { kind, id } = this.#projection?.program ?? {};
    if (kind === address.kind && id === address.id) return;
    this.#projection?.close();
    this.#projection = undefined;
    const program = await new Programs(this.#root, () => this.#openKept())
      .load(address, () => {
        this.#message?.say(INCOMPLETE);
      })
      .catch(() => undefined);
    if (program) this.#projection = await this.#project(program);
    else this.#choose(UNKNOWN);
  }

  #openKept(): Promise<Kept> {
    this.#kept ??= openKept(this.#root).catch(() => NO_KEPT);
    return this.#kept;
  }

  async #project(program: Program): Promise<Projection> {
    const frame = this.#frame ?? new WallFrame(this.#part('wall'));
    const projection = await Projection.open({
      ...{ program, frame, templates: this, root: this.#root, kept: await this.#openKept() },
      followLink: findFollowLink(program, this.#root, this.dataset['address']),
      onShow: (meeting, isNew) => {
        this.#follow(program, meeting, isNew);
      },
      onTrouble: (trouble) => {
        this.#tellTrouble(trouble);
      },
    });
    // A call offers its windows by their titles.
    document.title = `Wall: ${program.title}`;
    stayAwake(this.#untilGone.signal);
    this.dataset['showing'] = '';
    this.#message?.hint('? for keys');
    return projection;
  }

  /** The page that offers what there is, with what was wrong with the address. */
  #choose(reason: string): void {
    delete this.dataset['showing'];
    const told = this.#part('reason');
    told.textContent = reason;
    told.hidden = reason === '';
    this.dataset['ready'] = '';
  }

  #follow(program: Program, { spot, isBlack }: Meeting, isNew: boolean): void {
    this.toggleAttribute('data-black', isBlack);
    this.#notes?.update();
    if (!isNew) return;
    history.replaceState(history.state, '', formatAddress({ ...program, spot }));
    this.#part('announce').textContent = tellMoment(program, spot);
  }

  #carryOut(wish: Wish): void {
    const projection = this.#projection;
    if (!projection) return;
    const dialog = this.#help;
    if (dialog.open && wish.kind !== 'help') {
      dialog.close();
      if (wish.kind === 'leave') return;
    }
    if (isAct(wish)) this.#act(wish, projection);
    else this.#carryOutHere(wish, projection);
  }

  /** A key that does nothing says why. */
  #act(wish: ActWish, projection: Projection): void {
    const before = projection.meeting;
    projection.act(wish);
    if (projection.meeting !== before) return;
    if (wish.kind === 'next') this.#message?.say('This is the last moment.');
    if (wish.kind === 'timer') this.#message?.say('No minutes are planned for this step.');
  }

  #carryOutHere(wish: WindowWish, projection: Projection): void {
    switch (wish.kind) {
      case 'go-to':
        this.#goTo(wish.text, projection);
        return;
      case 'language':
        this.#changeLanguage(projection);
        return;
      case 'full-screen':
        void this.#toggleFullScreen();
        return;
      case 'notes':
        this.#notes?.toggle();
        return;
      case 'presenter':
        this.#openPresenter(projection);
        return;
      case 'help':
        this.#toggleHelp();
        return;
      case 'leave':
        this.#leave(projection);
    }
  }

  #goTo(text: string, projection: Projection): void {
    const spot = findSpot(text);
    if (!spot || !projection.goTo(spot)) this.#tellNoStep(text);
  }

  #tellNoStep(text = 'of that number'): void {
    const numbers = this.#projection?.program.steps.map(({ number }) => number) ?? [1];
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)].map(String);
    this.#message?.say(`There is no step ${text}: they are ${first} to ${last}.`);
  }

  #tellTrouble(trouble: WallReport['trouble']): void {
    this.#message?.keepSaying(trouble === 'needs-gesture' ? NEEDS_GESTURE : '');
  }

  #changeLanguage(projection: Projection): void {
    const name = projection.changeLanguage();
    this.#message?.say(name ?? 'There are no words in another language here.');
    const { language } = projection.meeting;
    if (name !== undefined && language !== undefined) rememberChoice({ language });
  }

  async #toggleFullScreen(): Promise<void> {
    try {
      await (document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen());
    } catch {
      this.#message?.say('This browser fills no screen from here. Try its own key, mostly F11.');
    }
  }

  #openPresenter({ program, meeting }: Projection): void {
    const address = formatWindowAddress(this.#root, 'present', { ...program, spot: meeting.spot });
    const opened = window.open(address, nameWindow('present', program), 'popup');
    if (!opened) this.#message?.say('The browser kept the presenter’s window from opening.');
  }

  get #help(): HTMLDialogElement {
    return this.#part('help') as HTMLDialogElement;
  }

  #toggleHelp(): void {
    if (this.#help.open) this.#help.close();
    else this.#help.showModal();
  }

  /** Out of the full screen first, then back to the program's page. */
  #leave({ program }: Projection): void {
    if (document.fullscreenElement) void document.exitFullscreen();
    else location.assign(formatPageAddress(this.#root, program.page));
  }
}

const UNKNOWN = 'Nothing of that name can be projected here.';
const UNREADABLE = 'That address names nothing that can be projected.';

/** False, and nothing done, where the program has no such place. */
function goToAddress(projection: Projection, { spot }: Address): boolean {
  const { step, moment } = projection.meeting.spot;
  const isHere = !spot || (spot.step === step && spot.moment === moment);
  return isHere || projection.goTo(spot);
}
