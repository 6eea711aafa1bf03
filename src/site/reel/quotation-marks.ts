type Marks = readonly [opening: string, closing: string];

/** As quotation-marks.css has them, by language. */
const MARKS: readonly (readonly [languages: string, marks: Marks])[] = [
  ['pt-PT', ['«', '»']],
  ['zh-Hant', ['「', '」']],
  ['en pt da tr ko zh', ['“', '”']],
  ['es it nb nn no ru uk el fa ca', ['«', '»']],
  ['fr', ['«\u202f', '\u202f»']],
  ['de cs sk sl bg is', ['„', '“']],
  ['pl hu ro hr', ['„', '”']],
  ['sv fi he', ['”', '”']],
  ['nl', ['‘', '’']],
  ['ar', ['”', '“']],
  ['ja', ['「', '」']],
];

/** The marks that a language puts around what is said. */
export function findQuotationMarks(language: string): Marks {
  const tag = language.toLowerCase();
  const isMeant = (known: string) => tag === known || tag.startsWith(`${known}-`);
  const [, marks] =
    MARKS.find(([languages]) => languages.toLowerCase().split(' ').some(isMeant)) ?? [];
  return marks ?? ['“', '”'];
}
