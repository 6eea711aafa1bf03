import { showable, type Site } from '../site.ts';

/** What the presenter's window knows of the edition besides its program. */
export interface DeskView {
  editionId: string;
  /** That a commitment can follow from. */
  findings: { id: string; title: string }[];
  /** Ids of commitments, which a new one must not have. */
  takenIds: string[];
  /** Ids of sessions, likewise. */
  takenSessionIds: string[];
}

export function buildDesk({ study, findings }: Site): DeskView {
  return {
    editionId: study.edition.id,
    findings: [...findings.values()].map(({ id, title }) => ({ id, title })),
    takenIds: showable(study.commitments).map(({ id }) => id),
    takenSessionIds: showable(study.sessions).map(({ id }) => id),
  };
}
