import type { Medium } from '../../../domain/consent.ts';
import type {
  WallClip,
  WallFace,
  WallPerson,
  WallPicture,
  WallTranscript,
  WallWords,
} from '../../../meeting/program.ts';
import type { StagedTranscript } from '../../../study/staged.ts';
import { buildClip, type ClipView } from '../clips.ts';
import { directionOf, nameLanguage } from '../languages.ts';
import type { FaceView, PersonView, PictureView } from '../people.ts';
import type { QuoteView } from '../quotes.ts';
import { pick, type Site } from '../site.ts';

/** A picture as a page of its own loads it; undefined where it has none of it. */
export type FindWallPicture = (picture: PictureView) => WallPicture | undefined;

/** What programs are built from. */
export interface WallSource {
  site: Site;
  findPicture: FindWallPicture;
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
    const words = clip.quote && buildWords(source, clip, clip.quote);
    return {
      ...{ id: clip.id, href: belowRoot(clip.href), title: clip.title, side: clip.side },
      people: clip.people.map((person) => buildWallPerson(source, person)),
      agreed: `Agreed to be ${AGREED[clip.medium]} by ${tellAudience(site)}`,
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
      transcripts: listTranscripts(clip),
    };
  });
}

/** Words of a clip, as the wall shows them. */
export function buildWords(source: WallSource, clip: ClipView, quote: QuoteView): WallWords {
  const { text, language, direction, href } = quote;
  return {
    ...{ text, language, direction, side: clip.side, topic: clip.title, href: belowRoot(href) },
    ...(clip.speaker && { speaker: buildWallPerson(source, clip.speaker) }),
  };
}

export function buildWallPerson(source: WallSource, person: PersonView): WallPerson {
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
function listTranscripts(clip: ClipView): WallTranscript[] {
  const isShown = ({ language }: StagedTranscript): boolean => language === clip.shownLanguage;
  const sorted = [
    ...clip.transcripts.filter(isShown),
    ...clip.transcripts.filter((each) => !isShown(each)),
  ];
  return sorted.map(({ language, isTranslation, cues }) => ({
    ...{ language, isTranslation, name: nameLanguage(language), direction: directionOf(language) },
    cues: cues.map(({ startSeconds, endSeconds, text, speaker }) => ({
      ...{ startSeconds, endSeconds, text },
      speaker: clip.speakerNames[speaker ?? ''] ?? '',
    })),
  }));
}

/** Whom the edition is for, in words: `customers and employees`. */
export function tellAudience({ study }: Site): string {
  const { audiences, language } = study.edition;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(audiences);
}

/** Programs are loaded by pages at different depths, which know where the root is. */
export function belowRoot(address: string): string {
  return address.replace(/^\//u, '');
}
