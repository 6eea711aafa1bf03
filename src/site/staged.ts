import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { BodyEntry } from '../domain/study.ts';
import { parseBody, type ComponentUse } from '../study/body.ts';
import type { StagedStudy } from '../study/staged.ts';
import { indexStudy, type Site } from './views/site.ts';

/** The staged study of the edition being built; throws when the stage holds none. */
export async function loadStagedStudy(): Promise<StagedStudy> {
  const entry = await getEntry('study', 'study');
  if (!entry) throw new Error('The stage holds no study: study.json is missing or cannot be read.');
  return entry.data;
}

/** The staged study with its pictures, indexed; read once in a build, afresh for each page in dev. */
export const loadSite = onceInBuild(readSite);

const loadBodies = onceInBuild(readBodies);

function onceInBuild<T>(read: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return read();
    loaded ??= read();
    return loaded;
  };
}

async function readSite(): Promise<Site> {
  const [study, images] = await Promise.all([loadStagedStudy(), getCollection('images')]);
  return indexStudy(study, new Map(images.map((image) => [image.id, image.data.src])));
}

async function readBodies(): Promise<ReadonlyMap<string, CollectionEntry<'bodies'>>> {
  const bodies = await getCollection('bodies');
  return new Map(bodies.map((body) => [body.id, body]));
}

export type BodyKind = 'personas' | 'stories' | 'themes' | 'findings' | 'commitments' | 'sessions';

/** An author's body: its component, and what its source says that rendering cannot. */
export interface LoadedBody {
  Content: AstroComponentFactory;
  uses: ComponentUse[];
}

/** An entry's MDX body; undefined where its author wrote none. */
export async function findBody(kind: BodyKind, id: string): Promise<LoadedBody | undefined> {
  const entry = (await loadBodies()).get(`${kind}/${id}`);
  if (!entry?.body?.trim()) return undefined;
  const { Content } = await render(entry);
  return { Content, uses: readUses(id, entry.body) };
}

/** The authors' components in each body of a kind, by the entry's id. */
export async function loadUses(kind: BodyKind): Promise<(id: string) => ComponentUse[]> {
  const bodies = await loadBodies();
  return (id) => readUses(id, bodies.get(`${kind}/${id}`)?.body ?? '');
}

function readUses(id: string, body: string): ComponentUse[] {
  return parseBody(asBodyEntry(id, body)).uses;
}

function asBodyEntry(id: string, body: string): BodyEntry {
  return { id, draft: false, at: { file: id, line: 1, column: 1 }, body, bodyLine: 1 };
}
