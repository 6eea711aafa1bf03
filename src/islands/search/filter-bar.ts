import {
  FILTERS,
  type FilterCounts,
  type FilterName,
  type Filters,
} from '../../search/query/filters.ts';
import type { Speech } from './speech.ts';

interface Filter {
  name: FilterName;
  label: string;
  select: HTMLSelectElement;
  /** What choices are called that are keys; others are names already. */
  words: ReadonlyMap<string, string>;
}

/** The choices that narrow results, each with how many it would leave, and those made, to be taken back. */
export class FilterBar {
  readonly #filters: Filter[];
  readonly #chosen: HTMLElement | null;
  readonly #chip: HTMLTemplateElement | null;
  readonly #speech: Speech;
  readonly #onChoice: (name: FilterName, choice: string | undefined) => void;

  constructor(
    box: HTMLElement,
    speech: Speech,
    onChoice: (name: FilterName, choice: string | undefined) => void,
  ) {
    this.#speech = speech;
    this.#onChoice = onChoice;
    this.#chosen = box.querySelector('[data-chosen]');
    this.#chip = box.querySelector('template[data-chip]');
    this.#filters = [...box.querySelectorAll<HTMLSelectElement>('[data-filter]')].flatMap(
      readFilter,
    );
    for (const { name, select } of this.#filters)
      select.addEventListener('change', () => {
        onChoice(name, select.value === '' ? undefined : select.value);
      });
  }

  /** @param counts absent while nothing is found or looked for */
  show(counts: FilterCounts | undefined, filters: Filters): void {
    for (const filter of this.#filters)
      this.#fill(filter, counts?.[filter.name] ?? [], filters[filter.name]);
    this.#chosen?.replaceChildren(
      ...this.#filters.flatMap((filter) => this.#buildChip(filter, filters[filter.name])),
    );
  }

  #fill(
    { select, words }: Filter,
    counts: readonly { choice: string; count: number }[],
    chosen: string | undefined,
  ): void {
    const isListed = chosen === undefined || counts.some(({ choice }) => choice === chosen);
    const choices = isListed ? counts : [...counts, { choice: chosen, count: 0 }];
    const options = choices.map(({ choice, count }) => {
      const text = this.#speech.say('choice', { choice: words.get(choice) ?? choice, n: count });
      return new Option(text, choice, false, choice === chosen);
    });
    const isSame =
      select.options.length === options.length + 1 &&
      options.every((option, index) => select.options[index + 1]?.text === option.text);
    // A list that is open right now is left alone when it would be the same.
    if (!isSame) select.replaceChildren(select.options[0] ?? '', ...options);
    select.value = chosen ?? '';
    select.disabled = options.length === 0;
  }

  #buildChip({ name, label, words }: Filter, choice: string | undefined): Node[] {
    if (choice === undefined || !this.#chip) return [];
    const chip = this.#chip.content.cloneNode(true) as DocumentFragment;
    const button = chip.querySelector('button');
    const text = words.get(choice) ?? choice;
    button?.querySelector('[data-text]')?.append(text);
    button?.setAttribute('aria-label', this.#speech.say('remove', { label, choice: text }));
    button?.addEventListener('click', () => {
      this.#onChoice(name, undefined);
    });
    return [chip];
  }
}

function readFilter(select: HTMLSelectElement): Filter[] {
  const name = FILTERS.find((each) => each === select.dataset['filter']);
  if (!name) return [];
  const label = select.parentElement?.querySelector('[data-label]')?.textContent ?? '';
  const words = new Map([...select.options].map(({ value, text }) => [value, text]));
  select.replaceChildren(select.options[0] ?? '');
  return [{ name, label, select, words }];
}
