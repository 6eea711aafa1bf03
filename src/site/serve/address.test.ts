import { describe, expect, test } from 'vitest';
import { findSegments } from './address.ts';

describe('findSegments', () => {
  test('decodes each part of an address', () => {
    expect(findSegments('/customers/stories/caf%C3%A9.html')).toEqual([
      'customers',
      'stories',
      'café.html',
    ]);
  });

  test('tells a folder by its empty last part', () => {
    expect(findSegments('/')).toEqual(['']);
    expect(findSegments('/customers/')).toEqual(['customers', '']);
  });

  test('drops query and hash', () => {
    expect(findSegments('/customers/?q=..#t=12')).toEqual(['customers', '']);
  });

  test.each([
    '/../package.json',
    '/customers/../../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/..%5cpackage.json',
    '/..\\package.json',
    '/customers/..%c0%af',
    '/%00',
    '/customers/index.html%00.png',
    '/C:/Windows/win.ini',
    '/c%3a/x',
    '/customers/index.html::$DATA',
    '//etc/passwd',
    '/customers//index.html',
    '/.held/customers/index.html',
    '/%2eheld/customers/index.html',
    '/.state/customers.json',
    '/customers/.hidden',
    '/customers/x.',
    '/customers/x%20',
    '/%',
    'customers/',
    'http://elsewhere/customers/',
    '*',
    '',
  ])('refuses %j', (target) => {
    expect(findSegments(target)).toBeUndefined();
  });
});
