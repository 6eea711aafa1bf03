import { isId } from '../read/id.ts';

/** Letters that lose no mark when decomposed. */
const PLAIN: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', å: 'a', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
};
const LONGEST = 60;

/** An id made of words; `otherwise` where none of their letters can stand in one. */
export function makeId(words: string, otherwise: string): string {
  const plain = words
    .toLowerCase()
    .replaceAll(/[ßæœøåłđðþı]/gu, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/gu, '');
  if (isId(plain)) return plain;
  return isId(`${plain}-1`) ? `${plain}-1` : otherwise;
}

/** The id, or with a number behind it the first that is not taken. */
export function findFreeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}
