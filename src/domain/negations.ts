/** Words that turn a sentence round; dropping one under an ellipsis turns it back. By language. */
const NEGATIONS: Record<string, readonly string[]> = {
  en: 'no not never none nothing nobody nowhere neither nor cannot without hardly barely scarcely rarely seldom'.split(
    ' ',
  ),
  es: 'no ni nunca jamás nada nadie ningún ninguno ninguna tampoco sin apenas'.split(' '),
  pt: 'não nem nunca jamais nada ninguém nenhum nenhuma tampouco sem'.split(' '),
  fr: 'ne non ni pas jamais rien personne aucun aucune nul nulle sans guère'.split(' '),
  de: 'nicht nichts nie niemals niemand kein keine keinen keinem keiner keines weder ohne kaum'.split(
    ' ',
  ),
  it: 'no non né mai niente nulla nessuno nessuna senza'.split(' '),
  nl: 'niet niets nooit niemand geen noch zonder nauwelijks'.split(' '),
  sv: 'inte ej icke aldrig ingen inget inga ingenting utan knappt'.split(' '),
  nb: 'ikke aldri ingen intet ingenting uten knapt'.split(' '),
  da: 'ikke aldrig ingen intet ingenting uden næppe'.split(' '),
};

const ANY_LANGUAGE = new Set(Object.values(NEGATIONS).flat());

/**
 * Whether a word (lower case) negates.
 *
 * @param language BCP 47 tag; a language without a list of its own is held against every list
 */
export function isNegation(word: string, language?: string): boolean {
  if (word.endsWith("n't") || word.startsWith("n'")) return true;
  const own = language === undefined ? undefined : NEGATIONS[language.split('-')[0] ?? ''];
  return own ? own.includes(word) : ANY_LANGUAGE.has(word);
}
