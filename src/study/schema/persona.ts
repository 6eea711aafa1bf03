import { z } from 'zod';
import { SIDES } from '../../domain/evidence.ts';
import { dayMoments, entryFields, references, text } from './fields.ts';

/** A statement about the persona, or a question: text, or text with the clips that bear it out. */
const trait = z.union([
  text,
  z.strictObject({
    /** The statement, or the question. */
    text,
    /** The clips that bear it out. */
    clips: references,
  }),
]);

/** Front matter of `personas/<id>.mdx` */
export const personaSchema = z.strictObject({
  ...entryFields,
  /** What this kind of customer or team is called. */
  title: text,
  /** Which side of the table they sit on. */
  side: z.enum(SIDES),
  /** Who they are, in one line. */
  'one-line': text,
  /** The people it is drawn from. */
  people: references,
  /** What they want to achieve. */
  goals: z.array(trait).optional(),
  /** What stands in their way. */
  frustrations: z.array(trait).optional(),
  /** What else marks them. */
  traits: z.array(trait).optional(),
  /** What to ask on their behalf when a decision is made; with the clips whose words it comes from. */
  questions: z.array(trait).optional(),
  /** Their working day. */
  day: dayMoments.optional(),
});

export type PersonaFile = z.infer<typeof personaSchema>;
