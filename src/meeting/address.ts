import { isId } from '../domain/entry-id.ts';
import { PROGRAM_KINDS, type ProgramKind } from './program.ts';

/** A place in a program: the step by its number, the moment within it from 1. */
export interface Spot {
  step: number;
  moment: number;
}

export interface Address {
  kind: ProgramKind;
  id: string;
  /** Absent where it names the whole program. */
  spot?: Spot;
}

const SPOT = /^(\d{1,3})(?:\.(\d{1,2}))?$/u;

/**
 * What a hash names: `#session/both-sides/7.2`; undefined for what is no such address. A script is
 * loaded by the id, so anything else than an id, which might lead out of the folder, names nothing.
 */
export function findAddress(hash: string): Address | undefined {
  const [kindPart, ...parts] = decodeHash(hash.replace(/^#/u, '')).split('/');
  const kind = PROGRAM_KINDS.find((each) => each === kindPart);
  const idParts = parts.slice(0, kind === 'clip' ? 2 : 1);
  if (!kind || idParts.length === 0 || !idParts.every(isId)) return undefined;
  const id = idParts.join('/');
  const [spotPart, ...more] = parts.slice(idParts.length);
  if (spotPart === undefined) return { kind, id };
  const spot = findSpot(spotPart);
  return spot && more.length === 0 ? { kind, id, spot } : undefined;
}

function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

export function formatAddress({ kind, id, spot }: Address): string {
  const name = `#${kind}/${id}`;
  return spot ? `${name}/${formatSpot(spot)}` : name;
}

/** What somebody types to follow: `7`, or `7.2` for a step's second moment. */
export function findSpot(text: string): Spot | undefined {
  const match = SPOT.exec(text);
  if (!match) return undefined;
  const [, step, moment = '1'] = match;
  return { step: Number(step), moment: Number(moment) };
}

export function formatSpot({ step, moment }: Spot): string {
  return moment === 1 ? String(step) : `${step}.${moment}`;
}
