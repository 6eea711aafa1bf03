import { formatCount } from '../../domain/count.ts';
import type { Link } from './addresses.ts';
import { linkTo } from './chrome.ts';
import { formatDay } from './dates.ts';
import { linkToWholes } from './interview-page.ts';
import type { Site } from './site.ts';

export interface HowWeListenedView {
  summary: string;
  /** How many were heard, and when, in a sentence. */
  heard: string;
  /** What the interviewed people were told that the study wants to solve, each once. */
  problems: string[];
  /** The interviews that are shown from beginning to end. */
  wholes: (Link & { detail: string })[];
  responsible: { name: string; role: string; contact: Link };
  colophon: string[];
}

export function buildHowWeListened(site: Site): HowWeListenedView {
  const { study } = site;
  const { name, role, contact } = study.responsible;
  return {
    summary: study.summary,
    heard: tellHeard(site),
    problems: [...new Set(study.interviews.flatMap(({ problemShared }) => problemShared ?? []))],
    wholes: linkToWholes(site),
    responsible: { name, role, contact: linkTo(contact, contact) },
    colophon: study.colophon,
  };
}

function tellHeard({ study }: Site): string {
  const heard = study.people.filter(({ side }) => side);
  const days = study.interviews.map(({ date }) => date).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return 'Nobody’s words are shown here yet.';
  const when =
    first === last
      ? `on ${formatDay(study, first)}`
      : `between ${formatDay(study, first)} and ${formatDay(study, last)}`;
  const people = formatCount(heard.length, 'person is', 'people are');
  const interviews = formatCount(study.interviews.length, 'interview');
  return `${people} heard here, in ${interviews} held ${when}.`;
}
