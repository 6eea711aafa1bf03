/**
 * Words as a Transcript holds them: rows without blank ones, one space for any run of blanks, none
 * at either end of a row. What is no character (NUL, half a surrogate pair) becomes U+FFFD.
 */
export function tidyText(text: string): string {
  return tidyCharacters(text)
    .split(/\r\n?|\n/u)
    .map((row) => row.replaceAll(/\s+/gu, ' ').trim())
    .filter((row) => row !== '')
    .join('\n');
}

/** A speaker's name as a Transcript holds it: one row, without the colon behind it; empty for none. */
export function tidySpeaker(name: string): string {
  const row = tidyCharacters(name).replaceAll(/\s+/gu, ' ').trim();
  let end = row.length;
  while (end > 0 && ' :：'.includes(row.charAt(end - 1))) end--;
  return row.slice(0, end);
}

function tidyCharacters(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
