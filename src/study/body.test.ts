import { describe, expect, test } from 'vitest';
import { parseBody, type ParsedBody } from './body.ts';

const FILE = 'stories/lake.mdx';

function parse(body: string, bodyLine = 10): ParsedBody {
  const at = { file: FILE, line: 1, column: 1 };
  return parseBody({ id: 'lake', at, draft: false, body, bodyLine });
}

function listProblems(body: string): string[] {
  return parse(body).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

describe('parseBody', () => {
  test('finds components with their attributes, where they stand in the file and in the body', () => {
    const body = 'Before 😀.\r\n\r\n<Clip\r\n  id="amina/arm"\r\n  if-agreed\r\n/>\r\n\r\nAfter.';
    const { uses, problems } = parse(body);
    expect(problems).toEqual([]);
    expect(uses).toMatchObject([
      {
        name: 'Clip',
        attributes: { id: 'amina/arm', 'if-agreed': true },
        attributePlaces: {
          id: { file: FILE, line: 13, column: 3 },
          'if-agreed': { file: FILE, line: 14, column: 3 },
        },
        at: { file: FILE, line: 12, column: 1 },
        isInline: false,
        within: [],
      },
    ]);
    expect(body.slice(uses[0]?.start, uses[0]?.end)).toMatch(/^<Clip[^]*\/>$/);
  });

  test('tells a quote in a line from one on its own lines, and reads its words with their breaks', () => {
    const { uses, problems } = parse(
      'She said <Quote clip="a/b">I *never* &amp; not<br />once</Quote>.\n\n<Quote clip="a/b">\nOne  \ntwo\\\nthree\n\nfour\n</Quote>',
    );
    expect(problems).toEqual([]);
    expect(uses.map(({ text, isInline }) => ({ text, isInline }))).toEqual([
      { text: 'I never & not\nonce', isInline: true },
      { text: 'One\ntwo\nthree\nfour', isInline: false },
    ]);
  });

  test('says what stands around each component, picture and stretch of text', () => {
    const { uses, images, prose } = parse(
      '<Only edition="room">\n\n- one\n- ![Boat](../images/boat.png)\n\n<Discuss>Why?</Discuss>\n\n</Only>\n',
    );
    expect(uses.map(({ name, within }) => [name, within.map((use) => use.name)])).toEqual([
      ['Only', []],
      ['Discuss', ['Only']],
    ]);
    expect(images).toMatchObject([
      {
        path: 'images/boat.png',
        alt: 'Boat',
        at: { line: 13, column: 3 },
        within: [{ name: 'Only' }],
      },
    ]);
    expect(prose.map(({ text, at, within }) => [text, at.line, within.at(-1)?.name])).toEqual([
      ['one', 12, 'Only'],
      ['Why?', 15, 'Discuss'],
    ]);
  });

  test('gathers running text across emphasis and links, but never a quote’s words', () => {
    const { prose } = parse(
      'He **said** [so](/a) in `code`, <Quote clip="a/b">hidden words</Quote> then\nleft.\n\n| a | b |\n|---|---|\n| c | d |\n',
    );
    expect(prose.map(({ text }) => text)).toEqual([
      'He said so in code, ',
      ' then\nleft.',
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  test('finds pictures by reference, by component, and with blanks in their names', () => {
    const { images } = parse(
      '![The boat][b] ![The jetty](<../images/the jetty.png>) ![Rain](../images/a%20b.png)\n\n[b]: ../images/boat.png\n\n<Figure src="../images/50%.png" alt="Half">Caption</Figure>\n',
    );
    expect(images.map(({ path, alt }) => `${path} ${alt}`)).toEqual([
      'images/boat.png The boat',
      'images/the jetty.png The jetty',
      'images/a b.png Rain',
      'images/50%.png Half',
    ]);
  });

  test.each([
    ['an import', 'import x from "y"\n\nText', ['mdx-code 10:1']],
    ['an expression', 'Text {1 + 1}', ['mdx-code 10:6']],
    ['words in braces', 'Text {"word"}', ['mdx-code 10:6']],
    ['an attribute in braces', '<Clip id={x} />', ['wrong-attribute 10:7']],
    ['spread attributes', '<Clip id="a/b" {...x} />', ['mdx-code 10:16']],
    ['an attribute twice', '<Clip id="a/b" id="a/c" />', ['wrong-attribute 10:16']],
    ['an attribute without its value', '<Clip id />', ['wrong-attribute 10:7']],
    ['a value where none is taken', '<Clip id="a/b" if-agreed="no" />', ['attribute-value 10:16']],
    ['an unknown attribute', '> <Clip\n> id="a/b"\n> agreed />', ['unknown-attribute 12:3']],
    ['a needed attribute that is missing', 'See <Clip />', ['missing-attribute 10:5']],
    ['a needed attribute that is empty', '<Only edition=" ">a</Only>', ['missing-attribute 10:7']],
    [
      'both of two that exclude each other',
      '<Day story="a" persona="b" />',
      ['missing-attribute 10:1'],
    ],
    ['a figure without alternative text', '<Figure src="../images/a.png" />', ['missing-alt 10:1']],
    ['a picture without alternative text', 'A ![](../images/a.png)', ['missing-alt 10:3']],
    ['a picture from the web', '![A](https://example.org/a.png)', ['wrong-path 10:1']],
    ['a picture from the root', '![A](/images/a.png)', ['wrong-path 10:1']],
    ['an unknown component', '<Clp id="a/b" />', ['unknown-component 10:1']],
    ['a component in small letters', '<clip id="a/b" />', ['unknown-component 10:1']],
    ['a component of something', '<Clip.Small id="a/b" />', ['unknown-component 10:1']],
    ['a tag without a name', '<>text</>', ['html-element 10:1']],
    ['HTML', '<div>text</div>', ['html-element 10:1']],
    ['a script', '<script>alert(1)</script>', ['html-element 10:1']],
    ['a style', '<style>body</style>', ['html-element 10:1']],
    ['plain HTML with attributes', 'H<sub onclick="x">2</sub>O', ['html-element 10:2']],
    ['something inside a clip', '<Clip id="a/b">text</Clip>', ['component-content 10:1']],
    [
      'a link in a quote',
      '<Quote clip="a/b">so [it](https://a.b) is</Quote>',
      ['quote-content 10:22'],
    ],
    [
      'a quote in a quote',
      '<Quote clip="a/b"><Quote clip="a/b">so</Quote></Quote>',
      ['quote-content 10:19'],
    ],
    ['a list in a quote', '<Quote clip="a/b">\n- so\n</Quote>', ['quote-content 11:1']],
    [
      'code in a quote',
      '<Quote clip="a/b">so {"it"}</Quote>',
      ['quote-content 10:22', 'mdx-code 10:22'],
    ],
    [
      'a [word] that becomes a link in a quote',
      '<Quote clip="a/b">so [she] is</Quote>\n\n[she]: https://a.b',
      ['quote-content 10:22'],
    ],
    ['a link that runs code', '[a](javascript:alert(1))', ['unsafe-link 10:1']],
    ['a link that runs code by reference', '[a][b]\n\n[b]: data:text/html,x', ['unsafe-link 12:1']],
    ['a tag that is not closed', 'Text\n\n<Only edition="a">\n\nText', ['mdx-syntax 12:1']],
    ['a closing tag too many', 'Text </Only>', ['mdx-syntax 10:6']],
  ])('refuses %s', (_what, body, problems) => {
    expect(listProblems(body)).toEqual(problems);
  });

  test.each([
    ['comments', 'Text {/* not for readers */} and\n\n{/*\nmore\n*/}\n'],
    ['plain HTML', 'H<sub>2</sub>O<br />Press <kbd>On</kbd>.'],
    [
      'Markdown',
      '# Head\n\n> quoted\n\n1. a\n2. b\n\n***\n\n[a](../b "c"), [m](mailto:a@b.c), <br />a[^1]\n\n[^1]: Note.\n',
    ],
    ['a colon in a relative link', '[a](/clips/a/b/#t=1:20)'],
    ['an empty quote', '<Quote clip="a/b" />\n\n<Quote clip="a/b"></Quote>'],
  ])('takes %s', (_what, body) => {
    expect(listProblems(body)).toEqual([]);
  });

  test('suggests the component and the attribute that were probably meant', () => {
    const { problems } = parse('<clip id="a/b" />\n\n<PersonCard id="a" />\n\n<Quote clp="a/b" />');
    expect(problems.map(({ hint }) => /`(.*?)`\?/.exec(hint)?.[1])).toEqual([
      'Clip',
      'PersonaCard',
      'clip',
      undefined,
    ]);
  });
});
