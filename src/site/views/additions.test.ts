import { describe, expect, test } from 'vitest';
import { buildAddition, isForMeetings } from './additions.ts';
import { makeSession, makeSite } from './make-site.ts';

const withSession = makeSite({ sessions: [makeSession({ id: 'both-sides' })] });

describe('isForMeetings', () => {
  test('is so where there is a session, or where there are notes', () => {
    const { edition } = makeSite({}).study;
    expect(isForMeetings(makeSite({ edition: { ...edition, notes: false } }))).toBe(false);
    expect(isForMeetings(makeSite({ edition: { ...edition, notes: true } }))).toBe(true);
    expect(isForMeetings(withSession)).toBe(true);
  });
});

describe('buildAddition', () => {
  test('says what is added, with the minutes that its clips take', () => {
    const clips = [{ id: 'amina/arm', title: 'On my arm' }];
    const { addition } = buildAddition(withSession, 'On my arm', { kind: 'play', clips }, 20);
    expect(addition?.what).toBe('On my arm');
    expect(JSON.parse(addition?.data ?? '')).toEqual({ kind: 'play', clips, minutes: 2 });
  });

  test('adds nothing where nobody meets', () => {
    const { edition } = makeSite({}).study;
    const site = makeSite({ edition: { ...edition, notes: false } });
    expect(buildAddition(site, 'A break', { kind: 'break' })).toEqual({});
  });
});
