import { describe, expect, test } from 'vitest';
import type { EvidenceKind } from '../../domain/evidence.ts';
import type { StagedClip } from '../../study/staged.ts';
import { makeClip, makePersona, makePerson, makeSite } from './make-site.ts';
import { buildOwnWords } from './own-words.ts';

const people = ['amina', 'linh', 'priya'].map((id) => makePerson({ id }));
const persona = makePersona({ id: 'technician', personIds: ['amina', 'linh'] });

function makeSpoken(id: string, personId: string, ...kinds: EvidenceKind[]): StagedClip {
  const quote = {
    text: `Words of ${id}.`,
    language: 'en',
    personId,
    startSeconds: 2,
    endSeconds: 4,
  };
  return makeClip({ id, personIds: [personId], kinds, quote });
}

function build(clips: StagedClip[], cited: string[] = []) {
  const words = buildOwnWords(makeSite({ people, clips }), persona, cited);
  const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return {
    first: words.first?.id,
    hurts: idsOf(words.hurts.shown),
    hurtsRest: idsOf(words.hurts.rest),
    hurtsSpoken: idsOf(words.hurts.spoken),
    works: idsOf(words.works.shown),
    wishes: idsOf(words.wishes.shown),
    others: idsOf(words.others),
  };
}

describe('buildOwnWords', () => {
  test('tells pain, praise and wishes apart, and leaves daily life to the rest', () => {
    const found = build([
      makeSpoken('a/opening', 'amina', 'does-not-work'),
      makeSpoken('a/pain', 'amina', 'does-not-work'),
      makeSpoken('a/unknown', 'amina', 'did-not-know'),
      makeSpoken('a/praise', 'amina', 'works-well'),
      makeSpoken('a/wish', 'amina', 'wish'),
      makeSpoken('a/day', 'amina', 'daily-reality'),
    ]);
    expect(found).toMatchObject({
      first: 'a/opening',
      hurts: ['a/pain', 'a/unknown'],
      works: ['a/praise'],
      wishes: ['a/wish'],
      others: ['a/day'],
    });
  });

  test('takes a clip of several kinds once, by the first that tells', () => {
    const found = build([
      makeSpoken('a/opening', 'amina', 'wish'),
      makeSpoken('a/both', 'amina', 'daily-reality', 'works-well', 'does-not-work'),
    ]);
    expect(found).toMatchObject({ hurts: [], works: ['a/both'], others: [] });
  });

  test('lets everybody speak before anybody speaks again, cited clips first', () => {
    const clips = [
      makeSpoken('a/one', 'amina', 'does-not-work'),
      makeSpoken('a/two', 'amina', 'does-not-work'),
      makeSpoken('a/three', 'amina', 'does-not-work'),
      makeSpoken('l/one', 'linh', 'does-not-work'),
    ];
    expect(build(clips).hurtsSpoken).toEqual(['a/one', 'l/one', 'a/two', 'a/three']);
    expect(build(clips, ['a/three']).hurtsSpoken).toEqual(['a/three', 'l/one', 'a/one', 'a/two']);
  });

  test('shows three at once and leaves nothing out', () => {
    const clips = ['0', '1', '2', '3', '4', '5'].map((n) =>
      makeSpoken(`a/${n}`, 'amina', 'does-not-work'),
    );
    expect(build(clips)).toMatchObject({
      first: 'a/0',
      hurts: ['a/1', 'a/2', 'a/3'],
      hurtsRest: ['a/4', 'a/5'],
    });
  });

  test('does not say the first words twice, unless they are all there is', () => {
    const pain = makeSpoken('a/pain', 'amina', 'does-not-work');
    const praise = makeSpoken('a/praise', 'amina', 'works-well');
    const day = makeSpoken('a/day', 'amina', 'daily-reality');
    expect(build([pain, praise])).toMatchObject({ first: 'a/pain', hurts: ['a/pain'] });
    expect(build([pain, praise, day])).toMatchObject({ first: 'a/day', hurts: ['a/pain'] });
  });

  test('never takes words of others for theirs, though they are cited', () => {
    const found = build([makeSpoken('p/laugh', 'priya', 'works-well')], ['p/laugh']);
    expect(found).toMatchObject({ first: undefined, works: [], others: [] });
  });

  test('takes who speaks the quote, not who else is in the clip', () => {
    const clip = { ...makeSpoken('p/both', 'priya', 'wish'), personIds: ['amina', 'priya'] };
    expect(build([clip])).toMatchObject({ first: undefined, wishes: [] });
  });

  test('keeps a clip without a quote in the rest', () => {
    const clip = makeClip({ id: 'a/mute', personIds: ['amina'], kinds: ['does-not-work'] });
    expect(build([clip])).toMatchObject({ first: undefined, hurts: [], hurtsRest: ['a/mute'] });
  });

  test('invents nothing where nobody said anything', () => {
    expect(build([])).toMatchObject({ first: undefined, hurts: [], works: [], wishes: [] });
  });
});
