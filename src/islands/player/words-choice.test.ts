import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pickLanguage, recallChoice, rememberChoice } from './words-choice.ts';

function stubStorage(storage: Partial<Storage>): void {
  vi.stubGlobal('window', { localStorage: storage });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('recallChoice', () => {
  const items = new Map<string, string>();

  beforeEach(() => {
    items.clear();
    stubStorage({
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => void items.set(key, value),
    });
  });

  test('knows what was remembered, each part by itself', () => {
    expect(recallChoice()).toEqual({});
    rememberChoice({ language: 'ar' });
    rememberChoice({ captions: false });
    expect(recallChoice()).toEqual({ language: 'ar', captions: false });
  });

  test.each(['', 'null', '[1]', '"ar"', '{"language":7,"captions":"no"}'])(
    'passes over what somebody else stored there: %s',
    (stored) => {
      items.set('sightline-words', stored);
      expect(recallChoice().language).not.toBe(7);
      expect(recallChoice()).not.toHaveProperty('captions', 'no');
    },
  );

  test('lasts as long as the page where nothing may be stored', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    stubStorage({ getItem: refuse, setItem: refuse });
    rememberChoice({ language: 'es' });
    expect(recallChoice().language).toBe('es');
    vi.stubGlobal('window', {});
    expect(recallChoice().language).toBe('es');
  });
});

describe('pickLanguage', () => {
  test.each([
    ['es', ['en', 'es'], 'es'],
    ['es-CL', ['en', 'es'], 'es'],
    ['es', ['es-CL', 'en'], 'es-CL'],
    ['zh-Hant', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['ar', ['en', 'es'], undefined],
    [undefined, ['en'], undefined],
  ])('for %s among %j is %s', (wanted, offered, picked) => {
    expect(pickLanguage(wanted, offered)).toBe(picked);
  });
});
