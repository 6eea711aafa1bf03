import type { Side } from '../../domain/evidence.ts';
import { addressOf, type Link } from './addresses.ts';
import { splitForAGlance } from '../../meeting/glance.ts';
import { MOST_QUOTES, type SpokenClip } from './own-words.ts';
import { isAssumption, type PersonaView, type TraitView } from './personas.ts';

/** A heading with what is said of the persona under it. */
export interface ChairList {
  heading: string;
  traits: TraitView[];
}

/** What the chair of a persona shows at once, after its name. */
export type ChairStep =
  | ({ kind: 'traits' } & ChairList)
  | { kind: 'words'; heading: string; clip: SpokenClip }
  | { kind: 'question'; heading: string; question: TraitView };

/** A persona for a meeting in which a seat is kept for it. */
export interface ChairView {
  side: Side;
  title: string;
  oneLine: string;
  drawnFrom: string;
  /** The persona's own page. */
  persona: Link;
  /** What it wants and what wears it down, where that is short enough to stand beside its name. */
  beside: ChairList[];
  steps: ChairStep[];
}

/** What the two lists that stand beside the persona's name may hold. */
const MOST_TRAITS_BESIDE = 3;
const MOST_LETTERS_BESIDE = 130;
/** What the mark of an assumption takes beside the text. */
const MARK_LETTERS = 14;

export function buildChair(persona: PersonaView): ChairView {
  const { side, text, oneLine, drawnFrom, ownWords } = persona;
  const { first, hurts, works, wishes } = ownWords;
  const isOfTone = [hurts, works, wishes].some(({ spoken }) =>
    spoken.some((clip) => clip === first),
  );
  const ofNoTone = first && !isOfTone ? [first] : [];
  const lists = [
    { heading: 'Wants', traits: persona.goals },
    { heading: 'Is worn down by', traits: persona.frustrations },
  ].filter(({ traits }) => traits.length > 0);
  const fitsBeside = lists.every(
    ({ traits }) =>
      traits.length <= MOST_TRAITS_BESIDE && countLetters(traits) <= MOST_LETTERS_BESIDE,
  );
  return {
    ...{ side, title: text, oneLine, drawnFrom },
    beside: fitsBeside ? lists : [],
    persona: { text, href: addressOf.persona(persona.id) },
    steps: [
      ...(fitsBeside ? [] : lists.flatMap(listTraits)),
      ...listWords('In their words', ofNoTone),
      ...listWords('What hurts', hurts.spoken),
      ...listWords('What works', works.spoken),
      ...listWords('What they wish for', wishes.spoken),
      ...persona.questions.map((question): ChairStep => ({
        ...{ kind: 'question', heading: 'Ask on their behalf', question },
      })),
    ],
  };
}

function listWords(heading: string, clips: readonly SpokenClip[]): ChairStep[] {
  return clips.slice(0, MOST_QUOTES).map((clip) => ({ kind: 'words', heading, clip }));
}

function listTraits({ heading, traits }: ChairList): ChairStep[] {
  return splitForAGlance(traits, countLetters).map((some) => ({
    ...{ kind: 'traits', heading, traits: some },
  }));
}

/** How much there is to read in traits and their marks, as letters. */
export function countLetters(traits: readonly TraitView[]): number {
  return traits.reduce(
    (sum, trait) => sum + trait.text.length + (isAssumption(trait) ? MARK_LETTERS : 0),
    0,
  );
}
