import { describe, expect, test } from 'vitest';
import { makeClip } from './make-site.ts';
import { findTranslation } from './quote-translation.ts';

function makeCue(startSeconds: number, text: string, speaker = 'rodrigo') {
  return { startSeconds, endSeconds: startSeconds + 2, text, speaker };
}

const clip = makeClip({
  id: 'rodrigo/salt',
  quote: {
    text: 'La sal lo come todo.',
    language: 'es',
    personId: 'rodrigo',
    startSeconds: 2,
    endSeconds: 6,
  },
  transcripts: [
    {
      language: 'es',
      isTranslation: false,
      cues: [
        makeCue(0, '¿Qué pasa?', 'jo'),
        makeCue(2, 'La sal lo'),
        makeCue(4, 'come todo.'),
        makeCue(6, 'Siempre.'),
      ],
    },
    {
      language: 'en',
      isTranslation: true,
      cues: [
        makeCue(0, 'What happens?', 'jo'),
        makeCue(2, 'The salt eats'),
        makeCue(4, 'it all.'),
        makeCue(6, 'Always.'),
      ],
    },
  ],
});

describe('findTranslation', () => {
  test('takes the translated cues of the quote’s own moments, and no others', () => {
    expect(findTranslation(clip, 'en')).toEqual({ text: 'The salt eats it all.', language: 'en' });
  });

  test('a quote in the edition’s language needs none, whatever its region', () => {
    expect(findTranslation(clip, 'es-CL')).toBeUndefined();
  });

  test('where nobody translated there is none', () => {
    expect(findTranslation(clip, 'de')).toBeUndefined();
  });
});
