import { z } from 'zod';
import { AUDIENCES } from '../../domain/consent.ts';
import { entryFields, minutes, reference, references, text } from './fields.ts';

const stepFields = {
  /** How long it takes. */
  minutes,
  /** For the facilitator only. */
  note: text.optional(),
};

const step = z.union([
  z.strictObject({
    /** The clip to play, or the clips one after the other. */
    play: z.union([reference, references.min(1)]),
    ...stepFields,
  }),
  z.strictObject({
    /** The question to talk about. */
    discuss: text,
    ...stepFields,
  }),
  z.strictObject({
    /** The theme whose two sides are shown face to face. */
    pair: reference,
    ...stepFields,
  }),
  z.strictObject({
    /** A pause: true. */
    break: z.literal(true),
    ...stepFields,
  }),
]);

/** Front matter of `sessions/<id>.mdx` */
export const sessionSchema = z.strictObject({
  ...entryFields,
  /** What the meeting is called. */
  title: text,
  /** What should be different afterwards. */
  purpose: text,
  /** Who sits in the room. */
  audiences: z.array(z.enum(AUDIENCES)).min(1),
  /** How long it takes, whole minutes. */
  minutes: minutes.int(),
  /** What to prepare. */
  prepare: z.array(text).optional(),
  /** What happens, first to last. */
  steps: z.array(step).min(1),
});

export type SessionFile = z.infer<typeof sessionSchema>;
