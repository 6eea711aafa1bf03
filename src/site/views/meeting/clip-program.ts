import type { Program } from '../../../meeting/program.ts';
import { playClips } from '../../../meeting/step-moments.ts';
import type { StagedClip } from '../../../study/staged.ts';
import { addressOf } from '../addresses.ts';
import { pick } from '../site.ts';
import { buildPageProgram } from './build-program.ts';
import type { WallSource } from './wall-clip.ts';

/** A clip by itself. */
export function buildClipProgram(source: WallSource, { id, title, themeIds }: StagedClip): Program {
  const themes = pick(source.site.themes, themeIds).map((theme) => theme.title);
  const head = { kind: 'clip', id, text: title, href: addressOf.clip(id) } as const;
  const { fillers, negations } = source.site.study;
  const program = buildPageProgram(source, head, themes.join(', '), [
    { kind: 'play', title, moments: playClips(id) },
  ]);
  return { ...program, quoting: { fillers, negations } };
}
