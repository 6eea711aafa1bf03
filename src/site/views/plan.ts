import { showable, type Site } from './site.ts';

/** What a session planned in the browser may be made of: whatever else it names is gone. */
export interface PlanPageView {
  /** Ids, by what they are of. */
  there: Record<'clip' | 'theme' | 'persona' | 'session', string[]>;
}

export function buildPlanPage({ study }: Site): PlanPageView {
  const list = (entries: Parameters<typeof showable>[0]): string[] =>
    showable(entries).map(({ id }) => id);
  return {
    there: {
      clip: list(study.clips),
      theme: list(study.themes),
      persona: list(study.personas),
      session: list(study.sessions),
    },
  };
}
