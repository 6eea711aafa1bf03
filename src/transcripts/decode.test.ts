import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

const SPANISH = 'El agua está fría y el niño también la bebió así, ¿no?\n';

describe('decodeText', () => {
  it.each([
    ['UTF-8', [], 'utf8', 'utf-8'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf], 'utf8', 'utf-8'],
    ['UTF-16 with a mark', [0xff, 0xfe], 'utf16le', 'utf-16le'],
    ['UTF-16 without a mark', [], 'utf16le', 'utf-16le'],
    ['Windows-1252', [], 'latin1', 'windows-1252'],
  ] as const)('reads %s', (_, mark, encoding, label) => {
    const bytes = Buffer.concat([Buffer.from(mark), Buffer.from(SPANISH, encoding)]);
    expect(decodeText(bytes)).toEqual({ text: SPANISH, encoding: label });
  });

  it.each([
    ['with', [0xfe, 0xff]],
    ['without', []],
  ])('reads UTF-16 the other way round, %s a mark', (_, mark) => {
    const bytes = Buffer.concat([Buffer.from(mark), Buffer.from(SPANISH, 'utf16le').swap16()]);
    expect(decodeText(bytes)).toEqual({ text: SPANISH, encoding: 'utf-16be' });
  });

  it('reads the quotation marks and dashes that only Windows-1252 has', () => {
    const bytes = Buffer.from('She said \x93saved\x94 \x97 and then it didn\x92t\n', 'latin1');
    expect(decodeText(bytes).text).toBe('She said “saved” — and then it didn’t\n');
  });

  it('reads UTF-8 in which a letter was lost as UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(SPANISH), Buffer.from([0xc3, 0x20])]);
    expect(decodeText(bytes)).toEqual({ text: `${SPANISH}\uFFFD `, encoding: 'utf-8' });
  });

  it('keeps a letter that was lost before as it is', () => {
    const bytes = Buffer.from('a\uFFFDb');
    expect(decodeText(bytes)).toEqual({ text: 'a\uFFFDb', encoding: 'utf-8' });
  });
});
