import { afterEach, describe, expect, test, vi } from 'vitest';
import { setField } from './set-field.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

let carets: number[];

/** A field of a kind, with the cursor in it, in a window that is in front or behind. */
function makeField(type: string, value: string, isInFront: boolean): HTMLInputElement {
  carets = [];
  const field = {
    ...{ type, value, selectionStart: type === 'number' ? null : 3 },
    setSelectionRange: (...range: number[]) => carets.push(...range),
  };
  vi.stubGlobal('document', { activeElement: field, hasFocus: () => isInFront });
  return field as unknown as HTMLInputElement;
}

describe('setField', () => {
  test.each([true, false])('keeps the cursor where it is; in front: %s', (isInFront) => {
    const field = makeField('textarea', 'Old words', isInFront);
    setField(field, 'Theirs');
    expect(field.value).toBe('Theirs');
    expect(carets).toEqual([3, 3]);
  });

  test('leaves a number alone while it is typed', () => {
    const field = makeField('number', '0', true);
    setField(field, '0.5');
    expect(field.value).toBe('0');
  });

  test('shows a number where only the cursor was left', () => {
    const field = makeField('number', '3', false);
    setField(field, '7');
    expect(field.value).toBe('7');
    expect(carets).toEqual([]);
  });

  test('moves no cursor where all is right already', () => {
    const field = makeField('text', 'Same', true);
    setField(field, 'Same');
    expect(carets).toEqual([]);
  });
});
