import { describe, expect, test } from 'vitest';
import { findFollowAddress } from './follow-address.ts';

const session = { kind: 'session', id: 'both-sides' } as const;

function at(address: string) {
  return new URL(address);
}

describe('findFollowAddress', () => {
  test('is as short as it can be typed', () => {
    expect(findFollowAddress(session, at('https://halden.example/voices/project/'))).toBe(
      'halden.example/voices/project/#session/both-sides',
    );
    expect(findFollowAddress(session, at('http://10.0.0.7:8080/project/index.html#x'))).toBe(
      '10.0.0.7:8080/project/#session/both-sides',
    );
  });

  test.each([
    'file:///home/jo/site/project/index.html',
    'http://127.0.0.1:4321/project/',
    'http://localhost/project/',
    'http://[::1]:8080/project/',
  ])('is none where nobody else can come: %s', (here) => {
    expect(findFollowAddress(session, at(here))).toBeUndefined();
  });

  test('is the published one, wherever the wall itself was opened', () => {
    expect(
      findFollowAddress(session, at('file:///x/project/index.html'), 'https://halden.example/a/'),
    ).toBe('halden.example/a/project/#session/both-sides');
  });

  test('is none for a plan, which is nowhere but in this browser', () => {
    expect(
      findFollowAddress({ kind: 'plan', id: 'x' }, at('https://halden.example/project/')),
    ).toBeUndefined();
  });
});
