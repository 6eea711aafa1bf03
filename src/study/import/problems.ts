import { error, warning, type Telling } from '../../domain/problem-catalogue.ts';
import type { Place, Problem } from '../../domain/problem.ts';

function suggest(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `Did you mean “${nearest}”? ${otherwise}`;
}

function list(values: readonly string[]): string {
  return values.map((value) => `“${value}”`).join(', ');
}

/** Everything that can be wrong with what is imported into a study, by permanent code. */
export const IMPORT_CATALOGUE = {
  'import-exists': error('A file that an import would replace', (path: string) => [
    `${path} is there already, and nothing is replaced unasked.`,
    'Choose another place, or add --force to replace it.',
  ]),
  'import-not-written': error('A file that cannot be written', (path: string, reason: string) => [
    `${path} cannot be written: ${reason}. Everything is as it was before.`,
    'Check that the folder is yours and that there is room, then run the command again.',
  ]),
  'import-before-start': error('Words before the beginning', (clock: string, offset: string) => [
    `With the offset ${offset}, these words (at ${clock}) would begin before the recording does.`,
    'Check --offset: it is added to every time, and a minus moves words earlier.',
  ]),
  'table-empty': error('A table without rows', (path: string) => [
    `${path} has no rows below its column names.`,
    'Check that it is the right file, and export it again.',
  ]),
  'table-broken': error('A table with an open quotation mark', () => [
    'From this line on, this is no table of comma-separated values: a quotation mark is not closed, or stands where none may.',
    'Export it again as CSV (UTF-8). Cells with a quotation mark inside need "" for it.',
  ]),
  'table-column': error(
    'A column that is missing',
    (column: string, nearest: string | undefined, columns: string[]) => [
      `There is no column “${column}”.`,
      suggest(nearest, `The columns are ${list(columns)}.`),
    ],
  ),
  'table-cell': error('A cell that is empty', (column: string) => [
    `“${column}” is empty in this row, and the row cannot do without it.`,
    'Fill it in, or delete the row.',
  ]),
  'ohd-layout': error('No Oral History as Data project', (missing: string, looked: string[]) => [
    `There is no ${missing} here, so this is not a whole Oral History as Data project.`,
    `Looked for ${list(looked)}. Name the project's own folder, the one that holds _data.`,
  ]),
  'ohd-transcript-missing': error(
    'An interview without its transcript',
    (id: string, path: string, nearest: string | undefined) => [
      `The interview “${id}” has no transcript ${path}.`,
      suggest(
        nearest,
        'Put it there, or delete the row; rows that are no interviews have another display_template than transcript.',
      ),
    ],
  ),
  'ohd-row-missing': warning('A transcript without a row', (path: string, columns: string) => [
    `${path} is imported although no row of ${columns} tells of it: only its name and speakers are known.`,
    'Add who was interviewed, and when, to interview.yaml.',
  ]),
  'ohd-no-codebook': warning('A project without a codebook', (path: string) => [
    `There is no ${path}, which says what each tag means; every tag became a theme of its own name.`,
    'Write what each theme is about into themes/.',
  ]),
  'ohd-no-interviews': error('No interview to import', () => [
    'None of the rows is an interview with a transcript.',
    'Each interview is one row; its objectid is the name of its transcript without .csv.',
  ]),
  'ohd-date': error('An interview without a day', (written: string) => [
    written === ''
      ? 'The row does not say when the interview was held.'
      : `“${written}” is not a day of the calendar, and the study needs the day of each interview.`,
    'Write it as year-month-day (2014-03-27), or say --date for all that have none.',
  ]),
  'ohd-date-year': warning('An interview of which only the year is known', (written: string) => [
    `Only “${written}” is known of the day, so the first day of it stands in interview.yaml.`,
    'Correct `date:` there if you know the day.',
  ]),
  'ohd-tag-unknown': warning(
    'A tag that the codebook does not have',
    (tag: string, nearest: string | undefined, times: number) => [
      `${times === 1 ? 'One passage is' : `${times} passages are`} tagged “${tag}”, which filters.csv does not explain; it became a theme of that name.`,
      suggest(nearest, 'Correct the tag and import again, or complete the theme.'),
    ],
  ),
  'ohd-no-person': warning('Words of nobody known', (times: number) => [
    `The transcript does not say who speaks in ${times === 1 ? 'one passage' : `${times} passages`} from here on; they are given to “Somebody not named”.`,
    'Name the speaker in the transcript. Clips with these words are shown only once people/somebody-not-named.yaml has a consent.',
  ]),
  'highlight-not-said': error(
    'A highlight that was not said',
    (words: string, where: string, nearest: string | undefined) => [
      `“${shorten(words)}” does not stand in ${where}.`,
      nearest === undefined
        ? 'Nothing like it is there: check which interview it is from, and its transcript.'
        : `The nearest passage: ${nearest}. Put the words right in the table, or the transcript.`,
    ],
  ),
  'highlight-ambiguous': error(
    'A highlight that was said more than once',
    (words: string, clocks: string[]) => [
      `“${shorten(words)}” was said ${clocks.length} times (${clocks.join(', ')}), and the row does not tell which is meant.`,
      'Add when it begins, in the column that `columns: start` names, or quote more words.',
    ],
  ),
  'highlight-participant': error(
    'A participant nobody knows',
    (participant: string, nearest: string | undefined, known: string[]) => [
      `“${participant}” is no interview and no person of the study, and \`participants\` does not say who it is.`,
      suggest(nearest, `Add to \`participants\`: the id of an interview (${list(known)}).`),
    ],
  ),
  'highlight-interview': error(
    'A participant without an interview',
    (participant: string, id: string, nearest: string | undefined, known: string[]) => [
      `“${participant}” stands for \`${id}\`, which is no interview, and no person who was interviewed.`,
      suggest(nearest, `Interviews of this study: ${list(known)}.`),
    ],
  ),
  'highlight-tag': error(
    'A tag that the mapping does not have',
    (tag: string, nearest: string | undefined) => [
      `Nothing says what the tag “${tag}” means in the study.`,
      suggest(
        nearest,
        'Add it to `tags:` in the mapping file (or `leave-out`), or say `other-tags: new-theme`.',
      ),
    ],
  ),
  'highlight-kind': error('A highlight that is evidence of nothing yet', () => [
    'No tag of this highlight says what kind of evidence it is.',
    'Give one of its tags a `kind:` in the mapping file, or say `kind:` there for all that have none.',
  ]),
  'highlight-time': error('A time in a table that is none', (column: string, written: string) => [
    `“${written}” in the column “${column}” is no time.`,
    'Write seconds (83.5), minutes and seconds (1:23) or hours too (0:01:23.5).',
  ]),
  'highlight-not-added': error('Clips that cannot be added to a file', (lines: string) => [
    'Clips cannot be added here without changing other lines.',
    `Add them by hand:\n${lines}`,
  ]),
} as const;

function shorten(words: string): string {
  const plain = words.replaceAll(/\s+/gu, ' ').trim();
  return plain.length > 120 ? `${plain.slice(0, 119)}…` : plain;
}

export type ImportProblemCode = keyof typeof IMPORT_CATALOGUE;

type Particulars<Code extends ImportProblemCode> = Parameters<
  (typeof IMPORT_CATALOGUE)[Code]['tell']
>;

/** A problem from the catalogue, told with its particulars. */
export function makeImportProblem<Code extends ImportProblemCode>(
  code: Code,
  { file, line, column }: Place,
  ...args: Particulars<Code>
): Problem {
  const { severity, tell } = IMPORT_CATALOGUE[code];
  const [message, hint] = (tell as (...values: unknown[]) => Telling)(...args);
  return { code, severity, file, line, column, message, hint };
}
