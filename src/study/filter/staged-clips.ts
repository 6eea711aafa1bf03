import { resolve } from 'node:path';
import { firstSentence, firstTurn } from '../../domain/first-sentence.ts';
import { findQuote } from '../../domain/quote.ts';
import type { RecordingCut } from '../../domain/recording.ts';
import type { Interview } from '../../domain/study.ts';
import { cutTranscript } from '../../domain/transcript.ts';
import type {
  StagedClip,
  StagedInterview,
  StagedQuote,
  StagedTranscript,
  StagedWhole,
} from '../staged.ts';
import { findInterviewedIds, type ShownClip } from './clip.ts';
import type { Decisions } from './decisions.ts';
import type { Pictures } from './pictures.ts';
import { isGranted } from './staged-people.ts';

/** A clip as the edition shows it, its words cut to its range. */
export function stageClip(shown: ShownClip, decisions: Decisions, pictures: Pictures): StagedClip {
  const { clip, interview, medium } = shown;
  const transcripts = stageTranscripts(shown);
  const personIds = listInterviewedIds(shown);
  const quote = stageQuote(shown, decisions);
  const still = showsWhereTheyAre(shown) && interview.still && pictures.stage(interview.still);
  return {
    id: clip.id,
    draft: clip.draft || interview.draft,
    interviewId: interview.id,
    title: clip.title,
    side: findSide(shown, personIds),
    personIds,
    kinds: clip.kinds,
    themeIds: clip.themes.map(({ id }) => id).filter((id) => decisions.isShown('theme', id)),
    durationSeconds: Math.round((clip.endSeconds - clip.startSeconds) * 1000) / 1000,
    medium,
    transcripts,
    ...(quote && { quote }),
    media: {},
    ...(still && { still }),
  };
}

/** What there is to cut for a clip; undefined for one of words only. */
export function findCut(
  { clip, interview, medium }: ShownClip,
  root: string,
): RecordingCut | undefined {
  if (medium === 'words' || interview.recording.length === 0) return undefined;
  const { startSeconds, endSeconds } = clip;
  return {
    id: clip.id,
    recording: interview.recording.map(({ path }) => resolve(root, path)),
    startSeconds,
    endSeconds,
    medium,
    posterSeconds: clip.posterSeconds ?? startSeconds + (endSeconds - startSeconds) / 3,
  };
}

/** An interview as far as its shown clips tell of it, or whole. */
export function stageInterview(
  interview: Interview,
  clips: readonly StagedClip[],
  whole: StagedWhole | undefined,
): StagedInterview | undefined {
  const own = clips.filter(({ interviewId }) => interviewId === interview.id);
  if (own.length === 0 && !whole) return undefined;
  const { id, date, draft, people, problemShared, language } = interview;
  const personIds = whole ? people.map((each) => each.id) : own.flatMap((clip) => clip.personIds);
  return {
    ...{ id, draft, date, language },
    personIds: [...new Set(personIds)],
    ...(problemShared !== undefined && { problemShared }),
    ...(whole && { whole }),
  };
}

/** The interviewed people in a clip. */
export function listInterviewedIds({ interview, persons }: ShownClip): string[] {
  return findInterviewedIds(
    interview,
    persons.map(({ id }) => id),
  );
}

function stageTranscripts({ clip, interview }: ShownClip): StagedTranscript[] {
  return interview.transcripts
    .map((transcript, index) => ({
      ...cutTranscript(transcript, clip.startSeconds, clip.endSeconds),
      isTranslation: index > 0,
    }))
    .filter(({ cues, isTranslation }) => cues.length > 0 || !isTranslation);
}

function findSide({ persons }: ShownClip, personIds: readonly string[]): StagedClip['side'] {
  const sides = persons
    .filter(({ id }) => personIds.includes(id))
    .flatMap(({ side }) => side ?? []);
  return sides[0] ?? 'customer';
}

/**
 * Words of a clip, with who says them and when: those an author picked, else the clip's own, else the
 * first sentence of somebody interviewed in the edition's language. Undefined where they are not said,
 * or where nobody interviewed says a sentence.
 */
export function stageQuote(
  shown: ShownClip,
  { scope }: Decisions,
  picked: string | undefined = shown.clip.quote?.text,
): StagedQuote | undefined {
  const { fillers, negations } = scope.study.settings;
  const personIds = listInterviewedIds(shown);
  const options = { fillers, negations, speakers: personIds };
  const transcripts = stageTranscripts(shown);
  const turn = listFirstTurn(transcripts, personIds, scope.edition.language);
  const text = picked ?? firstSentence(turn[0]?.cues ?? []);
  const found = findQuote(text, picked === undefined ? turn : transcripts, options);
  const personId = found && (found.speaker ?? personIds[0]);
  if (!found || personId === undefined) return undefined;
  const { language, startSeconds, endSeconds } = found;
  return { text, language, personId, startSeconds, endSeconds };
}

/** What the first of these people says first, in the language asked for where the clip has it. */
function listFirstTurn(
  transcripts: readonly StagedTranscript[],
  personIds: readonly string[],
  language: string,
): StagedTranscript[] {
  const own = transcripts.find((each) => isSameLanguage(each.language, language));
  const source = own ?? transcripts[0];
  const isAsked = (speaker: string | undefined) =>
    speaker === undefined || personIds.includes(speaker);
  return source ? [{ ...source, cues: firstTurn(source.cues, isAsked) }] : [];
}

function isSameLanguage(one: string, other: string): boolean {
  return one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();
}

/** A still shows where people are, and often the people; an alias hides both unless they are granted. */
function showsWhereTheyAre({ persons }: ShownClip): boolean {
  return persons.every((person) => isGranted(person, 'place') && isGranted(person, 'portrait'));
}
