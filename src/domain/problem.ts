/** How bad a problem is: an error stops the build, a warning is only printed. */
export type Severity = 'error' | 'warning';

/** Where something stands in an author's file. Lines and columns count from 1. */
export interface Place {
  /** Path of the author's file, relative to the study's folder, with forward slashes. */
  file: string;
  line: number;
  column: number;
}

/** Something wrong with a study, told so that its author can mend it. */
export interface Problem extends Place {
  /** Permanent name, kebab-case, for example `clip-outside-recording`. */
  code: string;
  severity: Severity;
  /** What is wrong, and why it matters. */
  message: string;
  /** What to do about it. */
  hint: string;
}

/** Whether any of the problems stops a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
