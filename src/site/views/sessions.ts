import { formatCount } from '../../domain/count.ts';
import { SIDES, type Side } from '../../domain/evidence.ts';
import type { StagedSession } from '../../study/staged.ts';
import { addressOf, type Link } from './addresses.ts';
import { tellAudiences } from './audiences.ts';
import type { ClipView } from './clips.ts';
import { formatHours } from '../../domain/time.ts';
import { buildSteps, listHeardClips, type StepView } from './session-steps.ts';
import { splitBySide } from './sides.ts';
import { showable, type Site } from './site.ts';
import { findGround, type ThemeView } from './themes.ts';

export interface SessionTeaser extends Link {
  id: string;
  purpose: string;
  /** Whom it is for, in words: `customers and employees`. */
  audience: string;
  /** `45 minutes` */
  length: string;
}

export interface SessionView extends SessionTeaser {
  prepare: string[];
  steps: StepView[];
  planned: PlannedTime;
  /** Who is heard, one of each side. */
  voices: Partial<Record<Side, ClipView>>;
  ground: ThemeView['ground'];
  /** The ways into the meeting. */
  ways: Link[];
  /** What to print for it, and to make of it. */
  papers: Link[];
}

/** What the steps take together, against the length of the meeting. */
export interface PlannedTime {
  minutes: number;
  /** `1:15` */
  endsAt: string;
  /** `75 of 75 minutes` */
  text: string;
  /** `5 minutes to spare`, `5 minutes too many`; absent where it comes out even. */
  difference?: string;
}

export function buildSessionTeasers(site: Site): SessionTeaser[] {
  return showable(site.study.sessions).map(buildSessionTeaser);
}

function buildSessionTeaser(session: StagedSession): SessionTeaser {
  return {
    ...{ id: session.id, text: session.title, href: addressOf.session(session.id) },
    ...{ purpose: session.purpose, audience: tellAudiences(session.audiences) },
    length: formatCount(session.minutes, 'minute'),
  };
}

export function buildSession(site: Site, session: StagedSession): SessionView {
  const { id, prepare, steps } = session;
  const views = buildSteps(site, session);
  const voices = findVoices(views);
  const hasActivity = steps.some(({ kind }) => kind === 'activity');
  return {
    ...buildSessionTeaser(session),
    ...{ prepare, steps: views, planned: sumMinutes(session) },
    ...{ voices, ground: findGround(voices) },
    ways: [
      { text: 'Lead this meeting', href: addressOf.presenter('session', id) },
      { text: 'Put it on the wall', href: addressOf.wall('session', id) },
      { text: 'Check the room', href: addressOf.checkRoom('session', id) },
    ],
    papers: [
      { text: 'Run sheet', href: addressOf.runSheet(id) },
      { text: 'Handout', href: addressOf.handout(id) },
      ...(hasActivity ? [{ text: 'Sheets for activities', href: addressOf.sheets(id) }] : []),
      { text: 'Plan another from it', href: `${addressOf.plan}#session/${id}` },
    ],
  };
}

/** Of each side the first whose face is shown; where there is none, the first who is heard. */
function findVoices(steps: readonly StepView[]): SessionView['voices'] {
  const heard = splitBySide(listHeardClips(steps));
  const voices: SessionView['voices'] = {};
  for (const side of SIDES) {
    const voice = heard[side].find(({ speaker }) => speaker?.face) ?? heard[side][0];
    if (voice) voices[side] = voice;
  }
  return voices;
}

function sumMinutes({ minutes, steps }: StagedSession): PlannedTime {
  const sum = steps.reduce((total, step) => total + step.minutes, 0);
  const text = `${sum} of ${formatCount(minutes, 'minute')}`;
  const planned = { text, minutes: sum, endsAt: formatHours(sum) };
  if (sum === minutes) return planned;
  const over = formatCount(Math.abs(sum - minutes), 'minute');
  return { ...planned, difference: sum > minutes ? `${over} too many` : `${over} to spare` };
}
