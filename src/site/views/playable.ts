import type { Medium } from '../../domain/consent.ts';
import type { Side } from '../../domain/evidence.ts';
import { formatClock } from '../../domain/time.ts';
import type { ClipMedia, StagedClip, StagedTranscript } from '../../study/staged.ts';
import { isSameLanguage } from './languages.ts';
import type { PersonView } from './people.ts';
import { pick, type Site } from './site.ts';
import { MEDIUM_WORD } from './words.ts';

/** What can be watched, heard or read: a clip, or an interview from beginning to end. */
export interface PlayableView {
  /** Its own page, which answers to links to a moment. */
  href: string;
  title: string;
  side: Side;
  /** Whose words stand for it. */
  speaker?: PersonView;
  /** The interviewed people in it. */
  people: PersonView[];
  durationSeconds: number;
  /** `0:45` */
  length: string;
  /** What there is of it, and how long it plays: `0:45, with captions`. */
  detail: string;
  medium: Medium;
  /** Addresses from the site's root. */
  media: ClipMedia;
  /** What is spoken. */
  language: string;
  /** The transcript shown first: in the site's language where there is one. */
  shownLanguage: string;
  transcripts: StagedTranscript[];
  /** Names of everyone who speaks in it, by person id. */
  speakerNames: Record<string, string>;
}

type Staged = Pick<StagedClip, 'durationSeconds' | 'medium' | 'media' | 'transcripts'>;

/** What a clip and a whole interview have in common as far as they are played. */
export function buildPlayable(
  site: Site,
  staged: Staged,
): Omit<PlayableView, 'href' | 'title' | 'side' | 'speaker' | 'people'> {
  const { durationSeconds, medium, transcripts } = staged;
  const length = formatClock(Math.round(durationSeconds));
  return {
    ...{ durationSeconds, length, medium, transcripts },
    detail: medium === 'words' ? MEDIUM_WORD.words : `${length}, ${MEDIUM_WORD[medium]}`,
    media: fromRoot(staged.media),
    ...nameLanguages(site, transcripts),
    speakerNames: nameSpeakers(site, transcripts),
  };
}

function nameLanguages(
  { study }: Site,
  transcripts: readonly StagedTranscript[],
): Pick<PlayableView, 'language' | 'shownLanguage'> {
  const shown = transcripts.find((each) => isSameLanguage(each.language, study.edition.language));
  const language = transcripts[0]?.language ?? study.edition.language;
  return { language, shownLanguage: shown?.language ?? language };
}

function nameSpeakers(
  site: Site,
  transcripts: readonly StagedTranscript[],
): Record<string, string> {
  const ids = transcripts.flatMap(({ cues }) => cues.flatMap(({ speaker }) => speaker ?? []));
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
