import { z } from 'zod';
import {
  audiences,
  language,
  matching,
  reference,
  references,
  satisfying,
  text,
} from './fields.ts';

const MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/;
const contact = satisfying(isContact, 'an e-mail address or a web address beginning with https://');
const colour = matching(/^#[0-9a-f]{6}$/i, 'a colour such as "#8fb3c4", between quotes');

/** One site: it shows what every one of its audiences may see. */
const edition = z.strictObject({
  /** The site's title. */
  title: text,
  /** Who it is shown to; something is in it only if all of them may see it. */
  audiences: audiences.min(1),
  /** BCP 47 tag of the language the site speaks; default the study's. */
  language: language.optional(),
  /** Whether facilitator's notes are in it; default false. */
  notes: z.boolean().optional(),
  /** Whether search engines may list it; default false. */
  public: z.boolean().optional(),
  /** Where it will be served, beginning with https:// and ending in a slash; default unknown. */
  address: satisfying(isSiteAddress, 'an address from https:// to a closing slash').optional(),
});

/** `study.yaml` */
export const settingsSchema = z.strictObject({
  /** What the study is called. */
  title: text,
  /** The organisation it is about. */
  organisation: text,
  /** BCP 47 tag of the language it is written in. */
  language,
  /** IANA name of the time zone in which its days begin and end, such as Europe/Oslo. */
  'time-zone': satisfying(isTimeZone, 'the name of a time zone, such as Europe/Oslo'),
  /** What the study is, in a sentence or two. */
  summary: text,
  /** Who answers for it. */
  responsible: z.strictObject({
    /** Their name. */
    name: text,
    /** What they are in the organisation. */
    role: text,
    /** Their e-mail address, or a web address (https://). */
    contact,
  }),
  /** The sites made of it, by id. */
  editions: z.record(z.string(), edition),
  /** Where readers can write to: an e-mail address or a web address; default nowhere. */
  feedback: contact.optional(),
  /** The study's own colours; default Sightline's. */
  look: z
    .strictObject({
      /** The customer side's colour, `"#rrggbb"`; dark text stands on it. */
      customer: colour.optional(),
      /** The employee side's colour, `"#rrggbb"`; light text stands on it. */
      employee: colour.optional(),
    })
    .optional(),
  /** A folder outside the study in which recordings may lie, absolute or relative to study.yaml; default none. */
  recordings: text.optional(),
  /** Sounds that a quote may drop, besides um and uh. */
  fillers: z.array(text).optional(),
  /** Words that negate, besides those known of the languages spoken: no quote may leave one out. */
  negations: z.array(text).optional(),
  /** Terms that may appear in no edition. */
  redacted: z.array(text).optional(),
  /** What the audit of finished sites looks past. */
  audit: z
    .strictObject({
      /** What it may find, each with its reason. */
      allow: z.array(
        z.strictObject({
          /** The words it may find. */
          term: text,
          /** The page or file in which it may find them. */
          place: text,
          /** Why they may stand there. */
          reason: text,
        }),
      ),
    })
    .optional(),
  /** What the home page leads with; default what is newest. */
  home: z
    .strictObject({
      /** The theme set face to face. */
      theme: reference.optional(),
      /** The stories to show, first to last. */
      stories: references.optional(),
    })
    .optional(),
  /** How the study was made, a paragraph each; shown on “How we listened”. */
  colophon: z.array(text).optional(),
});

export type SettingsFile = z.infer<typeof settingsSchema>;

function isContact(value: string): boolean {
  return MAIL.test(value) || isSecureAddress(value);
}

function isSiteAddress(value: string): boolean {
  return isSecureAddress(value) && value.endsWith('/') && !/[?#]/.test(value);
}

function isSecureAddress(value: string): boolean {
  return URL.canParse(value) && /^https:\/\//i.test(value) && !/\s/.test(value);
}

function isTimeZone(value: string): boolean {
  try {
    return (
      /^[a-z]/i.test(value) && new Intl.DateTimeFormat('en', { timeZone: value }) instanceof Object
    );
  } catch {
    return false;
  }
}
