import type { WallClip, WallPicture } from '../../meeting/program.ts';

/** Enough for the next clip, and for the one after it in a pair. */
const MOST = 3;

/** Media that is fetched before it is wanted, so that a clip starts when its moment is reached. */
export class MediaAhead {
  readonly #root: string;
  readonly #pictures = new Map<string, HTMLImageElement>();
  readonly #waiting = new Map<string, HTMLMediaElement>();

  /** @param root address of the site's root, ending in a slash */
  constructor(root: string) {
    this.#root = root;
  }

  /** Begins to fetch a clip's media, and forgets what was fetched longest ago and never wanted. */
  prepare(clip: WallClip): void {
    if (this.#waiting.has(clip.id)) return;
    const media = createMedia(clip, this.#root);
    if (!media) return;
    this.#waiting.set(clip.id, media);
    const [oldest] = this.#waiting;
    if (this.#waiting.size <= MOST || !oldest) return;
    this.#waiting.delete(oldest[0]);
    release(oldest[1]);
  }

  /** Begins to fetch a picture; the browser keeps it at hand. */
  preparePicture({ src }: WallPicture): void {
    if (this.#pictures.has(src)) return;
    const picture = new Image();
    picture.src = this.#root + src;
    this.#pictures.set(src, picture);
  }

  clear(): void {
    for (const media of this.#waiting.values()) release(media);
    this.#waiting.clear();
  }

  /** The media of a clip, for whoever plays it; undefined where there are only words. */
  take(clip: WallClip): HTMLMediaElement | undefined {
    const media = this.#waiting.get(clip.id) ?? createMedia(clip, this.#root);
    this.#waiting.delete(clip.id);
    return media;
  }
}

/** Ends what an element fetches and holds. */
export function release(media: HTMLMediaElement): void {
  media.pause();
  media.removeAttribute('src');
  media.load();
}

function createMedia(
  { video, audio, poster, title }: WallClip,
  root: string,
): HTMLMediaElement | undefined {
  const source = video ?? audio;
  if (!source) return undefined;
  const media = document.createElement(video ? 'video' : 'audio');
  if (media instanceof HTMLVideoElement) {
    media.playsInline = true;
    media.disablePictureInPicture = true;
    if (poster) media.poster = root + poster.src;
  }
  media.preload = 'auto';
  media.setAttribute('aria-label', title);
  media.src = root + source.src;
  return media;
}
