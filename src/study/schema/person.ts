import { z } from 'zod';
import { GRANTS, MEDIA } from '../../domain/consent.ts';
import { SIDES } from '../../domain/evidence.ts';
import { audiences, day, image, text } from './fields.ts';

const fraction = z.number().min(0).max(1);

/** What somebody agreed to. */
const consent = z.strictObject({
  /** The day they agreed. */
  given: day,
  /** The last day on which it holds; default without end. */
  until: day.optional(),
  /** The day they took it back; from that day on nothing is agreed. */
  withdrawn: day.optional(),
  /** Who may see them. */
  audiences,
  /** What of them: words, audio (with words), video (with both). */
  media: z.array(z.enum(MEDIA)),
  /** Whether they may be shown in a whole interview, not only in clips; default false. */
  whole: z.boolean().optional(),
  /** The name to publish instead of their own; default their own. */
  alias: text.optional(),
  /** What may be shown beside an alias; default nothing. */
  grants: z.array(z.enum(GRANTS)).optional(),
});

/** `people/<id>.yaml` */
export const personSchema = z.strictObject({
  /** Their name. */
  name: text,
  /** Which side of the table they sit on; needed of everybody interviewed. */
  side: z.enum(SIDES).optional(),
  /** What they do. */
  role: text.optional(),
  /** Where they work. */
  organisation: text.optional(),
  /** Where in the world they are. */
  place: text.optional(),
  /** Their picture. */
  portrait: image
    .extend({
      /** Where the eyes are, as fractions of width and height from the top left; default [0.62, 0.4]. */
      eye: z.tuple([fraction, fraction]).optional(),
      /** Which way they look; default front. */
      facing: z.enum(['left', 'right', 'front']).optional(),
    })
    .optional(),
  /** What they agreed to; without it nothing of them is shown. */
  consent: consent.optional(),
});

export type PersonFile = z.infer<typeof personSchema>;
