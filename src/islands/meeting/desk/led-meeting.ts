import type { Spot } from '../../../meeting/address.ts';
import type { MeetingRecord } from '../../../meeting/export/record.ts';
import { isEmptyHarvest } from '../../../meeting/harvest.ts';
import { findStep, holdsSpot, type Act, type Meeting } from '../../../meeting/meeting.ts';
import type { Program } from '../../../meeting/program.ts';
import { tellMoment } from '../../../meeting/tell-moment.ts';
import { planToday } from '../../../meeting/today.ts';
import type { Kept } from '../../kept/kept.ts';
import { HarvestKeeper } from '../harvest-keeper.ts';
import { MeetingLink } from '../meeting-link.ts';
import { formatPageAddress, formatWindowAddress } from '../meeting-windows.ts';
import { ClockFace } from './clock-face.ts';
import { DeskParts } from './desk-parts.ts';
import { HarvestForm } from './harvest-form.ts';
import { OtherDesks } from './other-desks.ts';
import { OtherRoom } from './other-room.ts';
import { StageView } from './stage-view.ts';
import { StepList } from './step-list.ts';
import { TakeHome } from './take-home.ts';

const ELSEWHERE =
  'This meeting is led from another window too: what is typed in one appears in the other.';

/** The browser may lay out both windows one after the other: nobody misses so short a time here. */
const WALL_FIRST_MS = 40;

const TICK_MS = 500;

/** What the page says of the edition. */
interface DeskData extends Pick<MeetingRecord, 'editionId' | 'findings' | 'takenIds'> {
  /** Ids of the edition's sessions. */
  takenSessionIds: readonly string[];
}

export interface LedMeetingOptions {
  program: Program;
  kept: Kept;
  /** Holds the sections that are filled, and the templates. */
  page: HTMLElement;
  /** Address of the site's root, ending in a slash. */
  root: string;
}

/** One meeting in the presenter's window, in step with every other window of it. */
export class LedMeeting {
  readonly #program: Program;
  readonly #data: DeskData;
  readonly #desk: DeskParts;
  readonly #notes: DeskParts;
  readonly #link: MeetingLink;
  readonly #keeper: HarvestKeeper;
  readonly #clock: ClockFace;
  readonly #steps: StepList;
  readonly #stage: StageView;
  readonly #form: HarvestForm;
  readonly #room: OtherRoom;
  readonly #others: OtherDesks;
  readonly #tick: ReturnType<typeof setInterval>;
  #later: ReturnType<typeof setTimeout> | undefined;
  #announced = '';

  static async open(options: LedMeetingOptions): Promise<LedMeeting> {
    const { program, kept } = options;
    const link = await MeetingLink.open({ kept, program, isWall: false });
    return new LedMeeting(options, link, await HarvestKeeper.open(kept, program));
  }

