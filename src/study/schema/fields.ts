import { z } from 'zod';
import { AUDIENCES } from '../../domain/consent.ts';
import type { Place, Problem } from '../../domain/problem.ts';
import { isDay } from '../../domain/day.ts';
import { findSeconds } from '../../domain/time.ts';

/**
 * What a refinement says it found: the problem's code. How it is told stands in the catalogue.
 */
export type FieldFault = 'wrong-time' | 'wrong-date' | 'wrong-value';

/** A fault that only one schema knows: what it carries instead of such a code. */
export interface OwnFault {
  tell: (at: Place) => Problem;
  /** What it is about at its path; default the value. */
  part?: 'key';
}

/** Text with something in it; surrounding blanks are dropped. */
export const text = z.string().trim().min(1);

/** An id of an entry of the kind the field names. */
export const id = text;

/** A day, `YYYY-MM-DD`. */
export const day = text.refine(isDay, { params: { fault: 'wrong-date' satisfies FieldFault } });

/** A time in a recording, `[h:]m:s[.mmm]`. */
export const time = z.custom<string>(
  (value) => typeof value === 'string' && findSeconds(value) !== undefined,
  { params: { fault: 'wrong-time' satisfies FieldFault } },
);

/** A time of the day, `HH:MM`. */
const clockTime = matching(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time of the day such as "05:10"');

/** A BCP 47 tag of a language. */
export const language = satisfying(isLanguage, 'the tag of a language, such as en or pt-BR');

/** Minutes, more than none. */
export const minutes = z.number().positive();

/** A mention of another entry: its id, or the id with what to do where it may not be shown. */
export const reference = z.union([
  id,
  z.strictObject({
    /** The entry's id. */
    id,
    /** Leave the mention out silently where the entry may not be shown; default false. */
    'if-agreed': z.boolean().optional(),
  }),
]);

export const references = z.array(reference);

/** A picture. */
export const image = z.strictObject({
  /** Its file, relative to the file that names it. */
  src: text,
  /** What it shows, in one sentence, for whoever cannot see it. */
  alt: text,
});

/** Audiences; one that is named twice counts once. */
export const audiences = z.array(z.enum(AUDIENCES)).overwrite((named) => [...new Set(named)]);

/** Keys that every entry has. */
export const entryFields = {
  /** Shown in the dev server only; default false. */
  draft: z.boolean().optional(),
  /** The editions it is meant for; default all. Consent narrows these, and they never widen it. */
  editions: z.array(id).optional(),
};

/** The moments of a working day. */
export const dayMoments = z.array(
  z.strictObject({
    /** Time of the day, `HH:MM`, between quotes. */
    at: clockTime,
    /** What happens then. */
    what: text,
    /** Whether it is one of the hard moments; default false. */
    hard: z.boolean().optional(),
    /** The clips in which it is told. */
    clips: references.optional(),
  }),
);

/** Text that has a form, described for the person who wrote something else. */
export function matching(form: RegExp, described: string) {
  return satisfying((value) => form.test(value), described);
}

/** Text that passes a test, described for the person who wrote something else. */
export function satisfying(test: (value: string) => boolean, described: string) {
  return text.refine(test, wrong(described));
}

/** What a refinement reports of a value that should be as described. */
export function wrong(described: string) {
  return { params: { fault: 'wrong-value' satisfies FieldFault, expected: described } };
}

/** Something of one's own, or `true` for what it is by default. */
export function trueOr<Schema extends z.ZodType>(schema: Schema, described: string) {
  return z.union([schema, z.custom<true>((value) => value === true, wrong(described))]);
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
