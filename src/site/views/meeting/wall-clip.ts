import type { Audience, Medium } from '../../../domain/consent.ts';
import type {
  WallClip,
  WallFace,
  WallPerson,
  WallPicture,
  WallSaid,
  WallTranscript,
  WallWords,
} from '../../../meeting/program.ts';
import type { ComponentUse } from '../../../study/body.ts';
import type { StagedTranscript } from '../../../study/staged.ts';
import { tellAudiences } from '../audiences.ts';
import { buildClip, type ClipView } from '../clips.ts';
import { directionOf, nameLanguage } from '../languages.ts';
import type { FaceView, PersonView, PictureView } from '../people.ts';
import { findOther, labelBeside, type CitedView, type QuoteView } from '../quotes.ts';
import { pick, type Site } from '../site.ts';

/** A picture as a page of its own loads it; undefined where it has none of it. */
export type FindWallPicture = (picture: PictureView) => WallPicture | undefined;

/** What programs are built from. */
export interface WallSource {
  site: Site;
  findPicture: FindWallPicture;
  /** The authors' components in a story's body. */
  listUses: (storyId: string) => readonly ComponentUse[];
  /** Who sits in the room, where a session says so: otherwise those whom the edition is for. */
  audiences?: readonly Audience[];
}

const AGREED: Record<Medium, string> = {
  video: 'seen and heard',
  audio: 'heard',
  words: 'read',
};

/** The clips of the ids, as the wall shows them. */
export function buildWallClips(source: WallSource, ids: readonly string[]): WallClip[] {
  const { site } = source;
  return pick(site.clips, ids).map((staged) => {
    const clip = buildClip(site, staged);
    const interview = site.interviews.get(staged.interviewId);
    const { poster, video, audio } = clip.media;
    const still = clip.still && source.findPicture(clip.still);
    const words = clip.quote && buildWords(source, { ...clip, quote: clip.quote });
    return {
      ...{ id: clip.id, href: belowRoot(clip.href), title: clip.title, side: clip.side },
      people: clip.people.map((person) => buildWallPerson(source, person)),
      agreed: `Agreed to be ${AGREED[clip.medium]} by ${tellAudience(source)}`,
      ...(interview?.problemShared !== undefined && { problemShared: interview.problemShared }),
      ...{ durationSeconds: clip.durationSeconds, medium: clip.medium },
      ...(video && {
        video: { src: belowRoot(video.src), width: video.width, height: video.height },
      }),
      ...(audio && { audio: { src: belowRoot(audio.src) } }),
      ...(poster
        ? {
            poster: {
              src: belowRoot(poster.webp),
              width: poster.width,
              height: poster.height,
              alt: '',
            },
          }
        : still && { poster: still }),
      ...(words && { quote: words }),
      transcripts: listTranscripts(site, clip),
    };
  });
}

/** Words of a clip, as the wall shows them. */
export function buildWords(
  source: WallSource,
  { side, title, quote, speaker }: CitedView & Pick<ClipView, 'side' | 'title'>,
): WallWords {
  return {
    ...buildSaid(quote),
    ...{ side, topic: title, href: belowRoot(quote.href) },
    ...(speaker && { speaker: buildWallPerson(source, speaker) }),
  };
}

/** A quote without whose it is, and where it is heard. */
export function buildSaid({ text, language, direction, beside }: QuoteView): WallSaid {
  return { text, language, direction, ...(beside && { beside }) };
}

function buildWallPerson(source: WallSource, person: PersonView): WallPerson {
  const face = person.face && findFace(source, person.face);
  return {
    ...{ name: person.name, line: person.line },
    ...(person.side && { side: person.side }),
    ...(face && { face }),
  };
}

function findFace({ findPicture }: WallSource, face: FaceView): WallFace | undefined {
  const picture = findPicture(face);
  return picture && { ...picture, eye: face.eye, facing: face.facing };
}

/** In the site's language first. */
function listTranscripts({ study }: Site, clip: ClipView): WallTranscript[] {
  const isShown = ({ language }: StagedTranscript): boolean => language === clip.shownLanguage;
  const sorted = [
    ...clip.transcripts.filter(isShown),
    ...clip.transcripts.filter((each) => !isShown(each)),
  ];
  return sorted.map(({ language, isTranslation, cues }) => {
    const other = findOther(clip.transcripts, language, study.edition.language);
    return {
      ...{ language, isTranslation, name: nameLanguage(language) },
      direction: directionOf(language),
      ...(other && { beside: { language: other.language, label: labelBeside(other) } }),
      cues: cues.map(({ startSeconds, endSeconds, text, speaker }) => ({
        ...{ startSeconds, endSeconds, text },
        speaker: clip.speakerNames[speaker ?? ''] ?? '',
      })),
    };
  });
}

/** Whom it is shown to, in words: `customers and employees`. */
export function tellAudience({ site, audiences }: WallSource): string {
  return tellAudiences(audiences ?? site.study.edition.audiences);
}

/** Programs are loaded by pages at different depths, which know where the root is. */
export function belowRoot(address: string): string {
  return address.replace(/^\//u, '');
}
