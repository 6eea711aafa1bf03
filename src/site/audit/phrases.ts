import { foldWords, type FoundWord } from './words.ts';

interface Phrase {
  phrase: string;
  words: string[];
}

/** Finds phrases as whole words, whatever stands between the words and in whatever case. */
export class PhraseFinder {
  private readonly byFirstWord = new Map<string, Phrase[]>();

  constructor(phrases: Iterable<string>) {
    for (const phrase of new Set(phrases)) {
      const words = foldWords(phrase);
      const [first] = words;
      if (first === undefined) continue;
      this.byFirstWord.set(first, [...(this.byFirstWord.get(first) ?? []), { phrase, words }]);
    }
  }

  /** The phrases that occur, each once. */
  find(words: readonly FoundWord[]): string[] {
    const found = new Set<string>();
    words.forEach(({ folded }, index) => {
      for (const candidate of this.byFirstWord.get(folded) ?? [])
        if (standsAt(candidate.words, words, index)) found.add(candidate.phrase);
    });
    return [...found];
  }
}

function standsAt(phrase: readonly string[], words: readonly FoundWord[], index: number): boolean {
  return phrase.every((word, offset) => words[index + offset]?.folded === word);
}
