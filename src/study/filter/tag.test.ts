import { describe, expect, test } from 'vitest';
import { findAttribute } from './tag.ts';

describe('findAttribute', () => {
  test('finds a value with either kind of quotes', () => {
    expect(findAttribute('a <Figure src="x.png" />', 2, 'src')).toEqual({
      start: 15,
      end: 20,
      value: 'x.png',
    });
    expect(findAttribute("<Figure src = 'x.png'>", 0, 'src')?.value).toBe('x.png');
  });

  test('is not misled by another value, nor by what stands after the tag', () => {
    const tag = `<Figure\n  alt='says src="no"' if-agreed\n  src="yes"\n/> src="after"`;
    expect(findAttribute(tag, 0, 'src')?.value).toBe('yes');
    expect(findAttribute('<Figure alt="a" /> src="after"', 0, 'src')).toBeUndefined();
    expect(findAttribute('<Figure alt="a">src="after"</Figure>', 0, 'src')).toBeUndefined();
  });
});
