import { describe, expect, test } from 'vitest';
import { readYaml } from './source.ts';

const TEXT = `people: [amina, jo]
clips:
  arm:
    title: |
      On my arm
    empty:
again: &again { a: 1 }
twice: *again
`;

describe('readYaml', () => {
  test.each([
    [['people'], 'value', 1, 9],
    [['people'], 'key', 1, 1],
    [['people', 1], 'value', 1, 17],
    [['clips', 'arm'], 'key', 3, 3],
    [['clips', 'arm', 'empty'], 'value', 6, 5],
    [['clips', 'arm', 'missing'], 'value', 4, 5],
    [['clips', 'nobody', 'title'], 'value', 3, 3],
    [['twice', 'a'], 'value', 7, 20],
    [[], 'value', 1, 1],
  ] as const)('knows where %j stands, its %s', (path, part, line, column) => {
    const { source } = readYaml(TEXT, 'a.yaml');
    expect(source.placeOf(path, part)).toEqual({ file: 'a.yaml', line, column });
  });

  test('counts lines from the line of the file on which the text begins', () => {
    expect(readYaml('title: a\n', 'a.mdx', 2).source.placeOf(['title']).line).toBe(2);
  });

  test('keeps words and times that older YAML would have changed', () => {
    const { source } = readYaml('a: no\nb: 1:20\nc: 2026-03-14\nd: 1:20.4\n', 'a.yaml');
    expect(source.data).toEqual({ a: 'no', b: '1:20', c: '2026-03-14', d: '1:20.4' });
  });

  test('tells of a tab where it stands for blanks', () => {
    const { problems } = readYaml('steps:\n\t- play: a/b\n', 'a.yaml');
    expect(problems[0]?.message).toContain('a tab stands where only blanks may');
  });

  test.each([
    ['discuss: Why #2?\n', 1, 14, '#2?'],
    ['rules: [Listen #first, then, Speak]\n', 1, 16, '#first, then, Speak]'],
    ['note: >-\n  a\nprepare:\n  - Meter #7  \r\n  - Pen\n', 4, 11, '#7'],
    ['why: Because of\n  meter #7\n', 2, 9, '#7'],
  ])('warns of words that YAML takes for a comment, in %j', (yaml, line, column, words) => {
    const { problems } = readYaml(yaml, 'a.mdx');
    const [warning] = problems.filter(({ code }) => code === 'words-as-comment');
    expect(warning).toMatchObject({ severity: 'warning', line, column });
    expect(warning?.message).toContain(`“${words}”`);
  });

  test.each([
    'discuss: Why # two of them\n',
    'discuss: Why ## two\n',
    'discuss: Why #\n',
    'discuss: Why#2?\n',
    'discuss: "Why #2?" #quoted\n',
    'discuss: Why\n#play: a/b\nminutes: 5 #half\n',
    'discuss: |\n  Why #2?\n',
  ])('takes %j for what its author meant', (yaml) => {
    expect(readYaml(yaml, 'a.mdx').problems).toEqual([]);
  });

  test('tells a key that stands twice by name, and everything else as syntax', () => {
    const { problems } = readYaml(
      'arm: 1\narm: 2\n"quoted key": 1\n"quoted key": 2\nbad: [a\n',
      'a.yaml',
    );
    expect(problems.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
      'duplicate-key 2:1',
      'duplicate-key 4:1',
      'yaml-syntax 6:1',
    ]);
    expect(problems[1]?.message).toContain('`quoted key`');
  });

  test.each([
    ['an anchor that holds itself', 'a: &a [*a]\n'],
    [
      'anchors that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]\n`,
    ],
    ['an anchor that is nowhere', 'a: *nowhere\n'],
    ['a tag from elsewhere', 'a: !!js/function "x"\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
  ])('refuses %s', (_what, text) => {
    expect(readYaml(text, 'a.yaml').problems.map(({ code }) => code)).toContain('yaml-syntax');
  });
});
