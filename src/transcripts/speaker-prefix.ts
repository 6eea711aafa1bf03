/** A name at the beginning of a row, with the colon behind it. */
export interface SpeakerPrefix {
  speaker: string;
  /** Offsets of the whole of it, end exclusive; the words begin at the end. */
  from: number;
  to: number;
}

const PARTICLE = String.raw`(?:de|del|der|den|di|da|do|dos|du|la|le|van|von|ter|zu|bin|ibn|al|el|of|the|and|y|e|et|und|&)`;
const PART = String.raw`(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}(“"'][^\s:：<>]*|${PARTICLE})`;
const NAME = String.raw`[\p{Lu}\p{Lt}\p{Lo}][^\s:：<>]*(?:[^\S\n]${PART}){0,4}`;
const PREFIX = new RegExp(
  String.raw`^[^\S\n]*(?:[-–—•][^\S\n]*|>>+[^\S\n]*)?(?<name>${NAME})[^\S\n]?(?::(?=\s|$)|：)[^\S\n]*`,
  'gmu',
);
const LONGEST_NAME = 48;

/**
 * Finds the names that rows of words begin with: `JO:`, `Speaker 1:`, `Amina van der Berg:`. Every
 * word of a name but particles has a capital, a digit or a letter of a script without capitals; so
 * `She told me: no` names nobody.
 *
 * @param rows words, rows parted by line feeds
 */
export function findSpeakerPrefixes(rows: string): SpeakerPrefix[] {
  if (!/[:：]/u.test(rows)) return [];
  return [...rows.matchAll(PREFIX)].flatMap((match) => {
    const speaker = match.groups?.['name'] ?? '';
    const from = match.index;
    return speaker.length > LONGEST_NAME ? [] : [{ speaker, from, to: from + match[0].length }];
  });
}