  private constructor(options: LedMeetingOptions, link: MeetingLink, keeper: HarvestKeeper) {
    const { program, kept, page, root } = options;
    this.#program = program;
    this.#data = JSON.parse(page.dataset['desk'] ?? '{}') as DeskData;
    this.#link = link;
    this.#keeper = keeper;
    page.dataset['showing'] = '';
    const act = (wanted: Act): void => {
      this.act(wanted);
    };
    const form = DeskParts.of(page, 'harvest');
    const stage = DeskParts.of(page, 'stage');
    this.#desk = DeskParts.of(page, 'desk');
    this.#notes = DeskParts.of(page, 'notes');
    this.#clock = new ClockFace(DeskParts.of(page, 'clock'));
    this.#steps = new StepList(DeskParts.of(page, 'steps'), program, act);
    this.#stage = new StageView(stage, { program, templates: page, root }, act);
    this.#form = new HarvestForm(form, program, keeper);
    this.#room = new OtherRoom(stage, program, root, page.dataset['address']);
    this.#others = new OtherDesks({
      ...{ kept, program },
      onChange: (many) => {
        form.put('elsewhere', many > 0 ? ELSEWHERE : '');
      },
    });
    new TakeHome(
      form,
      () => this.#readRecord(),
      () => planToday(program, link.meeting.plan),
      this.#data.takenSessionIds,
    );
    this.#dress(root);
    this.#tick = setInterval(() => {
      this.#showTime();
    }, TICK_MS);
    this.#listen();
  }

  /** Whether something was typed that this browser does not keep. */
  get mayLose(): boolean {
    return this.#keeper.keeping === 'refused' && !isEmptyHarvest(this.#keeper.harvest);
  }

  act(wanted: Act): void {
    this.#link.act(wanted);
  }

  /** False, and nothing done, where the program has no such place. */
  goTo(spot: Spot): boolean {
    if (!holdsSpot(this.#program, spot)) return false;
    const { step, moment } = this.#link.meeting.spot;
    if (step !== spot.step || moment !== spot.moment) this.act({ kind: 'jump', spot });
    return true;
  }

  /** False, and nothing done, where there are no words in another. */
  changeLanguage(): boolean {
    const next = this.#stage.nextLanguage;
    if (next === undefined) return false;
    this.act({ kind: 'language', language: next });
    return true;
  }

  close(): void {
    clearInterval(this.#tick);
    clearTimeout(this.#later);
    this.#stage.close();
    this.#link.close();
    this.#others.close();
  }

  #listen(): void {
    this.#link.onChange(() => {
      this.#follow();
    });
    this.#link.walls.onReport((walls) => {
      this.#stage.showWalls(walls);
    });
    this.#keeper.onChange(() => {
      this.#update();
    });
    this.#follow();
    this.#update();
  }

  /** What does not change while the meeting lasts. */
  #dress(root: string): void {
    const { title, page: path, prepare } = this.#program;
    document.title = `${title}: presenter’s window`;
    const page = this.#desk.find('page') as HTMLAnchorElement | null;
    const room = this.#desk.findDo('room') as HTMLAnchorElement | null;
    this.#desk.put('title', title);
    if (page) page.href = formatPageAddress(root, path);
    if (room) room.href = formatWindowAddress(root, 'room', this.#program);
    this.#desk.on('start', 'click', () => {
      if (this.#clock.confirmStart(this.#link.meeting, Date.now())) this.act({ kind: 'start' });
      this.#showTime();
    });
    this.#desk.on('change-plan', 'click', (button) => {
      this.#steps.toggleChanging(button);
    });
    this.#notes.fill('prepare', 'desk-prepare', prepare, (parts, line) => {
      parts.element.textContent = line;
    });
  }

  /** Says at once where the meeting is, and shows it when the wall has had its turn. */
  #follow(): void {
    const { meeting } = this.#link;
    this.#stage.tellPlace(meeting);
    this.#announce(tellMoment(this.#program, meeting.spot));
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      this.#update();
    }, WALL_FIRST_MS);
  }

  #update(): void {
    const { meeting } = this.#link;
    this.#stage.update(meeting, this.#keeper.harvest, Date.now());
    this.#steps.update(meeting);
    this.#form.update(meeting);
    this.#room.update(meeting);
    this.#showNotes(meeting);
    this.#showTime();
  }

  #showTime(): void {
    const { meeting } = this.#link;
    this.#clock.update(this.#program, meeting, Date.now());
    this.#stage.showTime(meeting, this.#keeper.harvest, Date.now());
  }

  /** The note on the step, and before the meeting what to prepare. An edition without notes has neither. */
  #showNotes({ startedAt, spot }: Meeting): void {
    const isBefore = startedAt === undefined && this.#program.prepare.length > 0;
    const note = findStep(this.#program, spot.step)?.note;
    const before = this.#notes.find('before');
    if (before) before.hidden = !isBefore;
    this.#notes.put('note', note);
    this.#notes.element.hidden = note === undefined && !isBefore;
  }

  #announce(words: string): void {
    if (words === this.#announced) return;
    this.#announced = words;
    this.#desk.put('announce', words);
  }

  #readRecord(): MeetingRecord {
    const { editionId, findings, takenIds } = this.#data;
    const { meeting } = this.#link;
    return {
      ...{ editionId, findings, takenIds },
      program: this.#program,
      meeting,
      harvest: this.#keeper.harvest,
      now: Date.now(),
    };
  }
}
