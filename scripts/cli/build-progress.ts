import { Listr } from 'listr2';
import type { BuildProgress, BuildStep, ReportProgress } from '../../src/site/build/progress.ts';

/** What a person sees of the steps. */
type Stages = { title: string; steps: BuildStep[] }[];

const READING: Stages = [
  { title: 'Read and check the study', steps: ['reading'] },
  { title: 'Cut the clips', steps: ['media'] },
];
const BUILDING: Stages = [
  ...READING,
  { title: 'Build the editions', steps: ['staging', 'pages', 'auditing'] },
  { title: 'Put them in place', steps: ['swapping'] },
];
const JOINING: Stages = [...READING, { title: 'Join them', steps: ['joining'] }];

/** The stages of each command. */
const STAGES = { build: BUILDING, media: READING, reel: JOINING } as const;

const DOING: Record<BuildStep, string> = {
  reading: 'reading',
  media: 'cutting',
  staging: 'gathering',
  pages: 'building pages',
  auditing: 'auditing',
  swapping: 'swapping',
  joining: 'joining',
};

interface Stage {
  title: string;
  steps: BuildStep[];
  done: PromiseWithResolvers<undefined>;
  /** Shows what is being done, once the stage is on the screen. */
  tell: (text: string) => void;
}

/**
 * Shows how far a build has come while it runs: lines that change on a terminal, plain lines
 * elsewhere.
 *
 * @param build does the work
 * @param isGood whether what came of it is shown as done
 * @param command whose stages it goes through
 */
export async function showBuild<Result>(
  build: (report: ReportProgress) => Promise<Result>,
  isGood: (result: Result) => boolean,
  command: keyof typeof STAGES = 'build',
): Promise<Result> {
  const stages = STAGES[command].map(createStage);
  // What went wrong is told by the work itself.
  const screen = startScreen(stages).catch(() => undefined);
  let hasEndedWell = false;
  try {
    const result = await build((progress) => {
      showProgress(stages, progress);
    });
    hasEndedWell = isGood(result);
    return result;
  } finally {
    for (const { done } of stages) {
      if (hasEndedWell) done.resolve(undefined);
      else done.reject(new Error('see below'));
    }
    await screen;
  }
}

function createStage({ title, steps }: Stages[number]): Stage {
  const done = Promise.withResolvers<undefined>();
  // A stage that the screen never came to ends unheard.
  done.promise.catch(() => undefined);
  return { title, steps, done, tell: () => undefined };
}

function startScreen(stages: Stage[]): Promise<unknown> {
  const tasks = stages.map((stage) => ({
    title: stage.title,
    task: (_: unknown, task: { output: string }) => {
      let shown = '';
      stage.tell = (text) => {
        // In a pipe, each is a line for good.
        if (text !== shown) task.output = text;
        shown = text;
      };
      return stage.done.promise;
    },
  }));
  return new Listr(tasks, {
    fallbackRenderer: 'simple',
    rendererOptions: { showErrorMessage: false },
  }).run();
}

function showProgress(stages: readonly Stage[], progress: BuildProgress): void {
  const current = stages.findIndex(({ steps }) => steps.includes(progress.step));
  for (const { done } of stages.slice(0, current)) done.resolve(undefined);
  stages[current]?.tell(formatProgress(progress));
}

/** `3 of 12`, `3 of 12, amina: 40 %`, `customers: building pages`. */
function formatProgress({ step, subject, done, total, fraction }: BuildProgress): string {
  const long = fraction === undefined ? '' : `, ${subject ?? ''}: ${formatTens(fraction)} %`;
  if (done !== undefined && total !== undefined) return `${done} of ${total}${long}`;
  return subject === undefined ? DOING[step] : `${subject}: ${DOING[step]}`;
}

/** In tens, since each is a line for good where the output is no terminal. */
function formatTens(fraction: number): number {
  return Math.floor(fraction * 10) * 10;
}
