import { z } from 'zod';
import { VERDICTS } from '../../domain/evidence.ts';
import { day, entryFields, id, references, text } from './fields.ts';

/** Front matter of `findings/<id>.mdx` */
export const findingSchema = z.strictObject({
  ...entryFields,
  /** What was found, in a line. */
  title: text,
  /** The claim as each side puts it. */
  claims: z
    .strictObject({
      /** As customers put it. */
      customer: text.optional(),
      /** As employees put it. */
      employee: text.optional(),
    })
    .optional(),
  /** What it comes to. */
  verdict: z.enum(VERDICTS),
  /** Why that is the verdict. */
  reason: text,
  /** Who judged. */
  'judged-by': text,
  /** The day it was judged. */
  'judged-on': day,
  /** The themes it belongs to. */
  themes: references.optional(),
  /** The clips that speak for the claim. */
  for: references.optional(),
  /** The clips that speak against it. */
  against: references.optional(),
  /** What it means for the product; default nothing. */
  product: text.optional(),
  /** By edition: in your words, why the finding stands there though all of a part of its evidence is left out. */
  'shown-without': z
    .record(
      id,
      z.strictObject({
        /** Why it stands without any of the clips for it. */
        for: text.optional(),
        /** Why it stands without any of the clips against it. */
        against: text.optional(),
        /** Why it stands without a customer's word. */
        customer: text.optional(),
        /** Why it stands without an employee's word. */
        employee: text.optional(),
      }),
    )
    .optional(),
});

export type FindingFile = z.infer<typeof findingSchema>;
