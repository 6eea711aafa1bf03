import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuildOutcome } from '../../src/site/build.ts';
import { listErrors } from '../fixtures/list-errors.ts';
import { edit, SMALL_STUDY, writeSmallStudy, type FileChanges } from '../fixtures/small-study.ts';
import { readTree } from '../fixtures/tree.ts';
import { openWorkshop, type Workshop } from '../fixtures/workshop.ts';

/** One more customer, and whether and how they lack consent for the edition of the customers. */
interface Guest {
  id: string;
  name: string;
  /** Said once, in the one clip. */
  words: string;
  title: string;
  consent: string;
}

const AGREED: Guest = {
  id: 'guest-agreed',
  name: 'Wilhelmina Tarrant',
  words: 'The kingfisher sat on our hose until the well ran low.',
  title: 'Kingfisher on a hose',
  consent: 'consent: { given: 2026-01-10, audiences: [customers, employees], media: [words] }',
};

const NOT_AGREED: Guest[] = [
  {
    ...{ id: 'guest-one', name: 'Osric Vandermeer', consent: '' },
    ...{ title: 'Porridge first', words: 'Porridge comes first and then I oil the crank by ear.' },
  },
  {
    ...{ id: 'guest-two', name: 'Perpetua Lindqvist', title: 'A ladder of eels' },
    words: 'We counted eels on the ladder while the diesel one coughed.',
    consent: 'consent: { given: 2026-06-16, audiences: [customers, employees], media: [words] }',
  },
  {
    ...{ id: 'guest-three', name: 'Thaddeus Brankovic', title: 'Rust like a map' },
    words: 'The rust inside it looks like a map of Portugal to me.',
    consent:
      'consent: { given: 2026-01-10, until: 2026-06-14, audiences: [customers, employees], media: [words] }',
  },
  {
    ...{ id: 'guest-four', name: 'Euphemia Sandoval', title: 'The vicar’s cistern' },
    words: 'Nobody borrows the vicar his cistern twice in one lifetime.',
    consent:
      'consent: { given: 2026-01-10, withdrawn: 2026-06-15, audiences: [customers, employees], media: [words] }',
  },
  {
    ...{ id: 'guest-five', name: 'Lucretia Ashgrove', title: 'Under the tarpaulin' },
    words: 'It sleeps under a tarpaulin beside my late mother’s piano.',
    consent: 'consent: { given: 2026-01-10, audiences: [employees], media: [words] }',
  },
  {
    ...{ id: 'guest-six', name: 'Balthazar Ingleby', title: 'Goats drink last' },
    words: 'The goats drink last because they complain the most about it.',
    consent: 'consent: { given: 2026-01-10, audiences: [customers, employees], media: [audio] }',
  },
];

/** A guest, mentioned in every way that lets an edition leave them out. */
function writeGuest({ id, name, words, title, consent }: Guest): FileChanges {
  return {
    [`people/${id}.yaml`]: `name: ${name}\nside: customer\n${consent}\n`,
    [`interviews/${id}/interview.yaml`]: `people: [${id}]
speakers: { Guest: ${id} }
date: 2026-02-04
transcript: transcript.vtt
clips:
  said: { title: "${title}", from: 0:00, to: 0:04, kind: wish }
`,
    [`interviews/${id}/transcript.vtt`]: `WEBVTT\n\n00:00.000 --> 00:04.000\n<v Guest>${words}\n`,
    [`stories/${id}-for-us.mdx`]: `---
title: For us, ${title}
side: customer
summary: Of ${name} only.
people: [${id}]
editions: [employees]
---
<Clip id="${id}/said" />
`,
  };
}

const BODY = (id: string) => `
<Clip id="${id}/said" if-agreed />

<Quote clip="${id}/said" if-agreed />

<Only edition="employees">
<Clip id="${id}/said" />
</Only>
`;

const guests = [AGREED, ...NOT_AGREED];
const listReferences = () => guests.map(({ id }) => `{ id: ${id}/said, if-agreed: true }`);
/** To be named needs an audience, not a medium. */
const listPeople = () =>
  guests
    .filter(({ id }) => id !== 'guest-six')
    .map(({ id }) => `{ id: ${id}, if-agreed: true }`)
    .join(', ');

let workshop: Workshop;
let outcome: BuildOutcome;
/** Every file of the site, with its path, as text. */
let site: string;

beforeAll(async () => {
  workshop = await openWorkshop();
  await writeSmallStudy(workshop.study, {
    ...Object.fromEntries(guests.flatMap((guest) => Object.entries(writeGuest(guest)))),
    'stories/water.mdx':
      SMALL_STUDY['stories/water.mdx'] + guests.map(({ id }) => BODY(id)).join(''),
    ...edit('personas/ferry-hand.mdx', 'people: [ada]', `people: [ada, ${listPeople()}]`),
    ...edit('findings/runs-dry.mdx', 'for: [ada/dry]', `for: [${listReferences().join(', ')}]`),
    'themes/priming.mdx': SMALL_STUDY['themes/priming.mdx'].replace(
      /pairs:\n/,
      (pairs) =>
        pairs +
        listReferences()
          .map((reference) => `  - { customer: ${reference}, employee: cleo/bench }\n`)
          .join(''),
    ),
  });
  outcome = await workshop.build({ editions: ['customers'] });
  const files = await readTree(join(workshop.dist, 'customers'));
  site = files.map(({ path, bytes }) => `${path}\n${bytes.toString('utf8')}`).join('\n');
});
afterAll(() => workshop.close());

function listTraces({ id, name, title, words }: Guest): string[] {
  const parts = [id, ...name.split(' '), title, words.replace('.', ''), words.slice(0, 30)];
  return parts.filter((part) => site.includes(part));
}

describe('a mention that may be left out', () => {
  it('is no error, whatever consent lacks', () => {
    expect(listErrors(outcome.problems)).toEqual([]);
    expect(outcome.editions.map(({ id }) => id)).toEqual(['customers']);
  });

  it('stays where everybody agreed', () => {
    expect(listTraces(AGREED)).toHaveLength(6);
  });

  it.each(NOT_AGREED)('leaves no trace otherwise: $name', (guest) => {
    expect(listTraces(guest)).toEqual([]);
  });
});
