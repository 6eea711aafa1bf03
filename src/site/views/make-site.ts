import type {
  StagedClip,
  StagedFinding,
  StagedInterview,
  StagedPerson,
  StagedPersona,
  StagedSession,
  StagedStory,
  StagedStudy,
  StagedTheme,
} from '../../study/staged.ts';
import { indexStudy, type Site } from './site.ts';

/** Small entries for tests: what a test does not name is plain and empty. */
export function makeSite(study: Partial<StagedStudy>): Site {
  return indexStudy({ ...EMPTY, ...study }, new Map());
}

export function makePerson(person: Partial<StagedPerson> & { id: string }): StagedPerson {
  return { name: person.id, isAlias: false, ...person };
}

export function makeClip(clip: Partial<StagedClip> & { id: string }): StagedClip {
  return {
    draft: false,
    interviewId: 'interview',
    title: clip.id,
    side: 'customer',
    personIds: [],
    kinds: [],
    themeIds: [],
    durationSeconds: 10,
    medium: 'video',
    transcripts: [],
    media: {},
    ...clip,
  };
}

export function makeInterview(
  interview: Partial<StagedInterview> & { id: string },
): StagedInterview {
  return { draft: false, personIds: [], date: '2026-03-01', language: 'en', ...interview };
}

export function makePersona(persona: Partial<StagedPersona> & { id: string }): StagedPersona {
  return {
    draft: false,
    title: persona.id,
    side: 'customer',
    oneLine: '',
    personIds: [],
    goals: [],
    frustrations: [],
    traits: [],
    questions: [],
    day: [],
    ...persona,
  };
}

export function makeTheme(theme: Partial<StagedTheme> & { id: string }): StagedTheme {
  return { draft: false, title: theme.id, summary: '', pairs: [], agreements: [], ...theme };
}

export function makeFinding(finding: Partial<StagedFinding> & { id: string }): StagedFinding {
  return {
    ...{ draft: false, title: finding.id, claims: {}, verdict: 'undecided', reason: '' },
    ...{ judgedBy: 'Jo', judgedOn: '2026-07-02', themeIds: [], clipIdsFor: [] },
    ...{ clipIdsAgainst: [], shownWithout: [] },
    ...finding,
  };
}

export function makeStory(story: Partial<StagedStory> & { id: string }): StagedStory {
  return {
    ...{ draft: false, title: story.id, side: 'customer', personIds: [], personaIds: [] },
    ...{ themeIds: [], summary: '', day: [], clipIds: [] },
    ...story,
  };
}

export function makeSession(session: Partial<StagedSession> & { id: string }): StagedSession {
  return {
    ...{ draft: false, title: session.id, purpose: '', audiences: ['customers'], minutes: 60 },
    ...{ themeIds: [], prepare: [], steps: [] },
    ...session,
  };
}

const EMPTY: StagedStudy = {
  edition: {
    id: 'customers',
    title: 'For customers',
    audiences: ['customers'],
    language: 'en',
    notes: false,
    public: false,
  },
  title: 'A study',
  organisation: 'An organisation',
  summary: '',
  timeZone: 'UTC',
  responsible: { name: '', role: '', contact: '' },
  look: {},
  colophon: [],
  fillers: [],
  negations: [],
  home: { storyIds: [] },
  people: [],
  interviews: [],
  clips: [],
  personas: [],
  stories: [],
  themes: [],
  findings: [],
  commitments: [],
  sessions: [],
};
