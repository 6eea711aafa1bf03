import type { Audience } from './consent.ts';

/** One site: it shows what every one of its audiences may see. */
export interface Edition {
  id: string;
  title: string;
  audiences: Audience[];
  /** BCP 47 tag of the language the site speaks. */
  language: string;
  /** Whether facilitator's notes are in it. */
  notes: boolean;
  /** Whether search engines may list it. */
  public: boolean;
  /** Absolute address it will be served at, ending in a slash; absent when not known. */
  address?: string;
}
