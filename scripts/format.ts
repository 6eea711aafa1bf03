import { createCommand, runCommand } from './cli/command.ts';
import { runTool } from './cli/run-tool.ts';

const command = createCommand('format', 'Put every source file of the project into its form.');

await runCommand(command, async () => {
  const { ok } = await runTool('prettier', ['--write', '--log-level', 'warn', '.']);
  return ok ? 0 : 1;
});
