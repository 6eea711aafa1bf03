import type { Stemmer } from '../../search/query/alternatives.ts';
import { Searcher } from '../../search/query/search.ts';
import { ScriptFiles } from '../script-files.ts';
import './search-global.ts';

window.sightlineSearchEngine = {
  async open(rootUrl) {
    const files = new ScriptFiles(new URL('.', rootUrl).href, 'sightlineSearch');
    const root = await files.load('root');
    const { languages } = root as { languages: string[] };
    const stemmers = await Promise.all(
      languages.map((language) => files.load(`stem-${language}`).catch(() => undefined)),
    );
    const load = (name: string) => (name === 'root' ? Promise.resolve(root) : files.load(name));
    return Searcher.open(load, () => stemmers.filter(isStemmer));
  },
};

/** A language without a stemmer is searched by its words as they are. */
function isStemmer(value: unknown): value is Stemmer {
  return typeof value === 'function';
}
