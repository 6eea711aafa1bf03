import type { EvidenceKind } from '../../domain/evidence.ts';
import type { StagedClip, StagedPersona } from '../../study/staged.ts';
import { buildClip, type ClipView } from './clips.ts';
import { pick, type Site } from './site.ts';

/** What somebody's words tell of: pain, praise or a wish. */
export type Tone = 'hurts' | 'works' | 'wishes';

const TONES: Partial<Record<EvidenceKind, Tone>> = {
  'does-not-work': 'hurts',
  'does-not-meet-need': 'hurts',
  'did-not-know': 'hurts',
  'works-well': 'works',
  wish: 'wishes',
};

/** How many quotes of one tone a page or a chair shows. */
export const MOST_QUOTES = 3;

/** A clip with words to quote. */
export type SpokenClip = ClipView & Required<Pick<ClipView, 'quote'>>;

/** Clips of one tone, in turns. */
export interface ToneView {
  /** All that have words to quote. */
  spoken: SpokenClip[];
  /** Those that a page quotes under the persona's first words, which it does not say twice. */
  shown: SpokenClip[];
  /** Those that it neither quotes here nor there. */
  rest: ClipView[];
}

/** What the people of a persona say, by its tone. */
export interface OwnWordsView extends Record<Tone, ToneView> {
  /** The words that come before all others: of pain where there are several. */
  first?: SpokenClip;
  /** Clips of no tone, such as those of their days. */
  others: ClipView[];
}

/**
 * Gathers what a persona's people say themselves; a clip that others speak in is evidence about the
 * persona, and none of its words. Where a clip is evidence of several kinds, the one its editor named
 * first decides. Everybody has one turn before anybody has a second, cited clips first.
 *
 * @param citedIds clips cited for the persona, the most telling first
 */
export function buildOwnWords(
  site: Site,
  persona: StagedPersona,
  citedIds: readonly string[],
): OwnWordsView {
  const cited = pick(site.clips, citedIds);
  const clips = [...new Set([...cited, ...site.clips.values()])].filter(
    (clip) => findSpeakerId(clip, persona) !== undefined,
  );
  const listTone = (tone: Tone | undefined): ClipView[] =>
    takeTurns(
      clips.filter((clip) => findTone(clip) === tone),
      (clip) => findSpeakerId(clip, persona),
    ).map((clip) => buildClip(site, clip));
  const tones = { hurts: listTone('hurts'), works: listTone('works'), wishes: listTone('wishes') };
  const others = listTone(undefined);
  const first = findFirst(Object.values(tones), others);
  return {
    hurts: arrangeTone(tones.hurts, first),
    works: arrangeTone(tones.works, first),
    wishes: arrangeTone(tones.wishes, first),
    others: others.filter((clip) => clip !== first),
    ...(first && { first }),
  };
}

/** The first words of a tone that has more to say, then those of no tone, then any. */
function findFirst(tones: readonly ClipView[][], others: readonly ClipView[]) {
  const spoken = tones.map((clips) => clips.filter(isSpoken));
  const rich = spoken.filter(({ length }) => length > 1);
  return [...rich.flat(), ...others.filter(isSpoken), ...spoken.flat()][0];
}

function arrangeTone(clips: readonly ClipView[], first: SpokenClip | undefined): ToneView {
  const spoken = clips.filter(isSpoken);
  const further = spoken.filter((clip) => clip !== first);
  const shown = (further.length > 0 ? further : spoken).slice(0, MOST_QUOTES);
  const quoted = new Set<ClipView>(first ? [first, ...shown] : shown);
  return { spoken, shown, rest: clips.filter((clip) => !quoted.has(clip)) };
}

function isSpoken(clip: ClipView): clip is SpokenClip {
  return clip.quote !== undefined;
}

/** Who of the persona's people speaks in a clip: its quote's speaker, or the first of them in it. */
function findSpeakerId(clip: StagedClip, { personIds }: StagedPersona): string | undefined {
  const speakers = clip.quote ? [clip.quote.personId] : clip.personIds;
  return speakers.find((id) => personIds.includes(id));
}

function findTone({ kinds }: StagedClip): Tone | undefined {
  return kinds.map((kind) => TONES[kind]).find((tone) => tone !== undefined);
}

/** Everybody's first before anybody's second; otherwise in the order given. */
function takeTurns<T>(items: readonly T[], speakerOf: (item: T) => string | undefined): T[] {
  const turns = new Map<string | undefined, number>();
  const numbered = items.map((item) => {
    const turn = turns.get(speakerOf(item)) ?? 0;
    turns.set(speakerOf(item), turn + 1);
    return { item, turn };
  });
  return numbered.toSorted((a, b) => a.turn - b.turn).map(({ item }) => item);
}
