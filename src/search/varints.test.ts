import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatBase64, parseBase64 } from './base64.ts';
import { VarintReader, VarintWriter } from './varints.ts';

const numbers = fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { maxLength: 200 });

describe('VarintReader', () => {
  test('reads what a VarintWriter wrote', () => {
    fc.assert(
      fc.property(numbers, (written) => {
        const writer = new VarintWriter();
        for (const number of written) writer.write(number);
        const reader = new VarintReader(parseBase64(formatBase64(writer.bytes())));
        expect(written.map(() => reader.read())).toEqual(written);
        expect(reader.isAtEnd).toBe(true);
      }),
    );
  });

  test('skips as many as it is told', () => {
    fc.assert(
      fc.property(numbers, fc.nat(50), (written, skipped) => {
        const writer = new VarintWriter();
        for (const number of [...written, 7]) writer.write(number);
        const reader = new VarintReader(writer.bytes());
        const count = Math.min(skipped, written.length);
        reader.skip(count);
        expect(reader.read()).toBe([...written, 7][count]);
      }),
    );
  });
});

describe('formatBase64', () => {
  test('takes more bytes than a call takes arguments', () => {
    const bytes = new Uint8Array(300_000).map((_, index) => index % 251);
    expect(parseBase64(formatBase64(bytes))).toEqual(bytes);
  });
});
