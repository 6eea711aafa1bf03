import { findFreeId, makeId } from '../domain/entry-id.ts';
import {
  ACTIVITY_GUIDES,
  DEFAULT_BUDGET,
  DEFAULT_OPTIONS,
  DEFAULT_PROMPTS,
  DEFAULT_RULES,
  isSwitch,
} from '../domain/session.ts';
import {
  isEmptyStep,
  purposeOf,
  sumMinutes,
  titleOf,
  type PlannedActivity,
  type PlannedItem,
  type PlannedSession,
} from './planned-session.ts';
import { settleOptions } from './polls.ts';
import { formatYamlText } from './yaml-text.ts';

/** A file to put into the folder `sessions` of a study. */
export interface SessionFile {
  /** `<id>.mdx` */
  name: string;
  content: string;
}

/** What a title without Latin letters is called as a file. */
const PLAIN_NAME = 'planned-session';

/** A key of a mapping with what it holds: lines of YAML, or a list of texts. */
type Entry = [key: string, value: string | readonly string[]];

/**
 * A planned session as the study's own format has it; its steps fill its time. Those that wait for
 * their words are left out.
 *
 * @param session with what the edition shows and nothing else
 * @param taken ids of the sessions there are
 * @returns undefined where no step is left
 */
export function formatSessionFile(
  session: PlannedSession,
  taken: readonly string[] = [],
): SessionFile | undefined {
  const items = fillMinutes(session.items.filter((item) => !isEmptyStep(item)));
  if (items.length === 0) return undefined;
  const prepare = session.prepare.map((line) => line.trim()).filter((line) => line !== '');
  const lines = [
    '---',
    ...formatEntry(['title', text(titleOf(session))]),
    ...formatEntry(['purpose', text(purposeOf(session))]),
    `audiences: [${session.audiences.join(', ')}]`,
    formatLength(sumMinutes(items), session.minutes),
    ...(prepare.length > 0 ? formatEntry(['prepare', prepare]) : []),
    'steps:',
    ...items.flatMap(formatStep),
    '---',
  ];
  const id = findFreeId(makeId(titleOf(session), PLAIN_NAME), new Set(taken));
  return { name: `${id}.mdx`, content: `${lines.join('\n')}\n` };
}

/** The whole is in whole minutes, so the last half minute becomes one. */
function fillMinutes(items: readonly PlannedItem[]): PlannedItem[] {
  const rest = sumMinutes(items) % 1;
  return items.map((item, index) =>
    rest > 0 && index === items.length - 1 ? { ...item, minutes: item.minutes + rest } : item,
  );
}

function formatLength(sum: number, planned: number): string {
  const length = `minutes: ${String(sum)}`;
  return sum === planned ? length : `${length} # planned were ${String(planned)}`;
}

function formatStep(item: PlannedItem): string[] {
  const note = item.note.trim();
  const entries: Entry[] = [
    ...listEntries(item),
    ['minutes', String(item.minutes)],
    ...(note === '' ? [] : [['note', text(note)] satisfies Entry]),
  ];
  const lines = entries.flatMap(formatEntry);
  return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
}

function listEntries(item: PlannedItem): Entry[] {
  switch (item.kind) {
    case 'play': {
      const [first, ...others] = item.clips.map(({ id }) => id);
      return [
        [
          'play',
          first !== undefined && others.length === 0 ? text(first) : [first ?? '', ...others],
        ],
      ];
    }
    case 'quote':
      return [
        ['quote', text(item.clip.id)],
        ['words', text(item.words)],
      ];
    case 'discuss':
      return [['discuss', text(item.question)]];
    case 'poll':
      return [['poll', text(item.question)], ...listOptions(item.options)];
    case 'pair':
      return [['pair', text(item.theme.id)]];
    case 'chair':
      return [['chair', text(item.persona.id)]];
    case 'activity':
      return listActivity(item.activity);
    case 'agree':
      return [['agree', isSame(item.rules, DEFAULT_RULES) ? 'true' : listFilled(item.rules)]];
    case 'write-first':
      return [['write-first', text(item.prompt)]];
    case 'say-back':
    case 'commit':
      return [[item.kind, formatPrompt(item.prompt, DEFAULT_PROMPTS[item.kind])]];
    case 'break':
      return [['break', 'true']];
  }
}

function listOptions(lines: readonly string[]): Entry[] {
  const { options } = settleOptions(lines);
  return isSame(options, DEFAULT_OPTIONS) ? [] : [['options', options]];
}

function listActivity(activity: PlannedActivity): Entry[] {
  const guide = activity.name === 'own' ? undefined : ACTIVITY_GUIDES[activity.name];
  const { title, instructions, groups } = activity;
  const isUsual = guide !== undefined && isSame(instructions, guide.instructions);
  return [
    ['activity', guide ? activity.name : text(title)],
    ...(guide && title !== guide.title ? [['title', text(title)] satisfies Entry] : []),
    ...listMaterial(activity),
    ...(isUsual ? [] : [['instructions', instructions] satisfies Entry]),
    ...(groups === guide?.groups ? [] : [['groups', text(groups)] satisfies Entry]),
  ];
}

function listMaterial(activity: PlannedActivity): Entry[] {
  switch (activity.name) {
    case 'own':
      return [];
    case 'redraw-the-day':
      return [['day', text(activity.persona.id)]];
    case 'spend-a-budget':
    case 'rank-the-needs': {
      const { clips, budget = DEFAULT_BUDGET } = activity;
      return [
        ['clips', clips.map(({ id }) => id)],
        ...(budget === DEFAULT_BUDGET ? [] : [['budget', String(budget)] satisfies Entry]),
      ];
    }
  }
}

function formatPrompt(prompt: string, usual: string): string {
  const own = prompt.trim();
  return own === '' || own === usual || isSwitch(own) ? 'true' : text(own);
}

function formatEntry([key, value]: Entry): string[] {
  if (typeof value === 'string') return [`${key}: ${value}`];
  return [`${key}:`, ...value.map((each) => `  - ${text(each)}`)];
}

function text(words: string): string {
  return formatYamlText(words.trim());
}

function listFilled(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}
