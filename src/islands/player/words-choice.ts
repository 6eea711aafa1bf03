/** How a reader takes what is said: in which language, and whether with captions. */
export interface WordsChoice {
  /** BCP 47 tag. */
  language?: string;
  captions?: boolean;
}

const KEY = 'sightline-words';
/** For as long as the page is open, where the browser refuses to store anything. */
let inPage: WordsChoice = {};

/** What the reader chose last, in this visit or an earlier one. */
export function recallChoice(): WordsChoice {
  try {
    return readChoice(JSON.parse(window.localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return inPage;
  }
}

export function rememberChoice(choice: WordsChoice): void {
  inPage = { ...recallChoice(), ...choice };
  try {
    window.localStorage.setItem(KEY, JSON.stringify(inPage));
  } catch {
    // A browser may refuse to store: then the choice lasts as long as the page.
  }
}

/** The language among those offered that the reader wants, whatever the region. */
export function pickLanguage(
  wanted: string | undefined,
  offered: readonly string[],
): string | undefined {
  if (wanted === undefined) return undefined;
  return (
    offered.find((each) => each === wanted) ??
    offered.find((each) => baseOf(each) === baseOf(wanted))
  );
}

function readChoice(stored: unknown): WordsChoice {
  const { language, captions } = Object(stored) as Record<string, unknown>;
  return {
    ...(typeof language === 'string' && { language }),
    ...(typeof captions === 'boolean' && { captions }),
  };
}

function baseOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}
