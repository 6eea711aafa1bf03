import type { Consent } from '../../domain/consent.ts';
import type { Person, Portrait } from '../../domain/study.ts';
import type { Accepted } from '../accept.ts';
import { makeProblem } from '../catalogue.ts';
import type { PersonFile } from '../schema/person.ts';
import { readImage } from './entry-fields.ts';
import type { Reading } from './reading.ts';

const DEFAULT_EYE: [number, number] = [0.62, 0.4];

export async function readPerson(
  reading: Reading,
  id: string,
  accepted: Accepted<PersonFile>,
): Promise<Person> {
  const { name, side, role, organisation, place, consent } = accepted.value;
  const portrait = await readPortrait(reading, accepted);
  checkDates(reading, accepted);
  return {
    id,
    at: { ...accepted.placeOf([]), line: 1, column: 1 },
    name,
    ...(side && { side }),
    ...(role !== undefined && { role }),
    ...(organisation !== undefined && { organisation }),
    ...(place !== undefined && { place }),
    ...(portrait && { portrait }),
    ...(consent && { consent: toConsent(consent) }),
  };
}

async function readPortrait(
  reading: Reading,
  accepted: Accepted<PersonFile>,
): Promise<Portrait | undefined> {
  const written = accepted.value.portrait;
  const image = await readImage(reading, written, accepted, ['portrait']);
  return (
    image && { ...image, eye: written?.eye ?? DEFAULT_EYE, facing: written?.facing ?? 'front' }
  );
}

function toConsent(written: NonNullable<PersonFile['consent']>): Consent {
  const { given, until, withdrawn, audiences, media, whole, alias, grants } = written;
  return {
    given,
    ...(until !== undefined && { until }),
    ...(withdrawn !== undefined && { withdrawn }),
    audiences,
    media,
    whole: whole ?? false,
    ...(alias !== undefined && { alias }),
    grants: grants ?? [],
  };
}

function checkDates(reading: Reading, { value, placeOf }: Accepted<PersonFile>): void {
  const { consent } = value;
  if (!consent) return;
  for (const key of ['until', 'withdrawn'] as const) {
    const date = consent[key];
    if (date === undefined || date >= consent.given) continue;
    reading.report(makeProblem('date-order', placeOf(['consent', key]), key, date, consent.given));
  }
}
