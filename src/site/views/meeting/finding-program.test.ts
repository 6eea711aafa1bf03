import { describe, expect, test } from 'vitest';
import type { StagedFinding } from '../../../study/staged.ts';
import { makeFinding } from '../make-site.ts';
import { buildFindingProgram } from './finding-program.ts';
import { arm, makeSource, script } from './make-source.ts';

function build(finding: Partial<StagedFinding> = {}) {
  return buildFindingProgram(
    makeSource(),
    makeFinding({
      ...{ id: 'f', title: 'It forgets', verdict: 'unmet-need', reason: 'Both are true.' },
      ...{ clipIdsFor: [arm.id], clipIdsAgainst: [script.id], claims: { customer: 'It is gone.' } },
      ...finding,
    }),
  );
}

describe('buildFindingProgram', () => {
  test('goes from the claims over the evidence to the verdict', () => {
    expect(build().steps.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
      'opening: It forgets',
      'claims: What both sides say',
      'play: For: amina/arm',
      'play: Against: priya/script',
      'verdict: It does not meet the need',
    ]);
  });

  test('says of each clip, before it is played, what it speaks for', () => {
    const titles = build().steps.flatMap(({ moments }) =>
      moments.filter(({ kind }) => kind === 'title'),
    );
    expect(titles).toEqual([
      { kind: 'title', clipId: arm.id, stance: 'For the finding' },
      { kind: 'title', clipId: script.id, stance: 'Against the finding' },
    ]);
  });

  test('does not say how it was judged before the evidence has been heard', () => {
    const before = build().steps.slice(0, -1);
    expect(JSON.stringify(before)).not.toContain('Both are true.');
  });

  test('says why it was judged so, and what it means for the product', () => {
    const { steps } = build({ product: 'It must know where it is.' });
    expect(steps.at(-1)?.moments).toMatchObject([
      { kind: 'verdict', verdict: 'It does not meet the need', reason: 'Both are true.' },
      { kind: 'list', items: ['It must know where it is.'] },
    ]);
  });

  test('has no claims where its editor wrote none, and no clips that are not shown', () => {
    const { steps } = build({ claims: {}, clipIdsFor: ['nobody/here'] });
    expect(steps.map(({ kind }) => kind)).toEqual(['opening', 'play', 'verdict']);
  });
});
