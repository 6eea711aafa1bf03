import { watch } from 'chokidar';

/** Editors save in several steps; this long after the last one, milliseconds. */
const SETTLED = 120;

/** Follows files until it is stopped. */
export interface Follower {
  /** Follows these, too. */
  add: (paths: readonly string[]) => void;
  stop: () => Promise<void>;
}

/**
 * Calls back after files changed: once for changes that come together, and never again before the
 * last call has ended.
 */
export function followFiles(onChange: () => Promise<void>): Follower {
  const watcher = watch([], {
    ignoreInitial: true,
    ignored: (path, stats) =>
      /[/\\]\.git$/.test(path) || (stats?.isFile() === true && isScratch(path)),
  });
  const { request, end } = runOneByOne(onChange);
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(request, SETTLED);
  });
  return {
    add: (paths) => {
      watcher.add([...paths]);
    },
    async stop() {
      clearTimeout(timer);
      await watcher.close();
      await end();
    },
  };
}

/** What editors and file managers leave beside the files they work on. */
function isScratch(path: string): boolean {
  return /(?:[/\\]\.[^/\\]+|~)$/.test(path);
}

/** Runs a task again when it was asked for while it ran, however often. */
export function runOneByOne(task: () => Promise<void>): {
  request: () => void;
  end: () => Promise<void>;
} {
  let running: Promise<void> | undefined;
  let isWanted = false;
  const run = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false;
      await task();
    }
    running = undefined;
  };
  return {
    request() {
      isWanted = true;
      running ??= run();
    },
    async end() {
      isWanted = false;
      await running;
    },
  };
}
