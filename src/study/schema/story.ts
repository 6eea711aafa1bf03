import { z } from 'zod';
import { SIDES } from '../../domain/evidence.ts';
import { dayMoments, entryFields, image, references, text } from './fields.ts';

/** Front matter of `stories/<id>.mdx` */
export const storySchema = z.strictObject({
  ...entryFields,
  /** What the story is called. */
  title: text,
  /** Whose story it is. */
  side: z.enum(SIDES),
  /** What it tells, in a sentence or two. */
  summary: text,
  /** The people in it. */
  people: references.optional(),
  /** The personas it brings to life. */
  personas: references.optional(),
  /** The themes it speaks to. */
  themes: references.optional(),
  /** Its picture. */
  image: image.optional(),
  /** The working day that a `Day` in it draws. */
  day: dayMoments.optional(),
});

export type StoryFile = z.infer<typeof storySchema>;
