/** A language that captions come in. */
export interface CaptionsLanguage {
  language: string;
  /** Its own name: `español`. */
  name: string;
}

const OFF = 'off';

/**
 * The choice of captions in the player's own bar, so that a full screen has it too: the browser's
 * list, which keys, fingers and screen readers know.
 */
export class CaptionsMenu {
  readonly #select: HTMLSelectElement;

  /** @param choose told the chosen language, or undefined for no captions */
  constructor(
    languages: readonly CaptionsLanguage[],
    choose: (language: string | undefined) => void,
  ) {
    this.#select = document.createElement('select');
    this.#select.setAttribute('aria-label', 'Captions');
    this.#select.append(
      new Option('No captions', OFF),
      ...languages.map(({ language, name }) => buildOption(language, name)),
    );
    this.#select.addEventListener('change', () => {
      const { value } = this.#select;
      choose(value === OFF ? undefined : value);
    });
    // The player's shortcuts are letters, which choose from a list.
    this.#select.addEventListener('keydown', (event) => {
      event.stopPropagation();
    });
  }

  show(language: string | undefined): void {
    this.#select.value = language ?? OFF;
  }

  /** Before the bar's last button, which fills the screen. */
  putInto(player: HTMLElement): void {
    const place = document.createElement('div');
    place.className = 'captions-menu vjs-control';
    place.append(this.#select);
    const bar = player.querySelector('.vjs-control-bar');
    bar?.insertBefore(place, bar.querySelector('.vjs-fullscreen-control'));
  }
}

function buildOption(language: string, name: string): HTMLOptionElement {
  const option = new Option(name, language);
  option.lang = language;
  return option;
}
