import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { foundAt, isStillThere, readFindings, writeFindings } from './record.mjs';

let folder: string;
let program: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline record é '));
  program = join(folder, 'ffmpeg');
  writeFileSync(program, 'a program');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('isStillThere', () => {
  test('trusts a program that has not changed', () => {
    expect(isStillThere(foundAt(program, '7.1'))).toBe(true);
  });

  test('looks again when the program has changed or gone', () => {
    const found = foundAt(program, '7.1');
    writeFileSync(program, 'another program');
    expect(isStillThere(found)).toBe(false);
    rmSync(program);
    expect(isStillThere(found)).toBe(false);
    expect(isStillThere(undefined)).toBe(false);
  });

  test('looks again when the environment asks for another one', () => {
    expect(isStillThere(foundAt(program, '7.1'), '/opt/ffmpeg')).toBe(false);
    expect(isStillThere(foundAt(program, '7.1', program))).toBe(false);
    expect(isStillThere(foundAt(program, '7.1', program), program)).toBe(true);
  });
});

describe('readFindings', () => {
  test('reads what was written', () => {
    const found = { ffmpeg: foundAt(program, '7.1') };
    writeFindings(folder, found);
    expect(readFindings(folder)).toEqual(found);
  });

  test('knows nothing without a record, with a broken one, or with another machine’s', () => {
    expect(readFindings(folder)).toEqual({});
    writeFileSync(join(folder, 'setup.json'), '{ "platform": ');
    expect(readFindings(folder)).toEqual({});
    const other = { platform: 'plan9-mips', found: { ffmpeg: foundAt(program, '7.1') } };
    writeFileSync(join(folder, 'setup.json'), JSON.stringify(other));
    expect(readFindings(folder)).toEqual({});
  });
});
