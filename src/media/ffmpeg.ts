import { execFile, spawn } from 'node:child_process';

const OLDEST_MAJOR = 5;
/** How much of what ffmpeg says is kept: enough for any header, bounded for a broken file. */
const LOG_LIMIT = 400_000;

export interface RunOptions {
  /** The folder in which relative output names lie. */
  cwd?: string;
  signal?: AbortSignal;
  onProgress?: (progress: RunProgress) => void;
}

/** How far a run has come. */
export interface RunProgress {
  /** Frames written to the first picture of the outputs. */
  frames: number;
  /** Seconds written. */
  outSeconds: number;
}

export interface RunResult extends RunProgress {
  /** What ffmpeg said. */
  log: string;
}

/** A protocol prefix, so that a name with a colon or a leading dash is still only a file. */
export function formatInput(path: string): string {
  return `file:${path}`;
}

/**
 * Finds an ffmpeg of version 5 or later: the one named, else the one on the PATH, else the one of
 * the optional package `ffmpeg-static`.
 *
 * @param named a path from the environment or an option; when given, no other is tried
 * @throws Error saying what was tried and what to do
 */
export async function findFfmpeg(named?: string): Promise<string> {
  const candidates = named === undefined ? ['ffmpeg', await findStatic()] : [named];
  const faults: string[] = [];
  for (const candidate of candidates) {
    if (candidate === undefined) continue;
    const fault = await findFault(candidate);
    if (fault === undefined) return candidate;
    faults.push(`${candidate}: ${fault}`);
  }
  throw new Error(
    `No usable ffmpeg (version ${OLDEST_MAJOR} or later) was found. ${faults.join('; ')}. ` +
      'Install ffmpeg, or name one in SIGHTLINE_FFMPEG.',
  );
}

/** The binary that `ffmpeg-static` brought, where it was installed at all. */
async function findStatic(): Promise<string | undefined> {
  try {
    const found = (await import('ffmpeg-static')) as { default: unknown };
    return typeof found.default === 'string' ? found.default : undefined;
  } catch {
    return undefined;
  }
}

async function findFault(ffmpeg: string): Promise<string | undefined> {
  try {
    return findVersionFault(await readVersion(ffmpeg));
  } catch {
    return 'cannot be started';
  }
}

function readVersion(ffmpeg: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(ffmpeg, ['-version'], { windowsHide: true }, (error, stdout) => {
      if (error) reject(new Error(`${ffmpeg} -version failed`, { cause: error }));
      else resolve(stdout);
    });
  });
}

/** Builds from a nightly checkout carry no number; they are taken for new enough. */
export function findVersionFault(banner: string): string | undefined {
  if (!banner.startsWith('ffmpeg version ')) return 'is no ffmpeg';
  const major = /^ffmpeg version n?(\d+)\.\d/.exec(banner)?.[1];
  if (major === undefined || Number(major) >= OLDEST_MAJOR) return undefined;
  return `is version ${major}`;
}

/**
 * Runs ffmpeg to its end, without a shell and without a keyboard. Cancelling kills it at once.
 *
 * @throws Error with the last lines it said; the signal's reason when cancelled
 */
export async function runFfmpeg(
  ffmpeg: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  options.signal?.throwIfAborted();
  const child = spawn(
    ffmpeg,
    ['-hide_banner', '-nostdin', '-nostats', '-progress', 'pipe:1', ...args],
    {
      cwd: options.cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    },
  );
  const kill = () => child.kill('SIGKILL');
  options.signal?.addEventListener('abort', kill, { once: true });
  const progress: RunProgress = { frames: 0, outSeconds: 0 };
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-LOG_LIMIT);
  });
  readLines(child.stdout.setEncoding('utf8'), (line) => {
    if (takeProgress(line, progress)) options.onProgress?.({ ...progress });
  });
  try {
    const code = await waitForEnd(child, ffmpeg);
    options.signal?.throwIfAborted();
    if (code !== 0) throw new Error(lastLines(log) || `ffmpeg ended with ${String(code)}`);
    return { ...progress, log };
  } finally {
    options.signal?.removeEventListener('abort', kill);
  }
}

function waitForEnd(child: ReturnType<typeof spawn>, ffmpeg: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      reject(new Error(`${ffmpeg} cannot be started: ${error.message}`));
    });
    child.once('close', resolve);
  });
}

function readLines(stream: NodeJS.ReadableStream, onLine: (line: string) => void): void {
  let rest = '';
  stream.on('data', (text: string | Buffer) => {
    const lines = (rest + text.toString()).split(/\r?\n/);
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  });
}

/** Takes in one `key=value` of `-progress`; true at the end of a block. */
function takeProgress(line: string, progress: RunProgress): boolean {
  const [key, value = ''] = line.split('=', 2);
  // Until the first packet the time is "N/A", or a huge negative number.
  const number = Math.max(0, Number(value) || 0);
  if (key === 'frame') progress.frames = number;
  if (key === 'out_time_us') progress.outSeconds = number / 1e6;
  return key === 'progress';
}

/** The last few lines of a log, without the addresses of ffmpeg's inner parts. */
export function lastLines(log: string): string {
  const lines = log
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^\[[^\]]* @ 0x[0-9a-f]+\] */i, '').trim())
    .filter((line) => line !== '');
  return [...new Set(lines)].slice(-4).join('; ');
}
