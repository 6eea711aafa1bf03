import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildEdition,
  buildStory,
  buildStudy,
  placeOf,
  TODAY,
} from '../../../tests/factories/study.ts';
import { parseBody } from '../body.ts';
import { findBodyTree, listNodes } from './body-tree.ts';
import { decideStudy } from './decisions.ts';
import { narrowBody, type NarrowedBody } from './narrow-body.ts';
import { collectPictures, type Picture } from './pictures.ts';

function narrow(body: string, bodyLine = 1): NarrowedBody & { pictures: Picture[] } {
  const study = buildStudy();
  const edition = buildEdition();
  const { audiences } = edition;
  const decisions = decideStudy({
    ...{ study, edition, audiences, today: TODAY, drafts: false, facts: new Map() },
  });
  const pictures = collectPictures(study.root, new Map());
  const entry = buildStory('day', { body, bodyLine });
  return { ...narrowBody(entry, parseBody(entry), decisions, pictures), pictures: pictures.list() };
}

function typesOf(source: string): string[] {
  const tree = findBodyTree(source);
  return tree ? listNodes(tree).map(({ type }) => type) : ['no MDX'];
}

const HIDDEN = '<Only edition="employees">SECRET</Only>';

describe('narrowBody', () => {
  test('takes out what stands in an Only for others and keeps every line where it was', () => {
    const body =
      'Before.\n\n<Only edition="employees">\nSECRET **words**\n\n- SECRET\n</Only>\n\nAfter.\n';
    const { source, leftOut } = narrow(body, 7);
    expect(source).not.toContain('SECRET');
    expect(source.split('\n')).toHaveLength(body.split('\n').length + 6);
    expect(source.split('\n')[6 + 8]).toBe('After.');
    expect(leftOut.join()).toContain('SECRET words');
  });

  test('keeps what stands in an Only for this edition, and names no other', () => {
    const { source } = narrow(
      '<Only edition="employees customers facilitators">\nOurs.\n</Only>\n',
    );
    expect(source).toContain('Ours.');
    expect(source).not.toMatch(/employees|facilitators/u);
    expect(source).toMatch(/<Only edition="customers *">/u);
  });

  test('takes out an Only without an edition', () => {
    expect(narrow('Before <Only>SECRET</Only>').source).not.toContain('SECRET');
  });

  test('takes out what is for others within what is for us, and the other way round', () => {
    const ours =
      '<Only edition="customers">\nOurs.\n\n<Only edition="employees">\nSECRET\n</Only>\n</Only>';
    const theirs =
      '<Only edition="employees">\n<Only edition="customers">\nSECRET\n</Only>\n</Only>';
    expect(narrow(ours).source).toContain('Ours.');
    expect(narrow(ours).source).not.toContain('SECRET');
    expect(narrow(theirs).source.trim()).toBe('');
  });

  test('takes out the comments of an author', () => {
    const { source } = narrow('Before {/* SECRET */} after.\n\n{/* SECRET\n\nSECRET */}\n\nEnd.\n');
    expect(source).toMatch(/^Before \{\/\* +\*\/\} after\.\n\n *\n\n *\n\nEnd\.\n$/u);
  });

  test.each([
    ['strong words', `**a ${HIDDEN}** b`, ['strong']],
    ['words in a link', `[a ${HIDDEN}](https://example.org/)`, ['link']],
    ['a heading', `# a ${HIDDEN}\n\nb`, ['heading']],
    ['a cell of a table', `| a | b |\n| - | - |\n| c | ${HIDDEN} |\n`, ['table', 'tableCell']],
    [
      'a quotation over two lines',
      '> a <Only edition="employees">SECRET\n> SECRET</Only> b',
      ['blockquote'],
    ],
    ['a list item', `- a ${HIDDEN}\n- b`, ['list', 'listItem']],
  ])('leaves %s what they are', (_, body, types) => {
    const { source, problems } = narrow(body);
    expect(problems).toEqual([]);
    expect(source).not.toContain('SECRET');
    expect(typesOf(source)).toEqual(expect.arrayContaining(types));
  });

  test.each([
    ['strong words', `a **${HIDDEN}** b`, 'strong'],
    ['a heading', `# ${HIDDEN}\n\nb`, 'heading'],
    ['a list', `a\n\n- ${HIDDEN}\n- *${HIDDEN}*\n`, 'list'],
    ['a quotation', `a\n\n> ${HIDDEN}\n`, 'blockquote'],
    ['a discussion', `a\n\n<Discuss>\n${HIDDEN}\n</Discuss>\n`, 'mdxJsxFlowElement'],
  ])('leaves no empty shell of %s', (_, body, type) => {
    const { source } = narrow(body);
    expect(source).not.toContain('SECRET');
    expect(typesOf(source)).not.toContain(type);
  });

  test('leaves one item of a list out without touching its neighbours', () => {
    const { source } = narrow(`- a\n- ${HIDDEN}\n- c\n`);
    expect(typesOf(source).filter((type) => type === 'listItem')).toHaveLength(2);
  });

  test('leaves a quotation in one piece', () => {
    const { source } = narrow(
      '> a\n>\n> <Only edition="employees">\n> SECRET\n> </Only>\n>\n> b\n',
    );
    expect(source).not.toContain('SECRET');
    expect(typesOf(source).filter((type) => type === 'blockquote')).toHaveLength(1);
  });

  test('takes out notes and addresses that only hidden words refer to', () => {
    const body =
      'Here[^1] and [there][1].\n\n<Only edition="employees">\nOr[^2] [so][2] \n</Only>\n\n' +
      '[^1]: Kept.\n\n[^2]: SECRET note.\n\n[1]: https://example.org/kept\n\n[2]: https://example.org/SECRET\n';
    const { source } = narrow(body);
    expect(source).toContain('Kept.');
    expect(source).toContain('example.org/kept');
    expect(source).not.toContain('SECRET');
  });

  test('puts ids in the place of picture files and stages shown ones only', () => {
    const body =
      '<Figure src="../images/Amina Real.png" alt="A" />\n\n![B](<../images/b b.png> "T") ![C][c]\n\n' +
      `<Only edition="employees">![D](../images/d.png)</Only>\n\n[c]: ../images/c%20c.png\n`;
    const { source, pictures } = narrow(body);
    expect(source).not.toContain('/images/');
    expect(source).toMatch(/src="image-\d" alt="A"/u);
    expect(source).toMatch(/!\[B\]\(<staged-image:image-\d> "T"\)/u);
    expect(source).toMatch(/^\[c\]: staged-image:image-\d$/mu);
    expect(pictures.map(({ path }) => path).sort()).toEqual([
      '/study/images/Amina Real.png',
      '/study/images/b b.png',
      '/study/images/c c.png',
    ]);
  });

  test('says where a picture is mentioned', () => {
    const { pictures } = narrow('One.\n\nSee ![B](../images/b.png)\n', 9);
    expect(pictures[0]?.at).toEqual({ ...placeOf('stories/day.mdx', 11), column: 5 });
  });

  test('leaves a picture outside the study out', () => {
    expect(narrow('![B](../../other/b.png)').pictures).toEqual([]);
  });

  test('leaves a body out whole that cannot be read', () => {
    expect(narrow('<Only edition="employees">SECRET').source).toBe('');
    expect(narrow('Words {SECRET}').source).toBe('');
  });

  test('lets nothing of a body be taken for front matter', () => {
    const { source } = narrow('\n---\n\nWords\n\n---\n', 4);
    expect(source).not.toMatch(/^\s*---/u);
    expect(source.split('\n').indexOf('Words')).toBe(6);
    expect(typesOf(source).filter((type) => type === 'thematicBreak')).toHaveLength(2);
  });

  test('holds positions and hides everything, whatever stands around it', () => {
    const word = fc.constantFrom('plain', 'é', '🎣', 'two words', '“so”');
    const secret = fc.constantFrom('SECRET', 'SECRET *SECRET*', '🎣 SECRET', 'SECRET\nSECRET');
    const hidden = secret.map((text) => `<Only edition="employees">${text}</Only>`);
    const inline = fc.oneof(word, hidden, fc.constant('{/* SECRET */}'));
    const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
    const wrapped = fc
      .tuple(fc.constantFrom('', '*', '**', '~~', '_'), line)
      .map(([mark, text]) => mark + text + mark);
    const block = fc.oneof(
      wrapped,
      wrapped.map((text) => `# ${text.replaceAll('\n', ' ')}`),
      fc.array(wrapped, { minLength: 1, maxLength: 3 }).map(asList),
      wrapped.map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
      wrapped.map((text) => `<Only edition="employees">\n${text}\n\nSECRET\n</Only>`),
    );
    const bodies = fc.array(block, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(bodies, fc.constantFrom('\n', '\r\n'), (blocks, newline) => {
        const body = blocks.join('\n\n').replaceAll('\n', newline);
        const { source, problems } = narrow(body);
        expect(problems).toEqual([]);
        expect(source).not.toContain('SECRET');
        expect(source).toHaveLength(body.length);
        expect(source.match(/\n/gu)).toEqual(body.match(/\n/gu));
      }),
    );
  });
});

function asList(items: readonly string[]): string {
  return items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n');
}
