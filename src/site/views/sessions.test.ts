import { describe, expect, test } from 'vitest';
import type { StagedSession } from '../../study/staged.ts';
import { makeClip, makePerson, makeSession, makeSite } from './make-site.ts';
import { buildSession } from './sessions.ts';

function build(session: Partial<StagedSession>, site = makeSite({})) {
  return buildSession(site, makeSession({ id: 'both', ...session }));
}

function makeBreaks(...minutes: number[]): StagedSession['steps'] {
  return minutes.map((each) => ({ kind: 'break', minutes: each }));
}

describe('buildSession', () => {
  test.each([
    [[45, 30], '75 of 75 minutes', undefined],
    [[45, 29.5], '74.5 of 75 minutes', '0.5 minutes to spare'],
    [[45, 29], '74 of 75 minutes', '1 minute to spare'],
    [[45, 35], '80 of 75 minutes', '5 minutes too many'],
    [[], '0 of 75 minutes', '75 minutes to spare'],
  ])('says of %s minutes how they sum up', (minutes, text, difference) => {
    const { planned } = build({ minutes: 75, steps: makeBreaks(...minutes) });
    expect(planned.text).toBe(text);
    expect(planned.difference).toBe(difference);
  });

  test('says when each step begins, and when it ends', () => {
    const { steps, planned } = build({ steps: makeBreaks(4, 1.5, 59.5, 5) });
    expect(steps.map(({ startsAt }) => startsAt)).toEqual(['0:00', '0:04', '0:05', '1:05']);
    expect(planned.endsAt).toBe('1:10');
  });

  test('names those it is for', () => {
    expect(build({ audiences: ['customers', 'employees'] }).audience).toBe(
      'customers and employees',
    );
    expect(build({ audiences: ['public'] }).audience).toBe('everybody');
  });

  test('has sheets to print only where there is an activity', () => {
    const activity: StagedSession['steps'] = [
      {
        ...{ kind: 'activity', minutes: 5 },
        activity: { name: 'own', title: 'Walk', groups: 'Pairs', instructions: ['Walk.'] },
      },
    ];
    expect(build({}).papers.map(({ text }) => text)).toEqual([
      'Run sheet',
      'Handout',
      'Plan another from it',
    ]);
    expect(build({ steps: activity }).papers).toHaveLength(4);
  });

  test('leads to each step on the wall by the number that stands there', () => {
    const { steps, ways } = build({ steps: makeBreaks(5, 5) });
    expect(steps.map(({ wall }) => wall)).toEqual([
      '/project/#session/both/1',
      '/project/#session/both/2',
    ]);
    expect(ways.map(({ href }) => href)).toContain('/project/#session/both');
  });

  test('seats at its head one of each side, whose face is shown if anybody’s is', () => {
    const people = [makePerson({ id: 'amina' }), makePerson({ id: 'priya' })];
    const clips = [
      makeClip({ id: 'a/first', personIds: ['amina'] }),
      makeClip({ id: 'a/second', personIds: ['amina'] }),
      makeClip({ id: 'p/other', side: 'employee', personIds: ['priya'] }),
    ];
    const play = (...clipIds: string[]): StagedSession => ({
      ...makeSession({ id: 'both', steps: [{ kind: 'play', clipIds, minutes: 5 }] }),
    });
    const site = makeSite({ people, clips });
    const { voices, ground } = buildSession(site, play('a/second', 'p/other', 'a/first'));
    expect([voices.customer?.id, voices.employee?.id]).toEqual(['a/second', 'p/other']);
    expect(ground).toBe('fields');
    expect(buildSession(site, play('p/other')).ground).toBe('employee-seat');
    expect(buildSession(site, play()).ground).toBe('table');
  });
});
