import type { Problem } from '../../domain/problem.ts';
import { outputProblem } from '../output-problem.ts';

export type HitCode = 'audit-name' | 'audit-words' | 'audit-id' | 'audit-note' | 'audit-redacted';

/** Something in an output file that was left out of the edition. */
export interface Hit {
  code: HitCode;
  /** What was found. */
  term: string;
  /** Where in the file, in words. */
  where: string;
}

const REASONS: Record<HitCode, (term: string) => string> = {
  'audit-name': (term) => `“${term}” is the name of somebody who is not published under it`,
  'audit-words': (term) => `“${term}” are words that this edition leaves out`,
  'audit-id': (term) => `“${term}” is the id of something that this edition leaves out`,
  'audit-note': (term) => `“${term}” is a facilitator's note, and this edition has none`,
  'audit-redacted': (term) => `“${term}” is a term that appears in no edition`,
};

/** Tells of a hit. */
export function describeHit(path: string, file: string, { code, term, where }: Hit): Problem {
  return outputProblem(
    code,
    path,
    `In ${where}: ${REASONS[code](term)}.`,
    `Take it out of what the edition shows, or, where it may stand, add to study.yaml under audit: allow: term “${term}”, place “${file}”, and the reason.`,
  );
}

/** Tells of a file that nobody gave to the edition. */
export function describeUnexpected(path: string): Problem {
  return outputProblem(
    'audit-unexpected-file',
    path,
    'This file is in the output, but is neither a page nor given to this edition, so nobody knows what it shows.',
    'Find out what wrote it. A file for every edition belongs into the folder public/.',
  );
}

/** Tells of a file that could not be audited. */
export function describeUnreadable(path: string, reason: string): Problem {
  return outputProblem(
    'audit-unreadable',
    path,
    `This file could not be read (${reason}), so it is not known what it gives away.`,
    'Delete dist/ and .work/ and build again; if it stays, the file it comes from is broken.',
  );
}
