import { describe, expect, test } from 'vitest';
import { turnClockwise } from './rotation.ts';

/** A track header of version 0 for a picture of that size. */
function makeTrackHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(92);
  header.writeUInt32BE(92, 0);
  header.write('tkhd', 4, 'latin1');
  [0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000].forEach((value, index) => {
    header.writeInt32BE(value, 48 + index * 4);
  });
  header.writeUInt32BE(width * 0x1_0000, 84);
  header.writeUInt32BE(height * 0x1_0000, 88);
  return header;
}

describe(turnClockwise.name, () => {
  const film = Buffer.concat([makeTrackHeader(0, 0), makeTrackHeader(1280, 720)]);
  const turned = Buffer.from(turnClockwise(film));
  const matrix = Array.from({ length: 9 }, (_, index) => turned.readInt32BE(92 + 48 + index * 4));

  test('turns the picture and moves it back into view by its stored height', () => {
    expect(matrix).toEqual([0, 0x1_0000, 0, -0x1_0000, 0, 0, 720 * 0x1_0000, 0, 0x4000_0000]);
  });

  test('leaves a track without a picture alone', () => {
    expect(turned.subarray(0, 92)).toEqual(film.subarray(0, 92));
  });

  test('refuses a film without a picture', () => {
    expect(() => turnClockwise(makeTrackHeader(0, 0))).toThrow('video track');
  });
});
