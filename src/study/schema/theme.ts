import { z } from 'zod';
import { entryFields, reference, text } from './fields.ts';

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
});

export type ThemeFile = z.infer<typeof themeSchema>;
