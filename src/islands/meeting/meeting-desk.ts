import { formatCount } from '../../domain/count.ts';
import { findAddress, findSpot } from '../../meeting/address.ts';
import { isAct, type WindowWish, type Wish } from '../../meeting/keys.ts';
import { openKept } from '../kept/kept.ts';
import { NO_KEPT } from '../kept/no-kept.ts';
import { DeskParts } from './desk/desk-parts.ts';
import { LedMeeting } from './desk/led-meeting.ts';
import { findRoot, isReload } from './meeting-windows.ts';
import { Programs } from './programs.ts';
import { WallControls } from './wall-controls.ts';

const UNKNOWN = 'Nothing of that name can be led here.';

/** What this edition does not show any more cannot be told from what did not arrive. */
function tellMissing(many: number): string {
  return `${formatCount(many, 'part')} of this session could not be loaded, and ${many === 1 ? 'is' : 'are'} left out here. Load this window again; what this edition no longer shows, the page it was planned on says.`;
}

/**
 * The presenter's window: leads what is on the wall and follows it, and keeps what is typed. Without
 * a program it is the page around it, which says what there is to lead.
 */
export class MeetingDesk extends HTMLElement {
  #meeting: LedMeeting | undefined;
  readonly #untilGone = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#untilGone;
    new WallControls({
      ...{ element: this, signal },
      isOn: () => this.#meeting !== undefined,
      onWish: (wish) => {
        this.#carryOut(wish);
      },
      onTyping: (typed) => {
        this.#say(typed === '' ? '' : `To step ${typed}: Enter`);
      },
    });
    this.#listen(signal);
    void this.#open();
  }

  disconnectedCallback(): void {
    this.#untilGone.abort();
    this.#meeting?.close();
  }

  #listen(signal: AbortSignal): void {
    document.addEventListener(
      'keydown',
      (event) => {
        this.#onFieldKey(event);
      },
      { signal, capture: true },
    );
    window.addEventListener(
      'pagehide',
      () => {
        this.#meeting?.close();
      },
      { signal },
    );
    window.addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (persisted) location.reload();
      },
      { signal },
    );
    window.addEventListener(
      'hashchange',
      () => {
        location.reload();
      },
      { signal },
    );
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (this.#meeting?.mayLose) event.preventDefault();
      },
      { signal },
    );
  }

  /** A clicker pages on wherever the cursor is, and Escape leaves a field, so that keys are free again. */
  #onFieldKey(event: KeyboardEvent): void {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || !target.matches('input, select, textarea')) return;
    if (key === 'Escape') target.blur();
    const isPaging = key === 'PageDown' || key === 'PageUp';
    if (!isPaging || !this.#meeting || event.repeat) return;
    event.preventDefault();
    event.stopPropagation();
    this.#carryOut({ kind: key === 'PageDown' ? 'next' : 'back' });
  }

  async #open(): Promise<void> {
    const address = findAddress(location.hash);
    if (address) {
      const root = findRoot(this);
      const kept = openKept(root).catch(() => NO_KEPT);
      try {
        const program = await new Programs(root, () => kept).load(address, (many) => {
          DeskParts.of(this, 'desk').put('missing', tellMissing(many));
        });
        this.#meeting = await LedMeeting.open({ program, kept: await kept, page: this, root });
        if (address.spot && !isReload()) this.#meeting.goTo(address.spot);
      } catch {
        this.#choose();
      }
    }
    this.dataset['ready'] = '';
  }

  /** The page that offers what there is. */
  #choose(): void {
    const reason = this.querySelector<HTMLElement>('[data-reason]');
    if (!reason) return;
    reason.textContent = UNKNOWN;
    reason.hidden = false;
  }

  #say(words: string): void {
    DeskParts.of(this, 'stage').put('typed', words);
  }

  #carryOut(wish: Wish): void {
    if (!this.#meeting) return;
    this.#say('');
    if (isAct(wish)) this.#meeting.act(wish);
    else this.#carryOutHere(wish, this.#meeting);
  }

  #carryOutHere(wish: WindowWish, meeting: LedMeeting): void {
    switch (wish.kind) {
      case 'go-to': {
        const spot = findSpot(wish.text);
        if (!spot || !meeting.goTo(spot)) this.#say(`There is no step ${wish.text}.`);
        return;
      }
      case 'language':
        if (!meeting.changeLanguage()) this.#say('There are no words in another language here.');
        return;
      case 'full-screen':
        this.#say('Only the wall itself can fill its screen: press F in it.');
        return;
      case 'help':
        this.#showKeys();
        return;
      case 'notes':
      case 'presenter':
      case 'leave':
        return;
    }
  }

  #showKeys(): void {
    const dialog = DeskParts.of(this, 'desk').find('help') as HTMLDialogElement;
    if (dialog.open) dialog.close();
    else dialog.showModal();
  }
}
