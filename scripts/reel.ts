import { extname, isAbsolute, relative, sep } from 'node:path';
import { formatCount } from '../src/domain/count.ts';
import { hasErrors } from '../src/domain/problem.ts';
import { formatClock } from '../src/domain/time.ts';
import { makeStudyReel, type MadeReel, type ReelOutcome } from '../src/site/make-reel.ts';
import type { ReelRequest } from '../src/site/reel/request.ts';
import { REEL_KINDS, type ReelSubject } from '../src/site/reel/choose-clips.ts';
import { reelPaths } from '../src/site/reel/reel-paths.ts';
import { tellAudiences } from '../src/site/views/audiences.ts';
import { showBuild } from './cli/build-progress.ts';
import { createStudyCommand, runCommand } from './cli/command.ts';
import { parseLanguage } from './cli/import-request.ts';
import { ffmpegPath, PLACES, resolveTyped, studyRoot } from './cli/places.ts';
import { showPath } from './cli/print-import.ts';
import { formatProblems, listProblems } from './cli/print-problems.ts';

interface ReelOptions {
  study?: string;
  session?: string;
  theme?: string;
  finding?: string;
  edition: string;
  burnIn?: boolean;
  language?: string;
  out?: string;
  json?: true;
}

const WRONG_USE = 2;

const command = createStudyCommand(
  'reel',
  'Join the clips of a session, a theme or a finding into one film, with title cards and captions.',
)
  .option('--session <id>', 'the clips it plays, quotes and sets face to face, in its order')
  .option('--theme <id>', 'its pairs, or the clips on it')
  .option('--finding <id>', 'the clips for it, then those against it')
  .requiredOption('--edition <id>', 'the edition whose consent holds for the film')
  .option('--burn-in', 'write the words under the picture, besides in a caption track')
  .option('--language <tag>', 'the language of these words (default: the edition’s)', parseLanguage)
  .option('--out <file>', 'the film to write (default: reels/<edition>/<kind>-<id>.mp4)')
  .option('--json', 'print what came of it in JSON');

await runCommand(command, async (signal) => {
  const options = command.opts<ReelOptions>();
  const subject = findSubject(options);
  const out = subject && placeFilm(options, subject);
  const fault = subject ? findFault(out ?? '') : 'Say one of --session, --theme or --finding.';
  if (!subject || out === undefined || fault !== undefined) return refuse(fault ?? '');
  const outcome = await make(options, subject, out, signal);
  const { problems, reel } = outcome;
  if (options.json)
    console.log(JSON.stringify({ problems: listProblems(problems), reel }, null, 2));
  else {
    if (problems.length > 0) console.log(`\n${formatProblems(problems)}`);
    if (reel) console.log(`\n${formatReel(reel)}`);
  }
  if (outcome.fault !== undefined) return refuse(outcome.fault);
  return hasErrors(problems) ? 1 : 0;
});

function refuse(fault: string): number {
  console.error(`error: ${fault}\nSee: npm run reel -- --help`);
  return WRONG_USE;
}

function findSubject(options: ReelOptions): ReelSubject | undefined {
  const named = REEL_KINDS.flatMap((kind) => {
    const id = options[kind];
    return id === undefined ? [] : [{ kind, id }];
  });
  return named.length === 1 ? named[0] : undefined;
}

function placeFilm({ out, edition }: ReelOptions, { kind, id }: ReelSubject): string {
  if (out !== undefined) return resolveTyped(out);
  return reelPaths(PLACES.reels).of(edition, `${kind}-${id}`).film;
}

/** What is hosted from dist would go where nobody agreed to. */
function findFault(out: string): string | undefined {
  if (extname(out).toLowerCase() !== '.mp4') return `${out} does not end in .mp4.`;
  const fromDist = relative(PLACES.dist, out);
  const isHosted = !fromDist.startsWith(`..${sep}`) && !isAbsolute(fromDist);
  return isHosted ? 'A reel does not belong into dist: what lies there is hosted.' : undefined;
}

function make(
  { study, edition, burnIn = false, language, json }: ReelOptions,
  subject: ReelSubject,
  out: string,
  signal: AbortSignal,
): Promise<ReelOutcome> {
  const request: ReelRequest = {
    ...{ studyRoot: studyRoot(study), cache: PLACES.cache, reels: PLACES.reels },
    ...{ edition, subject, burnIn, out, now: new Date(), ffmpeg: ffmpegPath(), signal },
    ...(language !== undefined && { language }),
  };
  if (json) return makeStudyReel(request);
  return showBuild(
    (onProgress) => makeStudyReel({ ...request, onProgress }),
    ({ reel }) => reel !== undefined,
    'reel',
  );
}

function formatReel(reel: MadeReel): string {
  const { film, title, clips, durationSeconds, bytes, people, audiences, until } = reel;
  const size = `${formatCount(clips, 'clip')}, ${formatClock(durationSeconds)}, ${(bytes / 1e6).toFixed(1)} MB`;
  const limit = until === undefined ? '' : ` until ${until}, and no longer`;
  return [
    `${showPath(film)}  ${title}: ${size}`,
    `  Heard or seen: ${people.join(', ')}.`,
    `  It may be shown to ${tellAudiences(audiences)}${limit}.`,
  ].join('\n');
}
