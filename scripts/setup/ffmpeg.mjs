import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installWithManager, managerCommand, managerFolders } from './package-manager.mjs';
import { findProgram, isProgram, run } from './process.mjs';
import { foundAt } from './record.mjs';
import { say, sayWhile, SetupError } from './say.mjs';

/** The first libavutil of ffmpeg 5; distributors' version names vary, this does not. */
const LIBAVUTIL_OF_FFMPEG_5 = 57;
const ENCODERS = ['libx264', 'aac'];

/**
 * An ffmpeg of version 5 or newer that writes H.264 and AAC: the one `SIGHTLINE_FFMPEG` names, or
 * the PATH's, else ffmpeg-static's, else the package manager's.
 *
 * @param {{ root: string, node: string, onStart: (pid: number) => void }} place
 * @returns {Promise<import('./record.mjs').Found>}
 */
export async function provideFfmpeg({ root, node, onStart }) {
  const wish = process.env['SIGHTLINE_FFMPEG'];
  if (wish) return await findWished(wish);
  return (
    (await tryProgram(onPath())) ??
    (await tryProgram(await provideStatic({ root, node, onStart }))) ??
    (await installFfmpeg(onStart))
  );
}

async function findWished(/** @type {string} */ wish) {
  const { version, fault } = await examine(wish);
  if (version === undefined)
    throw new SetupError(`SIGHTLINE_FFMPEG names ${wish}, but ${fault ?? 'it does not serve'}.`);
  return foundAt(wish, version, wish);
}

function onPath() {
  return findProgram(['ffmpeg'], managerFolders());
}

async function tryProgram(/** @type {string | undefined} */ path) {
  if (path === undefined) return undefined;
  const { version, fault } = await examine(path);
  if (version !== undefined) return foundAt(path, version);
  say(`· ${path} cannot be used: ${fault ?? 'it does not serve'}.`);
  return undefined;
}

/**
 * @param {string} path
 * @returns {Promise<{ version?: string, fault?: string }>}
 */
async function examine(path) {
  if (!isProgram(path)) return { fault: 'there is no such program' };
  const about = await run(path, ['-hide_banner', '-version'], { timeoutSeconds: 60 });
  const version = /ffmpeg version (\S+)/.exec(about.output)?.[1];
  if (!about.ok || version === undefined) return { fault: 'it does not run' };
  const libavutil = Number(/libavutil\s+(\d+)\./.exec(about.output)?.[1] ?? 0);
  if (libavutil < LIBAVUTIL_OF_FFMPEG_5)
    return { fault: `its version is ${version}, older than 5` };
  const { output } = await run(path, ['-hide_banner', '-encoders'], { timeoutSeconds: 60 });
  const missing = ENCODERS.filter((name) => !new RegExp(`^ [A-Z.]{6} ${name} `, 'm').test(output));
  return missing.length === 0 ? { version } : { fault: `it lacks ${missing.join(' and ')}` };
}

/**
 * The program of the optional package ffmpeg-static. Its package comes without it and fetches it
 * here, only when nothing else serves; that this can fail costs nothing.
 *
 * @param {{ root: string, node: string, onStart: (pid: number) => void }} place
 */
async function provideStatic({ root, node, onStart }) {
  const folder = join(root, 'node_modules', 'ffmpeg-static');
  const program = join(folder, process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg');
  if (isProgram(program)) return program;
  if (!existsSync(folder) || process.env['SIGHTLINE_NO_INSTALL']) return undefined;
  const { ok } = await sayWhile(
    'Fetching ffmpeg for this project only (about a minute, 80 MB)',
    () => run(node, [join(folder, 'install.js')], { cwd: folder, timeoutSeconds: 600, onStart }),
  );
  if (ok && isProgram(program)) return program;
  say('  It could not be fetched.');
  return undefined;
}

async function installFfmpeg(/** @type {(pid: number) => void} */ onStart) {
  await installWithManager('ffmpeg', onStart);
  const found = await tryProgram(onPath());
  if (found) return found;
  const command = managerCommand('ffmpeg');
  const how = command
    ? `Install it with\n\n    ${command}\n\n`
    : 'Install it from https://ffmpeg.org/download.html ';
  throw new SetupError(
    `Sightline cuts clips with ffmpeg 5 or newer (with libx264) and found none it can use.\n${how}or name its path in SIGHTLINE_FFMPEG, then run the command again.`,
  );
}
