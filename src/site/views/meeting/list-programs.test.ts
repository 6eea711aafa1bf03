import { describe, expect, test } from 'vitest';
import { formatProgramName } from '../../../meeting/program.ts';
import { makeClip, makeFinding, makePersona, makeSession, makeStory } from '../make-site.ts';
import { listPrograms } from './list-programs.ts';
import { arm, makeSource } from './make-source.ts';

describe('listPrograms', () => {
  test('makes everything projectable, and nothing that cannot be shown', () => {
    const problems = [{} as never];
    const programs = listPrograms(
      makeSource({
        sessions: [makeSession({ id: 'both' }), { ...makeSession({ id: 'broken' }), problems }],
        stories: [makeStory({ id: 'a-day' })],
        findings: [makeFinding({ id: 'f' })],
        personas: [makePersona({ id: 'technician' })],
        clips: [arm, { ...makeClip({ id: 'amina/broken' }), problems }],
      }),
    );
    expect(programs.map(formatProgramName)).toEqual([
      ...['session/both', 'story/a-day', 'theme/export', 'finding/f', 'persona/technician'],
      'clip/amina/arm',
    ]);
  });

  test('gives every program a step with something on the wall, numbered from 1', () => {
    const programs = listPrograms(
      makeSource({ stories: [makeStory({ id: 's' })], personas: [makePersona({ id: 'p' })] }),
    );
    for (const { steps } of programs) {
      expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1));
      expect(steps.every(({ moments }) => moments.length > 0)).toBe(true);
      expect(steps.length).toBeGreaterThan(0);
    }
  });

  test('names only clips that it carries', () => {
    for (const { steps, clips } of listPrograms(makeSource()))
      for (const moment of steps.flatMap(({ moments }) => moments))
        if ('clipId' in moment) expect(clips).toHaveProperty([moment.clipId]);
  });
});
