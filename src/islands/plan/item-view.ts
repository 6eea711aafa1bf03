import { formatCount } from '../../domain/count.ts';
import { POLL_OPTIONS } from '../../domain/session.ts';
import { formatHours } from '../../domain/time.ts';
import { nameStep } from '../../meeting/assemble-program.ts';
import { findWallWords } from '../../meeting/find-words.ts';
import {
  isEmptyStep,
  listEntries,
  nameContent,
  type Named,
  type PlannedItem,
  type PlannedKind,
} from '../../meeting/planned-session.ts';
import { settleOptions } from '../../meeting/polls.ts';
import { STEP_WORD } from '../../meeting/step-words.ts';
import { isPlain } from '../../meeting/step-moments.ts';
import type { Moment, WallClip, WallWords } from '../../meeting/program.ts';
import { formatPageAddress } from '../meeting/meeting-windows.ts';
import { Parts } from '../meeting/parts.ts';
import { putFace, putSilhouette } from '../meeting/seats.ts';
import { setField } from '../set-field.ts';
import type { Pantry, Presence } from './pantry.ts';
import { findPresence } from './presence.ts';

/** What views of items need besides the items. */
export interface ItemSetting {
  /** Holds a `<template data-piece="…">` of each piece. */
  templates: ParentNode;
  /** Address of the site's root, ending in a slash. */
  root: string;
  pantry: Pantry;
}

/** Where an item stands. */
export interface ItemPlace {
  index: number;
  count: number;
  /** Minutes before it. */
  startsAt: number;
}

/** What somebody writes into a step of a kind: its words, and its lines. */
const WRITTEN: Partial<Record<PlannedKind, { text?: string; lines?: string }>> = {
  discuss: { text: 'Your question' },
  poll: { text: 'Your question', lines: 'What hands are raised for, one a line' },
  agree: { lines: 'A rule a line' },
  'write-first': { text: 'What everybody writes about, before anybody speaks' },
  'say-back': { text: 'What they are asked to say in their own words' },
  commit: { text: 'What is asked before you part' },
};

/** A step of the planned session on its page. */
export class ItemView {
  readonly #parts: Parts;
  readonly #setting: ItemSetting;
  /** What it showed when it was drawn last. */
  #drawn = '';

  constructor({ key, kind }: PlannedItem, setting: ItemSetting) {
    this.#setting = setting;
    this.#parts = new Parts(Parts.clone(setting.templates, 'data-piece="item"'), setting.templates);
    this.element.dataset['key'] = String(key);
    this.element.dataset['kind'] = kind;
    this.#parts.put('kind', STEP_WORD[kind]);
    const { text, lines } = WRITTEN[kind] ?? {};
    this.#label('text', text);
    this.#label('lines', lines);
    this.#describeLines(`lines-${String(key)}`);
  }

  get element(): HTMLElement {
    return this.#parts.element;
  }

  update(item: PlannedItem, { index, count, startsAt }: ItemPlace): void {
    this.#parts.put('number', String(index + 1));
    this.#parts.put('at', formatHours(startsAt));
    this.#write('minutes', String(item.minutes));
    this.#write('note', item.note);
    this.#write('text', readText(item));
    this.#write('lines', readLines(item).join('\n'));
    this.#parts.put('options', item.kind === 'poll' ? tellOptions(item.options) : undefined);
    this.#name(item, index);
    this.#markEnd('up', index === 0);
    this.#markEnd('down', index === count - 1);
    this.#draw(item);
  }

