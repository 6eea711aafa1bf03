import type { Moment, Program, ProgramStep } from '../../../meeting/program.ts';
import { playClips } from '../../../meeting/step-moments.ts';
import type { ComponentUse } from '../../../study/body.ts';
import type { StagedStory } from '../../../study/staged.ts';
import { addressOf } from '../addresses.ts';
import { findClip } from '../clips.ts';
import { citeQuote, citeWords, type CitedView } from '../quotes.ts';
import { pick, type Site } from '../site.ts';
import { buildPageProgram, playPair } from './build-program.ts';
import { showDay } from './day-moment.ts';
import { buildWords, type WallSource } from './wall-clip.ts';

type Step = Omit<ProgramStep, 'number'>;

/** A story in the order in which it is told: its clips, its quotes, its questions, its day. */
export function buildStoryProgram(source: WallSource, story: StagedStory): Program {
  const { id, title, side, summary } = story;
  const head = { kind: 'story', id, text: title, href: addressOf.story(id) } as const;
  const uses = source.listUses(id);
  const isDayInBody = uses.some(({ attributes }) => attributes['story'] === id);
  return buildPageProgram(source, head, summary, [
    { kind: 'opening', title, moments: [{ kind: 'opening', title, line: summary, side }] },
    ...uses.flatMap((use) => buildStep(source, story, use)),
    ...(isDayInBody ? [] : stepOfDay(source, story)),
  ]);
}

function buildStep(source: WallSource, story: StagedStory, use: ComponentUse): Step[] {
  const { name, attributes, isInline } = use;
  const idOf = (attribute: string): string => String(attributes[attribute] ?? '');
  switch (name) {
    case 'Clip':
      return stepOfClip(source, idOf('id'));
    case 'Quote':
      return isInline ? [] : stepOfQuote(source, idOf('clip'), use.text);
    case 'Both':
      return stepOfBoth(source, story, idOf('customer'), idOf('employee'));
    case 'Discuss':
      return [stepOfQuestion(use.text)];
    case 'Day': {
      const { stories, personas } = source.site;
      const told = stories.get(idOf('story')) ?? personas.get(idOf('persona'));
      return told ? stepOfDay(source, told) : [];
    }
    default:
      return [];
  }
}

function stepOfClip({ site }: WallSource, id: string): Step[] {
  return pick(site.clips, [id]).map(({ title }) => ({
    ...{ kind: 'play', title, moments: playClips(id) },
  }));
}

function stepOfQuote(source: WallSource, clipId: string, words: string): Step[] {
  const clip = findClip(source.site, clipId);
  const cited = findCited(source.site, clipId, words);
  if (!clip || !cited) return [];
  const moments: Moment[] = [{ kind: 'quote', ...buildWords(source, { ...clip, ...cited }) }];
  return [{ kind: 'quote', title: `“${cited.quote.text}”`, moments }];
}

/** The words between the tags; where there are none the clip's own. */
function findCited(site: Site, clipId: string, words: string): CitedView | undefined {
  const staged = site.clips.get(clipId);
  if (!staged) return undefined;
  if (words.trim() !== '') return citeWords(site, staged, words);
  return staged.quote && citeQuote(site, staged, staged.quote);
}

function stepOfBoth(
  { site }: WallSource,
  { title }: StagedStory,
  customer: string,
  employee: string,
): Step[] {
  const clips = pick(site.clips, [customer, employee]);
  const [first, second] = clips;
  if (!first || !second)
    return clips.map((clip) => ({
      ...{ kind: 'play', title: clip.title, moments: playClips(clip.id) },
    }));
  const [shared] = first.themeIds.filter((id) => second.themeIds.includes(id));
  const theme = site.themes.get(shared ?? '')?.title ?? title;
  return [
    {
      ...{ kind: 'pair', title: `${first.title} / ${second.title}` },
      moments: playPair(theme, customer, employee),
    },
  ];
}

function stepOfQuestion(text: string): Step {
  const question = text.replaceAll(/\s+/gu, ' ').trim();
  return {
    ...{ kind: 'discuss', title: question },
    moments: [{ kind: 'question', heading: 'Discuss', text: question, isTimed: false }],
  };
}

function stepOfDay(
  { site }: WallSource,
  { title, side, day }: Pick<StagedStory, 'title' | 'side' | 'day'>,
): Step[] {
  const moment = showDay(site, { title, side }, day);
  return moment ? [{ kind: 'day', title: 'A day', moments: [moment] }] : [];
}
