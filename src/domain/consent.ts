/** Who an edition is shown to. */
export const AUDIENCES = ['customers', 'employees', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What a person may agree to: their words in writing, their voice, their moving picture. */
export const MEDIA = ['words', 'audio', 'video'] as const;
export type Medium = (typeof MEDIA)[number];

/** What an alias hides unless it is granted. */
export const GRANTS = ['portrait', 'organisation', 'place', 'role'] as const;
export type Grant = (typeof GRANTS)[number];

/** What a person agreed to. Dates are ISO days (`2026-03-14`) in the study's time zone. */
export interface Consent {
  given: string;
  /** The last day on which the consent holds. */
  until?: string;
  /** The day it was taken back; from that day on nothing is agreed. */
  withdrawn?: string;
  audiences: Audience[];
  media: Medium[];
  /** The name to publish instead of the person's own. */
  alias?: string;
  /** What may be shown beside an alias. */
  grants: Grant[];
}
