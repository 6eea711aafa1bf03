import type { Place, Problem } from '../../domain/problem.ts';
import type { BodyEntry, Session, Study } from '../../domain/study.ts';
import type { ParsedBody } from '../body.ts';
import { listMentions, type Mention } from './body-references.ts';
import { decideStudy, type Decisions } from './decisions.ts';
import { decideEntry } from './exclusion.ts';
import { checkMentions, MENTIONS } from './mentions.ts';
import { narrowBody, type NarrowedBody } from './narrow-body.ts';
import type { Pictures } from './pictures.ts';
import { isForRoom } from './room.ts';
import { checkRoom } from './staged-sessions.ts';

/** The kinds of entry that are MDX files, as their folders are called. */
export const BODY_KINDS = [
  'stories',
  'personas',
  'themes',
  'findings',
  'commitments',
  'sessions',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** An entry that the edition shows, with its body narrowed. */
export interface ShownEntry<T extends BodyEntry> {
  kind: BodyKind;
  entry: T;
  body: NarrowedBody;
  /** What may be shown on its page. */
  decisions: Decisions;
  problems: Problem[];
}

/** All entries with bodies that the edition shows. */
export interface ShownEntries {
  stories: ShownEntry<Study['stories'][number]>[];
  personas: ShownEntry<Study['personas'][number]>[];
  themes: ShownEntry<Study['themes'][number]>[];
  findings: ShownEntry<Study['findings'][number]>[];
  commitments: ShownEntry<Study['commitments'][number]>[];
  sessions: ShownEntry<Session>[];
}

/** What narrowing needs beside the entries. */
export interface NarrowingTools {
  decisions: Decisions;
  pictures: Pictures;
  parse: (entry: BodyEntry) => ParsedBody;
}

/** Narrows every entry with a body to what the edition shows. */
export function narrowEntries(tools: NarrowingTools): ShownEntries {
  const { study } = tools.decisions.scope;
  return {
    stories: narrowKind('stories', study.stories, MENTIONS.stories, tools),
    personas: narrowKind('personas', study.personas, MENTIONS.personas, tools),
    themes: narrowKind('themes', study.themes, MENTIONS.themes, tools),
    findings: narrowKind('findings', study.findings, MENTIONS.findings, tools),
    commitments: narrowKind('commitments', study.commitments, MENTIONS.commitments, tools),
    sessions: narrowSessions(tools),
  };
}

function narrowKind<T extends BodyEntry>(
  kind: BodyKind,
  entries: readonly T[],
  mentionsOf: (entry: T) => Mention[],
  tools: NarrowingTools,
): ShownEntry<T>[] {
  const { decisions } = tools;
  return entries
    .filter((entry) => !decideEntry(entry, decisions.scope))
    .map((entry) => {
      const body = narrowBody(entry, tools.parse(entry), decisions, tools.pictures);
      const mentions = [...mentionsOf(entry), ...body.uses.flatMap(listMentions)];
      const problems = [...body.problems, ...checkMentions(mentions, decisions)];
      return { kind, entry, body, decisions, problems };
    });
}

/**
 * A session is in an edition all of whose audiences it is for, and shows only what all of its own
 * audiences may see, since they sit in the room together.
 */
function narrowSessions(tools: NarrowingTools): ShownEntry<Session>[] {
  const { scope } = tools.decisions;
  return scope.study.sessions
    .filter((session) => isForRoom(session, scope.edition))
    .filter((session) => !decideEntry(session, scope))
    .map((session) => narrowSession(session, tools));
}

function narrowSession(session: Session, tools: NarrowingTools): ShownEntry<Session> {
  const { decisions: own, pictures, parse } = tools;
  const decisions = decideStudy({ ...own.scope, audiences: session.audiences });
  const body = own.scope.edition.notes
    ? narrowBody(session, parse(session), decisions, pictures)
    : leaveToFacilitators(session);
  const mentions = [...MENTIONS.sessions(session), ...body.uses.flatMap(listMentions)];
  const problems = [
    ...body.problems,
    ...checkMentions(mentions, own, decisions),
    ...checkRoom(session, decisions),
  ];
  return { kind: 'sessions', entry: session, body, decisions, problems };
}

/** Without notes a session is its agenda only. */
function leaveToFacilitators({ body }: Session): NarrowedBody {
  return { source: '', uses: [], leftOut: [body], problems: [] };
}

/** Where an entry of the stage is written. */
export interface EntryPlace {
  kind: BodyKind | 'clips' | 'interviews';
  id: string;
  at: Place;
}

/** The shown entries of every kind. */
export function listShownEntries(shown: ShownEntries): ShownEntry<BodyEntry>[] {
  return BODY_KINDS.flatMap((kind): ShownEntry<BodyEntry>[] => shown[kind]);
}
