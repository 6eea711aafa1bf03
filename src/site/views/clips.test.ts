import { describe, expect, test } from 'vitest';
import { findClip } from './clips.ts';
import { makeClip, makePerson, makeSite } from './make-site.ts';

describe('findClip', () => {
  test('the quote’s speaker stands for the clip, not whoever is named first', () => {
    const quote = {
      text: 'Salt.',
      language: 'es',
      personId: 'rodrigo',
      startSeconds: 2,
      endSeconds: 4,
    };
    const clip = makeClip({ id: 'plant/salt', personIds: ['amina', 'rodrigo'], quote });
    const people = ['amina', 'rodrigo'].map((id) => makePerson({ id }));
    expect(findClip(makeSite({ clips: [clip], people }), 'plant/salt')?.speaker?.id).toBe(
      'rodrigo',
    );
  });

  test('media lie below the site’s root', () => {
    const clip = makeClip({ id: 'a/b', media: { audio: { src: 'media/12.m4a', bytes: 3 } } });
    const view = findClip(makeSite({ clips: [clip] }), 'a/b');
    expect(view?.media.audio?.src).toBe('/media/12.m4a');
  });

  test('a clip with problems is mentioned nowhere', () => {
    const problem = {
      code: 'unknown-id',
      severity: 'error' as const,
      file: 'a.yaml',
      line: 1,
      column: 1,
      message: '',
      hint: '',
    };
    const clip = makeClip({ id: 'a/b', problems: [problem] });
    expect(findClip(makeSite({ clips: [clip] }), 'a/b')).toBeUndefined();
  });

  test('what is in writing only names no length to play', () => {
    const clip = makeClip({ id: 'a/b', medium: 'words', durationSeconds: 44.6 });
    expect(findClip(makeSite({ clips: [clip] }), 'a/b')?.detail).toBe('in writing');
  });
});
