import { z } from 'zod';
import { EVIDENCE_KINDS } from '../../domain/evidence.ts';
import { PUBLISH } from '../../domain/study.ts';
import {
  day,
  entryFields,
  id,
  image,
  language,
  matching,
  reference,
  references,
  text,
  time,
} from './fields.ts';

const kind = z.enum(EVIDENCE_KINDS);

/** One file, or several in order. */
const files = z.union([text, z.array(text).min(1)]);

/** A titled range of the interview. */
const clip = z.strictObject({
  ...entryFields,
  /** What one hears in it. */
  title: text,
  /** Where it begins in the recording, `[h:]m:s[.mmm]`. */
  from: time,
  /** Where it ends. */
  to: time,
  /** What it is evidence of: one kind or several. */
  kind: z.union([kind, z.array(kind).min(1)]),
  /** The themes it speaks to. */
  themes: references.optional(),
  /** Everyone heard or seen in it; default the interview's people, interviewer and others-seen. */
  present: references.optional(),
  /** The words that stand for it, really said in it; default its first sentence. */
  quote: text.optional(),
  /** The poster's moment in the recording; default a third into the clip. */
  poster: time.optional(),
});

/** `interviews/<id>/interview.yaml` */
export const interviewSchema = z.strictObject({
  ...entryFields,
  /** How much of it is shown: clips, or whole where everyone in it agreed to that (`whole: true`); default clips. */
  publish: z.enum(PUBLISH).optional(),
  /** Everyone interviewed. */
  people: references.min(1),
  /** Who asks, and is heard or seen. */
  interviewer: reference.optional(),
  /** The transcript's names for those who speak, each with the id of the person; default none. */
  speakers: z.record(z.string(), id).optional(),
  /** Others in the picture: no, blurred, or a list of people with consent; needed where there is a picture. */
  'others-seen': z.union([z.enum(['no', 'blurred']), references]).optional(),
  /** The day it was held. */
  date: day,
  /** What they were told we want to solve. */
  'problem-shared': text.optional(),
  /** What they were asked. */
  questions: z.array(text).optional(),
  /** BCP 47 tag of the language they speak; default the study's. */
  language: language.optional(),
  /** The recording, or its parts in order; default text only. */
  recording: files.optional(),
  /** The file with what was said; or one for each part of the recording, its times counted from that part. */
  transcript: files,
  /** Translations of the transcript, by BCP 47 tag; each a file, or one for each part. */
  translations: z.record(z.string(), files).optional(),
  /** Added to every time of the transcripts, beyond the parts before, `[-][h:]m:s`; default 0:00. */
  'transcript-offset': matching(
    /^[-+]?(?:\d+:)?\d{1,3}:[0-5]?\d(?:[.,]\d{1,3})?$/,
    'a time such as 0:12.5 or -1:03',
  ).optional(),
  /** A picture of where they are, for clips that have none of their own. */
  still: image.optional(),
  /** The clips, by id. */
  clips: z.record(z.string(), clip).optional(),
});

export type InterviewFile = z.infer<typeof interviewSchema>;
