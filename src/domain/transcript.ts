/** One word with the time it is spoken at, where the source knew it. Seconds of the recording. */
export interface Word {
  text: string;
  startSeconds: number;
  endSeconds: number;
}

/** A stretch of speech by one speaker. Seconds count from the start of the recording (of the clip once cut). */
export interface Cue {
  startSeconds: number;
  endSeconds: number;
  /** The speaker as the transcript names them; after checking, the id of a person. */
  speaker?: string;
  /** The words, plain text; a line break stands where the source had one. */
  text: string;
  words?: Word[];
}

/** Everything said in an interview, in time order. */
export interface Transcript {
  /** BCP 47 tag of the language the words are in. */
  language: string;
  cues: Cue[];
}
