import { formatCount } from '../../../domain/count.ts';
import { addressOf } from '../addresses.ts';
import type { Site } from '../site.ts';
import { anchorOf, DECIDING_KINDS, findHeard, findPeopleText, ofKind } from './evidence.ts';
import { buildKinds } from './kinds.ts';
import { ALL, findTimeChart } from './list-page.ts';
import type { TimeChart } from './over-time.ts';
import { buildStandings } from './standings.ts';
import { buildThenAndNow, type ThenAndNow } from './then-and-now.ts';
import { buildVoices } from './voices.ts';

export interface InsightsView {
  /** Whether there is anything to count. */
  isEmpty: boolean;
  /** Who is heard, in how many clips, on how many themes: one sentence. */
  heard: string;
  says: SaysView[];
  standings: ReturnType<typeof buildStandings>;
  kinds: ReturnType<typeof buildKinds>;
  voices: ReturnType<typeof buildVoices>;
  /** Only where the edition's interviews span months. */
  change?: { people: ThenAndNow[]; chart: TimeChart };
}

/** Half a sentence: who says one of the two things that are told apart. */
export interface SaysView {
  /** `3 customers and 1 employee` */
  people: string;
  /** `say that something does not work` */
  says: string;
  href: string;
}

const SAYS: Record<(typeof DECIDING_KINDS)[number], string> = {
  'does-not-work': 'that something does not work',
  'does-not-meet-need': 'that something does not meet their need',
};

export function buildInsights(site: Site): InsightsView {
  const clips = [...site.clips.values()];
  const chart = findTimeChart(site, clips, (kind, side, { id }) =>
    [addressOf.evidenceOfKind(kind), anchorOf(ALL, side, id)].join('#'),
  );
  return {
    isEmpty: clips.length === 0,
    heard: tellHeard(site),
    says: DECIDING_KINDS.map((kind) => buildSays(site, kind)),
    standings: buildStandings(site),
    kinds: buildKinds(site),
    voices: buildVoices(site),
    ...(chart && { change: { people: buildThenAndNow(site), chart } }),
  };
}

function tellHeard(site: Site): string {
  const clips = [...site.clips.values()];
  const heard = findHeard(site, clips);
  const people = findPeopleText(heard);
  if (people === undefined) return 'Nobody’s words are shown here yet.';
  const total = heard.customer.personIds.length + heard.employee.personIds.length;
  const themes = [...site.themes.keys()].filter((id) => site.clipsByTheme.has(id)).length;
  const on = themes > 0 ? ` on ${formatCount(themes, 'theme')}` : '';
  return `${people} ${total === 1 ? 'is' : 'are'} heard here, in ${formatCount(clips.length, 'clip')}${on}.`;
}

function buildSays(site: Site, kind: (typeof DECIDING_KINDS)[number]): SaysView {
  const heard = findHeard(site, ofKind([...site.clips.values()], kind));
  const total = heard.customer.personIds.length + heard.employee.personIds.length;
  return {
    people: findPeopleText(heard) ?? 'Nobody here',
    says: `${total > 1 ? 'say' : 'says'} ${SAYS[kind]}`,
    href: addressOf.evidenceOfKind(kind),
  };
}
