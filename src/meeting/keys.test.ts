import { describe, expect, test } from 'vitest';
import { readKey, type KeyOutcome, type KeyPress } from './keys.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return {
    ...{ key, shiftKey: false, hasCommand: false, isHeld: false },
    ...{ on: 'page', direction: 'ltr', ...more },
  };
}

/** What comes of keys pressed one after the other. */
function type(...keys: string[]): KeyOutcome | undefined {
  return keys.reduce<KeyOutcome | undefined>(
    (before, key) => readKey(press(key), before?.typed ?? ''),
    undefined,
  );
}

describe('readKey', () => {
  test.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    ['ArrowDown', 'next'],
    [' ', 'next'],
    ['Enter', 'next'],
    ['PageUp', 'back'],
    ['ArrowLeft', 'back'],
    ['ArrowUp', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['.', 'black'],
    ['b', 'black'],
    ['B', 'black'],
    ['F', 'full-screen'],
    ['C', 'captions'],
    ['t', 'timer'],
    ['K', 'pause'],
    ['r', 'replay'],
    ['L', 'language'],
    ['N', 'notes'],
    ['p', 'presenter'],
    ['?', 'help'],
    ['Escape', 'leave'],
  ])('takes %s for %s', (key, kind) => {
    expect(readKey(press(key), '')).toEqual({ typed: '', wish: { kind } });
  });

  test('goes back with shift and space', () => {
    expect(readKey(press(' ', { shiftKey: true }), '')?.wish).toEqual({ kind: 'back' });
  });

  test('goes on to where the page reads', () => {
    expect(readKey(press('ArrowLeft', { direction: 'rtl' }), '')?.wish).toEqual({ kind: 'next' });
    expect(readKey(press('ArrowRight', { direction: 'rtl' }), '')?.wish).toEqual({ kind: 'back' });
  });

  test.each(['a', 'Tab', 'F5', 'Shift', 'AudioVolumeUp', 'constructor'])(
    'leaves %s alone',
    (key) => {
      expect(readKey(press(key), '')).toBeUndefined();
    },
  );

  test('leaves the browser, fields and controls what is theirs', () => {
    expect(readKey(press('p', { hasCommand: true }), '')).toBeUndefined();
    expect(readKey(press('PageDown', { on: 'field' }), '')).toBeUndefined();
    expect(readKey(press('7', { on: 'field' }), '')).toBeUndefined();
    expect(readKey(press(' ', { on: 'control' }), '')).toBeUndefined();
    expect(readKey(press('Enter', { on: 'control' }), '7')).toBeUndefined();
    expect(readKey(press('PageDown', { on: 'control' }), '')?.wish).toEqual({ kind: 'next' });
  });

  test('takes a key held down for one press', () => {
    expect(readKey(press('PageDown', { isHeld: true }), '')).toEqual({ typed: '' });
  });

  test('goes to the number that is typed and entered', () => {
    expect(type('1', '2')).toEqual({ typed: '12' });
    expect(type('1', '2', 'Enter')).toEqual({ typed: '', wish: { kind: 'go-to', text: '12' } });
    expect(type('7', '.', '2', 'Enter')?.wish).toEqual({ kind: 'go-to', text: '7.2' });
    expect(type('7', '.', 'Enter')?.wish).toEqual({ kind: 'go-to', text: '7' });
  });

  test('lets a number be mended, given up, or left for a move', () => {
    expect(type('7', '8', 'Backspace', 'Enter')?.wish).toEqual({ kind: 'go-to', text: '7' });
    expect(type('7', 'Escape')).toEqual({ typed: '' });
    expect(type('7', 'PageDown')).toEqual({ typed: '', wish: { kind: 'next' } });
    expect(type('7', 'Backspace', '.')).toEqual({ typed: '', wish: { kind: 'black' } });
    expect(type('7', '.', '.')).toEqual({ typed: '', wish: { kind: 'black' } });
  });

  test('stops typing where no number is that long', () => {
    expect(type('1', '2', '3', '4', '5', '6', '7', '8')).toEqual({ typed: '123456' });
  });
});
