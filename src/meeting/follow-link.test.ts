import { describe, expect, test } from 'vitest';
import { findFollowLink, formatTyped } from './follow-link.ts';

const session = { kind: 'session', id: 'both-sides' } as const;

describe('findFollowLink', () => {
  test('leads to the wall, or to a place on it', () => {
    const root = 'https://halden.example/voices/';
    expect(findFollowLink(session, root, undefined)).toBe(
      'https://halden.example/voices/project/#session/both-sides',
    );
    expect(findFollowLink({ ...session, spot: { step: 7, moment: 2 } }, root, undefined)).toBe(
      'https://halden.example/voices/project/#session/both-sides/7.2',
    );
  });

  test.each([
    'file:///home/jo/site/',
    'http://127.0.0.1:4321/',
    'http://localhost/',
    'http://[::1]:8080/',
    'http://[::]:8080/',
    'http://0.0.0.0:8080/',
    'http://site.localhost/',
  ])('is none where nobody else can come: %s', (root) => {
    expect(findFollowLink(session, root, undefined)).toBeUndefined();
  });

  test('is the published one, wherever the site itself was opened', () => {
    expect(findFollowLink(session, 'file:///x/', 'https://halden.example/a/')).toBe(
      'https://halden.example/a/project/#session/both-sides',
    );
  });

  test('is none for a plan, which is nowhere but in this browser', () => {
    expect(
      findFollowLink({ kind: 'plan', id: 'x' }, 'https://halden.example/', undefined),
    ).toBeUndefined();
  });
});

describe('formatTyped', () => {
  test('leaves out what a browser adds', () => {
    expect(formatTyped('https://halden.example/project/#theme/salt')).toBe(
      'halden.example/project/#theme/salt',
    );
    expect(formatTyped('http://10.0.0.7:8080/project/')).toBe('10.0.0.7:8080/project/');
  });
});