  /** Words under which it is spoken of. */
  #name(item: PlannedItem, index: number): void {
    const what = ` step ${String(index + 1)}, ${nameItem(item)}`;
    for (const part of ['up-what', 'down-what', 'remove-what']) this.#parts.put(part, what);
    this.#field('minutes')?.setAttribute('aria-label', `Minutes for${what}`);
    this.#field('note')?.setAttribute('aria-label', `Note for yourself on${what}`);
  }

  #label(name: string, text: string | undefined): void {
    const field = this.#field(name);
    if (!field) return;
    field.hidden = text === undefined;
    field.setAttribute('aria-label', text ?? '');
    field.setAttribute('placeholder', text ?? '');
  }

  /** What is said below the lines is said of them. */
  #describeLines(id: string): void {
    const said = this.#parts.find('options');
    if (said) said.id = id;
    this.#field('lines')?.setAttribute('aria-describedby', id);
  }

  #field(name: string): HTMLInputElement | HTMLTextAreaElement | null {
    return this.element.querySelector(`[data-field="${name}"]`);
  }

  #write(name: string, value: string): void {
    setField(this.#field(name), value);
  }

  #markEnd(tool: string, isEnd: boolean): void {
    const button = this.element.querySelector(`[data-tool="${tool}"]`);
    button?.setAttribute('aria-disabled', String(isEnd));
  }

  #draw(item: PlannedItem): void {
    const { pantry } = this.#setting;
    const presence = findPresence(item, pantry);
    const entries = listEntries(item).map(({ kind, entry }) => pantry.find({ kind, id: entry.id }));
    const drawn = JSON.stringify([nameContent(item), presence, entries]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.element.dataset['presence'] = presence;
    this.#parts.put('gone', isEmptyStep(item) ? EMPTY : tellGone(presence));
    this.#parts.find('shown')?.replaceChildren(...this.#buildShown(item));
  }

  #buildShown(item: PlannedItem): HTMLElement[] {
    if (isPlain(item)) return [];
    switch (item.kind) {
      case 'play':
        return item.clips.map((clip) => this.#buildClip(clip));
      case 'quote':
        return [this.#buildQuote(item.clip, item.words)];
      case 'pair':
        return this.#buildPairs(item.theme);
      case 'chair':
        return [this.#buildPersona(item.persona)];
      case 'activity': {
        const { title, groups } = item.activity;
        const parts = this.#piece('activity');
        parts.put('title', title);
        parts.put('line', groups);
        return [parts.element];
      }
    }
  }

  #buildClip({ id, title }: Named): HTMLElement {
    const clip = this.#findClip(id);
    return clip ? this.#fillClip(clip, clip.quote) : this.#buildTitle(title);
  }

  #buildQuote({ id, title }: Named, words: string): HTMLElement {
    const program = this.#setting.pantry.ingredients.get(`clip/${id}`);
    const clip = program?.clips[id];
    const found = clip && findWallWords(clip, words, program.quoting);
    return found ? this.#fillClip(clip, found) : this.#buildTitle(`“${words}” ${title}`);
  }

  #buildPairs({ id, title }: Named): HTMLElement[] {
    const program = this.#setting.pantry.ingredients.get(`theme/${id}`);
    const moments = program?.steps.flatMap((step) => step.moments) ?? [];
    const ids = moments.flatMap((moment) =>
      moment.kind === 'pair' ? [moment.customer, moment.employee] : [],
    );
    const clips = ids.flatMap((each) => program?.clips[each] ?? []);
    return [this.#buildTitle(title), ...clips.map((clip) => this.#fillClip(clip, clip.quote))];
  }

  #buildPersona({ id, title }: Named): HTMLElement {
    const program = this.#setting.pantry.ingredients.get(`persona/${id}`);
    const moments = program?.steps.flatMap((step) => step.moments) ?? [];
    const persona = moments.find(
      (moment): moment is Extract<Moment, { kind: 'persona' }> => moment.kind === 'persona',
    );
    if (!program || !persona) return this.#buildTitle(title);
    const parts = this.#piece('clip');
    parts.element.dataset['side'] = persona.side;
    putSilhouette(parts, persona.side);
    this.#link(parts, persona.title, program.page);
    parts.put('line', persona.oneLine);
    return parts.element;
  }

  #fillClip(clip: WallClip, words: WallWords | undefined): HTMLElement {
    const parts = this.#piece('clip');
    const speaker = words?.speaker ?? clip.people[0];
    parts.element.dataset['side'] = clip.side;
    putFace(parts, clip.side, speaker?.face, this.#setting.root);
    if (words) this.#quote(parts, words);
    this.#link(parts, clip.title, words?.href ?? clip.href);
    parts.put('line', clip.people.map(({ name }) => name).join(', '));
    return parts.element;
  }

  #quote(parts: Parts, { text, language, direction }: WallWords): void {
    parts.element.dataset['quoted'] = '';
    parts.put('words', text);
    const words = parts.find('words');
    words?.setAttribute('lang', language);
    words?.setAttribute('dir', direction);
  }

  #link(parts: Parts, title: string, path: string): void {
    parts.put('title', title);
    const [page = '', hash] = path.split('#');
    const address = formatPageAddress(this.#setting.root, page);
    parts.find('title')?.setAttribute('href', hash === undefined ? address : `${address}#${hash}`);
  }

  /** While it is coming, or where it is gone. */
  #buildTitle(title: string): HTMLElement {
    const parts = this.#piece('activity');
    parts.put('title', title);
    parts.put('line', undefined);
    return parts.element;
  }

  #findClip(id: string): WallClip | undefined {
    return this.#setting.pantry.ingredients.get(`clip/${id}`)?.clips[id];
  }

  #piece(name: string): Parts {
    return new Parts(this.#parts.piece(name), this.#setting.templates);
  }
}

/** An item as it is spoken of. */
export function nameItem(item: PlannedItem): string {
  return nameStep(item) || STEP_WORD[item.kind];
}

const EMPTY = 'No words yet: until there are, the meeting and the file leave it out.';

function tellGone(presence: Presence): string | undefined {
  if (presence === 'gone')
    return 'This is no longer shown in this edition. The meeting leaves it out.';
  if (presence === 'failed')
    return 'This could not be loaded. Is the folder whole, or the network gone?';
  return undefined;
}

function readText(item: PlannedItem): string {
  if ('question' in item) return item.question;
  return 'prompt' in item ? item.prompt : '';
}

function readLines(item: PlannedItem): string[] {
  if (item.kind === 'poll') return item.options;
  return item.kind === 'agree' ? item.rules : [];
}

/** What becomes of the lines of a poll, on the wall and in the file alike. */
function tellOptions(lines: readonly string[]): string {
  const { fewest, most } = POLL_OPTIONS;
  const limit = `${String(fewest)} to ${String(most)} options, no two alike; else Yes and No.`;
  const { leftOut } = settleOptions(lines);
  return leftOut.length === 0
    ? limit
    : `${limit} ${formatCount(leftOut.length, 'line is', 'lines are')} left out.`;
}
