import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ReadCue } from './reading.ts';
import { readTranscript } from './read.ts';
import { shiftCue } from './shift-cue.ts';

const folder = fileURLToPath(new URL('../../tests/fixtures/transcripts', import.meta.url));

describe('shiftCue', () => {
  it.each(readdirSync(folder))('moves passages and words of %s alike, and back', (name) => {
    const { cues } = readTranscript(readFileSync(`${folder}/${name}`), name);
    for (const cue of cues) {
      const later = shiftCue(cue, 7.25);
      const times = (each: ReadCue) =>
        [each, ...(each.words ?? [])].flatMap(({ startSeconds, endSeconds }) => [
          startSeconds,
          endSeconds,
        ]);
      const moved = times(cue).map((seconds) => Math.round((seconds + 7.25) * 1000) / 1000);
      expect(times(later)).toEqual(moved);
      expect(shiftCue(later, -7.25)).toEqual(cue);
    }
  });
});
