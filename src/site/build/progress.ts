/** The steps of a build, in order. */
export type BuildStep = 'reading' | 'media' | 'staging' | 'pages' | 'auditing' | 'swapping';

/** How far a build has come. */
export interface BuildProgress {
  step: BuildStep;
  /** The edition or the clip it is about. */
  subject?: string;
  done?: number;
  total?: number;
}

export type ReportProgress = (progress: BuildProgress) => void;
