import type { StagedStudy } from '../../study/staged.ts';

/**
 * An ISO day as the edition's readers write it. The day is a day of the study's time zone already,
 * so it is only put into words and never moved.
 */
export function formatDay(study: StagedStudy, isoDay: string): string {
  const noon = new Date(`${isoDay}T12:00:00Z`);
  return new Intl.DateTimeFormat(study.edition.language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(noon);
}
