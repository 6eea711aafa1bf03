import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { EVIDENCE_KINDS } from '../../../domain/evidence.ts';
import type { Place, Problem } from '../../../domain/problem.ts';
import { acceptYaml } from '../../accept.ts';
import { satisfying, text } from '../../schema/fields.ts';
import { isId } from '../../../domain/entry-id.ts';
import { readYaml, type Path } from '../../source.ts';

const kind = z.enum(EVIDENCE_KINDS);
const newId = satisfying(isId, 'an id: small letters, digits and single hyphens');

/** What a tag of the repository means in the study. */
const tag = z.union([
  /** The tag says nothing here. */
  z.literal('leave-out'),
  z.strictObject({
    /** Id of the theme; one that is not there yet is made. */
    theme: newId.optional(),
    /** What it is evidence of. */
    kind: kind.optional(),
    /** Title of a theme that is to be made; default the tag. */
    title: text.optional(),
    /** Summary of a theme that is to be made. */
    summary: text.optional(),
  }),
]);

/** The mapping file of an import of highlights. */
export const mappingSchema = z.strictObject({
  /** The names of the columns. */
  columns: z.strictObject({
    /** The highlighted words. */
    quote: text,
    /** Who says them, or in which interview; default every interview is searched. */
    participant: text.optional(),
    /** Where they begin: seconds, m:s or h:m:s; default where the words are found. */
    start: text.optional(),
    /** Where they end. */
    end: text.optional(),
    /** The tags. */
    tags: text.optional(),
    /** A title; default the first of the words. */
    title: text.optional(),
    /** What names a highlight for good; default its words. */
    id: text.optional(),
  }),
  /** What stands between two tags in a cell; default a comma or a semicolon. */
  'tag-separator': text.optional(),
  /** The id of an interview, or of a person, for each participant that is not one already. */
  participants: z.record(z.string(), text).optional(),
  /** What each tag means. */
  tags: z.record(z.string(), tag).optional(),
  /** Tags that are not listed: a problem, a theme of their own, or left out; default a problem. */
  'other-tags': z.enum(['problem', 'new-theme', 'leave-out']).optional(),
  /** What highlights are evidence of whose tags do not say; default a problem. */
  kind: kind.optional(),
});

export type MappingFile = z.infer<typeof mappingSchema>;
export type TagMeaning = z.infer<typeof tag>;

/** A mapping that holds, and where its parts stand. */
export interface Mapping {
  value: MappingFile;
  placeOf: (path: Path, part?: 'key' | 'value') => Place;
}

/**
 * Reads a mapping file; undefined once it is told what is wrong.
 *
 * @param file as problems name it
 */
export async function readMapping(
  path: string,
  file: string,
  problems: Problem[],
): Promise<Mapping | undefined> {
  const { source, problems: faults } = readYaml(await readFile(path, 'utf8'), file);
  const { accepted, problems: more } = acceptYaml(mappingSchema, source);
  problems.push(...faults, ...(faults.length > 0 ? [] : more));
  return accepted && faults.length === 0 && more.length === 0 ? accepted : undefined;
}
