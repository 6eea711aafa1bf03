import { findLastNumber, findMoment } from './meeting.ts';
import { STEP_WORD } from './step-words.ts';
import { formatSpot, type Spot } from './address.ts';
import type { Moment, Program, WallClip, WallWords } from './program.ts';

/** What is on the wall, in words, for whoever hears it: where one is, and everything that stands there. */
export function tellMoment(program: Program, spot: Spot): string {
  const moment = findMoment(program, spot);
  const place = `Step ${formatSpot(spot)} of ${String(findLastNumber(program))}`;
  const words = moment ? listWords(moment, program.clips) : [];
  return [place, ...words]
    .filter((part) => part !== '')
    .map((part) => (/[.!?…]$/u.test(part) ? part : `${part}.`))
    .join(' ');
}

function listWords(moment: Moment, clips: Program['clips']): string[] {
  switch (moment.kind) {
    case 'opening':
      return [moment.title, moment.line];
    case 'title':
      return [moment.stance ?? '', ...tellTitle(clips[moment.clipId])];
    case 'clip':
      return [`The clip plays: ${clips[moment.clipId]?.title ?? ''}`];
    case 'quote':
      return tellQuote(moment);
    case 'question':
      return [moment.heading, moment.text];
    case 'poll':
      return [STEP_WORD.poll, moment.question, ...moment.options];
    case 'pair':
      return [
        moment.theme,
        ...tellVoice(clips[moment.customer]),
        ...tellVoice(clips[moment.employee]),
      ];
    case 'persona':
      return [moment.title, moment.oneLine, moment.drawnFrom];
    case 'list':
      return [`${moment.heading} ${moment.title ?? ''}`.trim(), ...moment.items, moment.foot ?? ''];
    case 'activity':
      return [moment.title, moment.groups];
    case 'cards':
      return [moment.heading, ...moment.cards.map(({ title, names }) => `${title} (${names})`)];
    case 'day':
      return [moment.title, ...moment.marks.map(({ at, what }) => `${at} ${what}`)];
    case 'claims':
      return [moment.title, moment.customer ?? '', moment.employee ?? ''];
    case 'verdict':
      return [moment.heading, moment.verdict, moment.reason, moment.judged];
    case 'break':
      return ['Break'];
    case 'commit':
      return [moment.heading ?? '', moment.prompt];
  }
}

function tellTitle(clip: WallClip | undefined): string[] {
  return clip ? [clip.title, nameAll(clip), clip.agreed, clip.problemShared ?? ''] : [];
}

function tellVoice(clip: WallClip | undefined): string[] {
  return clip ? [`${nameAll(clip)}: ${clip.title}`] : [];
}

function nameAll({ people }: WallClip): string {
  return people.map(({ name }) => name).join(', ');
}

function tellQuote({ text, speaker, beside }: WallWords): string[] {
  const said = speaker ? `${speaker.name}: “${text}”` : `“${text}”`;
  return [said, ...(beside ? [`${beside.label}: ${beside.text}`] : [])];
}
