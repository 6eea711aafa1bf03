import type { ReportProgress } from './progress.ts';

/** What to build, and where everything lies. */
export interface BuildRequest {
  studyRoot: string;
  /** The output folder; each edition becomes a folder in it. */
  dist: string;
  /** Where reels lie: those that somebody no longer agrees to are taken away as sites are. */
  reels: string;
  /** Where stages lie. Below the project's folder, since Astro finds its packages from there. */
  work: string;
  /** Cut clips, encoded pictures and probed facts, kept between builds. */
  cache: string;
  /** Ids of the editions to build; all of them when absent. */
  editions?: readonly string[];
  now: Date;
  /** Path of ffmpeg. */
  ffmpeg: string;
  onProgress?: ReportProgress;
  signal?: AbortSignal;
}
