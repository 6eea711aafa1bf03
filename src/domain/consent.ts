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
  /** Whether they may be shown in a whole interview, not only in clips. */
  whole: boolean;
  /** The name to publish instead of the person's own. */
  alias?: string;
  /** What may be shown beside an alias. */
  grants: Grant[];
}

/** Why somebody's words may not be shown, or that they may. */
export type ConsentDecision =
  | { ok: true }
  | { ok: false; reason: 'missing' | 'not-yet' | 'expired' | 'withdrawn' | 'audience' };

/**
 * Whether a consent covers all the given audiences on a day. No record is no consent.
 *
 * @param today ISO day in the study's time zone
 */
export function decideConsent(
  consent: Consent | undefined,
  audiences: readonly Audience[],
  today: string,
): ConsentDecision {
  if (!consent) return { ok: false, reason: 'missing' };
  if (consent.withdrawn !== undefined && consent.withdrawn <= today)
    return { ok: false, reason: 'withdrawn' };
  if (today < consent.given) return { ok: false, reason: 'not-yet' };
  if (consent.until !== undefined && consent.until < today) return { ok: false, reason: 'expired' };
  const coversAll = audiences.every((audience) => consent.audiences.includes(audience));
  return coversAll ? { ok: true } : { ok: false, reason: 'audience' };
}

/** What must be agreed to before a medium is shown: a picture comes with its sound, a sound with its words. */
const NEEDED: Record<Medium, readonly Medium[]> = {
  words: ['words'],
  audio: ['words', 'audio'],
  video: ['words', 'audio', 'video'],
};

/** Whether somebody agreed to a medium, with all that comes with it. */
export function coversMedium({ media }: Consent, medium: Medium): boolean {
  return NEEDED[medium].every((need) => media.includes(need));
}

/**
 * The most that everybody agreed to and that the source has.
 *
 * @param available the most the source has
 * @returns undefined when not even the words are agreed, or when nobody was asked
 */
export function agreedMedium(consents: readonly Consent[], available: Medium): Medium | undefined {
  if (consents.length === 0) return undefined;
  const candidates = MEDIA.slice(0, MEDIA.indexOf(available) + 1).reverse();
  return candidates.find((medium) => consents.every((consent) => coversMedium(consent, medium)));
}
