import { z } from 'zod';
import { audiences, entryFields, minutes, text } from './fields.ts';
import { sessionStep } from './session-step.ts';

/** Front matter of `sessions/<id>.mdx` */
export const sessionSchema = z.strictObject({
  ...entryFields,
  /** What the meeting is called. */
  title: text,
  /** What should be different afterwards. */
  purpose: text,
  /** Who sits in the room. */
  audiences: audiences.min(1),
  /** How long it takes, whole minutes. */
  minutes: minutes.int(),
  /** What to prepare. */
  prepare: z.array(text).optional(),
  /** What happens, first to last. */
  steps: z.array(sessionStep).min(1),
});

export type SessionFile = z.infer<typeof sessionSchema>;
