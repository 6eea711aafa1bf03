import { describe, expect, test } from 'vitest';
import {
  buildClip,
  buildCommitment,
  buildConsent,
  buildCue,
  buildEdition,
  buildFacts,
  buildFinding,
  buildInterview,
  buildPerson,
  buildPersona,
  buildSession,
  buildStep,
  buildStory,
  buildStudy,
  buildTheme,
  FACTS,
  placeOf,
  refTo,
  TODAY,
  without,
} from '../../tests/factories/study.ts';
import type { Consent } from '../domain/consent.ts';
import type { Edition } from '../domain/edition.ts';
import type { RecordingFacts } from '../domain/recording.ts';
import type { EvidencePart } from '../domain/evidence.ts';
import type { Finding, Person, Study } from '../domain/study.ts';
import { filterStudy, type FilteredStudy, type FilterOptions } from './filter.ts';

interface Situation extends Partial<Omit<FilterOptions, 'facts'>> {
  edition?: Partial<Edition>;
  facts?: RecordingFacts;
}

function filter(study: Partial<Study>, situation: Situation = {}): FilteredStudy {
  const { edition, facts, ...options } = situation;
  const whole = buildStudy(study);
  return filterStudy(whole, buildEdition(edition), {
    ...{ today: TODAY, drafts: false, facts: buildFacts(whole, facts) },
    ...options,
  });
}

function withConsent(consent: Partial<Consent>, story = '<Clip id="amina/one" />'): Partial<Study> {
  return {
    people: [buildPerson('amina', { consent: buildConsent(consent) })],
    stories: [buildStory('day', { body: story })],
  };
}

/** A finding that its editor says stands without these parts of its evidence. */
function confirm(finding: Finding, ...parts: EvidencePart[]): Finding {
  const shownWithout = parts.map((missing) => ({
    ...{ editionId: 'customers', missing, words: `It stands without what is ${missing}.` },
    at: placeOf(`findings/${finding.id}.mdx`, 12),
  }));
  return { ...finding, shownWithout };
}

function codes({ problems }: FilteredStudy): string[] {
  return problems.map(({ code }) => code);
}

function clipIds({ staged }: FilteredStudy): string[] {
  return staged.clips.map(({ id }) => id);
}

const MOMENT = { at: '14:00', what: 'Types the morning', hard: true };

