/** Words within names that are not written large. */
const PARTICLES = new Set(
  'de da do dos del della der den di du la le van von vom zu ten ter al el bin bint ibn y e af av of and'.split(
    ' ',
  ),
);
const NAME_WORD = /^(?:[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}'’.-]*|#?\p{N}+|&)[,:]?$/u;
const TITLE = /\s*[([]([^()[\]]{1,60})[)\]]$/u;
const MOST_WORDS = 6;
const LONGEST = 60;

/** Whether a text looks like somebody's name, or like `Speaker 1` and `JL`: few words, written large. */
export function isNameLike(text: string): boolean {
  const words = text.replace(TITLE, '').split(/\s+/u).filter(Boolean);
  const [first = ''] = words;
  if (text.length > LONGEST || words.length > MOST_WORDS || !/\p{L}/u.test(text)) return false;
  return (
    NAME_WORD.test(first) && words.every((word) => NAME_WORD.test(word) || PARTICLES.has(word))
  );
}

/** Whether a text could be a name, when something else says that one stands there. */
export function couldBeName(text: string): boolean {
  return text.length <= LONGEST && /[\p{L}\p{N}]/u.test(text) && !/[?!…]|[^.\s]{3,}\.$/u.test(text);
}

/**
 * Names without what is said of the person in brackets behind them, `Amina Otieno (Technician):`;
 * kept where it alone tells two people apart.
 */
export function dropTitles(names: readonly string[]): Map<string, string> {
  const titlesByName = new Map<string, Set<string>>();
  for (const name of names) {
    const title = TITLE.exec(name)?.[1]?.toLowerCase();
    const base = baseOf(name).toLowerCase();
    const titles = titlesByName.get(base) ?? new Set();
    titlesByName.set(base, title === undefined ? titles : titles.add(title));
  }
  return new Map(
    names.map((name) => {
      const base = baseOf(name);
      const isAlone = (titlesByName.get(base.toLowerCase())?.size ?? 0) <= 1;
      return [name, isAlone && /\p{L}/u.test(base) ? base : name];
    }),
  );
}

function baseOf(name: string): string {
  return name.replace(TITLE, '').trim();
}
