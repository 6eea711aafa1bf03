import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatYamlText } from './yaml-text.ts';

describe('formatYamlText', () => {
  test.each([
    ['What did she ask for?', 'What did she ask for?'],
    ['amina/readings-lost', 'amina/readings-lost'],
    ['She said: never', '"She said: never"'],
    ['yes', '"yes"'],
    ['No', '"No"'],
    ['12', '"12"'],
    ['12:30', '"12:30"'],
    ['- a list', '"- a list"'],
    ['“So it is”', '"“So it is”"'],
    ['a "quoted" \\ word', String.raw`"a \"quoted\" \\ word"`],
    ['two\nlines', String.raw`"two\nlines"`],
    ['a # mark', '"a # mark"'],
    ['', '""'],
    ['Год: два', '"Год: два"'],
    ['Что она просила?', 'Что она просила?'],
  ])('writes %j as %s', (text, written) => {
    expect(formatYamlText(text)).toBe(written);
  });

  const awkward = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          ...['a', 'Z', 'é', '0', ' ', '  ', ': ', ' #', '- ', '? ', "'", '"', '\\', '\n', '\r'],
          ...['\t', '---', '...', '[', ']', '{', '}', ',', '&', '*', '!', '|', '>', '%', '@', '`'],
          ...['\u2028', '\u2029', '\u0085', '\uFEFF', '\u200B', '\u0000', '\uD800', '😀', 'true'],
        ),
      )
      .map((parts) => parts.join('')),
  );

  test.each(['1.1', '1.2'] as const)(
    'writes any text so that YAML %s reads it again',
    (version) => {
      fc.assert(
        fc.property(awkward, awkward, (one, other) => {
          const file = `one: ${formatYamlText(one)}\nlist:\n  - key: ${formatYamlText(other)}\n`;
          expect(parse(file, { version })).toEqual({ one, list: [{ key: other }] });
          expect(file.split('\n')).toHaveLength(4);
        }),
        { numRuns: 2000 },
      );
    },
  );
});
