import { fork, type ChildProcess } from 'node:child_process';
import { PROJECT } from '../project.ts';
import { ASTRO_ENVIRONMENT } from './astro-config.ts';

/**
 * Starts one of the programs beside this file that run Astro.
 *
 * @param output whether what it says is shown as it comes, or taken by the caller
 */
export function startWorker(
  path: string,
  request: object,
  output: 'inherit' | 'pipe',
): ChildProcess {
  return fork(path, [JSON.stringify(request)], {
    cwd: PROJECT,
    stdio: ['ignore', output, output, 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, ...ASTRO_ENVIRONMENT, ...(output === 'pipe' && { NO_COLOR: '1' }) },
  });
}
