const MOMENT = /(?:^#?|&)t=(?:npt:)?([\d:.]+)(?:,([\d:.]+))?(?=&|$)/u;
const CLOCK = /^(?:(?:(\d+):)?(\d{1,2}):)?(\d+(?:\.\d*)?)$/u;

/**
 * The second a link to a moment points at: `#t=12.5`, `#t=1:02` or `#t=12.5,20`
 * (W3C Media Fragments URI 1.0, §4.2.1, normal play time).
 *
 * @returns seconds from the clip's start, or undefined when the hash names no moment
 */
export function findMoment(hash: string): number | undefined {
  const match = CLOCK.exec(MOMENT.exec(hash)?.[1] ?? '');
  if (!match) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** The hash that points at a second of a clip, to the tenth. */
export function formatMoment(seconds: number): string {
  return `#t=${String(Math.round(seconds * 10) / 10)}`;
}
