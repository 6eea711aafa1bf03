import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { unwrapFont } from './open-type.ts';

const woff = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource/familjen-grotesk/files/familjen-grotesk-latin-500-normal.woff',
  ),
);

/** A table's bytes, with the checksum that the font's directory gives for it. */
function listTables(font: Buffer): { tag: string; checksum: number; bytes: Buffer }[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + 16 * index;
    const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
    return {
      tag: font.toString('latin1', at, at + 4),
      checksum: font.readUInt32BE(at + 4),
      bytes: font.subarray(offset, offset + Math.ceil(length / 4) * 4),
    };
  });
}

function sum(bytes: Buffer): number {
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
  return total;
}

describe('unwrapFont', () => {
  it('gives every table as its checksum says it is', () => {
    const tables = listTables(unwrapFont(woff)).filter(({ tag }) => tag !== 'head');
    expect(tables.map(({ tag }) => tag)).toContain('glyf');
    for (const { checksum, bytes } of tables) expect(sum(bytes)).toBe(checksum);
  });

  it('refuses what is no WOFF', () => {
    expect(() => unwrapFont(Buffer.from('wOF2 and then nothing of use in here, at all'))).toThrow(
      'no WOFF',
    );
  });
});
