import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findQuotationMarks } from './quotation-marks.ts';

const css = readFileSync(new URL('../../styles/quotation-marks.css', import.meta.url), 'utf8');
const rules = [...css.matchAll(/((?::lang\([^)]+\),?\s*)+)\{\s*quotes: '([^']+)' '([^']+)'/gu)];

function unescape(mark: string): string {
  return mark.replaceAll(/\\([0-9a-f]{4})/giu, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

describe('findQuotationMarks', () => {
  it('has for every language the marks that pages have', () => {
    expect(rules.length).toBeGreaterThan(8);
    for (const [, selectors = '', opening = '', closing = ''] of rules) {
      const languages = [...selectors.matchAll(/:lang\(([^)]+)\)/gu)].map(([, tag = '']) => tag);
      for (const language of languages) {
        expect([language, ...findQuotationMarks(language)]).toEqual([
          language,
          unescape(opening),
          unescape(closing),
        ]);
      }
    }
  });

  it('takes a region for its language', () => {
    expect(findQuotationMarks('de-AT')).toEqual(['„', '“']);
    expect(findQuotationMarks('tlh')).toEqual(['“', '”']);
  });
});
