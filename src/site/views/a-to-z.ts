/** What stands under one letter. */
export interface Letter<T> {
  /** As it is written; `#` for what begins with none. */
  letter: string;
  entries: T[];
}

/** Words that titles begin with and nobody looks under, by language. */
const ARTICLES: Record<string, RegExp> = {
  de: /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines)\s+/iu,
  en: /^(?:the|an?)\s+/iu,
  es: /^(?:el|la|los|las|lo|unos?|unas?)\s+/iu,
  fr: /^(?:(?:les?|la|une?|des)\s+|l['’])/iu,
  it: /^(?:(?:il|lo|la|i|gli|le|un[oa]?)\s+|(?:l|un)['’])/iu,
  nl: /^(?:de|het|een)\s+/iu,
  pt: /^(?:[oa]s?|uma?|uns|umas)\s+/iu,
};

/** Entries from A to Z as a language sorts, articles passed over; what begins with no letter comes first. */
export function sortIntoLetters<T extends { text: string }>(
  entries: readonly T[],
  language: string,
): Letter<T>[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'accent' });
  const letters: Letter<T>[] = [];
  const keyed = entries
    .map((entry) => ({ entry, key: dropArticle(entry.text, language) }))
    .map((each) => ({ ...each, letter: letterOf(each.key, language) }))
    .sort(
      (one, other) =>
        Number(one.letter !== NO_LETTER) - Number(other.letter !== NO_LETTER) ||
        collator.compare(one.key, other.key) ||
        collator.compare(one.entry.text, other.entry.text),
    );
  for (const { entry, letter } of keyed) {
    if (letters.at(-1)?.letter !== letter) letters.push({ letter, entries: [] });
    letters.at(-1)?.entries.push(entry);
  }
  return letters;
}

const NO_LETTER = '#';

function dropArticle(text: string, language: string): string {
  const words = text.replace(/^[\p{P}\p{S}\s]+/u, '');
  const [base = ''] = language.toLowerCase().split('-');
  const rest = words.replace(ARTICLES[base] ?? '', '');
  return rest === '' ? words : rest;
}

/** An accent makes another letter only where the language says so: `é` is `E` in French, `ö` is `Ö` in Swedish. */
function letterOf(key: string, language: string): string {
  const [first = ''] = key;
  if (!/\p{L}/u.test(first)) return NO_LETTER;
  const letter = first.toLocaleUpperCase(language);
  const [plain = letter] = letter.normalize('NFD');
  const isSame = new Intl.Collator(language, { sensitivity: 'base' }).compare(letter, plain) === 0;
  return isSame ? plain : letter;
}
