import { describe, expect, test } from 'vitest';
import { buildHome } from './home.ts';
import { makeSession, makeSite } from './make-site.ts';

describe('buildHome', () => {
  const { study } = makeSite({});
  const sessions = [makeSession({ id: 'both' })];

  test('begins with the sessions where meetings are led from', () => {
    const edition = { ...study.edition, notes: true };
    const home = buildHome(makeSite({ edition, sessions }));
    expect(home.sessions.map(({ id }) => id)).toEqual(['both']);
  });

  test('leaves them out for whoever takes part', () => {
    expect(buildHome(makeSite({ sessions })).sessions).toEqual([]);
  });
});
