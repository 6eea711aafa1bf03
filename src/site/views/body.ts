import type { Side } from '../../domain/evidence.ts';
import type { ComponentUse } from '../../study/body.ts';
import type { ClipView } from './clips.ts';
import type { Site } from './site.ts';

/**
 * What the authors' components of one body need beyond their attributes. MDX can hand them none of
 * it, so the page that renders a body leaves it in `Astro.locals`.
 */
export interface BodyContext {
  site: Site;
  /** The side whose page it is; absent on a page of both. */
  side?: Side;
  /** What the other side says to a clip, by the clip's id. */
  answers: ReadonlyMap<string, ClipView>;
  /** Clips whose answer stands beside an earlier passage. */
  answered: Set<string>;
  /** The quotes that stand within a sentence, by `keyOfQuote`. */
  inlineQuotes: ReadonlySet<string>;
}

export function buildBodyContext(
  site: Site,
  uses: readonly ComponentUse[],
  side?: Side,
  answers: ReadonlyMap<string, ClipView> = new Map(),
): BodyContext {
  return {
    site,
    answers,
    answered: new Set(),
    inlineQuotes: listInlineQuotes(uses),
    ...(side && { side }),
  };
}

/**
 * A quote as both the source and the rendered page tell it: by its clip and the letters of its words.
 * The compiler gives the component nothing that tells a sentence's quote from one on its own lines.
 *
 * @param html the words, with or without markup
 */
export function keyOfQuote(clipId: string, html: string): string {
  const text = html.replaceAll(/<[^>]*>|&[#\w]+;/gu, '');
  return `${clipId} ${text.replaceAll(/[^\p{L}\p{N}]/gu, '')}`;
}

function listInlineQuotes(uses: readonly ComponentUse[]): Set<string> {
  return new Set(
    uses
      .filter(({ name, isInline }) => name === 'Quote' && isInline)
      .map(({ attributes, text }) => keyOfQuote(String(attributes['clip']), text)),
  );
}

/** The clips that a body shows where they stand. */
export function listClipIds(uses: readonly ComponentUse[]): Set<string> {
  const clips = uses.filter(({ name }) => name === 'Clip');
  return new Set(clips.map(({ attributes }) => String(attributes['id'])));
}

/** The answer to put beside a passage with the clip; undefined where there is none or it has been put. */
export function takeAnswer(body: BodyContext, clipId: string): ClipView | undefined {
  if (body.answered.has(clipId)) return undefined;
  body.answered.add(clipId);
  return body.answers.get(clipId);
}

/** The body being rendered; throws outside of one. */
export function bodyOf(locals: { body?: BodyContext }): BodyContext {
  if (!locals.body) throw new Error('An authors’ component stands outside of a body.');
  return locals.body;
}
