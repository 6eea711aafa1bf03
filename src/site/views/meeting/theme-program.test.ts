import { describe, expect, test } from 'vitest';
import type { StagedStudy, StagedTheme } from '../../../study/staged.ts';
import { makeFinding } from '../make-site.ts';
import { arm, makeSource, makeSpoken, script, theme } from './make-source.ts';
import { buildThemeProgram } from './theme-program.ts';

function build(change: Partial<StagedTheme> = {}, study: Partial<StagedStudy> = {}) {
  const staged = { ...theme, ...change };
  return buildThemeProgram(makeSource({ themes: [staged], ...study }), staged);
}

describe('buildThemeProgram', () => {
  test('sets the sides face to face, then says what both say and what was found', () => {
    const { steps } = build(
      { agreements: [{ text: 'The pen comes first.', clipIds: [arm.id, script.id] }] },
      { findings: [makeFinding({ id: 'f', title: 'It forgets', themeIds: ['export'] })] },
    );
    expect(steps.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
      'opening: Getting data out',
      'pair: amina/arm / priya/script',
      'list: Both sides say',
      'list: What was found',
    ]);
    expect(steps[2]?.moments).toEqual([
      { kind: 'list', heading: 'Both sides say', items: ['The pen comes first.'] },
    ]);
    expect(steps[3]?.moments).toMatchObject([{ items: ['It forgets'] }]);
  });

  test('has who speaks before each clip of a pair', () => {
    expect(build().steps[1]?.moments).toEqual([
      { kind: 'pair', theme: 'Getting data out', customer: arm.id, employee: script.id },
      { kind: 'title', clipId: arm.id },
      { kind: 'clip', clipId: arm.id },
      { kind: 'title', clipId: script.id },
      { kind: 'clip', clipId: script.id },
    ]);
  });

  test('plays whoever is heard where the other side is not', () => {
    const { steps, clips } = build({ pairs: [] }, { clips: [arm] });
    expect(steps.map(({ kind }) => kind)).toEqual(['opening', 'play']);
    expect(Object.keys(clips)).toEqual([arm.id]);
  });

  test('of which nobody speaks is its opening', () => {
    expect(build({ pairs: [] }, { clips: [] }).steps).toHaveLength(1);
  });

  test('shows every pair in the order of its editor', () => {
    const [second, answer] = [
      makeSpoken('amina/b', 'amina', 'B.'),
      makeSpoken('priya/b', 'priya', 'C.'),
    ];
    const pairs: [string, string][] = [
      [second.id, answer.id],
      [arm.id, script.id],
    ];
    const { steps } = build({ pairs }, { clips: [arm, script, second, answer] });
    expect(steps.slice(1).map(({ title }) => title)).toEqual([
      'amina/b / priya/b',
      'amina/arm / priya/script',
    ]);
  });
});
