import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeHTML } from 'entities';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { findOriginals, findWord, openFiles, type OpenedFile } from '../fixtures/traces.ts';
import { EDITIONS, readSite } from './built-site.ts';

const SAMPLE = fileURLToPath(new URL('../../content', import.meta.url));
const ORIGINALS = /^(?:images\/|interviews\/.*\/(?:recording|transcript)\.)/u;

/** Who and what is in no edition, and who is in the employees' only. */
const NOWHERE = ['Whitcomb', 'Ellery Falls'];
const EMPLOYEES_ONLY = ['Adeyemi', 'samuel-adeyemi'];

const editions = new Map<string, OpenedFile[]>();
let sample: OpenedFile[];

beforeAll(async () => {
  sample = await openFiles(SAMPLE);
  for (const edition of EDITIONS)
    editions.set(edition, await openFiles(join(inject('dist'), edition)));
});

function findIn(edition: string, words: readonly string[]): string[] {
  return words.flatMap((word) => findWord(editions.get(edition) ?? [], word));
}

describe.each(EDITIONS)('the edition %s', (edition) => {
  it('names nobody who goes by an alias, and no place that was to stay unnamed', () => {
    expect(NOWHERE.filter((word) => findWord(sample, word).length === 0)).toEqual([]);
    expect(findIn(edition, NOWHERE)).toEqual([]);
  });

  it('holds no original picture, recording or transcript', () => {
    const originals = sample.filter(({ path }) => ORIGINALS.test(path));
    expect(originals.length).toBeGreaterThan(30);
    expect(findOriginals(editions.get(edition) ?? [], originals)).toEqual([]);
  });
});

describe('somebody who agreed to be heard by colleagues', () => {
  it('is in their edition', () => {
    expect(findIn('employees', EMPLOYEES_ONLY).length).toBeGreaterThan(0);
  });

  it.each(['customers', 'facilitators'])('is nowhere in the edition %s', (edition) => {
    expect(findIn(edition, EMPLOYEES_ONLY)).toEqual([]);
  });
});

/** The questions that stories leave to facilitators. */
async function listDiscussions(): Promise<string[]> {
  const names = await readdir(join(SAMPLE, 'stories'));
  const sources = await Promise.all(
    names.map((name) => readFile(join(SAMPLE, 'stories', name), 'utf8')),
  );
  return sources.flatMap((source) =>
    [
      ...source.matchAll(
        /<Only edition="facilitators">\s*<Discuss>([\s\S]*?)<\/Discuss>\s*<\/Only>/gu,
      ),
    ].map(([, words = '']) => plainWords(words)),
  );
}

/** What stands beside the steps of the session that both sides are in. */
async function listNotes(): Promise<string[]> {
  const path = join(SAMPLE, 'sessions/both-sides-of-the-meter.mdx');
  const [, front = ''] = (await readFile(path, 'utf8')).split(/^---$/mu);
  const { steps } = parse(front) as { steps: { note?: string }[] };
  return steps.flatMap(({ note }) => (note === undefined ? [] : plainWords(note)));
}

/** Letters and blanks only: the pages have their own quotation marks. */
function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

async function listQuestionsAndNotes(): Promise<string[]> {
  const [questions, notes] = await Promise.all([listDiscussions(), listNotes()]);
  expect(questions.length).toBeGreaterThan(3);
  expect(notes.length).toBeGreaterThan(0);
  return [...questions, ...notes];
}

async function readWords(edition: string): Promise<string> {
  const { pages } = await readSite(inject('dist'), edition);
  return pages
    .map(({ html }) => plainWords(decodeHTML(html.replaceAll(/<[^>]*>/gu, ' '))))
    .join('\n');
}

describe('what a facilitator is to ask and to know', () => {
  it('stands in their edition, all of it', async () => {
    const questions = await listQuestionsAndNotes();
    const words = await readWords('facilitators');
    expect(questions.filter((question) => !words.includes(question))).toEqual([]);
  });

  it.each(['customers', 'employees'])('is nowhere in the edition %s', async (edition) => {
    const questions = await listQuestionsAndNotes();
    const words = await readWords(edition);
    expect(questions.filter((question) => words.includes(question))).toEqual([]);
  });
});
