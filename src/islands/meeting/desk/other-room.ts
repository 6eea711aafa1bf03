import { findFollowLink, formatTyped } from '../../../meeting/follow-link.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import type { Program } from '../../../meeting/program.ts';
import { setField, type DeskParts } from './desk-parts.ts';

/** How a second room follows: by link, or by the number on the wall. */
export class OtherRoom {
  readonly #parts: DeskParts;
  readonly #program: Program;
  readonly #findLink: (meeting?: Meeting) => string | undefined;

  /**
   * @param root address of the site's root, ending in a slash
   * @param published where the edition is published, ending in a slash; undefined when nobody said
   */
  constructor(parts: DeskParts, program: Program, root: string, published: string | undefined) {
    this.#parts = parts;
    this.#program = program;
    this.#findLink = (meeting) =>
      findFollowLink({ ...program, ...(meeting && { spot: meeting.spot }) }, root, published);
    this.#explain();
    parts.on('follow-link', 'focus', (field) => {
      (field as HTMLInputElement).select();
    });
  }

  update(meeting: Meeting): void {
    const link = this.#findLink(meeting);
    if (link !== undefined) setField(this.#parts.field('follow-link', HTMLInputElement), link);
  }

  #explain(): void {
    const link = this.#findLink();
    const shown =
      link !== undefined ? 'by-link' : this.#program.kind === 'plan' ? 'only-here' : 'by-folder';
    for (const name of ['by-link', 'only-here', 'by-folder']) {
      const part = this.#parts.find(name);
      if (part) part.hidden = name !== shown;
    }
    this.#parts.put('follow-address', link && formatTyped(link));
  }
}
