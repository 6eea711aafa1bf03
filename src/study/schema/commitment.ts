import { z } from 'zod';
import { COMMITMENT_STATES } from '../../domain/evidence.ts';
import { day, entryFields, reference, references, text } from './fields.ts';

/** Front matter of `commitments/<id>.mdx` */
export const commitmentSchema = z.strictObject({
  ...entryFields,
  /** What will change. */
  title: text,
  /** The findings it follows from. */
  findings: references.optional(),
  /** The clip whose quote stands under “You said”. */
  'you-said': reference.optional(),
  /** Who owns it. */
  owner: text,
  /** The day by which it should be done; default none. */
  due: day.optional(),
  /** How it stands. */
  state: z.enum(COMMITMENT_STATES),
  /** Why it stands so. */
  'state-note': text.optional(),
});

export type CommitmentFile = z.infer<typeof commitmentSchema>;
