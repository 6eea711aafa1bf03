import { findAddress, findSpot, type Address, type Spot } from '../../meeting/address.ts';
import type { MeetingRecord } from '../../meeting/export/record.ts';
import { isEmptyHarvest } from '../../meeting/harvest.ts';
import { isAct, type WindowWish, type Wish } from '../../meeting/keys.ts';
import { findStep, holdsSpot, type Act, type Meeting } from '../../meeting/meeting.ts';
import type { Program } from '../../meeting/program.ts';
import { tellMoment } from '../../meeting/tell-moment.ts';
import { planToday } from '../../meeting/today.ts';
import { openKept, type Kept } from '../kept/kept.ts';
import { NO_KEPT } from '../kept/no-kept.ts';
import { ClockFace } from './desk/clock-face.ts';
import { DeskParts } from './desk/desk-parts.ts';
import { HarvestForm } from './desk/harvest-form.ts';
import { OtherDesks } from './desk/other-desks.ts';
import { OtherRoom } from './desk/other-room.ts';
import { StageView } from './desk/stage-view.ts';
import { StepList } from './desk/step-list.ts';
import { TakeHome } from './desk/take-home.ts';
import { HarvestKeeper } from './harvest-keeper.ts';
import { MeetingLink } from './meeting-link.ts';
import { findRoot, formatPageAddress, formatWindowAddress, isReload } from './meeting-windows.ts';
import { Programs } from './programs.ts';
import { WallControls } from './wall-controls.ts';

const UNKNOWN = 'Nothing of that name can be led here.';
const ELSEWHERE =
  'This meeting is led from another window too: what is typed in one appears in the other.';

/** The browser may lay out both windows one after the other: nobody misses so short a time here. */
const WALL_FIRST_MS = 40;

/** What the page says of the edition. */
type DeskData = Pick<MeetingRecord, 'editionId' | 'findings' | 'takenIds'>;

/** Everything of one meeting that is open in this window. */
interface Session {
  program: Program;
  link: MeetingLink;
  keeper: HarvestKeeper;
  clock: ClockFace;
  steps: StepList;
  stage: StageView;
  form: HarvestForm;
  room: OtherRoom;
  others: OtherDesks;
}

/**
 * The presenter's window: leads what is on the wall and follows it, and keeps what is typed. Without
 * a program it is the page around it, which says what there is to lead.
 */
