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
  session: (id: string) => `/sessions/${id}/`,
} as const;

export interface Link {
  text: string;
  href: string;
}
