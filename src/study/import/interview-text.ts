import { formatClip, formatComment, formatList, formatValue, type NewClip } from './yaml-text.ts';

/** What is known of an interview whose interview.yaml is to be written. */
export interface NewInterview {
  /** Told at the top. */
  comment: string;
  people: string[];
  interviewer?: string;
  othersSeen?: string[];
  /** The transcript's names with the ids of people. */
  speakers: SpeakerLine[];
  /** ISO day; left empty where it is not known. */
  date?: string;
  dateComment?: string;
  language?: string;
  /** File name. */
  transcript: string;
  clips: NewClip[];
}

export interface SpeakerLine {
  name: string;
  id: string;
  comment?: string;
}

/** The text of an interview.yaml. */
export function formatInterview(interview: NewInterview): string {
  const { interviewer, othersSeen, language, date, dateComment, clips } = interview;
  const lines = [
    formatComment(interview.comment),
    `people: ${formatList(interview.people)}`,
    interviewer === undefined
      ? '# interviewer: the id of who asks, if they are heard'
      : `interviewer: ${interviewer}`,
    ...(interview.speakers.length > 0 ? ['speakers:', ...formatSpeakers(interview.speakers)] : []),
    ...(othersSeen ? [`others-seen: ${formatList(othersSeen)}`] : []),
    `date: ${date ?? ''}${dateComment === undefined ? '' : `  # ${dateComment}`}`,
    ...(language === undefined ? [] : [`language: ${language}`]),
    `transcript: ${interview.transcript}`,
    ...(clips.length > 0
      ? ['clips:', ...clips.flatMap((clip) => formatClip(clip).map((line) => `  ${line}`))]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Lines below `speakers:`. */
export function formatSpeakers(speakers: readonly SpeakerLine[]): string[] {
  return speakers.map(({ name, id, comment }) => {
    const told = comment === undefined ? '' : `  # ${comment}`;
    return `  ${formatValue(name)}: ${id}${told}`;
  });
}
