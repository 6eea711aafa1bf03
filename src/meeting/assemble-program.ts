import { findWallWords } from './find-words.ts';
import { openSteps } from './open-steps.ts';
import {
  isEmptyStep,
  listEntries,
  nameContent,
  purposeOf,
  titleOf,
  type PlannedContent,
  type PlannedSession,
} from './planned-session.ts';
import {
  formatProgramName,
  listClipIds,
  type Moment,
  type Program,
  type ProgramKind,
  type ProgramStep,
  type WallClip,
} from './program.ts';
import { isPlain, playClips, listPlainMoments, namePlainStep } from './step-moments.ts';

/** The programs of an edition that a planned session is put together from, by their names. */
export type Ingredients = ReadonlyMap<string, Program>;

export interface ProgramName {
  kind: ProgramKind;
  id: string;
}

/** What `assembleProgram` needs: one that cannot be had leaves its steps out. */
export function listIngredients(session: PlannedSession): ProgramName[] {
  const names = session.items.flatMap((item): ProgramName[] =>
    item.kind === 'activity'
      ? [{ kind: 'session', id: item.session }]
      : listEntries(item).map(({ kind, entry }) => ({ kind, id: entry.id })),
  );
  return [...new Map(names.map((name) => [formatProgramName(name), name])).values()];
}

/**
 * A planned session as it is shown in a meeting. A step keeps the number of its place in the plan,
 * also where another before it is gone from the edition and left out.
 */
export function assembleProgram(session: PlannedSession, ingredients: Ingredients): Program {
  const steps = session.items.flatMap((item, index): ProgramStep[] => {
    const moments = listMoments(item, ingredients);
    if (moments.length === 0) return [];
    const { key, kind, minutes, note } = item;
    const step = { number: index + 1, key, kind, title: nameStep(item), minutes, moments };
    return [note === '' ? step : { ...step, note }];
  });
  const named = { title: titleOf(session), purpose: purposeOf(session) };
  return {
    ...{ kind: 'plan', id: session.id, ...named },
    ...{ page: 'plan/', audience: tellAudience(session, ingredients) },
    ...{ minutes: session.minutes, prepare: session.prepare },
    ...{ steps: openSteps(named, steps), clips: pickClips(steps, ingredients) },
    planned: keepShown(numberItems(session), ingredients),
  };
}

/** A step's number is that of its place in the plan. */
function numberItems(session: PlannedSession): PlannedSession {
  return { ...session, items: session.items.map((item, index) => ({ ...item, key: index + 1 })) };
}

/** The session with what the edition still shows, and nothing else. */
export function keepShown(session: PlannedSession, ingredients: Ingredients): PlannedSession {
  const items = session.items.filter((item) => isShown(item, ingredients));
  return {
    ...session,
    items: items.map((item) =>
      item.kind === 'play'
        ? { ...item, clips: item.clips.filter(({ id }) => findClip(id, ingredients)) }
        : item,
    ),
  };
}

/** Whether the edition still has what a step shows; one that waits for its words is not gone. */
export function isShown(item: PlannedContent, ingredients: Ingredients): boolean {
  return isEmptyStep(item) || listMoments(item, ingredients).length > 0;
}

/** What is on the wall in a step; nothing where the edition has nothing of it. */
function listMoments(item: PlannedContent, ingredients: Ingredients): Moment[] {
  if (isPlain(item)) return isEmptyStep(item) ? [] : listPlainMoments(item);
  switch (item.kind) {
    case 'play':
      return item.clips
        .filter(({ id }) => findClip(id, ingredients))
        .flatMap(({ id }) => playClips(id));
    case 'quote':
      return listQuoteMoments(item, ingredients);
    case 'pair':
      return listMomentsOf({ kind: 'theme', id: item.theme.id }, ingredients, 'pair');
    case 'chair':
      return listMomentsOf({ kind: 'persona', id: item.persona.id }, ingredients, 'chair');
    case 'activity':
      return findActivityMoments(item, ingredients);
  }
}

function listQuoteMoments(
  { clip, words }: Extract<PlannedContent, { kind: 'quote' }>,
  ingredients: Ingredients,
): Moment[] {
  const program = ingredients.get(formatProgramName({ kind: 'clip', id: clip.id }));
  const found = program?.clips[clip.id];
  const wallWords = found && findWallWords(found, words, program.quoting);
  return wallWords ? [{ kind: 'quote', ...wallWords }] : [];
}

/** An activity's cards and sheets come from the session it stands in. */
function findActivityMoments(
  item: Extract<PlannedContent, { kind: 'activity' }>,
  ingredients: Ingredients,
): Moment[] {
  const session = ingredients.get(`session/${item.session}`);
  const wanted = nameContent(item);
  const index = session?.planned?.items.findIndex((each) => nameContent(each) === wanted) ?? -1;
  const moments = session?.steps[index]?.moments ?? [];
  return moments.filter(({ kind }) => kind !== 'opening');
}

function listMomentsOf(
  name: ProgramName,
  ingredients: Ingredients,
  wanted: 'pair' | 'chair',
): Moment[] {
  const steps = ingredients.get(formatProgramName(name))?.steps ?? [];
  return steps.flatMap(({ kind, moments }) => (kind === wanted ? moments : []));
}

function findClip(id: string, ingredients: Ingredients): WallClip | undefined {
  return ingredients.get(formatProgramName({ kind: 'clip', id }))?.clips[id];
}

/** As a list of steps names it. */
export function nameStep(item: PlannedContent): string {
  if (isPlain(item)) return namePlainStep(item);
  switch (item.kind) {
    case 'play':
      return item.clips.map(({ title }) => title).join('; ');
    case 'quote':
      return `“${item.words}”`;
    case 'pair':
      return item.theme.title;
    case 'chair':
      return `A chair: ${item.persona.title}`;
    case 'activity':
      return item.activity.title;
  }
}

function tellAudience({ audiences }: PlannedSession, ingredients: Ingredients): string {
  const [first] = ingredients.values();
  return first?.audience ?? audiences.join(', ');
}

/** Each clip that a moment names, once. */
function pickClips(steps: readonly ProgramStep[], ingredients: Ingredients): Program['clips'] {
  const clips = new Map(
    [...ingredients.values()].flatMap((program) => Object.entries(program.clips)),
  );
  const ids = new Set(steps.flatMap(({ moments }) => moments.flatMap(listClipIds)));
  return Object.fromEntries([...clips].filter(([id]) => ids.has(id)));
}
