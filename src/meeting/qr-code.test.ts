import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { drawQrCode, type QrCode } from './qr-code.ts';

/** Pixels of a module: a camera sees more than one. */
const SCALE = 4;

/** The path's strokes as a picture, for an independent reader. */
function paint({ size, path }: QrCode): Uint8ClampedArray {
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, ...numbers] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
    const [x = 0, y = 0, length = 0] = numbers.map(Number);
    for (let row = y * SCALE; row < (y + 1) * SCALE; row += 1) {
      const start = (row * side + x * SCALE) * 4;
      for (let at = start; at < start + length * SCALE * 4; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return pixels;
}

function read(code: QrCode): string | undefined {
  return jsQR(paint(code), code.size * SCALE, code.size * SCALE)?.data;
}

describe('drawQrCode', () => {
  test.each([
    'https://across.example/clips/amina/readings-lost/',
    'https://example.org/a/%C3%A4gypten/#t=12.5',
    `https://example.org/${'a-very-long-folder/'.repeat(20)}`,
  ])('is read by a reader of another make: %s', (address) => {
    expect(read(drawQrCode(address))).toBe(address);
  });

  test('is still read where it is stained', () => {
    const code = drawQrCode('https://across.example/clips/amina/readings-lost/');
    const middle = Math.floor(code.size / 2);
    const stain = [0, 1, 2, 3].map((row) => `M${middle} ${middle + row}h5v1h-5z`);
    expect(read({ ...code, path: code.path + stain.join('') })).toContain('readings-lost');
  });

  test('has four modules of quiet on every side', () => {
    const { size, path } = drawQrCode('https://across.example/');
    const strokes = [...path.matchAll(/M(\d+) (\d+)h(\d+)/gu)].map(([, x, y, length]) => ({
      ...{ left: Number(x), top: Number(y), right: Number(x) + Number(length) },
    }));
    expect(Math.min(...strokes.map(({ left }) => left))).toBe(4);
    expect(Math.min(...strokes.map(({ top }) => top))).toBe(4);
    expect(Math.max(...strokes.map(({ right }) => right))).toBe(size - 4);
  });

  test('is small enough to stand in a page many times', () => {
    const { path } = drawQrCode('https://across.example/clips/amina/readings-lost/');
    expect(path.length).toBeLessThan(6000);
  });
});
