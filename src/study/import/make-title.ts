const LONGEST_TITLE = 60;
const FEWEST_WORDS = 3;

/** A title of somebody's words: the first sentence that says something, cut between words where it is long. */
export function makeTitle(words: string): string {
  const plain = words
    .replaceAll(/\[[^\]]*\]|\([^)]*\)/gu, ' ')
    .replaceAll(/["“”„«»]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const sentences = plain.split(/(?<=[.!?。？！…])\s+/u);
  const sentence = sentences.find((each) => each.split(' ').length >= FEWEST_WORDS) ?? plain;
  if (sentence.length <= LONGEST_TITLE) return sentence.replace(/[.,;:]$/u, '') || 'A passage';
  const cut = sentence.slice(0, LONGEST_TITLE);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : undefined).replace(/[,;:–—-]+$/u, '')} …`;
}
