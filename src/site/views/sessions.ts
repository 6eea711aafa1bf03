import type { StagedSession, StagedSessionStep } from '../../study/staged.ts';
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
  theme?: Link;
  question?: string;
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
  const theme = step.themeId === undefined ? undefined : site.themes.get(step.themeId);
  return {
    kind: step.kind,
    startsAt: formatHours(minutesBefore),
    minutes: formatCount(step.minutes, 'minute'),
    clips: buildClips(site, step.clipIds),
    ...(theme && { theme: { text: theme.title, href: addressOf.theme(theme.id) } }),
    ...(step.text !== undefined && { question: step.text }),
    ...(step.note !== undefined && { note: step.note }),
  };
}

function formatHours(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
