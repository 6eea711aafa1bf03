import { describe, expect, test } from 'vitest';
import { isNewEnough } from './node.mjs';

describe('isNewEnough', () => {
  test.each(['v22.18.0', '22.19.1', '23.6.0', '24.0.0', 'v26.1.0'])('takes %s', (version) => {
    expect(isNewEnough(version)).toBe(true);
  });

  test.each(['v20.20.2', '22.17.1', '22.9.0', '23.5.0', '18.0.0', ''])('refuses %j', (version) => {
    expect(isNewEnough(version)).toBe(false);
  });
});
