import { describe, expect, test } from 'vitest';
import { makeSession, makeSite } from '../make-site.ts';
import { buildDesk } from './desk.ts';

describe('buildDesk', () => {
  test('names the sessions that a file saved in a meeting must not be called', () => {
    const sessions = [makeSession({ id: 'both-sides' }), makeSession({ id: 'before-we-answer' })];
    expect(buildDesk(makeSite({ sessions })).takenSessionIds).toEqual([
      ...['both-sides', 'before-we-answer'],
    ]);
  });
});
