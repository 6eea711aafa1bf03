import type { Spot } from '../../../meeting/address.ts';
import { findFollowLink, formatTyped } from '../../../meeting/follow-link.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import type { Program } from '../../../meeting/program.ts';
import { setField } from '../../set-field.ts';
import type { DeskParts } from './desk-parts.ts';

/** How a second room follows: by link, or by the number on the wall. */
export class OtherRoom {
  readonly #field: HTMLInputElement;
  readonly #findLink: (spot?: Spot) => string | undefined;

  /**
   * @param root address of the site's root, ending in a slash
   * @param published where the edition is published, ending in a slash; undefined when nobody said
   */
  constructor(
    parts: DeskParts,
    { kind, id }: Pick<Program, 'kind' | 'id'>,
    root: string,
    published: string | undefined,
  ) {
    this.#field = parts.field('follow-link', HTMLInputElement);
    this.#findLink = (spot) => findFollowLink({ kind, id, ...(spot && { spot }) }, root, published);
    const link = this.#findLink();
    const shown = link !== undefined ? 'by-link' : kind === 'plan' ? 'only-here' : 'by-folder';
    parts.find(shown)?.toggleAttribute('hidden', false);
    parts.put('follow-address', link && formatTyped(link));
    parts.on('follow-link', 'focus', () => {
      this.#field.select();
    });
  }

  update({ spot }: Meeting): void {
    const link = this.#findLink(spot);
    if (link !== undefined) setField(this.#field, link);
  }
}
