import { findAddress, formatAddress } from '../../meeting/address.ts';
import { findStep, openMeeting, type Act, type Meeting } from '../../meeting/meeting.ts';
import { perform } from '../../meeting/perform.ts';
import type { Program } from '../../meeting/program.ts';
import { buildMomentView } from './moment-view.ts';
import { Programs } from './programs.ts';

/** What the room sees: one moment of a program, and nothing else. */
export class MeetingWall extends HTMLElement {
  #program: Program | undefined;
  #meeting: Meeting | undefined;
  readonly #untilGone = new AbortController();

  connectedCallback(): void {
    document.addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'PageDown' || key === 'ArrowRight') this.act({ kind: 'next' });
        if (key === 'PageUp' || key === 'ArrowLeft') this.act({ kind: 'back' });
      },
      { signal: this.#untilGone.signal },
    );
    void this.#open();
  }

  disconnectedCallback(): void {
    this.#untilGone.abort();
  }

  act(act: Act): void {
    if (!this.#meeting || !this.#program) return;
    this.#show(perform(this.#meeting, act, { program: this.#program, now: Date.now() }));
  }

  get #root(): string {
    return new URL('../', new URL(this.dataset['script'] ?? '', document.baseURI)).href;
  }

  async #open(): Promise<void> {
    const address = findAddress(location.hash);
    if (!address) return;
    this.#program = await new Programs(this.#root).load(address);
    this.#show(openMeeting(this.#program, address.spot));
    this.dataset['ready'] = '';
  }

  #show(meeting: Meeting): void {
    const program = this.#program;
    if (!program) return;
    this.#meeting = meeting;
    const { spot } = meeting;
    const moment = findStep(program, spot.step)?.moments[spot.moment - 1];
    if (!moment) return;
    const view = buildMomentView(moment, {
      ...{ templates: this, root: this.#root, clips: program.clips },
    });
    this.querySelector('[data-wall]')?.replaceChildren(view);
    history.replaceState(history.state, '', formatAddress({ ...program, spot }));
  }
}
