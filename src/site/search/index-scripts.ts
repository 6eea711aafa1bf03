import { build } from 'esbuild';
import { buildIndex, planFileSizes, type IndexFile } from '../../search/index/build-index.ts';
import { listSearchEntries, type PathOf } from '../../search/index/study-entries.ts';
import type { RootFile } from '../../search/format.ts';
import { STEMMERS } from '../../search/stemmers.ts';
import type { FilteredStudy } from '../../study/filter.ts';
import type { FileToWrite } from '../../study/stage/files.ts';
import type { StagedStudy } from '../../study/staged.ts';
import { PROJECT } from '../project.ts';
import { addressOf } from '../views/addresses.ts';

/** Where the index lies below the site's root. */
const SEARCH_FOLDER = 'search';

/** The index of an edition as scripts for its site, with the stemmers of its languages. */
export async function listIndexScripts(
  study: StagedStudy,
  bodies: FilteredStudy['bodies'],
): Promise<FileToWrite[]> {
  const pathOf: PathOf = (kind, id) => `${addressOf[kind](id).slice(1)}index.html`;
  const entries = listSearchEntries(study, bodies, pathOf);
  const passageCount = entries.reduce((sum, { passages }) => sum + passages.length, 0);
  const files = [...buildIndex(entries, planFileSizes(passageCount))];
  const root = files.find(({ name }) => name === 'root')?.value as RootFile;
  const stemmers = await Promise.all(root.languages.map(bundleStemmer));
  return [...files.map(toScript), ...stemmers.flat()].map(({ name, content }) => ({
    name: `${SEARCH_FOLDER}/${name}.js`,
    content,
  }));
}

/** A file of the index as a page loads it. */
export interface Script {
  name: string;
  content: string;
}

/** A file as a call that hands its value over; JSON is script as it is. */
export function toScript({ name, value }: IndexFile): Script {
  return { name, content: `sightlineSearch(${JSON.stringify(name)},${JSON.stringify(value)})\n` };
}

/** The stemmer of a language as a file of the index; none where there is none. */
export async function bundleStemmer(language: string): Promise<Script[]> {
  const module = STEMMERS[language];
  if (module === undefined) return [];
  const name = `stem-${language}`;
  const contents = `import { stemmer } from '@orama/stemmers/${module}';
    sightlineSearch(${JSON.stringify(name)}, stemmer);`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: PROJECT },
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return [{ name, content: outputFiles[0]?.text ?? '' }];
}
