import { describe, expect, test } from 'vitest';
import { makeWallClip } from '../../tests/factories/program.ts';
import { findWallWords } from './find-words.ts';
import type { WallTranscript } from './program.ts';

function makeTranscript(transcript: Partial<WallTranscript>, ...texts: string[]): WallTranscript {
  return {
    ...{ language: 'en', name: 'English', direction: 'ltr', isTranslation: false },
    cues: texts.map((text, index) => ({
      ...{ text, startSeconds: 4 * index, endSeconds: 4 * index + 3, speaker: 'Amina Otieno' },
    })),
    ...transcript,
  };
}

describe('findWallWords', () => {
  test('has the same passage in another language beside words that the clip is not quoted with', () => {
    const clip = makeWallClip({
      transcripts: [
        makeTranscript({ isTranslation: true }, 'The salt.', 'It eats it all.'),
        makeTranscript(
          { language: 'es', beside: { language: 'en', label: 'Translation into English' } },
          ...['La sal.', 'Lo come todo.'],
        ),
      ],
    });
    expect(findWallWords(clip, 'Lo come todo')).toMatchObject({
      ...{ language: 'es', href: 'clips/amina/readings-lost/#t=4' },
      beside: {
        ...{ text: 'It eats it all.', language: 'en', direction: 'ltr', isTranslation: true },
        label: 'Translation into English',
      },
    });
  });

  test('has nothing beside words that need no other language', () => {
    const clip = makeWallClip({ transcripts: [makeTranscript({}, 'The salt.')] });
    expect(findWallWords(clip, 'The salt')).not.toHaveProperty('beside');
  });
});
