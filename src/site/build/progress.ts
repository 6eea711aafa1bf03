/** The steps of a build, in order; `joining` is the last of a reel. */
export type BuildStep =
  'reading' | 'media' | 'staging' | 'pages' | 'auditing' | 'swapping' | 'joining';

/** How far a build has come. */
export interface BuildProgress {
  step: BuildStep;
  /** The edition, the clip or the whole interview it is about. */
  subject?: string;
  done?: number;
  total?: number;
  /** How much of the subject is done, from 0 to 1; for what takes long. */
  fraction?: number;
}

export type ReportProgress = (progress: BuildProgress) => void;
