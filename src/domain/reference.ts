import type { Place } from './problem.ts';

/** An authored mention of another entry. `ifAgreed`: leave it out silently where it may not be shown. */
export interface Reference {
  id: string;
  ifAgreed: boolean;
  at: Place;
}
