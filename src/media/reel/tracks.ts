import { buildCaptions } from './captions.ts';
import type { LineLimits } from './phrases.ts';
import type { Reel, ReelClip, ReelWords } from './reel.ts';

/** A clip in its place; seconds of the reel. */
export interface PlacedClip {
  clip: ReelClip;
  /** Where its title begins. */
  startSeconds: number;
  /** Where the clip itself begins. */
  bodySeconds: number;
  endSeconds: number;
}

/** The captions of one language; seconds of the reel. */
export interface Track {
  /** BCP 47 tag. */
  language: string;
  /** Whether it plays without being asked for. */
  plays: boolean;
  captions: TrackCaption[];
}

export interface TrackCaption {
  startSeconds: number;
  endSeconds: number;
  lines: string[];
}

const LIMITS: LineLimits = { columns: 42, lines: 2 };

/**
 * A caption track for each language that a clip has, the reel's own first. In that one every clip
 * has captions: in the language that is spoken where nobody has translated it.
 */
export function buildTracks(
  placed: readonly PlacedClip[],
  { language, burnIn }: Pick<Reel, 'language' | 'burnIn'>,
): Track[] {
  const languages = new Map<string, string>();
  for (const { clip } of placed) {
    for (const words of clip.words) {
      const base = baseOf(words.language);
      languages.set(base, languages.get(base) ?? words.language);
    }
  }
  const isOwn = (tag: string) => baseOf(tag) === baseOf(language);
  const tags = [...languages.values()].sort(
    (one, other) => Number(isOwn(other)) - Number(isOwn(one)),
  );
  return tags.map((tag, index) => ({
    language: tag,
    plays: index === 0 && !burnIn,
    captions: placed.flatMap((each) => placeCaptions(each, tag, index === 0)),
  }));
}

function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

function placeCaptions(placed: PlacedClip, language: string, isFirst: boolean): TrackCaption[] {
  const { clip, bodySeconds, endSeconds } = placed;
  const own = clip.words.find((each) => baseOf(each.language) === baseOf(language));
  const words = own ?? (isFirst ? clip.words[0] : undefined);
  if (!words) return [];
  const lasts = endSeconds - bodySeconds;
  const cues = clip.medium === 'words' ? stretch(words, lasts / clip.durationSeconds) : words.cues;
  const name = nameSpeakers(clip);
  return buildCaptions(cues, lasts, LIMITS).map((caption) => ({
    startSeconds: bodySeconds + caption.startSeconds,
    endSeconds: bodySeconds + caption.endSeconds,
    lines: name(caption.lines, caption.speakerId),
  }));
}

/** What is only read stands as long as reading takes, not as long as it was spoken. */
function stretch({ cues }: ReelWords, factor: number): ReelWords['cues'] {
  return cues.map(({ text, speaker, startSeconds, endSeconds }) => ({
    text,
    startSeconds: startSeconds * factor,
    endSeconds: endSeconds * factor,
    ...(speaker !== undefined && { speaker }),
  }));
}

/** Puts a name before the words where somebody else speaks than before. */
function nameSpeakers({ people, speakerId }: ReelClip): (lines: string[], id?: string) => string[] {
  let last = speakerId;
  return (lines, id = last) => {
    const name = people[id]?.name;
    if (id === last || name === undefined) return lines;
    last = id;
    return [`${name}: ${lines[0] ?? ''}`, ...lines.slice(1)];
  };
}
