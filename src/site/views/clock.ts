const CLOCK = /^([01]?\d|2[0-3]):[0-5]\d$/;

/** A time of day as HTML's `datetime` has it; undefined for any other text. */
export function findClockTime(text: string): string | undefined {
  const trimmed = text.trim();
  return CLOCK.test(trimmed) ? trimmed.padStart(5, '0') : undefined;
}
