import { DomUtils } from 'htmlparser2';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { EDITIONS, findAll, readSite, textOf, type BuiltSite, type Element } from './built-site.ts';

const sites = new Map<string, BuiltSite>();

beforeAll(async () => {
  for (const edition of EDITIONS) sites.set(edition, await readSite(inject('dist'), edition));
});

/** The sections of a page by their headings. */
function readSections(edition: string, path: string): Map<string, Element> {
  const page = sites.get(edition)?.pages.find((each) => each.path === `${path}index.html`);
  if (!page) throw new Error(`${edition} has no ${path}`);
  const sections = findAll(page, 'section').map((section): [string, Element] => {
    const heading = DomUtils.findOne(({ name }) => /^h[2-6]$/u.test(name), section.children);
    return [heading ? textOf(heading) : '', section];
  });
  return new Map(sections);
}

function countIn(section: Element | undefined, name: string): number {
  return section ? DomUtils.getElementsByTagName(name, section).length : 0;
}

function tell(section: Element | undefined): string {
  return section ? textOf(section) : '';
}

describe('a finding', () => {
  it('says who is behind it in people and organisations, never in clips', () => {
    const evidence = tell(
      readSections('facilitators', 'findings/the-meter-loses-data/').get('Evidence'),
    );
    expect(evidence).toMatch(/^Evidence6 people: 5 from 3 organisations, 1 whose organisation is/u);
    expect(evidence).not.toMatch(/\d clips/u);
  });

  it('shows as many faces and as many words against it as for it', () => {
    const sections = readSections('facilitators', 'findings/the-meter-loses-data/');
    const [speaksFor, against] = [sections.get('For'), sections.get('Against')];
    for (const part of ['figure', 'blockquote']) {
      expect(countIn(speaksFor, part)).toBe(2);
      expect(countIn(against, part)).toBe(2);
    }
    expect(against?.attribs['class']).toBe(speaksFor?.attribs['class']);
  });

  it('says what it means for the product', () => {
    const sections = readSections('customers', 'findings/the-meter-loses-data/');
    expect(tell(sections.get('What it means for the product'))).toContain('One press');
  });

  it('that nobody speaks against says so, with its editor’s words for this edition only', () => {
    const tellAgainst = (edition: string) =>
      tell(readSections(edition, 'findings/sound-on-arrival/').get('Against'));
    const missing = 'Nobody who is heard here speaks against it.In this edition';
    expect(tellAgainst('customers')).toContain(`${missing} We do not claim`);
    expect(tellAgainst('facilitators')).toContain(`${missing} If somebody in the room`);
    expect(tellAgainst('employees')).toContain('If the new story is that');
    expect(tellAgainst('employees')).not.toContain('In this edition');
  });
});

describe('a theme', () => {
  it.each([
    ['customers', '3 employees'],
    ['employees', '4 employees'],
  ])('counts the people of the edition %s at their seats', (edition, employees) => {
    const sections = readSections(edition, 'themes/salt/');
    const tally = tell(sections.get('Who speaks of it, and where they agree'));
    expect(tally).toContain('2 customers from 2 organisations');
    expect(tally).toContain(employees);
  });

  it('says where both sides agree, in people', () => {
    const tally = tell(
      readSections('customers', 'themes/salt/').get('Who speaks of it, and where they agree'),
    );
    expect(tally).toContain('what it means is dirt in the plug');
    expect(tally).toContain('Both sides tell of what does not work: 2 customers, 1 employee.');
  });
});
