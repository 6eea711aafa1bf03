import { describe, expect, test } from 'vitest';
import {
  buildClip,
  buildConsent,
  buildCue,
  buildEdition,
  buildFacts,
  buildInterview,
  buildPerson,
  buildStudy,
  FACTS,
  refTo,
  TODAY,
  without,
} from '../../../tests/factories/study.ts';
import type { Consent } from '../../domain/consent.ts';
import type { Edition } from '../../domain/edition.ts';
import type { RecordingFacts } from '../../domain/recording.ts';
import type { Interview, Person } from '../../domain/study.ts';
import type { Cue } from '../../domain/transcript.ts';
import { filterStudy, type FilteredStudy } from '../filter.ts';
import type { StagedWhole } from '../staged.ts';

interface Situation {
  /** Amina's interview, where it is not the plain one. */
  interview?: Partial<Interview>;
  /** What Amina agreed to. */
  consent?: Partial<Consent>;
  /** Who else is in the study. */
  others?: Person[];
  edition?: Partial<Edition>;
  facts?: RecordingFacts;
  drafts?: boolean;
}

const agreedTo = (consent: Partial<Consent> = {}) => ({
  consent: buildConsent({ whole: true, ...consent }),
});

function filter({ facts, drafts = false, ...situation }: Situation = {}): FilteredStudy {
  const interview = buildInterview('amina', { publish: 'whole', ...situation.interview });
  const amina = buildPerson('amina', agreedTo(situation.consent));
  const people = [amina, ...(situation.others ?? [])];
  const study = buildStudy({ people, interviews: [interview] });
  const options = { today: TODAY, drafts, facts: buildFacts(study, facts) };
  return filterStudy(study, buildEdition(situation.edition), options);
}

function findWhole(filtered: FilteredStudy): StagedWhole | undefined {
  return filtered.staged.interviews[0]?.whole;
}

function say(...cues: Cue[]): Partial<Interview> {
  return { transcripts: [{ language: 'en', cues }] };
}

const JO = { interviewer: refTo('jo') };

