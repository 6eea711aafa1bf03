import type { Medium } from '../../domain/consent.ts';
import type { Side } from '../../domain/evidence.ts';
import { formatClock } from '../../domain/time.ts';
import type { ClipMedia, StagedClip, StagedTranscript } from '../../study/staged.ts';
import { addressOf, type Link } from './addresses.ts';
import { buildPeople, findPicture, type PersonView, type PictureView } from './people.ts';
import { findQuote, type QuoteView } from './quotes.ts';
import { pick, type Site } from './site.ts';
import { KIND_WORD, MEDIUM_WORD } from './words.ts';

export interface ClipView {
  id: string;
  href: string;
  title: string;
  side: Side;
  /** Whose words stand for the clip: the quote's speaker, or the first of the interviewed people. */
  speaker?: PersonView;
  people: PersonView[];
  kinds: string[];
  themes: Link[];
  durationSeconds: number;
  /** `0:45` */
  length: string;
  /** What there is of it, and how long it plays: `0:45, with captions`. */
  detail: string;
  medium: Medium;
  /** Addresses from the site's root. */
  media: ClipMedia;
  still?: PictureView;
  quote?: QuoteView;
  /** What is spoken. */
  language: string;
  /** The transcript shown first: in the site's language where there is one. */
  shownLanguage: string;
  transcripts: StagedTranscript[];
  /** Names of everyone who speaks in it, by person id. */
  speakerNames: Record<string, string>;
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
  const quote = findQuote(site, clip);
  const people = buildPeople(site, clip.personIds);
  const length = formatClock(Math.round(clip.durationSeconds));
  const [speaker] = clip.quote ? buildPeople(site, [clip.quote.personId]) : people;
  return {
    id: clip.id,
    href: addressOf.clip(clip.id),
    title: clip.title,
    side: clip.side,
    people,
    kinds: clip.kinds.map((kind) => KIND_WORD[kind]),
    themes: pick(site.themes, clip.themeIds).map((theme) => ({
      text: theme.title,
      href: addressOf.theme(theme.id),
    })),
    durationSeconds: clip.durationSeconds,
    length,
    detail: clip.medium === 'words' ? MEDIUM_WORD.words : `${length}, ${MEDIUM_WORD[clip.medium]}`,
    medium: clip.medium,
    media: fromRoot(clip.media),
    ...nameLanguages(site, clip),
    transcripts: clip.transcripts,
    speakerNames: nameSpeakers(site, clip),
    ...(speaker && { speaker }),
    ...(still && { still }),
    ...(quote && { quote }),
  };
}

/** How long it takes to hear all of them, seconds. */
export function sumSeconds(clips: readonly { durationSeconds: number }[]): number {
  return clips.reduce((sum, clip) => sum + clip.durationSeconds, 0);
}

function nameLanguages(
  { study }: Site,
  { transcripts }: StagedClip,
): Pick<ClipView, 'language' | 'shownLanguage'> {
  const [wanted] = study.edition.language.split('-');
  const shown = transcripts.find((each) => each.language.split('-')[0] === wanted);
  const language = transcripts[0]?.language ?? study.edition.language;
  return { language, shownLanguage: shown?.language ?? language };
}

function nameSpeakers(site: Site, clip: StagedClip): Record<string, string> {
  const ids = clip.transcripts.flatMap(({ cues }) => cues.flatMap(({ speaker }) => speaker ?? []));
  return Object.fromEntries(pick(site.people, [...new Set(ids)]).map(({ id, name }) => [id, name]));
}

function fromRoot({ video, audio, poster }: ClipMedia): ClipMedia {
  return {
    ...(video && { video: { ...video, src: `/${video.src}` } }),
    ...(audio && { audio: { ...audio, src: `/${audio.src}` } }),
    ...(poster && {
      poster: {
        ...poster,
        avif: `/${poster.avif}`,
        webp: `/${poster.webp}`,
        jpeg: `/${poster.jpeg}`,
      },
    }),
  };
}
