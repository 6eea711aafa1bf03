import { describe, expect, it } from 'vitest';
import { makeTitle } from './make-title.ts';

describe('makeTitle', () => {
  it.each([
    ['Yes. I write them on my arm. And so on.', 'I write them on my arm'],
    ['“Do you?” (laughs) he asked.', 'Do you? he asked'],
    [
      'I worked so hard, and they ruined ten summers, because it made me frantic.',
      'I worked so hard, and they ruined ten summers, because it …',
    ],
    ['Yeah.', 'Yeah'],
    ['(laughs)', 'A passage'],
  ])('makes of “%s” the title “%s”', (words, title) => {
    expect(makeTitle(words)).toBe(title);
  });
});
