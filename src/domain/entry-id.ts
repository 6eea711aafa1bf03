const FORM = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 80;
// Windows gives these names to devices, whatever ending follows.
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether a name can be an id: it becomes an address and a file's name on every system. */
export function isId(name: string): boolean {
  return FORM.test(name) && name.length <= LONGEST && !DEVICES.test(name);
}

/** Letters that lose no mark when decomposed. */
const PLAIN: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', å: 'a', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
};
/** Shorter than an id may be, so that a number has room behind it. */
const LONGEST_MADE = 60;

/** An id made of words; `otherwise` where none of their letters can stand in one. */
export function makeId(words: string, otherwise: string): string {
  const plain = words
    .toLowerCase()
    .replaceAll(/[ßæœøåłđðþı]/gu, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST_MADE)
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
