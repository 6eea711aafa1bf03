import { formatAddress, type Spot } from '../../meeting/address.ts';
import type { ProgramKind } from '../../meeting/program.ts';

/** Where each page lies, below the site's root. */
export const addressOf = {
  home: '/',
  stories: '/stories/',
  personas: '/personas/',
  themes: '/themes/',
  findings: '/findings/',
  commitments: '/commitments/',
  sessions: '/sessions/',
  insights: '/insights/',
  evidenceWithoutTheme: '/insights/without-theme/',
  evidenceCsv: '/insights/evidence.csv',
  evidenceJson: '/insights/evidence.json',
  howWeListened: '/how-we-listened/',
  /** All there is, to look through without script too; `/search/` holds the index. */
  find: '/find/',
  story: (id: string) => `/stories/${id}/`,
  persona: (id: string) => `/personas/${id}/`,
  chair: (personaId: string) => `/personas/${personaId}/chair/`,
  theme: (id: string) => `/themes/${id}/`,
  /** Only where it is shown whole. */
  interview: (id: string) => `/interviews/${id}/`,
  /** A clip's id is `<interview>/<clip>`. */
  clip: (id: string) => `/clips/${id}/`,
  finding: (id: string) => `/findings/${id}/`,
  commitment: (id: string) => `/commitments/${id}/`,
  evidenceOn: (themeId: string) => `/insights/themes/${themeId}/`,
  evidenceOfKind: (kind: string) => `/insights/kind-${kind}/`,
  /** Where a reader plans a session of their own. */
  plan: '/plan/',
  session: (id: string) => `/sessions/${id}/`,
  runSheet: (sessionId: string) => `/sessions/${sessionId}/run-sheet/`,
  handout: (sessionId: string) => `/sessions/${sessionId}/handout/`,
  /** Only where a session has activities. */
  sheets: (sessionId: string) => `/sessions/${sessionId}/sheets/`,
  /** The wall, as it shows a program from its first step or from one of them. */
  wall: (kind: ProgramKind, id: string, spot?: Spot) =>
    `/project/${formatAddress({ kind, id, ...(spot && { spot }) })}`,
  presenter: (kind: ProgramKind, id: string) => `/present/${formatAddress({ kind, id })}`,
  checkRoom: (kind: ProgramKind, id: string) => `/room/${formatAddress({ kind, id })}`,
} as const;

export interface Link {
  text: string;
  href: string;
}
