import { EVIDENCE_PARTS } from '../../domain/evidence.ts';
import type {
  BodyEntry,
  Commitment,
  Finding,
  Persona,
  ShownWithout,
  Story,
  Theme,
  Trait,
} from '../../domain/study.ts';
import type { Accepted } from '../accept.ts';
import type { SplitFile } from '../front-matter.ts';
import type { CommitmentFile } from '../schema/commitment.ts';
import type { FindingFile } from '../schema/finding.ts';
import type { PersonaFile } from '../schema/persona.ts';
import type { StoryFile } from '../schema/story.ts';
import type { ThemeFile } from '../schema/theme.ts';
import {
  checkEdition,
  readDay,
  readEntry,
  readImage,
  readReference,
  readReferences,
} from './entry-fields.ts';
import type { Reading } from './reading.ts';

/** A front matter that holds, with the body below it. */
export interface AcceptedBody<
  T extends { draft?: boolean | undefined; editions?: string[] | undefined },
> {
  id: string;
  front: Accepted<T>;
  split: SplitFile;
}

interface AnyFront {
  draft?: boolean | undefined;
  editions?: string[] | undefined;
}

/** What every entry with a body has. */
export function readBodyEntry(
  reading: Reading,
  { id, front, split }: AcceptedBody<AnyFront>,
): BodyEntry {
  return {
    ...readEntry(reading, id, front, front.value),
    body: split.body,
    bodyLine: split.bodyLine,
  };
}

export function readPersona(reading: Reading, file: AcceptedBody<PersonaFile>): Persona {
  const { value } = file.front;
  return {
    ...readBodyEntry(reading, file),
    title: value.title,
    side: value.side,
    oneLine: value['one-line'],
    people: readReferences(value.people, file.front, ['people']),
    goals: readTraits(file, 'goals'),
    frustrations: readTraits(file, 'frustrations'),
    traits: readTraits(file, 'traits'),
    questions: readTraits(file, 'questions'),
    day: readDay(reading, value.day, file.front),
  };
}

function readTraits(
  { front }: AcceptedBody<PersonaFile>,
  key: 'goals' | 'frustrations' | 'traits' | 'questions',
): Trait[] {
  return (front.value[key] ?? []).map((trait, index) =>
    typeof trait === 'string'
      ? { text: trait, clips: [] }
      : { text: trait.text, clips: readReferences(trait.clips, front, [key, index, 'clips']) },
  );
}

export async function readStory(reading: Reading, file: AcceptedBody<StoryFile>): Promise<Story> {
  const { front } = file;
  const { value } = front;
  const image = await readImage(reading, value.image, front, ['image']);
  return {
    ...readBodyEntry(reading, file),
    title: value.title,
    side: value.side,
    people: readReferences(value.people, front, ['people']),
    personas: readReferences(value.personas, front, ['personas']),
    themes: readReferences(value.themes, front, ['themes']),
    summary: value.summary,
    ...(image && { image }),
    day: readDay(reading, value.day, front),
  };
}

export function readTheme(reading: Reading, file: AcceptedBody<ThemeFile>): Theme {
  const { front } = file;
  return {
    ...readBodyEntry(reading, file),
    title: front.value.title,
    summary: front.value.summary,
    pairs: (front.value.pairs ?? []).map(({ customer, employee }, index) => [
      readReference(customer, front, ['pairs', index, 'customer']),
      readReference(employee, front, ['pairs', index, 'employee']),
    ]),
    agreements: (front.value.agree ?? []).map(({ text, clips }, index) => ({
      text,
      clips: readReferences(clips, front, ['agree', index, 'clips']),
      at: front.placeOf(['agree', index]),
    })),
  };
}

export function readFinding(reading: Reading, file: AcceptedBody<FindingFile>): Finding {
  const { front } = file;
  const { value } = front;
  const { customer, employee } = value.claims ?? {};
  return {
    ...readBodyEntry(reading, file),
    title: value.title,
    claims: {
      ...(customer !== undefined && { customer }),
      ...(employee !== undefined && { employee }),
    },
    verdict: value.verdict,
    reason: value.reason,
    judgedBy: value['judged-by'],
    judgedOn: value['judged-on'],
    themes: readReferences(value.themes, front, ['themes']),
    evidenceFor: readReferences(value.for, front, ['for']),
    evidenceAgainst: readReferences(value.against, front, ['against']),
    evidencePlaces: {
      ...(value.for && { for: front.placeOf(['for'], 'key') }),
      ...(value.against && { against: front.placeOf(['against'], 'key') }),
    },
    ...(value.product !== undefined && { product: value.product }),
    shownWithout: readShownWithout(reading, front),
  };
}

function readShownWithout(
  reading: Reading,
  { value, placeOf }: Accepted<FindingFile>,
): ShownWithout[] {
  return Object.entries(value['shown-without'] ?? {}).flatMap(([editionId, confirmed]) => {
    checkEdition(reading, editionId, placeOf(['shown-without', editionId], 'key'));
    return EVIDENCE_PARTS.flatMap((missing) => {
      const words = confirmed[missing];
      const at = placeOf(['shown-without', editionId, missing], 'key');
      return words === undefined ? [] : { editionId, missing, words, at };
    });
  });
}

export function readCommitment(reading: Reading, file: AcceptedBody<CommitmentFile>): Commitment {
  const { front } = file;
  const { value } = front;
  const youSaid = value['you-said'];
  const stateNote = value['state-note'];
  return {
    ...readBodyEntry(reading, file),
    title: value.title,
    findings: readReferences(value.findings, front, ['findings']),
    ...(youSaid !== undefined && { youSaid: readReference(youSaid, front, ['you-said']) }),
    owner: value.owner,
    ...(value.due !== undefined && { due: value.due }),
    state: value.state,
    ...(stateNote !== undefined && { stateNote }),
  };
}
