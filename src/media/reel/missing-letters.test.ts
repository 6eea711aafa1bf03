import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMissingLetters } from './missing-letters.ts';
import { loadTypefaces } from './typefaces.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightline-fonts-'));
  await loadTypefaces(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('findMissingLetters', () => {
  it('finds all of what the typefaces were made for', async () => {
    expect(await findMissingLetters('“Cần Thơ”, Łódź, Tromsø – Ελλάδα, Москва … 40 %')).toEqual([]);
  });

  it('tells the letters that nobody has a font for, each once', async () => {
    // The Private Use Area: never a letter, unless somebody made a font of their own.
    expect(await findMissingLetters('a\ue123b\ue123\u{10abcd}')).toEqual(['\ue123', '\u{10abcd}']);
  });
});
