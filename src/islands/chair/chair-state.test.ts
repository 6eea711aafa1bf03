import { describe, expect, test } from 'vitest';
import {
  findAct,
  findHalf,
  findStep,
  formatStep,
  measureProgress,
  moveStep,
  type KeyPress,
} from './chair-state.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, shiftKey: false, hasCommand: false, isOnControl: false, ...more };
}

describe('findAct', () => {
  test.each([
    ['PageDown', 'next'],
    ['PageUp', 'back'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'back'],
    ['ArrowDown', 'next'],
    ['ArrowUp', 'back'],
    [' ', 'next'],
    ['Enter', 'next'],
    ['Home', 'first'],
    ['End', 'last'],
    ['Escape', 'leave'],
    ['f', 'full-screen'],
    ['F', 'full-screen'],
    ['x', undefined],
    ['Tab', undefined],
    ['toString', undefined],
  ])('a press of %j asks for %j', (key, act) => {
    expect(findAct(press(key), 'ltr')).toBe(act);
  });

  test('arrows go the way the page is read', () => {
    expect(findAct(press('ArrowLeft'), 'rtl')).toBe('next');
    expect(findAct(press('ArrowRight'), 'rtl')).toBe('back');
    expect(findAct(press('PageDown'), 'rtl')).toBe('next');
  });

  test('space with shift goes back', () => {
    expect(findAct(press(' ', { shiftKey: true }), 'ltr')).toBe('back');
  });

  test('a focused button keeps the keys that press it, and no others', () => {
    expect(findAct(press(' ', { isOnControl: true }), 'ltr')).toBeUndefined();
    expect(findAct(press('Enter', { isOnControl: true }), 'ltr')).toBeUndefined();
    expect(findAct(press('PageDown', { isOnControl: true }), 'ltr')).toBe('next');
  });

  test('what is pressed with Ctrl, Alt or the command key is the browser’s', () => {
    expect(findAct(press('f', { hasCommand: true }), 'ltr')).toBeUndefined();
    expect(findAct(press('ArrowLeft', { hasCommand: true }), 'ltr')).toBeUndefined();
  });
});

describe('findHalf', () => {
  test('the half where reading ends leads on', () => {
    expect(findHalf(900, 1000, 'ltr')).toBe('next');
    expect(findHalf(100, 1000, 'ltr')).toBe('back');
    expect(findHalf(100, 1000, 'rtl')).toBe('next');
    expect(findHalf(900, 1000, 'rtl')).toBe('back');
  });
});

describe('moveStep', () => {
  test('goes on, back and to the ends', () => {
    const state = { step: 2, count: 5 };
    expect(moveStep(state, 'next')).toBe(3);
    expect(moveStep(state, 'back')).toBe(1);
    expect(moveStep(state, 'first')).toBe(0);
    expect(moveStep(state, 'last')).toBe(4);
  });

  test('stays at either end', () => {
    expect(moveStep({ step: 4, count: 5 }, 'next')).toBe(4);
    expect(moveStep({ step: 0, count: 5 }, 'back')).toBe(0);
  });
});

describe('findStep', () => {
  test('reads what formatStep writes', () => {
    for (let step = 0; step < 20; step += 1) expect(findStep(formatStep(step), 20)).toBe(step);
  });

  test.each(['', '#', '#content', '#0', '#-1', '#1e3', '#2x'])('takes %j as the first', (hash) => {
    expect(findStep(hash, 9)).toBe(0);
  });

  test('takes a step beyond the end as the last', () => {
    expect(findStep('#99', 9)).toBe(8);
  });
});

describe('measureProgress', () => {
  test('is something from the first step on, and all of it on the last', () => {
    expect(measureProgress({ step: 0, count: 4 })).toBe(0.25);
    expect(measureProgress({ step: 3, count: 4 })).toBe(1);
    expect(measureProgress({ step: 0, count: 1 })).toBe(1);
  });
});
