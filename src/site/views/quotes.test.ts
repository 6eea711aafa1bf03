import { describe, expect, test } from 'vitest';
import type { StagedQuote } from '../../study/staged.ts';
import { makeClip, makePerson, makeSite } from './make-site.ts';
import { findBeside, buildCited } from './quotes.ts';

function makeCue(startSeconds: number, text: string, speaker = 'rodrigo') {
  return { startSeconds, endSeconds: startSeconds + 2, text, speaker };
}

const clip = makeClip({
  id: 'rodrigo/salt',
  personIds: ['rodrigo'],
  transcripts: [
    {
      language: 'es',
      isTranslation: false,
      cues: [
        makeCue(0, '¿La sal?', 'jo'),
        makeCue(2, 'La sal lo'),
        makeCue(4, 'come todo.'),
        makeCue(6, 'Siempre.'),
      ],
    },
    {
      language: 'en',
      isTranslation: true,
      cues: [
        makeCue(0, 'The salt?', 'jo'),
        makeCue(2, 'The salt eats'),
        makeCue(4, 'it all.'),
        makeCue(6, 'Always.'),
      ],
    },
    {
      language: 'ar',
      isTranslation: true,
      cues: [makeCue(2, 'الملح'), makeCue(4, 'يأكل كل شيء.')],
    },
  ],
});
const people = ['rodrigo', 'jo'].map((id) => makePerson({ id }));
const site = makeSite({ clips: [clip], people, fillers: ['bueno'] });

function quote(language: string, startSeconds = 2, endSeconds = 6): StagedQuote {
  return { text: '', language, personId: 'rodrigo', startSeconds, endSeconds };
}

describe('findBeside', () => {
  test('takes the translated cues of the quote’s own moments, and no others', () => {
    expect(findBeside(clip, quote('es'), 'en')).toEqual({
      text: 'The salt eats it all.',
      language: 'en',
      direction: 'ltr',
      isTranslation: true,
      label: 'Translation into English',
    });
  });

  test('takes no cue that the quote only touches', () => {
    expect(findBeside(clip, quote('es', 3.9, 5.8), 'en')?.text).toBe('it all.');
    expect(findBeside(clip, quote('es', 6.1, 6.3), 'en')?.text).toBe('Always.');
  });

  test('puts what was really said beside a translation', () => {
    expect(findBeside(clip, quote('ar'), 'ar')).toMatchObject({
      text: 'La sal lo come todo.',
      isTranslation: false,
      label: 'Original in Spanish',
    });
  });

  test('says which way a translation is read', () => {
    expect(findBeside(clip, quote('es'), 'ar-EG')).toMatchObject({
      direction: 'rtl',
      label: 'Translation into Arabic',
    });
  });

  test('a quote in the edition’s language needs none, whatever its region', () => {
    expect(findBeside(clip, quote('es'), 'es-CL')).toBeUndefined();
  });

  test('where nobody translated there is none', () => {
    expect(findBeside(clip, quote('es'), 'de')).toBeUndefined();
  });
});

describe('buildCited', () => {
  test('tells the second, the language and whose words they are', () => {
    const cited = buildCited(site, clip, '<p>come <em>to</em>do.<br>Siempre</p>');
    expect(cited.quote).toMatchObject({
      text: 'come todo. Siempre',
      language: 'es',
      atSeconds: 4,
      href: '/clips/rodrigo/salt/#t=4',
      beside: { text: 'it all. Always.' },
    });
    expect(cited.speaker?.id).toBe('rodrigo');
  });

  test('knows a translation for one', () => {
    expect(buildCited(site, clip, 'The salt … it all').quote).toMatchObject({
      language: 'en',
      beside: { isTranslation: false, text: 'La sal lo come todo.' },
    });
  });

  test('takes the interviewed person’s words before the same ones in a question', () => {
    expect(buildCited(site, clip, 'la sal').speaker?.id).toBe('rodrigo');
    expect(buildCited(site, clip, '¿La sal? ').quote.atSeconds).toBe(2);
  });

  test('names the interviewer where those are quoted', () => {
    const asked = makeClip({ ...clip, personIds: ['rodrigo'] });
    asked.transcripts = [
      { language: 'en', isTranslation: false, cues: [makeCue(1, 'And what then?', 'jo')] },
    ];
    expect(buildCited(site, asked, 'what &#x27;then&#39;').speaker?.id).toBe('jo');
  });

  test('passes no words that were not said', () => {
    expect(() => buildCited(site, clip, 'La sal no come')).toThrow(/La sal no come/);
  });
});
