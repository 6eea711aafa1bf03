import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import type { StagedStudy } from './study/staged.ts';

/**
 * The stage is the root Astro builds from; its three parts are the only content there is.
 * It was checked before it was written, so nothing is checked twice here.
 */
const study = defineCollection({
  loader: file('study.json', {
    parser: (text) => ({ study: JSON.parse(text) as Record<string, unknown> }),
  }),
  schema: z.custom<StagedStudy>((data) => typeof data === 'object'),
});

const images = defineCollection({
  loader: file('images.json'),
  schema: ({ image }) => z.object({ src: image() }),
});

const bodies = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './bodies' }),
});

export const collections = { study, images, bodies };
