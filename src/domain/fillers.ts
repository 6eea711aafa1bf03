/** Sounds of thinking, by primary language subtag: only such as are no words in it. */
const FILLERS: Readonly<Record<string, string>> = {
  en: 'um umm uh uhh uhm er erm hm hmm mm',
  de: 'uh äh ähm öh öhm hm hmm',
  nl: 'um uh uhm eh ehm hm',
  sv: 'um uh eh öh öhm hm',
  nb: 'um uh eh øh øhm hm',
  nn: 'um uh eh øh øhm hm',
  no: 'um uh eh øh øhm hm',
  da: 'um uh øh øhm hm',
  es: 'um uh eh ehm em mmm',
  pt: 'uh hum ahn eh hm',
  fr: 'um uh euh heu hum hm',
  it: 'um uh ehm mmm hm',
};

/** “Um” is a word: a Portuguese article, a German and an Icelandic preposition, Slavic reason. */
const WITHOUT_UM = new Set([
  'de',
  'pt',
  'gl',
  'is',
  'fo',
  'pl',
  'cs',
  'sk',
  'sl',
  'hr',
  'sr',
  'bs',
]);

/**
 * The sounds that a quote may drop in a language: um and uh everywhere but where they mean
 * something, and what else is known to be no word there.
 *
 * @param language BCP 47 tag
 */
export function listFillers(language: string | undefined): string[] {
  const base = language?.split('-')[0]?.toLowerCase() ?? 'en';
  return (FILLERS[base] ?? (WITHOUT_UM.has(base) ? 'uh' : 'um uh')).split(' ');
}
