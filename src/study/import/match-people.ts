/** Somebody who may be speaking. */
export interface Candidate {
  id: string;
  name: string;
}

/**
 * Who a transcript's speaker is: by the whole name in either order, else by initials, by a single
 * name or by first initial and last name, where only one of them fits.
 */
export function findPerson<Person extends Candidate>(
  speaker: string,
  people: readonly Person[],
): Person | undefined {
  const wanted = plainName(speaker);
  const whole = people.find(({ name }) => plainName(name) === wanted);
  if (whole) return whole;
  const matching = people.filter(({ name }) => isShortFor(wanted, plainName(name)));
  return matching.length === 1 ? matching[0] : undefined;
}

/** `Becker, Devin` as `Devin Becker`. */
export function turnName(name: string): string {
  const [, last = '', first = ''] = /^([^,]+),\s*([^,]+)$/u.exec(name.trim()) ?? [];
  return first === '' ? name.trim() : `${first} ${last}`;
}

function isShortFor(short: string, name: string): boolean {
  const parts = name.split(' ');
  const initials = parts.map((part) => part.slice(0, 1)).join('');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const outer = `${first.slice(0, 1)}${last.slice(0, 1)}`;
  const shortParts = short.split(' ');
  const isSameOuter =
    shortParts.length > 1 &&
    parts.length > 1 &&
    shortParts.at(-1) === last &&
    short.slice(0, 1) === first.slice(0, 1);
  return [initials, outer, ...parts].includes(short) || isSameOuter;
}

function plainName(name: string): string {
  return turnName(name)
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
