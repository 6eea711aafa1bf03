import { z } from 'zod';
import { entryFields, reference, references, text } from './fields.ts';

/** Front matter of `themes/<id>.mdx` */
export const themeSchema = z.strictObject({
  ...entryFields,
  /** The subject both sides speak about. */
  title: text,
  /** What is at stake, in a sentence or two. */
  summary: text,
  /** Clips to set face to face; others of the theme follow. */
  pairs: z
    .array(
      z.strictObject({
        /** The customer's clip. */
        customer: reference,
        /** The employee's clip. */
        employee: reference,
      }),
    )
    .optional(),
  /** Where both sides agree. */
  agree: z
    .array(
      z.strictObject({
        /** What both say alike. */
        text,
        /** The clips that bear it out, at least one of each side. */
        clips: references.min(1),
      }),
    )
    .optional(),
});

export type ThemeFile = z.infer<typeof themeSchema>;
