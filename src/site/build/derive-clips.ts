import { join } from 'node:path';
import type { Medium } from '../../domain/consent.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ClipCut, RecordingFacts } from '../../domain/recording.ts';
import type { Study } from '../../domain/study.ts';
import { deriveMedia, type DerivedClip } from '../../media/derive.ts';
import type { BuildRequest } from './request.ts';

/** What was made of clips, for each medium in which some edition shows them. */
export interface DerivedClips {
  byMedium: ReadonlyMap<Medium, ReadonlyMap<string, DerivedClip>>;
  problems: Problem[];
}

/** Makes the clips of all editions together: what several of them show is made once. */
export async function deriveClips(
  cuts: readonly ClipCut[],
  study: Study,
  facts: ReadonlyMap<string, RecordingFacts | Error>,
  request: Pick<BuildRequest, 'cache' | 'ffmpeg' | 'onProgress' | 'signal'>,
): Promise<DerivedClips> {
  const groups = groupByMedium(cuts);
  const total = [...groups.values()].reduce((sum, { size }) => sum + size, 0);
  const byMedium = new Map<Medium, ReadonlyMap<string, DerivedClip>>();
  const problems: Problem[] = [];
  let before = 0;
  for (const [medium, group] of groups) {
    const done = before;
    before += group.size;
    try {
      const made = await deriveMedia([...group.values()], {
        facts,
        cacheDir: join(request.cache, 'media'),
        ffmpeg: request.ffmpeg,
        ...(request.signal && { signal: request.signal }),
        onProgress: (progress) => {
          const part = { done: done + progress.done, total, subject: progress.clipId };
          request.onProgress?.({ step: 'media', ...part });
        },
      });
      byMedium.set(medium, made);
    } catch (error) {
      if (!(error instanceof AggregateError)) throw error;
      problems.push(...error.errors.map((each) => clipProblem(each, study)));
    }
  }
  return { byMedium, problems };
}

/** One edition may show a clip's picture where another only lets it be heard. */
function groupByMedium(cuts: readonly ClipCut[]): Map<Medium, Map<string, ClipCut>> {
  const groups = new Map<Medium, Map<string, ClipCut>>();
  for (const cut of cuts) {
    const group = groups.get(cut.medium) ?? new Map<string, ClipCut>();
    groups.set(cut.medium, group.set(cut.clipId, cut));
  }
  return groups;
}

/** What was made of one edition's clips, by clip id. */
export function pickClips(
  cuts: readonly ClipCut[],
  { byMedium }: DerivedClips,
): Map<string, DerivedClip> {
  const picked = new Map<string, DerivedClip>();
  for (const { clipId, medium } of cuts) {
    const clip = byMedium.get(medium)?.get(clipId);
    if (clip) picked.set(clipId, clip);
  }
  return picked;
}

function clipProblem(error: unknown, study: Study): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const clips = study.interviews.flatMap((interview) => interview.clips);
  const clip = clips.find(({ id }) => message.startsWith(`clip ${id}:`));
  return {
    ...(clip?.at ?? { file: 'study.yaml', line: 1, column: 1 }),
    code: 'clip-not-made',
    severity: 'error',
    message: `This clip could not be cut out of its recording: ${message}.`,
    hint: 'Play the recording at that place: it may be damaged there. Otherwise try again.',
  };
}
