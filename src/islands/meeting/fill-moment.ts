import type { Side } from '../../domain/evidence.ts';
import { SIDES } from '../../domain/evidence.ts';
import type { Moment, MomentKind, WallClip, WallPerson, WallSaid } from '../../meeting/program.ts';
import { drawThreads } from './day-threads.ts';
import type { Parts } from './parts.ts';
import { putFace, putSilhouette } from './seats.ts';

/** What else there is to know of a moment: its clips, and where the site's root is. */
export interface FillSetting {
  clips: Record<string, WallClip>;
  /** Address of the site's root, ending in a slash. */
  root: string;
}

type Fill<Kind extends MomentKind> = (
  parts: Parts,
  moment: Extract<Moment, { kind: Kind }>,
  setting: FillSetting,
) => void;

const FILLS: { [Kind in MomentKind]: Fill<Kind> } = {
  opening: (parts, { title, line, side }) => {
    setSide(parts, side);
    parts.put('title', title);
    parts.put('line', line);
  },
  title: (parts, { clipId, stance }, setting) => {
    parts.put('stance', stance);
    const clip = setting.clips[clipId];
    if (clip) putTitle(parts, clip, setting);
  },
  // It plays, which is more than filling: see `ClipStage`.
  clip: () => undefined,
  quote: (parts, { side, speaker, topic, ...said }, { root }) => {
    setSide(parts, side);
    putFace(parts, side, speaker?.face, root);
    parts.put('topic', topic);
    putSaid(parts, said);
    putPeople(parts, speaker ? [speaker] : []);
  },
  question: (parts, { heading, text }) => {
    parts.put('heading', heading);
    parts.put('text', text);
  },
  poll: (parts, { question, options }) => {
    parts.put('question', question);
    parts.fill('options', 'poll-option', options, (option, what) => {
      option.put('what', what);
    });
  },
  pair: (parts, moment, setting) => {
    parts.put('theme', moment.theme);
    for (const side of SIDES) putHalf(parts, side, setting.clips[moment[side]], setting);
  },
  persona: (parts, { side, title, oneLine, drawnFrom }) => {
    setSide(parts, side);
    putSilhouette(parts, side);
    parts.put('title', title);
    parts.put('one-line', oneLine);
    parts.put('drawn-from', drawnFrom);
  },
  list: (parts, { heading, title, items, side, foot }) => {
    setSide(parts, side);
    parts.put('heading', heading);
    parts.put('title', title);
    parts.fill('items', 'list-item', items, ({ element }, item) => {
      element.textContent = item;
    });
    parts.put('foot', foot);
  },
  activity: (parts, { title, groups }) => {
    parts.put('title', title);
    parts.put('groups', groups);
  },
  cards: (parts, { heading, cards }) => {
    parts.put('heading', heading);
    parts.fill('cards', 'card', cards, (card, { title, side, names, words }) => {
      setSide(card, side);
      card.put('title', title);
      card.put('names', names);
      putSaid(card, words);
    });
  },
  day: (parts, { title, side, marks }) => {
    setSide(parts, side);
    parts.put('title', title);
    parts.fill('marks', 'day-mark', marks, (mark, { at, what, hard }) => {
      mark.put('at', at);
      mark.put('what', what);
      if (!hard) return;
      mark.element.dataset['hard'] = '';
      mark.find('hard')?.removeAttribute('hidden');
    });
    drawThreads(parts.find('threads'), marks);
  },
  claims: (parts, moment) => {
    parts.put('title', moment.title);
    for (const side of SIDES) {
      const half = parts.within(side);
      half?.put('claim', moment[side] ?? 'Nobody’s words are shown here yet.');
      half?.element.toggleAttribute('data-empty', moment[side] === undefined);
    }
  },
  verdict: (parts, { heading, verdict, reason, judged }) => {
    parts.put('heading', heading);
    parts.put('verdict', verdict);
    parts.put('reason', reason);
    parts.put('judged', judged);
  },
  break: () => undefined,
  commit: (parts, { heading, prompt }) => {
    parts.put('heading', heading);
    parts.put('prompt', prompt);
  },
};

/** Puts what a moment says into its template. */
export function fillMoment(parts: Parts, moment: Moment, setting: FillSetting): void {
  const fill = FILLS[moment.kind] as Fill<MomentKind>;
  fill(parts, moment, setting);
}

export function setSide({ element }: Parts, side: Side | undefined): void {
  if (side) element.dataset['side'] = side;
}

/** Who speaks, and, of a single person, where they come from. */
export function putPeople(parts: Parts, people: readonly WallPerson[]): void {
  parts.put('names', people.map(({ name }) => name).join(', '));
  parts.put('line', people.length === 1 ? people[0]?.line : undefined);
}

/** The face that stands for a clip: whose words they are, or the first that may be shown. */
export function findFace({ quote, people }: WallClip): WallPerson['face'] {
  return quote?.speaker?.face ?? people.find(({ face }) => face)?.face;
}

function putTitle(parts: Parts, clip: WallClip, { root }: FillSetting): void {
  setSide(parts, clip.side);
  putFace(parts, clip.side, findFace(clip), root);
  putPeople(parts, clip.people);
  parts.put('title', clip.title);
  parts.put('problem', clip.problemShared);
  const asked = parts.find('asked');
  if (asked) asked.hidden = clip.problemShared === undefined;
  parts.put('agreed', clip.agreed);
}

function putHalf(
  parts: Parts,
  side: Side,
  clip: WallClip | undefined,
  { root }: FillSetting,
): void {
  const half = parts.within(side);
  if (!half || !clip) return;
  putFace(half, side, findFace(clip), root);
  putPeople(half, clip.people);
  const told = parts.within(`${side}-clip`);
  told?.put('title', clip.title);
  told?.put('agreed', clip.agreed);
}

function putSaid(parts: Parts, said: WallSaid | undefined): void {
  const { beside } = said ?? {};
  putWords(parts, 'words', said);
  putWords(parts, 'beside-words', beside);
  parts.put('beside-label', beside?.label);
  const shown = parts.find('beside');
  if (!shown) return;
  shown.hidden = beside === undefined;
  shown.toggleAttribute('data-translation', beside?.isTranslation === true);
}

function putWords(
  parts: Parts,
  name: string,
  said: Pick<WallSaid, 'text' | 'language' | 'direction'> | undefined,
): void {
  parts.put(name, said?.text);
  const words = parts.find(name);
  if (!words || !said) return;
  words.lang = said.language;
  words.dir = said.direction;
}
