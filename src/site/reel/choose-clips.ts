import type { Audience } from '../../domain/consent.ts';
import type { StagedClip, StagedFinding, StagedSession, StagedStudy } from '../../study/staged.ts';
import { EVIDENCE_WORD, KIND_WORD } from '../views/words.ts';

/** What a reel may be of. */
export const REEL_KINDS = ['session', 'theme', 'finding'] as const;
export type ReelKind = (typeof REEL_KINDS)[number];

/** What a reel is asked to be of. */
export interface ReelSubject {
  kind: ReelKind;
  id: string;
}

/** A clip for a reel, with what its title says besides who speaks. */
export interface ChosenClip {
  clip: StagedClip;
  /** The themes; may be empty. */
  subject: string;
  /** What it is to the reel, or which kind of evidence. */
  label: string;
}

/** A reel's title and clips, each clip once, in the order in which they are shown; may be none. */
export interface ChosenReel {
  title: string;
  /** Whom it may be shown to: a session's own, otherwise the edition's. */
  audiences: Audience[];
  clips: ChosenClip[];
}

/** The entries of a kind that an edition shows. */
export function listSubjects(
  study: StagedStudy,
  kind: ReelKind,
): readonly { id: string; title: string }[] {
  return { session: study.sessions, theme: study.themes, finding: study.findings }[kind];
}

/** Chooses the clips that a reel shows; undefined where the edition has no such entry. */
export function chooseClips(study: StagedStudy, { kind, id }: ReelSubject): ChosenReel | undefined {
  const titles = new Map(study.themes.map((theme) => [theme.id, theme.title]));
  const choose = (mentions: readonly Mention[], shown = [...titles.keys()]): ChosenClip[] =>
    uniqueById(mentions).flatMap(({ clipId, themeId, label }) => {
      const clip = study.clips.find((each) => each.id === clipId);
      if (!clip) return [];
      const themeIds = themeId === undefined ? clip.themeIds : [themeId];
      const named = themeIds.filter((each) => shown.includes(each));
      const subject = named.flatMap((each) => titles.get(each) ?? []).join(', ');
      const kinds = clip.kinds.map((each) => KIND_WORD[each]).join(', ');
      return [{ clip, subject, label: label ?? kinds }];
    });
  const describe = ({ title }: { title: string }, audiences = study.edition.audiences) => ({
    ...{ title, audiences },
  });
  switch (kind) {
    case 'session': {
      const session = study.sessions.find((each) => each.id === id);
      if (!session) return undefined;
      const clips = choose(listSession(session), session.themeIds);
      return { ...describe(session, session.audiences), clips };
    }
    case 'theme': {
      const theme = study.themes.find((each) => each.id === id);
      return theme && { ...describe(theme), clips: choose(listTheme(study, theme)) };
    }
    case 'finding': {
      const finding = study.findings.find((each) => each.id === id);
      return finding && { ...describe(finding), clips: choose(listFinding(finding)) };
    }
  }
}

/** A clip that the subject names, with what it says of it. */
interface Mention {
  clipId: string;
  themeId?: string;
  label?: string;
}

function uniqueById(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    ({ clipId }, index) => mentions.findIndex((each) => each.clipId === clipId) === index,
  );
}

/** Its steps are narrowed to what all of its own audiences may see; most show no clip. */
function listSession({ steps }: StagedSession): Mention[] {
  return steps.flatMap((step): Mention[] => {
    if (step.kind === 'play') return step.clipIds.map((clipId) => ({ clipId }));
    if (step.kind === 'quote') return [{ clipId: step.clipId }];
    if (step.kind !== 'pair') return [];
    return step.pairs.flat().map((clipId) => ({ clipId, themeId: step.themeId }));
  });
}

/** The pairs; where there is none, those on it, the clips of which a finding's weight is made first. */
function listTheme(study: StagedStudy, theme: StagedStudy['themes'][number]): Mention[] {
  const clipIds = theme.pairs.length > 0 ? theme.pairs.flat() : listByWeight(study, theme.id);
  return clipIds.map((clipId) => ({ clipId, themeId: theme.id }));
}

/** Those that more findings rest on come first, otherwise as the study has them. */
function listByWeight({ clips, findings }: StagedStudy, themeId: string): string[] {
  const weigh = ({ id }: StagedClip) =>
    findings.filter(({ clipIdsFor, clipIdsAgainst }) =>
      [...clipIdsFor, ...clipIdsAgainst].includes(id),
    ).length;
  return clips
    .filter(({ themeIds }) => themeIds.includes(themeId))
    .sort((one, other) => weigh(other) - weigh(one))
    .map(({ id }) => id);
}

function listFinding({ clipIdsFor, clipIdsAgainst }: StagedFinding): Mention[] {
  return [
    ...clipIdsFor.map((clipId) => ({ clipId, label: EVIDENCE_WORD.for })),
    ...clipIdsAgainst.map((clipId) => ({ clipId, label: EVIDENCE_WORD.against })),
  ];
}
