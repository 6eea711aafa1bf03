import { splitBySide, type BySide } from './sides.ts';
import type { StagedClip } from '../../study/staged.ts';
import { addressOf, type Link } from './addresses.ts';
import { sortIntoLetters, type Letter } from './a-to-z.ts';
import { linkToWholes } from './interview-page.ts';
import { buildPerson } from './people.ts';
import { ENTRY_KIND_WORD } from './search-box.ts';
import { pick, showable, type Site } from './site.ts';
import { clipsOf } from './themes.ts';
import { formatNames } from './words.ts';

/** All there is to be found, for whoever would rather look than search. */
export interface FindPageView {
  themes: (Link & { clips: BySide<FoundLink[]> })[];
  letters: Letter<FoundLink>[];
}

/** One thing to be found: what it is, whose it is, and where more of it lies. */
export interface FoundLink {
  text: string;
  /** Absent for people, who have no page. */
  href?: string;
  detail: string;
  /** What a person is heard in. */
  more: Link[];
}

export function buildFindPage(site: Site): FindPageView {
  return {
    themes: showable(site.study.themes).map((theme) => ({
      text: theme.title,
      href: addressOf.theme(theme.id),
      clips: buildSides(site, clipsOf(site, theme)),
    })),
    letters: sortIntoLetters(listAll(site), site.study.edition.language),
  };
}

function buildSides(site: Site, clips: readonly StagedClip[]): BySide<FoundLink[]> {
  const { customer, employee } = splitBySide(clips);
  const link = (clip: StagedClip): FoundLink => ({
    ...{ text: clip.title, href: addressOf.clip(clip.id), detail: namesIn(site, clip.personIds) },
    more: [],
  });
  return { customer: customer.map(link), employee: employee.map(link) };
}

function listAll(site: Site): FoundLink[] {
  const { study } = site;
  const tell = (kind: keyof typeof ENTRY_KIND_WORD, personIds: readonly string[]): string =>
    [ENTRY_KIND_WORD[kind], namesIn(site, personIds)].filter(Boolean).join(', ');
  const link = (text: string, href: string, detail: string): FoundLink => ({
    ...{ text, href, detail },
    more: [],
  });
  return [
    ...listPeople(site),
    ...[...site.clips.values()].map(({ id, title, personIds }) =>
      link(title, addressOf.clip(id), tell('clip', personIds)),
    ),
    ...linkToWholes(site).map(({ text, href }) => link(text, href, tell('interview', []))),
    ...[...site.stories.values()].map(({ id, title, personIds }) =>
      link(title, addressOf.story(id), tell('story', personIds)),
    ),
    ...[...site.themes.values()].map(({ id, title }) =>
      link(title, addressOf.theme(id), tell('theme', [])),
    ),
    ...[...site.personas.values()].map(({ id, title }) =>
      link(title, addressOf.persona(id), tell('persona', [])),
    ),
    ...[...site.findings.values()].map(({ id, title }) =>
      link(title, addressOf.finding(id), tell('finding', [])),
    ),
    ...showable(study.commitments).map(({ id, title, owner }) =>
      link(title, addressOf.commitment(id), `${ENTRY_KIND_WORD.commitment}, ${owner}`),
    ),
  ];
}

/** Everybody who is heard, with what they are heard in. */
function listPeople(site: Site): FoundLink[] {
  return site.study.people.flatMap((person) => {
    const more = [...site.clips.values()]
      .filter(({ personIds }) => personIds.includes(person.id))
      .map(({ id, title }) => ({ text: title, href: addressOf.clip(id) }));
    const { name, line } = buildPerson(site, person);
    return more.length > 0 ? [{ text: name, detail: line, more }] : [];
  });
}

function namesIn(site: Site, personIds: readonly string[]): string {
  const names = pick(site.people, personIds).map(({ name }) => name);
  return formatNames(names, site.study.edition.language);
}
