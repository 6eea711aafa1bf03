import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Consent } from '../domain/consent.ts';
import type { Person } from '../domain/study.ts';
import type { EditionRecord } from './edition-record.ts';
import { holdExpired } from './hold.ts';
import { diskMoves } from './swap/folder-moves.ts';

let dist: string;
beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'sightline-hold-'));
});
afterEach(() => rm(dist, { recursive: true, force: true }));

async function built(edition: string, record: Partial<EditionRecord> | string): Promise<void> {
  await mkdir(join(dist, edition), { recursive: true });
  await writeFile(join(dist, edition, 'index.html'), edition);
  await mkdir(join(dist, '.state'), { recursive: true });
  const whole = { study: '/study', builtOn: '2026-01-01', personIds: ['amina'] };
  const text = typeof record === 'string' ? record : JSON.stringify({ ...whole, ...record });
  await writeFile(join(dist, '.state', `${edition}.json`), text);
}

function amina(consent?: Partial<Consent>): Person {
  const whole: Consent = {
    given: '2025-01-01',
    audiences: ['customers'],
    media: [],
    whole: false,
    grants: [],
  };
  const at = { file: 'people/amina.yaml', line: 1, column: 1 };
  const person = { id: 'amina', at, name: 'Amina Otieno' };
  return consent ? { ...person, consent: { ...whole, ...consent } } : person;
}

const context = (person: Person): Parameters<typeof holdExpired>[1] => ({
  study: '/study',
  people: [person],
  brokenFiles: new Set(),
  today: '2026-06-01',
  stamp: '20260601T100000',
});

describe('holdExpired', () => {
  it('takes away the sites of somebody who withdrew, and only theirs', async () => {
    await built('customers', {});
    await built('employees', { personIds: ['tomas'] });
    const problems = await holdExpired(dist, context(amina({ withdrawn: '2026-06-01' })));
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['edition-held', 'people/amina.yaml'],
    ]);
    expect(existsSync(join(dist, 'customers'))).toBe(false);
    expect(existsSync(join(dist, 'employees'))).toBe(true);
    expect(await readdir(join(dist, '.held'))).toEqual(['customers-20260601T100000']);
    expect(await readdir(join(dist, '.state'))).toEqual(['employees.json']);
  });

  it('keeps what was held before', async () => {
    const withdrawn = context(amina({ withdrawn: '2026-06-01' }));
    await built('customers', {});
    await holdExpired(dist, withdrawn);
    await built('customers', {});
    await holdExpired(dist, withdrawn);
    expect((await readdir(join(dist, '.held'))).sort()).toEqual([
      'customers-20260601T100000',
      'customers-20260601T100000-2',
    ]);
  });

  it('takes away a site whose consent ended yesterday, not one that ends today', async () => {
    await built('customers', {});
    expect(await holdExpired(dist, context(amina({ until: '2026-06-01' })))).toEqual([]);
    const problems = await holdExpired(dist, context(amina({ until: '2026-05-31' })));
    expect(problems.map(({ code }) => code)).toEqual(['edition-held']);
  });

  it('takes away a site that had to be built again by a day that has come', async () => {
    await built('customers', { rebuildBy: '2026-06-01', study: '/another' });
    await built('employees', { rebuildBy: '2026-06-02' });
    const problems = await holdExpired(dist, context(amina({})));
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['edition-held', 'dist/customers'],
    ]);
  });

  it('leaves sites alone where consent is only missing, narrower or of another study', async () => {
    await built('customers', {});
    expect(await holdExpired(dist, context(amina()))).toEqual([]);
    expect(await holdExpired(dist, context(amina({ audiences: [] })))).toEqual([]);
    await built('customers', { study: '/another' });
    expect(await holdExpired(dist, context(amina({ withdrawn: '2026-01-02' })))).toEqual([]);
  });

  it('takes away a site whose record cannot be read', async () => {
    await built('customers', '{}');
    const problems = await holdExpired(dist, context(amina({})));
    expect(problems.map(({ code }) => code)).toEqual(['edition-held']);
  });

  it('says so when another program holds the folder open', async () => {
    await built('customers', { rebuildBy: '2026-05-31' });
    const refuse = (): Promise<void> =>
      Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' }));
    const problems = await holdExpired(dist, context(amina({})), { ...diskMoves, move: refuse });
    expect(problems.map(({ code }) => code)).toEqual(['edition-not-held']);
  });
});
