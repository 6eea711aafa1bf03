import type { Audience } from '../../domain/consent.ts';
import type { Side } from '../../domain/evidence.ts';
import { isForMeetings } from './additions.ts';
import { addressOf, type Link } from './addresses.ts';
import { buildColours } from './colours.ts';
import { directionOf, type Direction } from './languages.ts';
import { buildSearchBox, type SearchBoxView } from './search-box.ts';
import { splitBySide } from './sides.ts';
import type { Site } from './site.ts';
import { formatNames } from './words.ts';

/** What every page has around its content. */
export interface ChromeView {
  studyTitle: string;
  organisation: string;
  editionTitle: string;
  language: string;
  direction: Direction;
  isPublic: boolean;
  /** Where the edition will be served, ending in a slash; absent when not known. */
  address?: string;
  nav: Link[];
  asides: Link[];
  people: Record<Side, string>;
  feedback?: Link;
  search: SearchBoxView;
  /** Whom a session that is planned here is for; absent where none are planned. */
  planFor?: Audience[];
  /** The study's own colours as custom properties; empty without. */
  style: string;
}

export function buildChrome(site: Site): ChromeView {
  const { study } = site;
  const { edition } = study;
  return {
    studyTitle: study.title,
    organisation: study.organisation,
    editionTitle: edition.title,
    language: edition.language,
    direction: directionOf(edition.language),
    isPublic: edition.public,
    nav: buildNav(),
    asides: buildAsides(site),
    people: namePeople(site),
    search: buildSearchBox(site),
    ...(isForMeetings(site) && { planFor: edition.audiences }),
    style: buildColours(study.look),
    ...(edition.address !== undefined && { address: edition.address }),
    ...(study.feedback !== undefined && { feedback: linkTo('Write to us', study.feedback) }),
  };
}

/** A link to a web address as it is, to a mail address by `mailto:`. */
export function linkTo(text: string, contact: string): Link {
  return { text, href: /^https?:/.test(contact) ? contact : `mailto:${contact}` };
}

function buildNav(): Link[] {
  return [
    { text: 'Stories', href: addressOf.stories },
    { text: 'Themes', href: addressOf.themes },
    { text: 'Personas', href: addressOf.personas },
    { text: 'Findings', href: addressOf.findings },
    { text: 'Commitments', href: addressOf.commitments },
  ];
}

function buildAsides({ study }: Site): Link[] {
  const sessions = { text: 'Sessions', href: addressOf.sessions };
  return [
    { text: 'Insights', href: addressOf.insights },
    ...(study.sessions.length > 0 ? [sessions] : []),
    { text: 'How we listened', href: addressOf.howWeListened },
  ];
}

function namePeople({ study }: Site): Record<Side, string> {
  const people = splitBySide(
    study.people.flatMap(({ side, name }) => (side ? [{ side, name }] : [])),
  );
  const list = (side: Side): string =>
    formatNames(
      people[side].map(({ name }) => name),
      study.edition.language,
    );
  return { customer: list('customer'), employee: list('employee') };
}
