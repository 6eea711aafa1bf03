import { describe, expect, test } from 'vitest';
import { TRANSCRIPT_CATALOGUE } from '../transcripts/problems.ts';
import { CATALOGUE, makeProblem } from './catalogue.ts';
import { IMPORT_CATALOGUE } from './import/problems.ts';

const entries = Object.entries({ ...CATALOGUE, ...TRANSCRIPT_CATALOGUE, ...IMPORT_CATALOGUE });

/** The list for editors and scripts, one line a code. */
function formatList(): string {
  const listed = (severity: string) =>
    entries
      .filter(([, entry]) => entry.severity === severity)
      .map(([code, { title }]) => `- \`${code}\`: ${title}`)
      .toSorted()
      .join('\n');
  return `# What can be wrong with a study

Every problem has a code that never changes its name or its meaning. The message says what is wrong,
why it matters and what to do; media and finished sites have codes of their own besides.

## Errors

An error stops the build.

${listed('error')}

## Warnings

A warning is only printed.

${listed('warning')}
`;
}

describe('CATALOGUE', () => {
  test('is listed whole for editors', async () => {
    await expect(formatList()).toMatchFileSnapshot('../../docs/problems.md');
  });

  test('names problems in the manner of the house', () => {
    for (const [code, { title }] of entries) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(title).toMatch(/^[A-Z][^.]*$/);
    }
  });

  test('has no two problems of one title', () => {
    const titles = entries.map(([, { title }]) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('makeProblem', () => {
  test('tells a problem with its place and particulars', () => {
    const at = { file: 'a.yaml', line: 3, column: 5 };
    expect(makeProblem('unknown-key', at, 'titel', 'title', ['title', 'side'])).toEqual({
      code: 'unknown-key',
      severity: 'error',
      ...at,
      message: '`titel` means nothing here, and would be lost.',
      hint: 'Did you mean `title`? Known here: `title`, `side`.',
    });
  });
});
