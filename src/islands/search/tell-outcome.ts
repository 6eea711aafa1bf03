import type { SearchOutcome } from '../../search/query/search.ts';
import type { Asked } from './search-hash.ts';
import type { Speech } from './speech.ts';

/** What is said of an outcome, in words. */
export interface Told {
  status: string;
  /** Which words were taken for those typed; one sentence each. */
  corrected: string[];
}

const MOST_TAKEN = 3;

/** @param outcome the last one of a search */
export function tellOutcome(
  outcome: SearchOutcome,
  { typed, filters }: Asked,
  speech: Speech,
): Told {
  const corrected = outcome.corrected.map(({ typed: word, taken }) => {
    const quoted = taken.slice(0, MOST_TAKEN).map((each) => speech.say('quoted', { word: each }));
    return speech.say('corrected', { typed: word, taken: speech.sayEither(quoted) });
  });
  const isNarrowed = Object.values(filters).some((choice) => choice !== undefined);
  const [name, values] = chooseSentence(outcome, isNarrowed);
  return { status: speech.say(name, { ...values, typed: typed.trim() }), corrected };
}

function chooseSentence(
  { results, total }: SearchOutcome,
  isNarrowed: boolean,
): [name: string, values: Record<string, number>] {
  if (results.length === 0) return [isNarrowed ? 'narrowed' : 'nothing', {}];
  const whole = results.filter(({ isWhole }) => isWhole).length;
  const near = results.length - whole;
  if (whole === 0) return ['near', {}];
  if (total > whole) return ['best', { n: total, shown: whole }];
  return near > 0 ? ['foundAndNear', { n: whole, near }] : ['found', { n: whole }];
}
