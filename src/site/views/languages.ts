export type Direction = 'ltr' | 'rtl';

/** Which way a language is written. */
export function directionOf(language: string): Direction {
  const { language: base, script } = new Intl.Locale(language).maximize();
  const isRightToLeft = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'].includes(
    script ?? base,
  );
  return isRightToLeft ? 'rtl' : 'ltr';
}

/** A language's own name: `español`; the tag where the machine knows no name. */
export function nameLanguage(tag: string): string {
  return nameIn(tag, tag);
}

/** A language's name in the words of the site: `Spanish`. */
export function nameLanguageHere(tag: string): string {
  return nameIn(tag, 'en');
}

/** Whether two tags mean one language, whatever the region. */
export function isSameLanguage(one: string, other: string): boolean {
  return baseOf(one) === baseOf(other);
}

function baseOf(language: string): string {
  return new Intl.Locale(language).language;
}

function nameIn(tag: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
}
