import type { Passage, PassagePiece } from '../../domain/nearest-passage.ts';
import { formatClock } from '../../domain/time.ts';

export type NamePerson = (id: string | undefined) => string;

/**
 * What was said that comes nearest to a quote, with the difference marked without colours: who says
 * it, and at which second of the recording.
 *
 * @param offsetSeconds where the clip begins in the recording
 */
export function tellPassage(
  passage: Passage | undefined,
  offsetSeconds: number,
  nameOf: NamePerson,
): string {
  if (!passage) return 'Nothing like it is said in this clip. ';
  const clock = formatClock(passage.startSeconds + offsetSeconds);
  const words = joinPieces(passage.pieces, nameOf);
  return `${nameOf(passage.speaker)} at ${clock}: “${words}”${tellMarks(passage.pieces)}. `;
}

function tellMarks(pieces: readonly PassagePiece[]): string {
  const marks = [
    ...(pieces.some(({ kind }) => kind === 'quoted') ? ['[-…-] is your word'] : []),
    ...(pieces.some(({ kind }) => kind === 'said') ? ['{+…+} was said'] : []),
  ];
  return marks.length > 0 ? ` (${marks.join(', ')})` : '';
}

function joinPieces(pieces: readonly PassagePiece[], nameOf: NamePerson): string {
  return pieces
    .map(({ kind, text }) => {
      if (kind === 'speaker') return `(${nameOf(text)}:)`;
      if (kind === 'quoted') return `[-${text}-]`;
      return kind === 'said' ? `{+${text}+}` : text;
    })
    .join(' ');
}
