import type { StudySettings } from '../../domain/study.ts';
import type { StudyFolder } from '../files.ts';

/** What reading one entry needs to know. */
export interface Reading extends StudyFolder {
  settings: StudySettings;
  /** Folders in which recordings may lie, links followed; the study's first. */
  recordingRoots: readonly string[];
  /** Says that an entry could not be kept. */
  leaveOut(id: string): void;
  /** The length of a recording in seconds; undefined where it cannot be told. */
  measure: MeasureRecording;
}

/** Tells how long a recording is, by its absolute path; undefined where that cannot be told. */
export type MeasureRecording = (absolutePath: string) => Promise<number | undefined>;