describe('filterStudy, for an interview that is to be whole', () => {
  test('shows all of it where everybody agreed to that, and cuts its recording from end to end', () => {
    const filtered = filter();
    expect(findWhole(filtered)).toMatchObject({
      ...{ durationSeconds: 120, medium: 'video', media: {} },
      clips: [{ clipId: 'amina/one', startSeconds: 10, endSeconds: 30 }],
    });
    expect(findWhole(filtered)?.transcripts[0]?.cues).toHaveLength(4);
    expect(filtered.cuts).toContainEqual({
      id: 'amina',
      recording: ['/study/interviews/amina/recording.mp4'],
      ...{ startSeconds: 0, endSeconds: 120, medium: 'video', posterSeconds: 40 },
    });
    expect(filtered.problems).toEqual([]);
  });

  test.each<[string, Situation]>([
    ['the editor publishes clips', { interview: { publish: 'clips' } }],
    ['the person agreed to clips only', { consent: { whole: false } }],
    ['the consent was withdrawn', { consent: { withdrawn: TODAY } }],
    ['the consent has run out', { consent: { until: '2026-06-14' } }],
    ['the consent does not hold yet', { consent: { given: '2026-06-16' } }],
    ['the audience was not agreed', { consent: { audiences: ['employees'] } }],
    ['not even words were agreed', { consent: { media: ['audio', 'video'] } }],
    ['it is a draft', { interview: { draft: true } }],
    ['it is meant for another edition', { interview: { editions: ['employees'] } }],
    [
      'only one of the edition’s audiences was agreed',
      { consent: { audiences: ['customers'] }, edition: { audiences: ['customers', 'employees'] } },
    ],
    [
      'the interviewer agreed to clips only',
      { interview: JO, others: [buildPerson('jo', { consent: buildConsent() })] },
    ],
    [
      'there is no record of the interviewer’s consent',
      { interview: JO, others: [without(buildPerson('jo'), 'consent')] },
    ],
    ['nobody knows the interviewer', { interview: JO }],
    [
      'somebody seen agreed to another audience',
      {
        interview: { othersSeen: [refTo('bo')] },
        others: [buildPerson('bo', agreedTo({ audiences: ['employees'] }))],
      },
    ],
    [
      'somebody who only speaks, outside every clip, agreed to clips only',
      {
        interview: say(buildCue('amina', 10, 'Here.'), buildCue('bo', 90, 'Tea?')),
        others: [buildPerson('bo', { consent: buildConsent() })],
      },
    ],
    [
      'somebody speaks in a translation only, and nobody knows them',
      {
        interview: {
          transcripts: [
            { language: 'en', cues: [buildCue('amina', 10, 'Here.')] },
            { language: 'es', cues: [buildCue('bo', 90, '¿Té?')] },
          ],
        },
      },
    ],
  ])('leaves it at clips where %s', (_, situation) => {
    const filtered = filter(situation);
    expect(findWhole(filtered)).toBeUndefined();
    expect(filtered.cuts.map(({ id }) => id)).not.toContain('amina');
    expect(JSON.stringify(filtered.staged)).not.toContain('After the clip');
  });

  test('is shown where everyone in its clips agreed, and yet whole only where everyone in it did', () => {
    const interview = {
      ...say(buildCue('amina', 10, 'Here.'), buildCue('bo', 90, 'Tea?')),
      clips: [buildClip('amina/one', { present: [refTo('amina')] })],
    };
    const others = [buildPerson('bo', agreedTo({ audiences: ['employees'] }))];
    const forCustomers = filter({ interview, others });
    expect(forCustomers.staged.clips).toHaveLength(1);
    expect(findWhole(forCustomers)).toBeUndefined();
    expect(forCustomers.personIdsPublished).toEqual(['amina']);
    const forColleagues = filter({ interview, others, edition: { audiences: ['employees'] } });
    expect(findWhole(forColleagues)).toBeDefined();
    expect(forColleagues.personIdsPublished).toEqual(['amina', 'bo']);
  });

  test('is shown as the narrowest of all who are in it allows', () => {
    const others = [buildPerson('jo', agreedTo({ media: ['words', 'audio'] }))];
    const heard = filter({ interview: JO, others });
    expect(findWhole(heard)?.medium).toBe('audio');
    expect(heard.cuts.find(({ id }) => id === 'amina')?.medium).toBe('audio');
    const read = filter({ consent: { media: ['words'] } });
    expect(findWhole(read)?.medium).toBe('words');
    expect(read.cuts).toEqual([]);
  });

  test('has no picture of somebody whose alias hides the portrait, and names them by it', () => {
    const filtered = filter({ consent: { alias: 'A technician' } });
    expect(findWhole(filtered)?.medium).toBe('audio');
    expect(filtered.staged.people[0]?.name).toBe('A technician');
    expect(filtered.problems.map(({ code }) => code)).toEqual(['alias-hides-picture']);
  });

  test('must be built again by the day on which the first in it no longer agrees', () => {
    const others = [buildPerson('jo', agreedTo({ until: '2026-07-01' }))];
    expect(filter({ interview: JO, others }).rebuildBy).toBe('2026-07-02');
  });

  test('needs no clip, and names nothing of those that the edition leaves out', () => {
    const clips = [
      buildClip('amina/theirs', { title: 'For colleagues', editions: ['employees'] }),
      buildClip('amina/half-done', { draft: true }),
    ];
    const filtered = filter({ interview: { clips } });
    expect(findWhole(filtered)?.clips).toEqual([]);
    expect(filtered.staged.interviews[0]?.personIds).toEqual(['amina']);
    expect(JSON.stringify(filtered.staged)).not.toMatch(/colleagues|half-done|theirs/u);
  });

  test('lists its clips as they follow each other, drafts where drafts are shown', () => {
    const clips = [
      buildClip('amina/later', { startSeconds: 50, endSeconds: 60 }),
      buildClip('amina/first', { startSeconds: 5, endSeconds: 9, draft: true }),
    ];
    const ids = (drafts: boolean) =>
      findWhole(filter({ interview: { clips }, drafts }))?.clips.map(({ clipId }) => clipId);
    expect(ids(false)).toEqual(['amina/later']);
    expect(ids(true)).toEqual(['amina/first', 'amina/later']);
  });

  test('can be words alone, and then lasts until the last of them', () => {
    const { staged, cuts } = filter({ interview: { recording: [] } });
    expect(staged.interviews[0]?.whole).toMatchObject({ medium: 'words', durationSeconds: 40 });
    expect(cuts).toEqual([]);
  });

  test('is as long as all parts of its recording together', () => {
    const recording = ['a.mp4', 'b.mp4'].map((path) => ({ path, at: refTo('x').at }));
    const filtered = filter({
      interview: { recording },
      facts: { ...FACTS, durationSeconds: 70.5 },
    });
    expect(findWhole(filtered)?.durationSeconds).toBe(141);
    expect(filtered.cuts.find(({ id }) => id === 'amina')).toMatchObject({
      recording: ['/study/a.mp4', '/study/b.mp4'],
      endSeconds: 141,
    });
  });

  test('keeps every word, at the recording’s ends where it lies outside', () => {
    const cues = [
      buildCue('amina', -20, 'Too early.'),
      buildCue('amina', -5, 'Half.'),
      buildCue('amina', 115, 'Half again.'),
      buildCue('amina', 130, 'Too late.'),
    ];
    const whole = findWhole(filter({ interview: say(...cues) }));
    expect(
      whole?.transcripts[0]?.cues.map((cue) => [cue.startSeconds, cue.endSeconds, cue.text]),
    ).toEqual([
      [0, 0, 'Too early.'],
      [0, 5, 'Half.'],
      [115, 120, 'Half again.'],
      [120, 120, 'Too late.'],
    ]);
  });
});
