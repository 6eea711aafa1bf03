import { Command, CommanderError } from 'commander';

const WRONG_USE = 2;

/** A command as it is typed: `npm run <name> -- …`. */
export function createCommand(name: string, summary: string): Command {
  return new Command(`npm run ${name} --`)
    .usage('[options]')
    .description(summary)
    .helpOption('-h, --help', 'show this')
    .allowExcessArguments(false)
    .showSuggestionAfterError(true)
    .showHelpAfterError(`See: npm run ${name} -- --help`)
    .exitOverride();
}

/** A command about a study. */
export function createStudyCommand(name: string, summary: string): Command {
  const what = 'the folder of the study (default: SIGHTLINE_STUDY, else the sample in content)';
  return createCommand(name, summary).option('--study <folder>', what);
}

/**
 * Reads the command line and runs the command; what it returns becomes the exit code. A command
 * line that makes no sense ends with 2, whatever goes wrong else with 1.
 */
export async function runCommand(
  command: Command,
  action: (signal: AbortSignal) => Promise<number>,
): Promise<void> {
  try {
    command.parse();
  } catch (error) {
    process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : WRONG_USE;
    if (!(error instanceof CommanderError)) throw error;
    return;
  }
  const { signal, caught } = listenForSignals();
  try {
    process.exitCode = await action(signal);
  } catch (error) {
    if (signal.aborted) process.exitCode = caught.code;
    else {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
}

/** Ctrl-C lets the work end in order; a second one ends it at once. */
function listenForSignals(): { signal: AbortSignal; caught: { code: number } } {
  const controller = new AbortController();
  const caught = { code: 1 };
  const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };
  for (const [name, number] of Object.entries(numbers)) {
    process.on(name, () => {
      caught.code = 128 + number;
      if (controller.signal.aborted) process.exit(caught.code);
      controller.abort(new Error('stopped'));
    });
  }
  return { signal: controller.signal, caught };
}
