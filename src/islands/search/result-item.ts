import { formatClock } from '../../domain/time.ts';
import type { SearchResult } from '../../search/query/results.ts';
import { cutExcerpt, markPieces, type Piece } from './excerpt.ts';
import { formatResultAddress } from './result-address.ts';
import type { Speech } from './speech.ts';

/** What results are shown with. */
export interface ResultSetting {
  template: HTMLTemplateElement;
  speech: Speech;
  /** Address of the site's root, ending in a slash. */
  root: string;
}

/** A result as an item of the list. */
export function buildResultItem(
  result: SearchResult,
  { template, speech, root }: ResultSetting,
): HTMLElement {
  const { entry, passage } = result;
  const fragment = template.content.cloneNode(true) as DocumentFragment;
  const item = fragment.firstElementChild as HTMLElement;
  const part = (name: string) => item.querySelector<HTMLElement>(`[data-${name}]`);
  if (entry.side) item.dataset['side'] = entry.side;
  part('seat-word')?.append(speech.say(entry.side ?? 'table'));
  part('passage')?.append(...showPassage(result));
  part('passage')?.toggleAttribute('data-written', !passage.moments);
  part('speaker')?.append(passage.speaker ?? (passage.moments ? entry.line : ''));
  part('line')?.append(describe(result, speech));
  part('near-by')?.append(result.isWhole ? '' : speech.say('nearBy'));
  const link = part('link') as HTMLAnchorElement | null;
  link?.append(...markPieces(entry.title, result.titleMarks).map(showPiece));
  link?.setAttribute('href', formatResultAddress(result, root));
  const play = part('play');
  if (play && entry.media) preparePlay(play, result, speech, root);
  return item;
}

function showPassage({ passage, marks, entry }: SearchResult): HTMLElement[] {
  if (passage.text === entry.title) return [];
  // A quotation has its marks by its language.
  const words = document.createElement(passage.moments ? 'q' : 'span');
  if (passage.language !== '') words.lang = passage.language;
  words.dir = 'auto';
  words.append(...cutExcerpt(passage.text, marks).map(showPiece));
  return [words];
}

function showPiece({ text, isFound }: Piece): Node | string {
  if (!isFound) return text;
  const mark = document.createElement('mark');
  mark.append(text);
  return mark;
}

/** What kind of entry it is and whose; what is said needs no telling, unless it is the whole interview. */
function describe({ entry, passage }: SearchResult, speech: Speech): string {
  if (entry.kind === 'clip' && passage.moments) return '';
  const kind = speech.say(entry.kind);
  // A persona's line says what it is about, not whose it is.
  const isOfSomebody = entry.line !== '' && entry.kind !== 'persona' && !passage.moments;
  return isOfSomebody ? speech.say('described', { kind, line: entry.line }) : kind;
}

function preparePlay(
  button: HTMLElement,
  { entry, atSeconds = 0 }: SearchResult,
  speech: Speech,
  root: string,
): void {
  const clock = formatClock(atSeconds);
  button.hidden = false;
  button.toggleAttribute('data-sound', !entry.media?.video);
  button.querySelector('[data-clock]')?.append(clock);
  button.setAttribute('aria-label', speech.say('play', { clock, title: entry.title }));
  button.setAttribute('aria-expanded', 'false');
  if (entry.media?.poster !== undefined) button.prepend(buildPoster(root + entry.media.poster));
}

function buildPoster(src: string): HTMLImageElement {
  const image = document.createElement('img');
  // Before the address: what is out of sight is not fetched.
  image.loading = 'lazy';
  image.alt = '';
  image.addEventListener('error', () => {
    image.remove();
  });
  image.src = src;
  return image;
}