describe('filterStudy', () => {
  describe('consent', () => {
    test('shows a clip to which everybody agreed, with nothing to complain of', () => {
      const filtered = filter(withConsent({}));
      expect(clipIds(filtered)).toEqual(['amina/one']);
      expect(filtered.problems).toEqual([]);
      expect(filtered.staged.stories[0]?.clipIds).toEqual(['amina/one']);
    });

    test.each<[string, Partial<Consent>]>([
      ['consent-withdrawn', { withdrawn: TODAY }],
      ['consent-expired', { until: '2026-06-14' }],
      ['consent-not-yet', { given: '2026-06-16' }],
      ['consent-audience', { audiences: ['employees'] }],
      ['consent-medium', { media: ['audio', 'video'] }],
    ])('refuses a mention with %s and shows nothing of the clip', (code, consent) => {
      const filtered = filter(withConsent(consent));
      expect(codes(filtered)).toEqual([code]);
      expect(filtered.problems[0]).toMatchObject({
        severity: 'error',
        file: 'stories/day.mdx',
        line: 5,
      });
      expect(clipIds(filtered)).toEqual([]);
      expect(filtered.cuts).toEqual([]);
      expect(filtered.staged.people).toEqual([]);
      expect(filtered.staged.interviews).toEqual([]);
    });

    test('refuses a mention of somebody without a record', () => {
      const person = without(buildPerson('amina'), 'consent');
      const filtered = filter({ ...withConsent({}), people: [person] });
      expect(codes(filtered)).toEqual(['consent-missing']);
      expect(filtered.problems[0]?.message).toContain('Amina Example');
    });

    test('asks for the consent of every audience of the edition', () => {
      const edition = { audiences: ['customers' as const, 'employees' as const] };
      const filtered = filter(withConsent({ audiences: ['customers'] }), { edition });
      expect(codes(filtered)).toEqual(['consent-audience']);
      expect(filtered.problems[0]?.message).toContain('employees');
    });

    test.each<[string, Parameters<typeof buildInterview>[1]]>([
      ['the interviewer', { interviewer: refTo('jo') }],
      ['somebody else interviewed', { people: [refTo('amina'), refTo('jo')] }],
      ['a passer-by', { othersSeen: [refTo('jo')] }],
      [
        'whoever speaks in its range though the editor names others',
        {
          clips: [buildClip('amina/one', { present: [refTo('amina')] })],
          transcripts: [{ language: 'en', cues: [buildCue('jo', 25, 'And then?')] }],
        },
      ],
      [
        'a speaker nobody knows',
        { transcripts: [{ language: 'en', cues: [buildCue('Speaker 2', 25, 'And then?')] }] },
      ],
    ])('asks for the consent of %s', (_, interview) => {
      const jo = without(buildPerson('jo'), 'consent');
      const filtered = filter({
        ...withConsent({}),
        people: [buildPerson('amina'), jo],
        interviews: [buildInterview('amina', interview)],
      });
      expect(codes(filtered)).toEqual(['consent-missing']);
      expect(clipIds(filtered)).toEqual([]);
    });

    test('asks only those whom the editor names as present', () => {
      const jo = without(buildPerson('jo'), 'consent');
      const clips = [buildClip('amina/one', { present: [refTo('amina')] })];
      const filtered = filter({
        people: [buildPerson('amina'), jo],
        interviews: [buildInterview('amina', { interviewer: refTo('jo'), clips })],
      });
      expect(clipIds(filtered)).toEqual(['amina/one']);
      expect(filtered.personIdsPublished).toEqual(['amina']);
    });

    test('tells of a withdrawn consent first, since it takes the old edition down', () => {
      const jo = without(buildPerson('jo'), 'consent');
      const filtered = filter({
        ...withConsent({}),
        people: [jo, buildPerson('amina', { consent: buildConsent({ withdrawn: '2026-06-01' }) })],
        interviews: [buildInterview('amina', { people: [refTo('jo'), refTo('amina')] })],
      });
      expect(codes(filtered)).toEqual(['consent-withdrawn']);
      expect(filtered.problems[0]?.message).toContain('Jo Example');
    });

    test('is silent about an interview that nobody mentions', () => {
      const filtered = filter({ ...withConsent({ audiences: [] }), stories: [] });
      expect(filtered.problems).toEqual([]);
      expect(filtered.staged.clips).toEqual([]);
    });

    test('says when the edition must be built again', () => {
      const people = [
        buildPerson('amina', { consent: buildConsent({ until: '2026-12-31' }) }),
        buildPerson('jo', { consent: buildConsent({ until: '2026-07-31' }) }),
        buildPerson('unseen', { consent: buildConsent({ until: '2026-06-20' }) }),
      ];
      const interviews = [buildInterview('amina', { interviewer: refTo('jo') })];
      expect(filter({ people, interviews }).rebuildBy).toBe('2026-08-01');
      expect(filter({}).rebuildBy).toBeUndefined();
      const soon = [buildPerson('amina', { consent: buildConsent({ withdrawn: '2026-06-20' }) })];
      expect(filter({ people: soon }).rebuildBy).toBe('2026-06-20');
    });
  });

  describe('medium', () => {
    function mediumOf(consent: Partial<Consent>, facts?: RecordingFacts): string | undefined {
      const filtered = filter(withConsent(consent), { ...(facts && { facts }) });
      return filtered.staged.clips[0]?.medium;
    }

    test('is the most that was agreed and that there is', () => {
      const soundOnly = without(FACTS, 'picture');
      expect(mediumOf({})).toBe('video');
      expect(mediumOf({ media: ['words', 'audio'] })).toBe('audio');
      expect(mediumOf({ media: ['words'] })).toBe('words');
      expect(mediumOf({}, soundOnly)).toBe('audio');
    });

    test('falls to words where there is no sound for those who agreed to sound', () => {
      expect(mediumOf({ media: ['words', 'audio'] }, { ...FACTS, hasSound: false })).toBe('words');
    });

    test('falls to words when a recording was not understood', () => {
      const study = buildStudy();
      const filtered = filterStudy(study, buildEdition(), {
        ...{ today: TODAY, drafts: false },
        facts: new Map([['/study/interviews/amina/recording.mp4', new Error('broken')]]),
      });
      expect(filtered.staged.clips[0]?.medium).toBe('words');
      expect(filtered.cuts).toEqual([]);
    });

    test('falls to words when one part of a recording is not known', () => {
      const at = placeOf('x');
      const recording = ['a.mp4', 'b.mp4'].map((path) => ({ path, at }));
      const study = buildStudy({ interviews: [buildInterview('amina', { recording })] });
      const facts = new Map([['/study/a.mp4', FACTS]]);
      const filtered = filterStudy(study, buildEdition(), { today: TODAY, drafts: false, facts });
      expect(filtered.staged.clips[0]?.medium).toBe('words');
    });

    test('has no picture where nobody said who else is seen', () => {
      const interview = without(buildInterview('amina'), 'othersSeen');
      expect(filter({ interviews: [interview] }).staged.clips[0]?.medium).toBe('audio');
    });

    test('has no picture of somebody whose alias hides the portrait, and says so', () => {
      const filtered = filter(withConsent({ alias: 'A technician' }));
      expect(filtered.staged.clips[0]?.medium).toBe('audio');
      expect(codes(filtered)).toEqual(['alias-hides-picture']);
      expect(filtered.problems[0]?.severity).toBe('warning');
    });

    test('is cut from all parts, with a poster a third into it', () => {
      expect(filter({}).cuts).toEqual([
        {
          id: 'amina/one',
          recording: ['/study/interviews/amina/recording.mp4'],
          startSeconds: 10,
          endSeconds: 30,
          medium: 'video',
          posterSeconds: 10 + 20 / 3,
        },
      ]);
    });
  });

  describe('people', () => {
    const shownFully = {
      name: 'Amina Diallo',
      role: 'Technician',
      organisation: 'Lake Trust',
      place: 'Dakar',
      portrait: {
        ...{ path: 'images/amina.svg', alt: 'Amina at the lake', at: placeOf('people/amina.yaml') },
        ...{ eye: [0.6, 0.4] as [number, number], facing: 'right' as const },
      },
    };

    test('are shown with everything under their own name', () => {
      const filtered = filter({ people: [buildPerson('amina', shownFully)] });
      expect(filtered.staged.people).toEqual([
        {
          ...{ id: 'amina', name: 'Amina Diallo', isAlias: false, side: 'customer' },
          ...{ role: 'Technician', organisation: 'Lake Trust', place: 'Dakar' },
          portrait: {
            ...{ imageId: 'image-1', alt: 'Amina at the lake', eye: [0.6, 0.4], facing: 'right' },
          },
        },
      ]);
      expect(filtered.images.map(({ path }) => path)).toEqual(['/study/images/amina.svg']);
    });

    test('are shown under an alias with nothing else, and no picture is staged', () => {
      const consent = buildConsent({ alias: 'A technician', media: ['words'] });
      const filtered = filter({ people: [buildPerson('amina', { ...shownFully, consent })] });
      expect(filtered.staged.people).toEqual([
        { id: 'amina', name: 'A technician', isAlias: true, side: 'customer' },
      ]);
      expect(filtered.images).toEqual([]);
      expect(JSON.stringify(filtered)).not.toMatch(/Diallo|Lake Trust|Dakar/u);
    });

    test('are shown under an alias with what they granted', () => {
      const consent = buildConsent({ alias: 'A technician', grants: ['role', 'place'] });
      const [person] = filter({ people: [buildPerson('amina', { ...shownFully, consent })] }).staged
        .people;
      expect(person).toMatchObject({ name: 'A technician', role: 'Technician', place: 'Dakar' });
      expect(person).not.toHaveProperty('organisation');
      expect(person).not.toHaveProperty('portrait');
    });

    test('are on the stage only when a clip or an entry shows them', () => {
      const people = [buildPerson('amina'), buildPerson('jo'), buildPerson('kim')];
      const stories = [buildStory('day', { people: [refTo('jo')] })];
      expect(filter({ people, stories }).personIdsPublished).toEqual(['amina', 'jo']);
    });

    test('must have agreed when a story or a persona names them', () => {
      const people = [buildPerson('jo', { consent: buildConsent({ until: '2026-01-31' }) })];
      const at = placeOf('personas/tech.mdx', 4);
      const personas = [buildPersona('tech', { people: [refTo('jo', { at })] })];
      const filtered = filter({ people, personas, interviews: [] });
      expect(codes(filtered)).toEqual(['consent-expired']);
      expect(filtered.problems[0]).toMatchObject(at);
      expect(filtered.staged.personas[0]?.personIds).toEqual([]);
      expect(filtered.staged.people).toEqual([]);
    });

    test('keep a hidden portrait hidden when a story shows it as its picture', () => {
      const consent = buildConsent({ alias: 'A technician', media: ['words'] });
      const at = placeOf('stories/day.mdx', 3);
      const image = { path: 'images/amina.svg', alt: 'At the lake', at };
      const filtered = filter({
        people: [buildPerson('amina', { ...shownFully, consent })],
        stories: [buildStory('day', { image, body: '![She](../images/amina.svg)' })],
      });
      expect(codes(filtered)).toEqual(['portrait-not-agreed', 'portrait-not-agreed']);
      expect(filtered.images).toEqual([]);
      expect(filtered.staged.stories[0]).not.toHaveProperty('image');
    });

    test('hide the still of where they are behind an alias', () => {
      const still = { path: 'images/lake.jpg', alt: 'The lake', at: placeOf('x') };
      const interviews = [buildInterview('amina', { still })];
      const consent = buildConsent({ alias: 'A technician', media: ['words'] });
      const people = [buildPerson('amina', { consent })];
      expect(filter({ interviews }).staged.clips[0]?.still?.alt).toBe('The lake');
      expect(filter({ interviews, people }).staged.clips[0]).not.toHaveProperty('still');
    });
  });

  describe('editions and drafts', () => {
    test('leave out an entry meant for another edition', () => {
      const stories = [buildStory('theirs', { editions: ['employees'] }), buildStory('ours')];
      const filtered = filter({ stories });
      expect(filtered.staged.stories.map(({ id }) => id)).toEqual(['ours']);
      expect(filtered.bodies.map(({ id }) => id)).toEqual(['ours']);
    });

    test('leave out a draft, except in the dev server', () => {
      const stories = [buildStory('half', { draft: true })];
      expect(filter({ stories }).staged.stories).toEqual([]);
      const [story] = filter({ stories }, { drafts: true }).staged.stories;
      expect(story).toMatchObject({ id: 'half', draft: true });
    });

    test('of an interview hold for its clips', () => {
      const theirs = [buildInterview('amina', { editions: ['employees'] })];
      const draft = [buildInterview('amina', { draft: true })];
      expect(clipIds(filter({ interviews: theirs }))).toEqual([]);
      expect(clipIds(filter({ interviews: draft }))).toEqual([]);
      expect(filter({ interviews: draft }, { drafts: true }).staged.clips[0]?.draft).toBe(true);
    });

    test('refuse a mention of what they leave out', () => {
      const interviews = [
        buildInterview('amina', {
          clips: [
            buildClip('amina/draft', { draft: true }),
            buildClip('amina/theirs', { editions: ['employees'] }),
          ],
        }),
      ];
      const body = '<Clip id="amina/draft" />\n\n<Clip id="amina/theirs" />\n';
      const filtered = filter({ interviews, stories: [buildStory('day', { body })] });
      expect(codes(filtered)).toEqual(['reference-to-draft', 'reference-not-in-edition']);
      expect(filtered.problems.map(({ line }) => line)).toEqual([5, 7]);
    });

    test('do not look at what an entry of another edition mentions', () => {
      const filtered = filter({
        ...withConsent({ audiences: ['employees'] }),
        stories: [buildStory('day', { body: '<Clip id="amina/one" />', editions: ['employees'] })],
      });
      expect(filtered.problems).toEqual([]);
    });
  });

  describe('mentions', () => {
    const gone = { people: [buildPerson('amina', { consent: buildConsent({ audiences: [] }) })] };
    const away = { editions: ['employees'] };
    const clip = refTo('amina/one');

    test.each<[string, Partial<Study>]>([
      [
        'a persona’s trait',
        { personas: [buildPersona('p', { traits: [{ text: 't', clips: [clip] }] })] },
      ],
      [
        'a persona’s goal',
        { personas: [buildPersona('p', { goals: [{ text: 't', clips: [clip] }] })] },
      ],
      [
        'a persona’s frustration',
        { personas: [buildPersona('p', { frustrations: [{ text: 't', clips: [clip] }] })] },
      ],
      [
        'a question on a persona’s behalf',
        { personas: [buildPersona('p', { questions: [{ text: 't', clips: [clip] }] })] },
      ],
      [
        'a moment of a persona’s day',
        { personas: [buildPersona('p', { day: [{ ...MOMENT, clips: [clip] }] })] },
      ],
      [
        'a moment of a story’s day',
        { stories: [buildStory('s', { day: [{ ...MOMENT, clips: [clip] }] })] },
      ],
      ['a theme’s pair', { themes: [buildTheme('t', { pairs: [[clip, refTo('unknown/clip')]] })] }],
      [
        'evidence for a finding',
        { findings: [confirm(buildFinding('f', { evidenceFor: [clip] }), 'for', 'customer')] },
      ],
      [
        'evidence against a finding',
        {
          findings: [
            confirm(buildFinding('f', { evidenceAgainst: [clip] }), 'against', 'customer'),
          ],
        },
      ],
      [
        'a theme’s agreement',
        {
          themes: [
            buildTheme('t', { agreements: [{ text: 't', clips: [clip], at: placeOf('x') }] }),
          ],
        },
      ],
      ['what a commitment answers', { commitments: [buildCommitment('c', { youSaid: clip })] }],
      [
        'what a session plays',
        {
          sessions: [buildSession('s', { steps: [buildStep({ kind: 'play', clips: [clip] })] })],
        },
      ],
      ['a Clip', { stories: [buildStory('s', { body: '<Clip id="amina/one" />' })] }],
      [
        'a Quote',
        { stories: [buildStory('s', { body: 'She: <Quote clip="amina/one">my arm</Quote>' })] },
      ],
      [
        'a Both',
        {
          stories: [
            buildStory('s', { body: '<Both customer="unknown/x" employee="amina/one" />' }),
          ],
        },
      ],
    ])('of a clip without consent are refused in %s', (_, study) => {
      expect(codes(filter({ ...gone, ...study }))).toEqual(['consent-audience']);
    });

    test.each<[string, Partial<Study>]>([
      [
        'a clip’s theme',
        {
          interviews: [
            buildInterview('amina', { clips: [buildClip('amina/one', { themes: [refTo('t')] })] }),
          ],
        },
      ],
      ['a story’s theme', { stories: [buildStory('x', { themes: [refTo('t')] })] }],
      ['a story’s persona', { stories: [buildStory('x', { personas: [refTo('p')] })] }],
      ['a finding’s theme', { findings: [buildFinding('x', { themes: [refTo('t')] })] }],
      [
        'a commitment’s finding',
        { commitments: [buildCommitment('x', { findings: [refTo('f')] })] },
      ],
      [
        'a session’s pair',
        {
          sessions: [
            buildSession('x', { steps: [buildStep({ kind: 'pair', theme: refTo('t') })] }),
          ],
        },
      ],
      [
        'the home page’s theme',
        { settings: { ...buildStudy().settings, home: { theme: refTo('t'), stories: [] } } },
      ],
      [
        'the home page’s stories',
        { settings: { ...buildStudy().settings, home: { stories: [refTo('s')] } } },
      ],
      [
        'a PersonaCard',
        {
          personas: [
            buildPersona('p', away),
            buildPersona('x', { body: '<PersonaCard id="p" />' }),
          ],
        },
      ],
      [
        'a Day of a story',
        { themes: [buildTheme('t', away), buildTheme('x', { body: '<Day story="s" />' })] },
      ],
      [
        'a Day of a persona',
        { themes: [buildTheme('t', away), buildTheme('x', { body: '<Day persona="p" />' })] },
      ],
      [
        'a Finding',
        { themes: [buildTheme('t', away), buildTheme('x', { body: '<Finding id="f" />' })] },
      ],
    ])('of another edition’s entry are refused in %s', (_, study) => {
      const theirs: Partial<Study> = {
        personas: [buildPersona('p', away)],
        stories: [buildStory('s', away)],
        themes: [buildTheme('t', away)],
        findings: [buildFinding('f', away)],
      };
      const merged = { ...theirs, ...study };
      if (study.stories) merged.stories = [buildStory('s', away), ...study.stories];
      if (study.findings) merged.findings = [buildFinding('f', away), ...study.findings];
      expect(codes(filter(merged))).toEqual(['reference-not-in-edition']);
    });

    test('that say if-agreed are left out silently', () => {
      const agreed = refTo('amina/one', { ifAgreed: true });
      const body =
        'Before <Quote clip="amina/one" if-agreed>on my arm</Quote> after.\n\n<Clip id="amina/one" if-agreed />\n';
      const filtered = filter({
        ...gone,
        stories: [buildStory('day', { body })],
        findings: [confirm(buildFinding('f', { evidenceFor: [agreed] }), 'for', 'customer')],
        personas: [
          buildPersona('p', {
            questions: [{ text: 'In a boat?', clips: [agreed] }],
            day: [{ ...MOMENT, clips: [agreed] }],
          }),
        ],
        themes: [buildTheme('t', { pairs: [[agreed, refTo('unknown/x')]] })],
      });
      expect(filtered.problems).toEqual([]);
      expect(filtered.staged.findings[0]?.clipIdsFor).toEqual([]);
      expect(filtered.staged.personas[0]?.questions).toEqual([{ text: 'In a boat?', clipIds: [] }]);
      expect(filtered.staged.personas[0]?.day).toEqual([{ ...MOMENT, clipIds: [] }]);
      expect(filtered.staged.themes[0]?.pairs).toEqual([]);
      const source = filtered.bodies.find(({ id }) => id === 'day')?.source ?? '';
      expect(source).not.toMatch(/amina|arm/u);
      expect(source).toMatch(/Before .* after\./u);
    });

    test('leave an agreement of both sides out where one side is not left', () => {
      const clips = [clip, refTo('tomas/one', { ifAgreed: true })];
      const themes = [
        buildTheme('t', { agreements: [{ text: 'Both say so.', clips, at: placeOf('x') }] }),
      ];
      const interviews = [buildInterview('amina'), buildInterview('tomas')];
      const tomas = buildPerson('tomas', { side: 'employee' });
      const agreementsWith = (person: Person) =>
        filter({ people: [buildPerson('amina'), person], interviews, themes }).staged.themes[0]
          ?.agreements;
      expect(agreementsWith(tomas)).toEqual([
        { text: 'Both say so.', clipIds: ['amina/one', 'tomas/one'] },
      ]);
      expect(
        agreementsWith({ ...tomas, consent: buildConsent({ audiences: ['employees'] }) }),
      ).toEqual([]);
    });

    test('that say if-agreed are there when it is agreed', () => {
      const body = '<Clip id="amina/one" if-agreed />\n';
      const filtered = filter({ stories: [buildStory('day', { body })] });
      expect(filtered.bodies[0]?.source).toContain(body);
    });

    test('in an Only for others are no problem', () => {
      const body = '<Only edition="employees">\n<Clip id="amina/one" />\n</Only>\n';
      const filtered = filter({ ...gone, stories: [buildStory('day', { body })] });
      expect(filtered.problems).toEqual([]);
      expect(filtered.bodies[0]?.source.trim()).toBe('');
    });

    test('of something unknown are left to the study check, and are not staged', () => {
      const stories = [
        buildStory('day', { body: '<Clip id="no/such" />', themes: [refTo('none')] }),
      ];
      const filtered = filter({ stories });
      expect(filtered.problems).toEqual([]);
      expect(filtered.staged.stories[0]).toMatchObject({ clipIds: [], themeIds: [] });
    });
  });

  describe('clips', () => {
    test('have their words cut to their range, counted from zero', () => {
      const [clip] = filter({}).staged.clips;
      expect(clip?.transcripts[0]?.cues.map(({ startSeconds }) => startSeconds)).toEqual([0, 10]);
      expect(JSON.stringify(clip)).not.toMatch(/Before the clip|After the clip/u);
    });

    test('are quoted with their first sentence, or with the editor’s choice', () => {
      const clips = [buildClip('amina/one', { quote: { text: 'on my arm', at: placeOf('x') } })];
      const interviews = [buildInterview('amina', { clips })];
      expect(filter({}).staged.clips[0]?.quote).toMatchObject({
        ...{ text: 'The readings never reach the office.', personId: 'amina', startSeconds: 0 },
      });
      expect(filter({ interviews }).staged.clips[0]?.quote).toMatchObject({
        ...{ text: 'on my arm', language: 'en', personId: 'amina' },
      });
    });

    test('are quoted in the edition’s language where there is a translation', () => {
      const original = { language: 'es', cues: [buildCue('amina', 10, 'No llega nada.')] };
      const english = { language: 'en-GB', cues: [buildCue('amina', 10, 'Nothing arrives.')] };
      const interviews = [buildInterview('amina', { transcripts: [original, english] })];
      const [clip] = filter({ interviews }).staged.clips;
      expect(clip?.quote).toMatchObject({ text: 'Nothing arrives.', language: 'en-GB' });
      expect(clip?.transcripts.map(({ isTranslation }) => isTranslation)).toEqual([false, true]);
    });

    test('are not quoted with words of the interviewer', () => {
      const cues = [buildCue('jo', 10, 'What happens then?'), buildCue('amina', 20, 'Nothing.')];
      const filtered = filter({
        people: [buildPerson('amina'), buildPerson('jo')],
        interviews: [
          buildInterview('amina', {
            interviewer: refTo('jo'),
            transcripts: [{ language: 'en', cues }],
          }),
        ],
      });
      const [clip] = filtered.staged.clips;
      expect(clip).toMatchObject({
        personIds: ['amina'],
        quote: { text: 'Nothing.', startSeconds: 10 },
      });
      expect(filtered.personIdsPublished).toEqual(['amina', 'jo']);
    });
  });

  describe('sessions', () => {
    const steps = [buildStep({ kind: 'discuss', question: 'Why?' }, { note: 'Wait for it.' })];
    const session = buildSession('first', {
      steps,
      prepare: ['Bring a meter'],
      body: 'For you alone.',
    });

    test('are an agenda where the edition has no notes', () => {
      const filtered = filter({ sessions: [session] });
      expect(filtered.staged.sessions[0]?.steps).toEqual([
        { kind: 'discuss', question: 'Why?', minutes: 5 },
      ]);
      expect(JSON.stringify([filtered.staged, filtered.bodies])).not.toMatch(
        /Wait for|Bring|alone/u,
      );
    });

    test('are whole where the edition has notes', () => {
      const edition = { notes: true, audiences: ['customers' as const, 'employees' as const] };
      const filtered = filter({ sessions: [session] }, { edition });
      expect(filtered.staged.sessions[0]?.prepare).toEqual(['Bring a meter']);
      expect(filtered.staged.sessions[0]?.steps[0]?.note).toBe('Wait for it.');
      expect(filtered.bodies[0]?.source).toContain('For you alone.');
    });

    test('are only in editions all of whose audiences they are for', () => {
      const sessions = [buildSession('staff', { audiences: ['employees'] })];
      expect(filter({ sessions }).staged.sessions).toEqual([]);
      const edition = { audiences: ['employees' as const] };
      expect(filter({ sessions }, { edition }).staged.sessions).toHaveLength(1);
    });

    test('may not play what one of their own audiences may not see', () => {
      const people = [
        buildPerson('amina', { consent: buildConsent({ audiences: ['customers'] }) }),
      ];
      const play = buildStep({ kind: 'play', clips: [refTo('amina/one')] });
      const filtered = filter({ people, sessions: [buildSession('both', { steps: [play] })] });
      expect(codes(filtered)).toEqual(['session-audience']);
      expect(filtered.staged.sessions[0]?.steps).toEqual([]);
      expect(clipIds(filtered)).toEqual(['amina/one']);
    });
  });
});
