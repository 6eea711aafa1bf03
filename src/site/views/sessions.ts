import type { StagedActivity, StagedSession, StagedSessionStep } from '../../study/staged.ts';
import { addressOf, type Link } from './addresses.ts';
import { buildClips, type ClipView } from './clips.ts';
import { showable, type Site } from './site.ts';
import { formatCount } from './words.ts';

export interface SessionTeaser extends Link {
  id: string;
  purpose: string;
  /** `45 minutes` */
  length: string;
}

export interface StepView {
  kind: StagedSessionStep['kind'];
  /** Minutes from the start of the meeting, `0:25`. */
  startsAt: string;
  minutes: string;
  clips: ClipView[];
  /** The theme or the persona. */
  about?: Link;
  /** The question, the prompt, the words or the title. */
  text?: string;
  /** Options, rules or instructions. */
  lines: string[];
  /** Facilitator's note, where the edition has them. */
  note?: string;
}

export interface SessionView extends SessionTeaser {
  prepare: string[];
  steps: StepView[];
}

export function buildSessionTeasers(site: Site): SessionTeaser[] {
  return showable(site.study.sessions).map(buildSessionTeaser);
}

function buildSessionTeaser(session: StagedSession): SessionTeaser {
  return {
    id: session.id,
    text: session.title,
    href: addressOf.session(session.id),
    purpose: session.purpose,
    length: formatCount(session.minutes, 'minute'),
  };
}

export function buildSession(site: Site, session: StagedSession): SessionView {
  let minutesBefore = 0;
  const steps = session.steps.map((step) => {
    const view = buildStep(site, step, minutesBefore);
    minutesBefore += step.minutes;
    return view;
  });
  return { ...buildSessionTeaser(session), prepare: session.prepare, steps };
}

function buildStep(site: Site, step: StagedSessionStep, minutesBefore: number): StepView {
  const { clipIds = [], ...content } = describeStep(site, step);
  return {
    kind: step.kind,
    startsAt: formatHours(minutesBefore),
    minutes: formatCount(step.minutes, 'minute'),
    clips: buildClips(site, clipIds),
    lines: [],
    ...content,
    ...(step.note !== undefined && { note: step.note }),
  };
}

type Described = Partial<Pick<StepView, 'about' | 'text' | 'lines'>> & { clipIds?: string[] };

function describeStep(site: Site, step: StagedSessionStep): Described {
  switch (step.kind) {
    case 'play':
      return { clipIds: step.clipIds };
    case 'quote':
      return { text: step.quote.text, clipIds: [step.clipId] };
    case 'discuss':
      return { text: step.question };
    case 'poll':
      return { text: step.question, lines: step.options };
    case 'pair':
      return { ...linkTheme(site, step.themeId), clipIds: step.pairs.flat() };
    case 'chair':
      return linkPersona(site, step.personaId);
    case 'activity':
      return describeActivity(site, step.activity);
    case 'agree':
      return { lines: step.rules };
    case 'write-first':
    case 'say-back':
    case 'commit':
      return { text: step.prompt };
    case 'break':
      return {};
  }
}

function describeActivity(site: Site, activity: StagedActivity): Described {
  const { title, instructions, groups } = activity;
  return {
    text: title,
    lines: [`In groups: ${groups}`, ...instructions],
    ...('personaId' in activity && linkPersona(site, activity.personaId)),
    ...('clipIds' in activity && { clipIds: activity.clipIds }),
  };
}

function linkTheme(site: Site, id: string): Described {
  const theme = site.themes.get(id);
  return theme ? { about: { text: theme.title, href: addressOf.theme(id) } } : {};
}

function linkPersona(site: Site, id: string): Described {
  const persona = site.personas.get(id);
  return persona ? { about: { text: persona.title, href: addressOf.persona(id) } } : {};
}

/** Whole minutes: an agenda is no stopwatch. */
function formatHours(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;
}
