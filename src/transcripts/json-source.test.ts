import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonSyntaxError, parseJsonSource, type JsonNode } from './json-source.ts';

function toValue({ value }: JsonNode): unknown {
  if (Array.isArray(value)) return value.map(toValue);
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...value].map(([key, node]) => [key, toValue(node)]));
}

function faultOf(text: string): { message: string; offset: number } | undefined {
  try {
    parseJsonSource(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return { message: error.message, offset: error.offset };
  }
}

describe('parseJsonSource', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 1, 2), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        const value: unknown = JSON.parse(text, (_, each: unknown) =>
          Object.is(each, -0) ? 0 : each,
        );
        const own: unknown = JSON.parse(JSON.stringify(toValue(parseJsonSource(text))));
        expect(own).toEqual(value);
      }),
    );
  });

  it('refuses what JSON.parse refuses, but for NaN, Infinity and bare line breaks', () => {
    const pieces = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"a"', '1', 'null', ' ', '\\', '"'],
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 9 }).map((list) => list.join('')),
        (text) => {
          expect(faultOf(text) === undefined).toBe(isJson(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('knows where each value stands', () => {
    const root = parseJsonSource('{\n  "a": [1, {"b": "x"}]\n}').value as Map<string, JsonNode>;
    const list = root.get('a')?.value as JsonNode[];
    expect([root.get('a')?.offset, ...list.map(({ offset }) => offset)]).toEqual([9, 10, 13]);
  });

  it.each([
    ['', 0],
    ['{"a": 1', 7],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['["a\\x"]', 1],
    ['[1] 2', 4],
    ['["a', 1],
  ])('tells where %j breaks off', (text, offset) => {
    expect(faultOf(text)?.offset).toBe(offset);
  });

  it('reads what Python writes', () => {
    expect(toValue(parseJsonSource('[NaN, -Infinity, 1e5]'))).toEqual([NaN, -Infinity, 100_000]);
  });

  it('goes as deep as a text does', () => {
    const deep = 300_000;
    expect(faultOf('['.repeat(deep) + ']'.repeat(deep))).toBeUndefined();
    expect(faultOf('['.repeat(deep))?.offset).toBe(deep);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
