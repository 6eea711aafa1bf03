import { describe, expect, it } from 'vitest';
import { foldWords, squash } from './words.ts';

describe('foldWords', () => {
  it('takes letters and digits, whatever their case and form', () => {
    expect(foldWords('The ＨＡＬＤＥＮ ﬁrm’s 2nd\u00adbest “pro\u200bbe”')).toEqual(
      'the halden firm s 2ndbest probe'.split(' '),
    );
  });

  it('takes marks with their letters', () => {
    expect(foldWords('Cần Thơ Ca\u0302\u0300n')).toEqual(['cần', 'thơ', 'cần']);
  });

  it('takes each character where a script sets no blanks', () => {
    expect(foldWords('水質ABC')).toEqual(['水', '質', 'abc']);
  });
});

describe('squash', () => {
  it('spells a name as addresses do', () => {
    expect(squash('Ingrid Sólheim')).toBe('ingridsolheim');
  });
});
