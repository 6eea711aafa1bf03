/** One word of a text as the index knows it, and where it stands. */
export interface IndexedWord {
  /** Lower case, accents folded; two characters where the script writes no spaces. */
  term: string;
  /** Offsets into the text, end exclusive. */
  from: number;
  to: number;
}

const WORD =
  /\p{N}+(?:[.,]\p{N}+)*(?=[^\p{L}\p{M}\p{N}]|$)|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu;
const PLAIN = /^[a-z0-9]+$/;
/** Scripts without spaces whose words no dictionary is needed for: indexed by pairs of characters. */
const PAIRED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;
/** Scripts without spaces whose words only a dictionary finds. */
const SEGMENTED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const ASCII_WORD = /[0-9]+(?:[.,][0-9]+)*(?![A-Za-z0-9])|[A-Za-z0-9]+(?:'[A-Za-z]+)*/g;
const ASCII = /^[\0-\x7f]*$/;

/** The words of a text in their order. */
export function listWords(text: string): IndexedWord[] {
  // Most texts need none of Unicode's properties, and an index has millions of words.
  if (ASCII.test(text)) return listAsciiWords(text);
  const words: IndexedWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    if (SPACELESS.test(word)) words.push(...splitSpaceless(word, match.index));
    else words.push({ term: foldWord(word), from: match.index, to: match.index + word.length });
  }
  return words;
}

function listAsciiWords(text: string): IndexedWord[] {
  const words: IndexedWord[] = [];
  for (const match of text.matchAll(ASCII_WORD)) {
    const [word] = match;
    const term = word.toLowerCase().replaceAll("'", '');
    words.push({ term, from: match.index, to: match.index + word.length });
  }
  return words;
}

function splitSpaceless(run: string, offset: number): IndexedWord[] {
  const words: IndexedWord[] = [];
  let from = 0;
  for (const match of run.matchAll(PAIRED)) {
    words.push(...splitSegmented(run.slice(from, match.index), offset + from));
    words.push(...splitPairs(match[0], offset + match.index));
    from = match.index + match[0].length;
  }
  words.push(...splitSegmented(run.slice(from), offset + from));
  return words;
}

/** `東京都` gives `東京`, `京都`, `都`: any stretch of it is a run of pairs, the last one perhaps begun only. */
function splitPairs(run: string, offset: number): IndexedWord[] {
  const characters = Array.from(run);
  let from = offset;
  return characters.map((character, index) => {
    const pair = character + (characters[index + 1] ?? '');
    const word = { term: foldWord(pair), from, to: from + pair.length };
    from += character.length;
    return word;
  });
}

function splitSegmented(run: string, offset: number): IndexedWord[] {
  if (run === '') return [];
  if (!SEGMENTED.test(run)) return [{ term: foldWord(run), from: offset, to: offset + run.length }];
  return [...segmenter().segment(run)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment, index }) => ({
      term: segment.normalize('NFC'),
      from: offset + index,
      to: offset + index + segment.length,
    }));
}

let thai: Intl.Segmenter | undefined;

function segmenter(): Intl.Segmenter {
  thai ??= new Intl.Segmenter('th', { granularity: 'word' });
  return thai;
}

const MARKS =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}/gu;
/** Letters that no decomposition takes apart, as people type who lack them on their keyboard. */
const LETTERS: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' },
  // Arabic: the letters whose forms writers mix, and the stroke that only lengthens a line.
  ...{ ى: 'ي', ة: 'ه', ـ: '', ٱ: 'ا' },
};
const LETTER = /[ßæœøłđðþıςىةـٱ]/gu;

/** A word as it is compared: lower case, without accents, apostrophes and joins. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(MARKS, '')
    .replaceAll(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/['’\u200c\u200d]/gu, '')
    .normalize('NFC');
}
