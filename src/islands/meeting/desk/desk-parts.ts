import { Parts } from '../parts.ts';

/** A part of the presenter's window: what it says is `data-part`, what somebody does with it `data-do`. */
export class DeskParts extends Parts {
  readonly #templates: ParentNode;

  constructor(element: HTMLElement, templates: ParentNode) {
    super(element, templates);
    this.#templates = templates;
  }

  /** The section of a page; throws where it has none of that class. */
  static of(page: HTMLElement, className: string): DeskParts {
    const element = page.querySelector<HTMLElement>(`.${className}`);
    if (!element) throw new Error(`The page has no part ${className}.`);
    return new DeskParts(element, page);
  }

  findDo(name: string): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(`[data-do="${name}"]`);
  }

  /** A field; throws where there is none of that name and kind. */
  field<Field extends HTMLElement>(name: string, kind: new () => Field): Field {
    const field = this.findDo(name);
    if (!(field instanceof kind)) throw new Error(`The page has no field ${name}.`);
    return field;
  }

  on(
    name: string,
    type: 'click' | 'input' | 'change' | 'focus' | 'blur',
    act: (element: HTMLElement) => void,
  ) {
    const element = this.findDo(name);
    element?.addEventListener(type, () => {
      act(element);
    });
  }

  /** A piece of a template, as parts. */
  take(pieceName: string): DeskParts {
    return new DeskParts(this.piece(pieceName), this.#templates);
  }
}
