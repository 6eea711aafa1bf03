/** An element made of a template, filled by the names that its markup gives its parts. */
export class Parts {
  readonly element: HTMLElement;
  readonly #templates: ParentNode;

  /** @param templates holds a `<template data-piece="…">` for every piece that is asked for */
  constructor(element: HTMLElement, templates: ParentNode) {
    this.element = element;
    this.#templates = templates;
  }

  /** Throws where there is no such template. */
  static clone(templates: ParentNode, name: `data-${'moment' | 'piece'}="${string}"`): HTMLElement {
    const template = templates.querySelector<HTMLTemplateElement>(`template[${name}]`);
    const element = template?.content.firstElementChild?.cloneNode(true);
    if (!(element instanceof Element)) throw new Error(`There is no template ${name}.`);
    return element as HTMLElement;
  }

  find(name: string): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }

  /** The parts within a part. */
  within(name: string): Parts | undefined {
    const element = this.find(name);
    return element ? new Parts(element, this.#templates) : undefined;
  }

  /** Nothing to say hides the part. */
  put(name: string, text: string | undefined): void {
    const part = this.find(name);
    if (!part) return;
    if (part.textContent !== (text ?? '')) part.textContent = text ?? '';
    part.hidden = text === undefined || text === '';
  }

  piece(name: string): HTMLElement {
    return Parts.clone(this.#templates, `data-piece="${name}"`);
  }

  /** As many pieces as there are things to show, in a part. */
  fill<Thing>(
    name: string,
    pieceName: string,
    things: readonly Thing[],
    put: (parts: Parts, thing: Thing, index: number) => void,
  ): void {
    const pieces = things.map((thing, index) => {
      const parts = new Parts(this.piece(pieceName), this.#templates);
      put(parts, thing, index);
      return parts.element;
    });
    this.find(name)?.replaceChildren(...pieces);
  }
}
