import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachPassage, eachPosition } from '../query/postings.ts';
import { PostingsWriter } from './postings-writer.ts';

const places = fc
  .uniqueArray(fc.record({ passage: fc.nat(5_000), position: fc.nat(40) }), {
    maxLength: 300,
    selector: ({ passage, position }) => passage * 100 + position,
  })
  .map((list) =>
    list.toSorted((one, other) => one.passage - other.passage || one.position - other.position),
  );

function write(list: readonly { passage: number; position: number }[]): Uint8Array[] {
  const writer = new PostingsWriter();
  for (const { passage, position } of list) writer.add(passage, position);
  return writer.finish();
}

describe('PostingsWriter', () => {
  test('keeps every place of a word', () => {
    fc.assert(
      fc.property(places, (list) => {
        const read: typeof list = [];
        for (const part of write(list))
          eachPosition(part, (passage, positions) => {
            read.push(...positions.map((position) => ({ passage, position })));
          });
        expect(read).toEqual(list);
      }),
    );
  });

  test('keeps how often a word stands in a passage', () => {
    fc.assert(
      fc.property(places, (list) => {
        let count = 0;
        for (const part of write(list)) eachPassage(part, (_, times) => (count += times));
        expect(count).toBe(list.length);
      }),
    );
  });

  test('cuts long postings into parts that each stand alone', () => {
    const list = Array.from({ length: 30_000 }, (_, index) => ({
      passage: index * 7,
      position: 3,
    }));
    const parts = write(list);
    expect(parts.length).toBeGreaterThan(2);
    const firsts: number[] = [];
    for (const part of parts) {
      let isFirst = true;
      eachPassage(part, (passage) => {
        if (isFirst) firsts.push(passage);
        isFirst = false;
      });
    }
    expect(firsts).toEqual(firsts.toSorted((one, other) => one - other));
    expect(firsts[1]).toBeGreaterThan(1_000);
  });
});
