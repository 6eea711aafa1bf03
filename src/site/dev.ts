import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { servePages } from './astro/serve-pages.ts';
import { gatherOwnFiles } from './build/own-files.ts';
import { writeDevStage, type DevStageOutcome, type DevStageRequest } from './dev/dev-stage.ts';
import { followFiles } from './dev/follow.ts';
import { outputProblem } from './output-problem.ts';

export interface DevRequest extends DevStageRequest {
  /** Where stages lie; below the project's folder. */
  work: string;
  /** The first port to try. */
  port: number;
  /** Called with everything that is wrong, at the start and after each change. */
  onProblems: (problems: readonly Problem[]) => void;
}

export type DevStart =
  | { ok: true; address: string; stop: () => Promise<void> }
  /** The study has nothing to show: no such edition. */
  | { ok: false };

/** Shows an edition on this computer only, drafts included, and follows the study as it changes. */
export async function startDev(request: DevRequest): Promise<DevStart> {
  const stage = join(request.work, `dev-${request.edition ?? 'first'}`);
  const ownFiles = join(request.work, 'dev-own-files');
  await gatherOwnFiles(ownFiles);
  const write = (): Promise<DevStageOutcome> => writeDevStage(stage, ownFiles, request);
  const first = await write();
  request.onProblems(first.problems);
  if (!first.isWritten) return { ok: false };
  const server = await servePages({ stage, port: request.port });
  const follower = followFiles(async () => {
    try {
      const { problems, sources } = await write();
      follower.add(sources);
      request.onProblems(problems);
    } catch (error) {
      request.onProblems([notFollowed(error)]);
    }
  });
  follower.add(first.sources);
  return {
    ok: true,
    address: server.address,
    async stop() {
      await follower.stop();
      await server.stop();
    },
  };
}

/** The next change tries again. */
function notFollowed(error: unknown): Problem {
  return outputProblem(
    'dev-not-followed',
    'study.yaml',
    `The last change could not be shown: ${error instanceof Error ? error.message : String(error)}`,
    'Save the file again; if that does not help, start the command again.',
  );
}
