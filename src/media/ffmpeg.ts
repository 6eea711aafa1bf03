import { spawn } from 'node:child_process';

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
