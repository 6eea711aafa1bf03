import type { Edition } from '../../domain/edition.ts';
import type { Session } from '../../domain/study.ts';

/** Whether everybody whom an edition is for may sit in a session's room; otherwise it is not in it. */
export function isForRoom(
  { audiences }: Pick<Session, 'audiences'>,
  edition: Pick<Edition, 'audiences'>,
): boolean {
  return edition.audiences.every((audience) => audiences.includes(audience));
}
