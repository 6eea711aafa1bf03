import type { Moment } from '../../../meeting/program.ts';
import { buildChair, type ChairStep, type ChairView } from '../chair.ts';
import { isAssumption, type PersonaView, type TraitView } from '../personas.ts';
import { buildWords, type WallSource } from './wall-clip.ts';

/** What a persona shows from its seat under one heading. */
export interface ChairMoments {
  heading: string;
  moments: Moment[];
}

/** A persona at its seat: its name, then what is said of it, by its people, and for it. */
export function buildChairMoments(source: WallSource, persona: PersonaView): ChairMoments[] {
  const chair = buildChair(persona);
  const { side, title, oneLine, drawnFrom, beside, steps } = chair;
  const lists = beside.map((list): ChairStep => ({ kind: 'traits', ...list }));
  return [
    { heading: title, moments: [{ kind: 'persona', side, title, oneLine, drawnFrom }] },
    ...groupByHeading([...lists, ...steps], (step) => showStep(source, chair, step)),
  ];
}

function groupByHeading(
  steps: readonly ChairStep[],
  show: (step: ChairStep) => Moment,
): ChairMoments[] {
  const groups: ChairMoments[] = [];
  for (const step of steps) {
    const group = groups.at(-1);
    if (group?.heading === step.heading) group.moments.push(show(step));
    else groups.push({ heading: step.heading, moments: [show(step)] });
  }
  return groups;
}

function showStep(source: WallSource, { side, title }: ChairView, step: ChairStep): Moment {
  const { kind, heading } = step;
  switch (kind) {
    case 'traits':
      return {
        kind: 'list',
        heading: title,
        title: goOn(heading),
        side,
        ...listTraits(step.traits),
      };
    case 'words':
      return { kind: 'quote', ...buildWords(source, step.clip) };
    case 'question':
      return { kind: 'question', heading, text: step.question.text, isTimed: false };
  }
}

/** A heading after the persona's name, so that both read as one sentence: `wants`. */
function goOn(heading: string): string {
  return heading.charAt(0).toLowerCase() + heading.slice(1);
}

/** What no clip bears out says so, as on the persona's page. */
function listTraits(traits: readonly TraitView[]): { items: string[]; foot?: string } {
  return {
    items: traits.map((trait) => (isAssumption(trait) ? `${trait.text} (assumption)` : trait.text)),
    ...(traits.some(isAssumption) && { foot: 'Assumption: no clip here bears this out.' }),
  };
}
