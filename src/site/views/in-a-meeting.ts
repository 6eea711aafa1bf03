import type { ProgramKind } from '../../meeting/program.ts';
import { addressOf, type Link } from './addresses.ts';

/** For the trail of a page: the way to show it to a room at once. */
export function linkToWall(kind: ProgramKind, id: string): { label: string; links: Link[] } {
  return {
    label: 'In a meeting',
    links: [{ text: 'Project this page', href: addressOf.wall(kind, id) }],
  };
}
