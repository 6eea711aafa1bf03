import { describe, expect, it } from 'vitest';
import type { ReadCue } from '../../../transcripts/reading.ts';
import { buildClips } from './clips.ts';

/** Ten seconds each; `speaker: words [tags]`. */
function cuesOf(...rows: [speaker: string, text: string, ...tags: string[]][]): ReadCue[] {
  return rows.map(([speaker, text, ...tags], index) => ({
    ...{ startSeconds: index * 10, endSeconds: index * 10 + 10, speaker, text, line: index + 2 },
    ...(tags.length > 0 && { tags }),
  }));
}

function build(...rows: Parameters<typeof cuesOf>) {
  const clips = buildClips(
    cuesOf(...rows),
    (tag) => tag.toLowerCase(),
    (speaker) => speaker === 'Amina',
  );
  return clips.map(({ id, title, startSeconds, endSeconds, themes }) => [
    ...[id, title, startSeconds, endSeconds],
    ...themes,
  ]);
}

describe('buildClips', () => {
  it('merges what follows under one tag, and titles it by who is interviewed', () => {
    expect(
      build(
        ['Jo', 'What do you do first of all?', 'memory'],
        ['Amina', 'Yes.', 'memory'],
        ['Amina', 'I write them on my arm.', 'Memory'],
        ['Jo', 'And then what do you do?'],
        ['Amina', 'Then I write them all again.', 'memory'],
      ),
    ).toEqual([
      ['memory', 'I write them on my arm', 0, 30, 'memory'],
      ['memory-2', 'Then I write them all again', 40, 50, 'memory'],
    ]);
  });

  it('lets tags of the same cues share a clip, and others overlap', () => {
    expect(
      build(
        ['Amina', 'It is cold out on the lake.', 'cold', 'hands'],
        ['Amina', 'And the buttons are small ones.', 'cold', 'hands', 'buttons'],
        ['Amina', 'One needs bare hands for them.', 'buttons'],
      ),
    ).toEqual([
      ['cold', 'It is cold out on the lake', 0, 20, 'cold', 'hands'],
      ['buttons', 'And the buttons are small ones', 10, 30, 'buttons'],
    ]);
  });

  it('makes nothing of what has no tag', () => {
    expect(build(['Amina', 'Hello there.'])).toEqual([]);
    expect(buildClips([], String, () => true)).toEqual([]);
  });
});
