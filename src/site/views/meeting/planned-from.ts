import { nameStep } from '../../../meeting/assemble-program.ts';
import type {
  Named,
  PlannedActivity,
  PlannedContent,
  PlannedSession,
} from '../../../meeting/planned-session.ts';
import { isPlain } from '../../../meeting/step-moments.ts';
import type { StagedActivity, StagedSession, StagedSessionStep } from '../../../study/staged.ts';
import { pick, type Site } from '../site.ts';

/** A session as one planned in the browser, a step for a step: to change it, or to write it down. */
export function buildPlannedFrom(site: Site, session: StagedSession): PlannedSession {
  const { id, title, purpose, audiences, minutes, prepare } = session;
  return {
    ...{ id, title, purpose, audiences, minutes, prepare },
    items: session.steps.map((step, index) => {
      const { minutes: takes, note = '' } = step;
      return { ...buildContent(site, step, session.id), key: index + 1, minutes: takes, note };
    }),
    unread: [],
  };
}

/** A session's step as a list of steps names it. */
export function nameSessionStep(site: Site, step: StagedSessionStep): string {
  return nameStep(buildContent(site, step, ''));
}

function buildContent(site: Site, step: StagedSessionStep, session: string): PlannedContent {
  if (isPlain(step)) return step;
  switch (step.kind) {
    case 'play':
      return { kind: 'play', clips: nameAll(site.clips, step.clipIds) };
    case 'quote':
      return { kind: 'quote', clip: nameOne(site.clips, step.clipId), words: step.quote.text };
    case 'pair':
      return { kind: 'pair', theme: nameOne(site.themes, step.themeId) };
    case 'chair':
      return { kind: 'chair', persona: nameOne(site.personas, step.personaId) };
    case 'activity':
      return { kind: 'activity', session, activity: buildActivity(site, step.activity) };
  }
}

function buildActivity(site: Site, activity: StagedActivity): PlannedActivity {
  const { title, instructions, groups } = activity;
  const guide = { title, instructions, groups };
  switch (activity.name) {
    case 'own':
      return { ...guide, name: activity.name };
    case 'spend-a-budget': {
      const { name, budget } = activity;
      return { ...guide, name, budget, clips: nameAll(site.clips, activity.clipIds) };
    }
    case 'rank-the-needs':
      return { ...guide, name: activity.name, clips: nameAll(site.clips, activity.clipIds) };
    case 'redraw-the-day':
      return { ...guide, name: activity.name, persona: nameOne(site.personas, activity.personaId) };
  }
}

type Entries = ReadonlyMap<string, { id: string; title: string }>;

function nameAll(entries: Entries, ids: readonly string[]): Named[] {
  return pick(entries, ids).map(({ id, title }) => ({ id, title }));
}

function nameOne(entries: Entries, id: string): Named {
  return { id, title: entries.get(id)?.title ?? id };
}
