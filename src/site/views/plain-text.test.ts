import { describe, expect, test } from 'vitest';
import { toPlainText } from './plain-text.ts';

describe('toPlainText', () => {
  test.each([
    ['<p>What did <em>she</em> ask&nbsp;for?</p>', 'What did she ask for?'],
    ['<p>First.</p>\n<p>Second &amp; last.</p>', 'First. Second & last.'],
    ['un<strong>believ</strong>able', 'unbelievable'],
  ])('reads %s', (html, text) => {
    expect(toPlainText(html)).toBe(text);
  });
});
