import type { BodyEntry, Study } from '../../domain/study.ts';
import type { ParsedBody } from '../body.ts';

/** A body, read. */
export interface Body {
  entry: BodyEntry;
  parsed: ParsedBody;
}

/** Every entry with a body. */
export function listBodies(study: Study): BodyEntry[] {
  return [
    ...study.personas,
    ...study.stories,
    ...study.themes,
    ...study.findings,
    ...study.commitments,
    ...study.sessions,
  ];
}
