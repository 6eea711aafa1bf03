/** Sentences by name, as the page brings them; one with a number has a form for each plural. */
export type Sentences = Record<string, string | Partial<Record<Intl.LDMLPluralRule, string>>>;

/** Says what the page's language has words for: `{n} results` with `n` gives `3 results`. */
export class Speech {
  readonly #sentences: Sentences;
  readonly #language: string;

  constructor(sentences: Sentences, language: string) {
    this.#sentences = sentences;
    this.#language = language;
  }

  /** @param values for what stands in braces; `n` decides the plural */
  say(name: string, values: Record<string, string | number> = {}): string {
    const sentence = this.#sentences[name] ?? '';
    const text = typeof sentence === 'string' ? sentence : this.#choosePlural(sentence, values);
    return text.replaceAll(/\{(\w+)\}/gu, (_, key: string) => this.#format(values[key] ?? ''));
  }

  /** `readings, reading or reads` */
  sayEither(words: readonly string[]): string {
    return new Intl.ListFormat(this.#language, { type: 'disjunction' }).format(words);
  }

  #choosePlural(
    forms: Partial<Record<Intl.LDMLPluralRule, string>>,
    values: Record<string, string | number>,
  ): string {
    const rule = new Intl.PluralRules(this.#language).select(Number(values['n'] ?? 0));
    return forms[rule] ?? forms.other ?? '';
  }

  #format(value: string | number): string {
    return typeof value === 'string' ? value : value.toLocaleString(this.#language);
  }
}
