import { resolve } from 'node:path';
import { firstSentence, firstTurn } from '../../domain/first-sentence.ts';
import { findQuote } from '../../domain/quote.ts';
import type { RecordingCut } from '../../domain/recording.ts';
import type { Interview } from '../../domain/study.ts';
import { cutTranscript } from '../../domain/transcript.ts';
import type { StagedClip, StagedInterview, StagedTranscript, StagedWhole } from '../staged.ts';
import { findInterviewedIds, type ShownClip } from './clip.ts';
import type { Decisions } from './decisions.ts';
import type { Pictures } from './pictures.ts';
import { isGranted } from './staged-people.ts';

/** A clip as the edition shows it, its words cut to its range. */
export function stageClip(shown: ShownClip, decisions: Decisions, pictures: Pictures): StagedClip {
  const { clip, interview, medium, persons } = shown;
  const transcripts = stageTranscripts(shown);
  const personIds = findInterviewedIds(
    interview,
    persons.map(({ id }) => id),
  );
  const quote = chooseQuote(shown, transcripts, personIds, decisions);
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

function chooseQuote(
  { clip }: ShownClip,
  transcripts: readonly StagedTranscript[],
  personIds: readonly string[],
  { scope }: Decisions,
): StagedClip['quote'] {
  const { fillers, negations } = scope.study.settings;
  const options = { fillers, negations, speakers: personIds };
  const own = transcripts.find(({ language }) => isSameLanguage(language, scope.edition.language));
  const source = own ?? transcripts[0];
  const isAsked = (speaker: string | undefined) =>
    speaker === undefined || personIds.includes(speaker);
  const turn = source ? [{ ...source, cues: firstTurn(source.cues, isAsked) }] : [];
  const text = clip.quote?.text ?? firstSentence(turn[0]?.cues ?? []);
  const found = findQuote(text, clip.quote ? transcripts : turn, options);
  const personId = found && (found.speaker ?? personIds[0]);
  if (!found || personId === undefined) return undefined;
  const { language, startSeconds, endSeconds } = found;
  return { text, language, personId, startSeconds, endSeconds };
}

function isSameLanguage(one: string, other: string): boolean {
  return one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();
}

/** A still shows where people are, and often the people; an alias hides both unless they are granted. */
function showsWhereTheyAre({ persons }: ShownClip): boolean {
  return persons.every((person) => isGranted(person, 'place') && isGranted(person, 'portrait'));
}
