import type { StagedClip } from '../../study/staged.ts';
import { buildAddition, type AdditionView } from './additions.ts';
import { addressOf, type Link } from './addresses.ts';
import { buildPeople, findPicture, type PictureView } from './people.ts';
import { buildPlayable, type PlayableView } from './playable.ts';
import { findOwnQuote, type QuoteView } from './quotes.ts';
import { pick, type Site } from './site.ts';
import { KIND_WORD } from './words.ts';

export interface ClipView extends PlayableView {
  id: string;
  kinds: string[];
  themes: Link[];
  still?: PictureView;
  quote?: QuoteView;
  /** Where meetings are planned. */
  addition?: AdditionView;
}

export function buildClips(site: Site, ids: readonly string[]): ClipView[] {
  return pick(site.clips, ids).map((clip) => buildClip(site, clip));
}

export function findClip(site: Site, id: string): ClipView | undefined {
  const clip = site.clips.get(id);
  return clip && buildClip(site, clip);
}

export function buildClip(site: Site, clip: StagedClip): ClipView {
  const still = findPicture(site, clip.still);
  const quote = findOwnQuote(site, clip);
  const people = buildPeople(site, clip.personIds);
  // The quote's speaker, or the first of the interviewed people.
  const [speaker] = clip.quote ? buildPeople(site, [clip.quote.personId]) : people;
  return {
    ...buildPlayable(site, clip),
    ...{ id: clip.id, href: addressOf.clip(clip.id), title: clip.title, side: clip.side, people },
    kinds: clip.kinds.map((kind) => KIND_WORD[kind]),
    themes: pick(site.themes, clip.themeIds).map((theme) => ({
      text: theme.title,
      href: addressOf.theme(theme.id),
    })),
    ...(speaker && { speaker }),
    ...(still && { still }),
    ...(quote && { quote }),
    ...buildAddition(
      site,
      clip.title,
      { kind: 'play', clips: [{ id: clip.id, title: clip.title }] },
      clip.durationSeconds,
    ),
  };
}

/** How long it takes to hear all of them, seconds. */
export function sumSeconds(clips: readonly { durationSeconds: number }[]): number {
  return clips.reduce((sum, clip) => sum + clip.durationSeconds, 0);
}
