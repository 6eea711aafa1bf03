import { describe, expect, test } from 'vitest';
import { makeClip, makePerson, makeSite, makeTheme } from '../make-site.ts';
import { findHeard, findPeopleText, groupEvidence, shareOfNeed, hearDeciding } from './evidence.ts';
import { makeEvidence, SMALL } from './make-evidence.ts';

const site = makeEvidence(SMALL);
const clips = [...site.clips.values()];

describe('groupEvidence', () => {
  test('goes from what does not work to what does not meet the need, and ends without a theme', () => {
    const groups = groupEvidence(site).map(({ title, clips: own }) => [title, own.length]);
    expect(groups).toEqual([
      ['salt', 3],
      ['data', 4],
      ['Without a theme', 1],
    ]);
  });

  test('keeps a theme on which nothing is shown, after those on which something is decided', () => {
    const themes = ['empty', 'data'].map((id) => makeTheme({ id }));
    const more = makeEvidence(SMALL.slice(0, 1), {}, { themes });
    expect(groupEvidence(more).map(({ title }) => title)).toEqual(['data', 'empty']);
  });

  test('has no group without a theme where every clip has one', () => {
    expect(groupEvidence(makeEvidence(SMALL.slice(0, 2))).map(({ title }) => title)).toEqual([
      'data',
    ]);
  });
});

describe('findHeard', () => {
  test('counts people and never clips', () => {
    const { customer, employee } = findHeard(site, clips);
    expect(customer.personIds).toEqual(['amina', 'rodrigo']);
    expect(customer.clips).toHaveLength(5);
    expect(employee.personIds).toEqual(['tomas', 'samuel']);
  });

  test('hears both sides in a clip in which both speak', () => {
    const both = makeClip({ id: 'a/b', personIds: ['amina', 'tomas'] });
    const heard = findHeard(site, [both]);
    expect([heard.customer.clips, heard.employee.clips]).toEqual([[both], [both]]);
  });

  test('lays a clip in which nobody is known on its own side, with nobody to count', () => {
    const nobody = makeClip({ id: 'a/b', side: 'employee', personIds: ['nobody'] });
    const { customer, employee } = findHeard(site, [nobody]);
    expect([customer.clips.length, employee.clips.length]).toEqual([0, 1]);
    expect(employee.personIds).toEqual([]);
  });
});

describe('findPeopleText', () => {
  test('names only the sides that are heard', () => {
    const people = [makePerson({ id: 'amina', side: 'customer' })];
    const alone = makeSite({ people });
    const heard = findHeard(alone, [makeClip({ id: 'a/b', personIds: ['amina'] })]);
    expect(findPeopleText(heard)).toBe('1 customer');
    expect(findPeopleText(findHeard(alone, []))).toBeUndefined();
  });
});

describe('shareOfNeed', () => {
  test('is the share of people, whoever says both counting at both ends', () => {
    const [salt, data] = groupEvidence(site).map((group) => hearDeciding(site, group.clips));
    expect(salt && shareOfNeed(salt)).toBe(0);
    expect(data && shareOfNeed(data)).toBe(2 / 3);
    expect(data && shareOfNeed(data, ['customer'])).toBe(1 / 2);
    expect(salt && shareOfNeed(salt, ['employee'])).toBe(0);
  });

  test('is nowhere where nobody says either', () => {
    expect(shareOfNeed(hearDeciding(site, []))).toBeUndefined();
  });
});
