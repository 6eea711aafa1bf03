import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAsked, formatSearchHash, isSearchHash } from './search-hash.ts';

describe('formatSearchHash', () => {
  test('says what was typed, then what it is narrowed to', () => {
    const filters = { theme: 'Getting data out', side: 'customer' } as const;
    expect(formatSearchHash({ typed: 'lost readings', filters })).toBe(
      '#q=lost+readings&side=customer&theme=Getting+data+out',
    );
  });

  test('is read again as it was meant, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1 }), (typed, person) => {
        const asked = { typed, filters: { kind: 'clip' as const, person } };
        expect(findAsked(formatSearchHash(asked))).toEqual(asked);
      }),
    );
  });
});

describe('findAsked', () => {
  test.each(['', '#', '#t=12.5', '#t=1&q=a', '#quotes', '#clip-amina-q=1'])(
    'leaves the hash %j to others',
    (hash) => {
      expect(findAsked(hash)).toBeUndefined();
      expect(isSearchHash(hash)).toBe(false);
    },
  );

  test('opens an empty box too', () => {
    expect(findAsked('#q=')).toEqual({ typed: '', filters: {} });
    expect(findAsked('#q')).toEqual({ typed: '', filters: {} });
  });

  test('passes over filters that cannot be', () => {
    expect(findAsked('#q=a&kind=novel&side=&evidence=wish&toString=x&t=3')).toEqual({
      typed: 'a',
      filters: { evidenceKind: 'wish' },
    });
  });

  test('takes what people and mail programs write by hand', () => {
    expect(findAsked('#q=la%20sal')?.typed).toBe('la sal');
    expect(findAsked('#q=100%')?.typed).toBe('100%');
  });
});
