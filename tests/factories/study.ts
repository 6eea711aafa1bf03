import type { Consent } from '../../src/domain/consent.ts';
import type { Edition } from '../../src/domain/edition.ts';
import type { Place } from '../../src/domain/problem.ts';
import type { RecordingFacts } from '../../src/domain/recording.ts';
import type { SessionStep, StepContent } from '../../src/domain/session.ts';
import type {
  BodyEntry,
  Clip,
  Commitment,
  Finding,
  Interview,
  Persona,
  Person,
  Reference,
  Session,
  Story,
  Study,
  Theme,
} from '../../src/domain/study.ts';
import type { Cue } from '../../src/domain/transcript.ts';

/** The day on which the studies of these factories are built. */
export const TODAY = '2026-06-15';

export function placeOf(file: string, line = 1): Place {
  return { file, line, column: 1 };
}

/** A copy without one of its optional fields. */
export function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const copy: Partial<T> = { ...value };
  Reflect.deleteProperty(copy, key);
  return copy as Omit<T, K>;
}

export function refTo(id: string, more: Partial<Reference> = {}): Reference {
  return { id, ifAgreed: false, at: placeOf('somewhere.yaml', 7), ...more };
}

export function buildEdition(more: Partial<Edition> = {}): Edition {
  return {
    ...{ id: 'customers', title: 'For customers', audiences: ['customers'], language: 'en' },
    ...{ notes: false, public: false },
    ...more,
  };
}

export function buildConsent(more: Partial<Consent> = {}): Consent {
  return {
    given: '2026-01-10',
    audiences: ['customers', 'employees'],
    media: ['words', 'audio', 'video'],
    whole: false,
    grants: [],
    ...more,
  };
}

export function buildPerson(id: string, more: Partial<Person> = {}): Person {
  const name = `${id.charAt(0).toUpperCase()}${id.slice(1)} Example`;
  return {
    id,
    at: placeOf(`people/${id}.yaml`),
    name,
    side: 'customer',
    consent: buildConsent(),
    ...more,
  };
}

export function buildCue(speaker: string, startSeconds: number, text: string): Cue {
  return { speaker, startSeconds, endSeconds: startSeconds + 10, text };
}

export function buildClip(id: string, more: Partial<Clip> = {}): Clip {
  const [interviewId = ''] = id.split('/');
  return {
    id,
    interviewId,
    at: placeOf(`interviews/${interviewId}/interview.yaml`, 10),
    draft: false,
    title: `Clip ${id}`,
    startSeconds: 10,
    endSeconds: 30,
    kinds: ['wish'],
    themes: [],
    ...more,
  };
}

/** Ten-second cues by the one person interviewed, and a clip `<id>/one` of the second and third of them. */
export function buildInterview(id: string, more: Partial<Interview> = {}): Interview {
  return {
    id,
    at: placeOf(`interviews/${id}/interview.yaml`),
    draft: false,
    publish: 'clips',
    people: [refTo(id)],
    speakers: {},
    othersSeen: 'no',
    date: '2026-03-14',
    questions: [],
    language: 'en',
    recording: [{ path: `interviews/${id}/recording.mp4`, at: placeOf('x') }],
    transcriptOffsetSeconds: 0,
    transcripts: [
      {
        language: 'en',
        cues: [
          buildCue(id, 0, `Before the clip ${id} said this.`),
          buildCue(id, 10, `The readings never reach the office. They stay on the meter.`),
          buildCue(id, 20, `So I write them on my arm.`),
          buildCue(id, 30, `After the clip ${id} said that.`),
        ],
      },
    ],
    clips: [buildClip(`${id}/one`)],
    ...more,
  };
}

/** What every recording of these factories is. */
export const FACTS: RecordingFacts = {
  durationSeconds: 120,
  picture: { width: 1280, height: 720, framesPerSecond: 25 },
  hasSound: true,
};

function buildBodyEntry(kind: string, id: string, body: string): BodyEntry {
  return { id, at: placeOf(`${kind}/${id}.mdx`), draft: false, body, bodyLine: 5 };
}

export function buildStory(id: string, more: Partial<Story> = {}): Story {
  return {
    ...buildBodyEntry('stories', id, 'A plain story.\n'),
    ...{ title: `Story ${id}`, side: 'customer', summary: 'In short.' },
    ...{ people: [], personas: [], themes: [], day: [] },
    ...more,
  };
}

export function buildPersona(id: string, more: Partial<Persona> = {}): Persona {
  return {
    ...buildBodyEntry('personas', id, ''),
    ...{ title: `Persona ${id}`, side: 'customer', oneLine: 'One line.' },
    ...{ people: [], goals: [], frustrations: [], traits: [], questions: [], day: [] },
    ...more,
  };
}

export function buildTheme(id: string, more: Partial<Theme> = {}): Theme {
  const entry = buildBodyEntry('themes', id, '');
  return {
    ...entry,
    title: `Theme ${id}`,
    summary: 'In short.',
    pairs: [],
    agreements: [],
    ...more,
  };
}

export function buildFinding(id: string, more: Partial<Finding> = {}): Finding {
  return {
    ...buildBodyEntry('findings', id, ''),
    ...{ title: `Finding ${id}`, claims: {}, verdict: 'defect', reason: 'Because.' },
    ...{ judgedBy: 'The quality team', judgedOn: '2026-05-01', themes: [] },
    ...{ evidenceFor: [], evidenceAgainst: [], shownWithout: [] },
    ...more,
  };
}

export function buildCommitment(id: string, more: Partial<Commitment> = {}): Commitment {
  return {
    ...buildBodyEntry('commitments', id, ''),
    ...{ title: `Commitment ${id}`, findings: [], owner: 'Firmware', state: 'planned' },
    ...more,
  };
}

export function buildSession(id: string, more: Partial<Session> = {}): Session {
  return {
    ...buildBodyEntry('sessions', id, ''),
    ...{ title: `Session ${id}`, purpose: 'To listen.', audiences: ['customers', 'employees'] },
    ...{ minutes: 30, prepare: [], steps: [] },
    ...more,
  };
}

/** A step of five minutes. */
export function buildStep(content: StepContent, more: Partial<SessionStep> = {}): SessionStep {
  return { at: placeOf('sessions/session.mdx', 8), minutes: 5, ...more, ...content };
}

/** A study with Amina, who agreed to everything, and one clip of her: `amina/one`. */
export function buildStudy(more: Partial<Study> = {}): Study {
  return {
    root: '/study',
    settings: {
      title: 'The study',
      organisation: 'Halden',
      language: 'en',
      timeZone: 'Europe/Oslo',
      summary: 'What we heard.',
      responsible: { name: 'Ruth Answers', role: 'Research', contact: 'ruth@halden.example' },
      editions: [buildEdition()],
      look: {},
      fillers: [],
      negations: [],
      redacted: [],
      auditAllow: [],
      home: { stories: [] },
      colophon: [],
    },
    people: [buildPerson('amina')],
    personas: [],
    interviews: [buildInterview('amina')],
    stories: [],
    themes: [],
    findings: [],
    commitments: [],
    sessions: [],
    ...more,
  };
}

/** The same facts for every recording of a study. */
export function buildFacts(
  study: Study,
  facts: RecordingFacts = FACTS,
): Map<string, RecordingFacts> {
  const recordings = study.interviews.flatMap(({ recording }) => recording);
  return new Map(recordings.map(({ path }) => [`${study.root}/${path}`, facts]));
}
