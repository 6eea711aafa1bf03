import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import { sharpImageService } from 'astro/config';
import { PROJECT } from '../project.ts';

/** Where Astro reads and writes. */
export interface AstroFolders {
  /** The stage: the root Astro builds from, with its own cache and types. */
  stage: string;
  out: string;
}

/** What only a dev server needs in a stage, left alone when the stage is written again. */
export const ASTRO_FOLDERS = ['.astro', '.astro-cache', '.vite', 'node_modules'];

/** Servers of ours listen on this computer only. */
export const HOST = '127.0.0.1';

/** Keeps Astro from asking its makers for anything. */
export const ASTRO_ENVIRONMENT = {
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: 'true',
};

/**
 * How every edition is built: plain Astro, from the stage instead of the project's folder.
 *
 * @param address the edition's web address, where it is known
 */
export function buildAstroConfig(
  { stage, out }: AstroFolders,
  address?: string,
): AstroInlineConfig {
  return {
    root: stage,
    srcDir: join(PROJECT, 'src'),
    publicDir: join(stage, 'public'),
    outDir: out,
    cacheDir: join(stage, '.astro-cache'),
    configFile: false,
    ...(address === undefined ? {} : { site: address }),
    output: 'static',
    trailingSlash: 'ignore',
    build: { format: 'directory' },
    integrations: [mdx()],
    // A little more to download than at sharp's own effort, for a fifth of the time to encode.
    image: { service: sharpImageService({ avif: { effort: 2 } }) },
    devToolbar: { enabled: false },
    server: { host: HOST },
    vite: {
      cacheDir: join(stage, '.vite'),
      // What is inlined as a module cannot be made to run from a folder.
      build: {
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          // Astro marks every MDX module with a directive of its own.
          onLog(level, log, tell) {
            if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
          },
        },
      },
      server: {
        fs: { allow: [stage, ...['src', 'node_modules'].map((each) => join(PROJECT, each))] },
      },
    },
  };
}
