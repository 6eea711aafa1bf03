import { describe, expect, test } from 'vitest';
import { makeClip, makeInterview, makePersona, makePerson, makeSite } from './make-site.ts';
import { buildPersona, isAssumption } from './personas.ts';

const people = [makePerson({ id: 'amina' }), makePerson({ id: 'linh' })];
const interviews = [
  makeInterview({ id: 'amina', personIds: ['amina'] }),
  makeInterview({ id: 'amina-june', personIds: ['amina'] }),
  makeInterview({ id: 'both', personIds: ['amina', 'linh'] }),
  makeInterview({ id: 'other', personIds: ['tomas'] }),
];

describe('buildPersona', () => {
  test('counts people and interviews, each once', () => {
    const persona = makePersona({ id: 'p', personIds: ['amina', 'linh', 'amina'] });
    const view = buildPersona(makeSite({ people, interviews }), persona);
    expect(view.drawnFrom).toBe('Drawn from 2 people in 3 interviews');
    expect(view.people).toHaveLength(2);
  });

  test('counts nobody whom the edition does not show, and no interview that it does not', () => {
    const site = makeSite({ people });
    const drawnFrom = (...personIds: string[]) =>
      buildPersona(site, makePersona({ id: 'p', personIds })).drawnFrom;
    expect(drawnFrom('linh', 'gone')).toBe('Drawn from 1 person');
    expect(drawnFrom('gone')).toBe('Drawn from people who were heard');
  });

  test('calls an assumption what cites no clip, and what cites none that is shown', () => {
    const persona = makePersona({
      id: 'p',
      goals: [{ text: 'Borne out', clipIds: ['a/one'] }],
      frustrations: [{ text: 'Guessed', clipIds: [] }],
      traits: [{ text: 'Elsewhere', clipIds: ['of/another-edition'] }],
      questions: [{ text: 'Would it float?', clipIds: [] }],
    });
    const view = buildPersona(makeSite({ clips: [makeClip({ id: 'a/one' })] }), persona);
    expect(view.goals.map(isAssumption)).toEqual([false]);
    expect([...view.frustrations, ...view.traits].map(isAssumption)).toEqual([true, true]);
    expect(view.hasAssumptions).toBe(true);
  });

  test('assumes nothing by asking', () => {
    const persona = makePersona({ id: 'p', questions: [{ text: 'Would it float?', clipIds: [] }] });
    expect(buildPersona(makeSite({}), persona).hasAssumptions).toBe(false);
  });
});