export class MeetingDesk extends HTMLElement {
  #session: Session | undefined;
  #announced = '';
  #later: ReturnType<typeof setTimeout> | undefined;
  readonly #untilGone = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#untilGone;
    new WallControls({
      ...{ element: this, signal },
      isOn: () => this.#session !== undefined,
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
    this.#close();
  }

  /** Address of the site's root, ending in a slash. */
  get #root(): string {
    return findRoot(this);
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
        this.#close();
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
        const { keeper } = this.#session ?? {};
        if (keeper?.keeping === 'refused' && !isEmptyHarvest(keeper.harvest))
          event.preventDefault();
      },
      { signal },
    );
  }

  /** A clicker pages on wherever the cursor is, and Escape leaves a field, so that keys are free again. */
  #onFieldKey(event: KeyboardEvent): void {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || !target.matches('input, textarea')) return;
    if (key === 'Escape') target.blur();
    const isPaging = key === 'PageDown' || key === 'PageUp';
    if (!isPaging || !this.#session || event.repeat) return;
    event.preventDefault();
    event.stopPropagation();
    this.#carryOut({ kind: key === 'PageDown' ? 'next' : 'back' });
  }

  async #open(): Promise<void> {
    const address = findAddress(location.hash);
    if (address) {
      const kept = openKept(this.#root).catch(() => NO_KEPT);
      try {
        const program = await new Programs(this.#root, () => kept).load(address);
        await this.#lead(program, await kept, address);
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

  async #lead(program: Program, kept: Kept, { spot }: Address): Promise<void> {
    const link = await MeetingLink.open({ kept, program, isWall: false });
    const keeper = await HarvestKeeper.open(kept, program);
    const act = (wanted: Act): void => {
      link.act(wanted);
    };
    const form = DeskParts.of(this, 'harvest');
    const stage = DeskParts.of(this, 'stage');
    const setting = { program, templates: this, root: this.#root };
    this.dataset['showing'] = '';
    this.#session = {
      ...{ program, link, keeper },
      clock: new ClockFace(DeskParts.of(this, 'clock')),
      steps: new StepList(DeskParts.of(this, 'steps'), program, act),
      stage: new StageView(stage, setting, act),
      form: new HarvestForm(form, program, keeper),
      room: new OtherRoom(stage, program, this.#root, this.dataset['address']),
      others: new OtherDesks({
        ...{ kept, program },
        onChange: (many) => {
          form.put('elsewhere', many > 0 ? ELSEWHERE : '');
        },
      }),
    };
    new TakeHome(
      form,
      () => this.#readRecord(program, link.meeting, keeper),
      () => planToday(program, link.meeting.plan),
    );
    this.#begin(this.#session, spot);
  }

  #begin({ program, link, keeper, stage }: Session, spot: Spot | undefined): void {
    this.#dress(program);
    if (spot && !isReload()) this.#goTo(spot);
    link.onChange(() => {
      this.#follow();
    });
    link.walls.onReport((walls) => {
      stage.showWalls(walls);
    });
    keeper.onChange(() => {
      this.#update();
    });
    const tick = setInterval(() => {
      this.#tick();
    }, 500);
    this.#untilGone.signal.addEventListener('abort', () => {
      clearInterval(tick);
    });
    this.#follow();
    this.#update();
  }

  /** What does not change while the meeting lasts. */
  #dress(program: Program): void {
    document.title = `${program.title}: presenter’s window`;
    const desk = DeskParts.of(this, 'desk');
    const page = desk.find('page') as HTMLAnchorElement | null;
    const room = desk.findDo('room') as HTMLAnchorElement | null;
    desk.put('title', program.title);
    if (page) page.href = formatPageAddress(this.#root, program.page);
    if (room) room.href = formatWindowAddress(this.#root, 'room', program);
    desk.on('start', 'click', () => this.#session?.link.act({ kind: 'start' }));
    desk.on('change-plan', 'click', (button) => {
      this.#session?.steps.toggleChanging(button);
    });
    DeskParts.of(this, 'notes').fill('prepare', 'desk-prepare', program.prepare, (parts, line) => {
      parts.element.textContent = line;
    });
  }

  #close(): void {
    clearTimeout(this.#later);
    this.#session?.stage.close();
    this.#session?.link.close();
    this.#session?.others.close();
  }

  /** Says at once where the meeting is, and shows it when the wall has had its turn. */
  #follow(): void {
    if (!this.#session) return;
    const { program, link, stage } = this.#session;
    stage.tellPlace(link.meeting);
    this.#announce(tellMoment(program, link.meeting.spot));
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      this.#update();
    }, WALL_FIRST_MS);
  }

  #update(): void {
    if (!this.#session) return;
    const { program, link, keeper, stage, steps, form, room } = this.#session;
    const { meeting } = link;
    stage.update(meeting, keeper.harvest, Date.now());
    steps.update(meeting);
    form.update(meeting);
    room.update(meeting);
    this.#showNotes(program, meeting);
    this.#tick();
  }

  #tick(): void {
    if (!this.#session) return;
    const { program, link, clock } = this.#session;
    clock.update(program, link.meeting, Date.now());
  }

  /** The note on the step, and before the meeting what to prepare. An edition without notes has neither. */
  #showNotes(program: Program, { startedAt, spot }: Meeting): void {
    const notes = DeskParts.of(this, 'notes');
    const isBefore = startedAt === undefined && program.prepare.length > 0;
    const note = findStep(program, spot.step)?.note;
    const before = notes.find('before');
    if (before) before.hidden = !isBefore;
    notes.put('note', note);
    notes.element.hidden = note === undefined && !isBefore;
  }

  #announce(words: string): void {
    if (words === this.#announced) return;
    this.#announced = words;
    DeskParts.of(this, 'desk').put('announce', words);
  }

  #say(words: string): void {
    DeskParts.of(this, 'stage').put('typed', words);
  }

  #carryOut(wish: Wish): void {
    if (!this.#session) return;
    this.#say('');
    if (isAct(wish)) this.#session.link.act(wish);
    else this.#carryOutHere(wish, this.#session);
  }

  #carryOutHere(wish: WindowWish, { link }: Session): void {
    switch (wish.kind) {
      case 'go-to': {
        const spot = findSpot(wish.text);
        if (!spot || !this.#goTo(spot)) this.#say(`There is no step ${wish.text}.`);
        return;
      }
      case 'language':
        this.#changeLanguage(link);
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

  /** False, and nothing done, where the program has no such place. */
  #goTo(spot: Spot): boolean {
    if (!this.#session) return false;
    const { program, link } = this.#session;
    if (!holdsSpot(program, spot)) return false;
    const { step, moment } = link.meeting.spot;
    if (step !== spot.step || moment !== spot.moment) link.act({ kind: 'jump', spot });
    return true;
  }

  #changeLanguage(link: MeetingLink): void {
    const choice = DeskParts.of(this, 'stage').field('language', HTMLSelectElement);
    const next = choice.options[(choice.selectedIndex + 1) % choice.options.length];
    if (next && choice.options.length > 1) link.act({ kind: 'language', language: next.value });
    else this.#say('There are no words in another language here.');
  }

  #showKeys(): void {
    const dialog = DeskParts.of(this, 'desk').find('help') as HTMLDialogElement;
    if (dialog.open) dialog.close();
    else dialog.showModal();
  }

  #readRecord(program: Program, meeting: Meeting, keeper: HarvestKeeper): MeetingRecord {
    const data = JSON.parse(this.dataset['desk'] ?? '{}') as DeskData;
    return { ...data, program, meeting, harvest: keeper.harvest, now: Date.now() };
  }
}
