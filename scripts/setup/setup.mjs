import { dirname, join } from 'node:path';
import { provideChromium } from './chromium.mjs';
import { provideFfmpeg } from './ffmpeg.mjs';
import { provideFirefox } from './firefox.mjs';
import { withLock } from './lock.mjs';
import { isNewEnough, provideNode } from './node.mjs';
import { withFirstOnPath } from './npm.mjs';
import { hasPackages, providePackages } from './packages.mjs';
import { isStillThere, readFindings, writeFindings } from './record.mjs';

/** What a command may need, and how each is named in the environment and made sure of. */
const PROGRAMS = {
  ffmpeg: { variable: 'SIGHTLINE_FFMPEG', provide: provideFfmpeg },
  chromium: { variable: 'SIGHTLINE_CHROMIUM', provide: provideChromium },
  firefox: { variable: 'SIGHTLINE_FIREFOX', provide: provideFirefox },
};

/** @typedef {keyof typeof PROGRAMS} Need */

const NEEDS = /** @type {Need[]} */ (Object.keys(PROGRAMS));

/**
 * Makes sure of everything a command needs: Node, the dependencies, and the programs named. What
 * an earlier set-up found is only looked at, which takes no time.
 *
 * @param {string} root the project's folder
 * @param {readonly Need[]} needs
 * @returns {Promise<{ node: string, env: NodeJS.ProcessEnv }>} the Node to run the command with,
 *   and the environment that tells it where the programs are
 */
export async function setUp(root, needs) {
  const tools = join(root, '.tools');
  const earlier = readFindings(tools);
  const found = isReady(root, earlier, needs) ? earlier : await provide(root, tools, needs);
  const node = found.node?.path ?? process.execPath;
  return {
    node,
    env: {
      ...withFirstOnPath(process.env, dirname(node)),
      ...programPaths(found),
    },
  };
}

function programPaths(/** @type {import('./record.mjs').Findings} */ found) {
  /** @type {NodeJS.ProcessEnv} */
  const paths = {};
  for (const need of NEEDS) if (found[need]) paths[PROGRAMS[need].variable] = found[need].path;
  return paths;
}

/**
 * @param {string} root
 * @param {import('./record.mjs').Findings} found
 * @param {readonly Need[]} needs
 */
function isReady(root, found, needs) {
  return (
    hasNode(found) &&
    hasPackages(root, found.node?.version ?? '') &&
    needs.every((need) => isStillThere(found[need], wishFor(need)))
  );
}

/** The Node that runs now is used where it can be, so that a newer one is taken up at once. */
function hasNode(/** @type {import('./record.mjs').Findings} */ { node }) {
  if (!isStillThere(node)) return false;
  return node.path === process.execPath || !isNewEnough(process.versions.node);
}

/** @returns {string | undefined} */
function wishFor(/** @type {Need} */ need) {
  const wish = process.env[PROGRAMS[need].variable];
  return wish === '' ? undefined : wish;
}

/**
 * @param {string} root
 * @param {string} tools
 * @param {readonly Need[]} needs
 * @returns {Promise<import('./record.mjs').Findings>}
 */
function provide(root, tools, needs) {
  return withLock(tools, async ({ worker: onStart }) => {
    const found = readFindings(tools);
    const note = (/** @type {Partial<import('./record.mjs').Findings>} */ more) => {
      writeFindings(tools, Object.assign(found, more));
    };
    const node =
      hasNode(found) && found.node ? found.node : await provideNode({ root, tools, onStart });
    note({ node });
    await providePackages({ root, node, onStart });
    const place = { root, node: node.path, onStart };
    for (const need of needs)
      if (!isStillThere(found[need], wishFor(need)))
        note({ [need]: await PROGRAMS[need].provide(place) });
    return found;
  });
}
