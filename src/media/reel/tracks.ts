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
  const keyOf = keyLanguages(placed);
  const languages = new Map<string, string>();
  for (const { clip } of placed)
    for (const words of clip.words) {
      const key = keyOf(words.language);
      languages.set(key, languages.get(key) ?? words.language);
    }
  const [first, ...others] = rankLanguages([...languages.values()], language);
  if (first === undefined) return [];
  const isSpoken = (tag: string) => (each: ReelWords) => keyOf(each.language) === keyOf(tag);
  return [
    {
      ...{ language: first, plays: !burnIn },
      captions: placed.flatMap((each) => {
        const { words } = each.clip;
        const own = words.find(isSpoken(first)) ?? words.find(isNear(first)) ?? words[0];
        return placeCaptions(each, own);
      }),
    },
    ...others.map((tag) => ({
      ...{ language: tag, plays: false },
      captions: placed.flatMap((each) => placeCaptions(each, each.clip.words.find(isSpoken(tag)))),
    })),
  ];
}

/** Scripts and regions of a language are one track, unless a clip has its words in several of them. */
function keyLanguages(placed: readonly PlacedClip[]): (tag: string) => string {
  const parted = new Set(
    placed.flatMap(({ clip }) => {
      const bases = clip.words.map((words) => baseOf(words.language));
      return bases.filter((base, index) => bases.indexOf(base) !== index);
    }),
  );
  return (tag) => (parted.has(baseOf(tag)) ? tag.toLowerCase() : baseOf(tag));
}

/** The reel's own first: the very tag, then others of its language. */
function rankLanguages(tags: readonly string[], language: string): string[] {
  const rank = (tag: string) =>
    tag.toLowerCase() === language.toLowerCase() ? 0 : baseOf(tag) === baseOf(language) ? 1 : 2;
  return tags.toSorted((one, other) => rank(one) - rank(other));
}

const isNear = (tag: string) => (words: ReelWords) => baseOf(words.language) === baseOf(tag);

function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

function placeCaptions(
  { clip, bodySeconds, endSeconds }: PlacedClip,
  words: ReelWords | undefined,
): TrackCaption[] {
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
