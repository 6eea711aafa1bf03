import { extname } from 'node:path';
import { hasErrors, type Problem } from '../src/domain/problem.ts';
import { probeRecordings } from '../src/media/probe.ts';
import { importHighlights } from '../src/study/import/highlights/import-highlights.ts';
import { besidePath, importTranscript } from '../src/study/import/import-transcript.ts';
import { importOhd } from '../src/study/import/ohd/import-ohd.ts';
import type { TranscriptPlace } from '../src/study/import/transcript-place.ts';
import { createStudyCommand, runCommand } from './cli/command.ts';
import {
  findImportKind,
  findPathFault,
  parseDay,
  parseInterviewId,
  parseLanguage,
  parseOffset,
  parseSide,
  type ImportOptions,
} from './cli/import-request.ts';
import { ffmpegPath, PLACES, resolveTyped, studyRoot } from './cli/places.ts';
import {
  formatImportedHighlights,
  formatImportedOhd,
  formatImportedTranscript,
} from './cli/print-import.ts';
import { formatProblems, listProblems } from './cli/print-problems.ts';

const WRONG_USE = 2;

const command = createStudyCommand(
  'import',
  'Turn a transcript of any known format into the study’s own; or import a whole project, or highlights.',
)
  .usage('[options] [file]')
  .argument('[file]', 'a transcript: VTT, SRT, DOCX, TXT, JSON, CSV, HTML or XML')
  .option(
    '--to <interview>',
    'the interview it belongs to, by its id; made if it is new',
    parseInterviewId,
  )
  .option('--out <path>', 'the file to write (default: beside the transcript, ending in .vtt)')
  .option('--offset <time>', 'added to every time, such as 0:12.5 or -1:03:00', parseOffset)
  .option('--language <tag>', 'the language of its words, such as en or pt-BR', parseLanguage)
  .option('--ohd <folder>', 'import an Oral History as Data project as a study, into --out')
  .option(
    '--side <side>',
    'with --ohd: which side its people are on (default: customer)',
    parseSide,
  )
  .option('--date <day>', 'with --ohd: the day of interviews that have none', parseDay)
  .option('--highlights <csv>', 'import highlights of a research repository as clips')
  .option('--mapping <file>', 'with --highlights: what its columns, people and tags mean')
  .option('--skip-faulty', 'with --highlights: leave out what has a problem, and say so')
  .option('--force', 'replace files that are there')
  .option('--json', 'print what came of it in JSON');

await runCommand(command, async () => {
  const [file] = command.args;
  const options = command.opts<ImportOptions>();
  const asked = findImportKind(file, options);
  if ('fault' in asked) return refuse(asked.fault);
  switch (asked.kind) {
    case 'transcript':
      return importOneTranscript(file ?? '', options);
    case 'ohd':
      return importProject(options);
    case 'highlights':
      return importHighlightsTable(options);
  }
});

function refuse(fault: string): number {
  console.error(`error: ${fault}\nSee: npm run import -- --help`);
  return WRONG_USE;
}

async function importOneTranscript(typed: string, options: ImportOptions): Promise<number> {
  const fault = findPathFault(typed, 'file') ?? findPlaceFault(typed, options);
  if (fault !== undefined) return refuse(fault);
  const outcome = await importTranscript({
    path: resolveTyped(typed),
    typed,
    offsetSeconds: options.offset ?? 0,
    to: findPlace(typed, options),
    force: options.force ?? false,
  });
  return tell(outcome, options, formatImportedTranscript(outcome));
}

function findPlace(typed: string, { to, out, study, language }: ImportOptions): TranscriptPlace {
  if (to === undefined) return { kind: 'file', path: resolveTyped(out ?? besidePath(typed)) };
  return {
    kind: 'interview',
    studyRoot: studyRoot(study),
    id: to,
    ...(language !== undefined && { language }),
  };
}

function findPlaceFault(typed: string, { to, out }: ImportOptions): string | undefined {
  if (to !== undefined) return undefined;
  if (out === undefined)
    return extname(typed).toLowerCase() === '.vtt'
      ? 'This is a .vtt already; say with --out or --to where the new one goes.'
      : undefined;
  const isFolder = findPathFault(out, 'folder') === undefined;
  return isFolder ? `${out} is a folder; --out names the file to write.` : undefined;
}

async function importProject({ ohd = '', out = '', ...options }: ImportOptions): Promise<number> {
  const fault =
    findPathFault(ohd, 'folder') ??
    (findPathFault(out, 'file') === undefined
      ? `${out} is a file; --out names a folder.`
      : undefined);
  if (fault !== undefined) return refuse(fault);
  const { side = 'customer', date, language, force = false } = options;
  const outcome = await importOhd({
    root: resolveTyped(ohd),
    out: resolveTyped(out),
    side,
    force,
    ...(date !== undefined && { date }),
    ...(language !== undefined && { language }),
  });
  return tell(outcome, options, formatImportedOhd(outcome, side, resolveTyped(out)));
}

async function importHighlightsTable(options: ImportOptions): Promise<number> {
  const { highlights = '', mapping = '', study, skipFaulty = false } = options;
  const fault = findPathFault(highlights, 'file') ?? findPathFault(mapping, 'file');
  if (fault !== undefined) return refuse(fault);
  const outcome = await importHighlights({
    studyRoot: studyRoot(study),
    table: { typed: highlights, path: resolveTyped(highlights) },
    mapping: { typed: mapping, path: resolveTyped(mapping) },
    skipFaulty,
    measure: measureRecording,
  });
  return tell(outcome, options, formatImportedHighlights(outcome));
}

/** Asked only where a recording in parts has a transcript for each. */
async function measureRecording(path: string): Promise<number | undefined> {
  const facts = await probeRecordings([path], { ffmpeg: ffmpegPath(), cacheDir: PLACES.facts });
  const found = facts.get(path);
  return found instanceof Error ? undefined : found?.durationSeconds;
}

/** Prints what came of an import; the exit code. */
function tell(
  outcome: { problems: readonly Problem[] },
  { json }: ImportOptions,
  text: string,
): number {
  const { problems } = outcome;
  if (json) console.log(JSON.stringify({ ...outcome, problems: listProblems(problems) }, null, 2));
  else console.log(problems.length > 0 ? `${formatProblems(problems)}\n\n${text}` : text);
  return hasErrors(problems) ? 1 : 0;
}
