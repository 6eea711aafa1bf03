import { resolve } from 'node:path';
import type { Side } from '../../domain/evidence.ts';
import type { Study } from '../../domain/study.ts';
import type { RecordingFacts } from '../../domain/recording.ts';
import type { DerivedCut } from '../../media/derive.ts';
import { chooseFrameRate } from '../../media/frame-rate.ts';
import { FIELDS } from '../../media/reel/palette.ts';
import type {
  Ground,
  ReelClip,
  ReelFace,
  ReelPerson,
  ReelPicture,
  ReelWords,
} from '../../media/reel/reel.ts';
import type {
  StagedClip,
  StagedPerson,
  StagedStudy,
  StagedTranscript,
} from '../../study/staged.ts';
import { readableOn } from '../views/colours.ts';
import { directionOf, isSameLanguage } from '../views/languages.ts';
import { describePerson } from '../views/people.ts';
import { bySide } from '../views/sides.ts';
import { SIDE_WORD } from '../views/words.ts';
import type { ChosenClip } from './choose-clips.ts';
import { findQuotationMarks } from './quotation-marks.ts';

/** What a reel's clips are described from. */
export interface ReelSource {
  staged: StagedStudy;
  study: Study;
  facts: ReadonlyMap<string, RecordingFacts | Error>;
  /** What was cut, by clip. */
  cuts: ReadonlyMap<string, DerivedCut>;
  /** Encoded anew, by their ids on the stage. */
  pictures: ReadonlyMap<string, ReelPicture>;
}

/** The study's two colours. */
function buildGrounds({ look }: Pick<StagedStudy, 'look'>): Record<Side, Ground> {
  return bySide((side) => {
    const field = look[side];
    return field === undefined ? FIELDS[side] : { field, ink: readableOn(field) };
  });
}

/**
 * A clip as a reel shows it: only what the stage holds of it and of the people in it.
 *
 * @param language in which its words are to be drawn, as far as they are there
 */
export function describeClip(source: ReelSource, chosen: ChosenClip, language: string): ReelClip {
  const { staged, pictures } = source;
  const { clip, subject, label } = chosen;
  const cut = source.cuts.get(clip.id);
  const file = cut && findFile(cut, source, clip);
  const still = clip.still && pictures.get(clip.still.imageId);
  const [original = NO_WORDS, ...others] = clip.transcripts.map(describeWords);
  const words = [original, ...others];
  const shown =
    words.find((each) => each.language.toLowerCase() === language.toLowerCase()) ??
    words.find((each) => isSameLanguage(each.language, language)) ??
    original;
  return {
    ...{ id: clip.id, title: clip.title, subject, label, side: clip.side, words },
    ...{ sideWord: SIDE_WORD[clip.side], ground: buildGrounds(staged)[clip.side] },
    speakerId: clip.quote?.personId ?? clip.personIds[0] ?? '',
    people: describePeople(source, clip),
    durationSeconds: clip.durationSeconds,
    medium: file ? (file.picture ? 'video' : 'audio') : 'words',
    ...(file && { file }),
    ...(still && { still }),
    shown: { ...shown, quotationMarks: findQuotationMarks(shown.language) },
  };
}

const NO_WORDS: ReelWords = { language: 'und', direction: 'ltr', cues: [] };

function describeWords({ language, cues }: StagedTranscript): ReelWords {
  return { language, direction: directionOf(language), cues };
}

/** The file that the site plays; undefined where only words are shown. */
function findFile(
  { media, files }: DerivedCut,
  { study, facts }: ReelSource,
  clip: StagedClip,
): ReelClip['file'] {
  const { video, audio } = media;
  const src = (video ?? audio)?.src;
  const path = files.find(({ name }) => src?.endsWith(`/${name}`))?.path;
  if (path === undefined) return undefined;
  const hasSound = audio !== undefined;
  if (!video) return { path, hasSound };
  const { width, height } = video;
  return {
    path,
    hasSound,
    picture: { width, height, framesPerSecond: findRate(study, facts, clip) },
  };
}

const USUAL_RATE = 25;

/** The clip has the frame rate of its recording's first part, as far as screens can follow. */
function findRate(
  { interviews, root }: Study,
  facts: ReelSource['facts'],
  { interviewId }: StagedClip,
): number {
  const interview = interviews.find(({ id }) => id === interviewId);
  const [first] = interview?.recording ?? [];
  const known = first && facts.get(resolve(root, first.path));
  if (!known || known instanceof Error || !known.picture) return USUAL_RATE;
  const { numerator, denominator } = chooseFrameRate(known.picture.framesPerSecond);
  return numerator / denominator;
}

/** Everybody who speaks in a clip or stands for it. */
function describePeople(
  { staged, pictures }: ReelSource,
  { personIds, transcripts }: StagedClip,
): Record<string, ReelPerson> {
  const speaking = transcripts.flatMap(({ cues }) => cues.flatMap(({ speaker }) => speaker ?? []));
  const ids = new Set([...personIds, ...speaking]);
  const people = staged.people.filter(({ id }) => ids.has(id));
  return Object.fromEntries(people.map((person) => [person.id, describe(person, pictures)]));
}

function describe(person: StagedPerson, pictures: ReelSource['pictures']): ReelPerson {
  const { name, side, portrait } = person;
  const face = portrait && findFace(portrait, pictures);
  return { name, line: describePerson(person), ...(side && { side }), ...(face && { face }) };
}

function findFace(
  { imageId, eye, facing }: NonNullable<StagedPerson['portrait']>,
  pictures: ReelSource['pictures'],
): ReelFace | undefined {
  const picture = pictures.get(imageId);
  return picture && { ...picture, eye, facing };
}
