import { join, relative } from 'node:path';
import { styleText } from 'node:util';
import { formatCount } from '../../src/domain/count.ts';
import type { Side } from '../../src/domain/evidence.ts';
import { hasErrors } from '../../src/domain/problem.ts';
import { formatClock } from '../../src/domain/time.ts';
import type { ImportedHighlights } from '../../src/study/import/highlights/import-highlights.ts';
import type { ImportedTranscript } from '../../src/study/import/import-transcript.ts';
import type { ImportedOhd } from '../../src/study/import/ohd/import-ohd.ts';
import type { TranscriptReport } from '../../src/study/import/transcript-report.ts';
import type { Mended } from '../../src/transcripts/reading.ts';
import { resolveTyped } from './places.ts';

/** What a transcript turned out to be, what was put right, and where it went. */
export function formatImportedTranscript({ report, written, toAdd }: ImportedTranscript): string {
  const lines = [
    ...formatReport(report),
    '',
    ...formatWritten(written),
    ...(toAdd.length > 0 ? ['', 'Add to interview.yaml:', '', ...toAdd.map(indent)] : []),
  ];
  return lines.join('\n');
}

/** What became of an Oral History as Data project, and what only its editor can do. */
export function formatImportedOhd(outcome: ImportedOhd, side: Side, out: string): string {
  const { interviews, people, clips, themes, otherRows, written } = outcome;
  if (written.length === 0) return 'Nothing was written.';
  const study = showPath(out);
  return [
    `interviews ${interviews}, with ${formatCount(clips, 'clip')} of tagged passages`,
    `people     ${people}, those interviewed on the ${side} side`,
    `themes     ${themes}`,
    ...(otherRows > 0
      ? [`left out   ${formatCount(otherRows, 'row')} that no transcript belongs to`]
      : []),
    `written    ${formatCount(written.length, 'file')} in ${study}`,
    '',
    styleText('bold', 'Nobody’s consent is recorded, so no edition shows a word of this yet.'),
    `Ask each of them, and write what they agreed to into ${join(study, 'people')}.`,
    'Every clip is daily-reality: what it is evidence of is for you to judge.',
    'Where a transcript has no times, they are estimated; this shows only once there is a recording.',
    '',
    `Go on with: npm run check -- --study ${study}`,
  ].join('\n');
}

/** Which highlights became clips, and which did not. */
export function formatImportedHighlights(outcome: ImportedHighlights): string {
  const { added, known, skipped, themes, written, problems } = outcome;
  if (hasErrors(problems)) return 'Nothing was written.';
  const left = `${formatCount(skipped, 'highlight')}, for the reasons above`;
  return [
    ...label('added', added),
    ...label('themes', themes),
    ...label('there', known),
    ...label('skipped', skipped > 0 ? [left] : []),
    ...formatWritten(written),
  ].join('\n');
}

/** Where files were put, as seen from where the command was typed. */
export function formatWritten(written: readonly string[]): string[] {
  if (written.length === 0) return ['Nothing was written.'];
  return label('written', written.map(showPath));
}

/** A path as seen from where the command was typed, unless that is longer. */
export function showPath(path: string): string {
  const near = relative(resolveTyped('.'), path);
  return near.length < path.length ? near : path;
}

function formatReport(report: TranscriptReport): string[] {
  const { format, encoding, cues, words, startSeconds, endSeconds, speakers, mended } = report;
  const span = `${formatClock(startSeconds)} to ${formatClock(endSeconds)}`;
  const nameWidth = Math.max(0, ...speakers.map(({ name }) => showName(name).length));
  return [
    ...label('format', [`${format}${encoding === undefined ? '' : `, ${encoding}`}`]),
    ...label('cues', [cues > 0 ? `${cues}, ${formatCount(words, 'word')}, ${span}` : '0']),
    ...label(
      'speakers',
      speakers.map((each) => {
        const name = showName(each.name).padEnd(nameWidth);
        return `${name}  ${formatCount(each.cues, 'cue')}, ${formatCount(each.words, 'word')}`;
      }),
    ),
    ...label('put right', tellMended(mended)),
  ];
}

function label(name: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => `${(index === 0 ? name : '').padEnd(10)} ${line}`);
}

function showName(name: string | undefined): string {
  return name ?? '(nobody named)';
}

const MENDED: Record<keyof Mended, (number: number) => string> = {
  endsSupplied: (number) =>
    `${formatCount(number, 'end')} supplied: the next start, or by the words`,
  startsEstimated: (number) =>
    `${formatCount(number, 'start')} estimated by the length of the words`,
  speakersCarriedOn: (number) => `${formatCount(number, 'blank speaker')} taken from the cue above`,
  reordered: (number) => `${formatCount(number, 'cue')} put in time order`,
  wordTimesSupplied: (number) => `${formatCount(number, 'word')} timed between their neighbours`,
  wordTimesDropped: (number) =>
    `${formatCount(number, 'cue')} whose timed words were other words: only the text kept`,
  headingsLeftOut: (number) =>
    `${formatCount(number, 'row')} left out: headings, what a program adds`,
};

function tellMended(mended: Mended): string[] {
  return Object.entries(MENDED).flatMap(([key, tell]) => {
    const number = mended[key as keyof Mended];
    return number > 0 ? [tell(number)] : [];
  });
}

function indent(line: string): string {
  return `  ${line}`;
}
