import { BrowserKept } from './browser-kept.ts';
import { openFramedKept } from './framed-kept.ts';

/**
 * What is kept on this computer: texts by key, the same for every page of this site and for no other
 * site, and word of what changes in other windows of it.
 */
export interface Kept {
  read(key: string): Promise<string | undefined>;
  /** Rejects where the browser keeps nothing. Other windows are told. */
  write(key: string, value: string): Promise<void>;
  /** Other windows are told. */
  remove(key: string): Promise<void>;
  /** The keys that begin so. */
  list(prefix: string): Promise<string[]>;
  /** Says something to every other window of this site; it is not kept. */
  tell(topic: string, message: unknown): void;
  /** Says it when this window is left, however that happens short of a crash. */
  tellAtEnd(topic: string, message: unknown): void;
  /** Returns what ends the listening, as does `onWritten`. */
  onTold(topic: string, listener: (message: unknown) => void): () => void;
  /** Told of what other windows wrote, or removed. */
  onWritten(key: string, listener: (value: string | undefined) => void): () => void;
}

/**
 * Opens what is kept for this site. From disk it lies behind a page of its own in a frame: there a
 * browser may keep every file apart from every other (Firefox does).
 *
 * @param root address of the site's root, ending in a slash
 */
export function openKept(root: string): Promise<Kept> {
  if (location.protocol === 'file:') return openFramedKept(`${root}kept/index.html`);
  return BrowserKept.open(root);
}
