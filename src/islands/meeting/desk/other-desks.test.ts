import { beforeEach, describe, expect, test } from 'vitest';
import { FakeComputer } from '../../../../tests/factories/kept.ts';
import { makeProgram } from '../../../../tests/factories/program.ts';
import type { Kept } from '../../kept/kept.ts';
import { OtherDesks } from './other-desks.ts';

/** A presenter's window, with how many others it was told of and what it does again and again. */
interface Desk {
  kept: Kept;
  told: number[];
  ask(): void;
  desks: OtherDesks;
}

const program = makeProgram();
let computer: FakeComputer;

beforeEach(() => {
  computer = new FakeComputer();
});

function open(): Desk {
  const kept = computer.openWindow();
  const told: number[] = [];
  let ask = (): void => undefined;
  const desks = new OtherDesks({
    ...{ kept, program },
    onChange: (many) => told.push(many),
    repeat: (act) => {
      ask = act;
      return () => {
        ask = () => undefined;
      };
    },
  });
  return {
    kept,
    told,
    desks,
    ask: () => {
      ask();
    },
  };
}

describe('OtherDesks', () => {
  test('knows of a window that opens, and of one that is closed', () => {
    const one = open();
    const other = open();
    expect([one.told, other.told]).toEqual([[1], [1]]);
    computer.closeWindow(other.kept);
    expect(one.told).toEqual([1, 0]);
  });

  test('forgets a window that answers no more, and only that one', () => {
    const one = open();
    const crashed = open();
    const other = open();
    expect(one.told).toEqual([1, 2]);
    computer.crashWindow(crashed.kept);
    one.ask();
    expect(one.told).toEqual([1, 2]);
    one.ask();
    one.ask();
    expect(one.told).toEqual([1, 2, 1]);
    computer.closeWindow(other.kept);
    expect(one.told).toEqual([1, 2, 1, 0]);
  });

  test('is told once of a window that goes on answering', () => {
    const one = open();
    const other = open();
    for (let round = 0; round < 4; round += 1) {
      one.ask();
      other.ask();
    }
    expect([one.told, other.told]).toEqual([[1], [1]]);
  });

  test('finds a window again that was taken for gone', () => {
    const one = open();
    const other = open();
    computer.isSlow = true;
    one.ask();
    one.ask();
    expect(one.told).toEqual([1, 0]);
    computer.isSlow = false;
    other.ask();
    expect(one.told).toEqual([1, 0, 1]);
  });

  test('asks and answers no more once it is closed', () => {
    const one = open();
    const other = open();
    one.desks.close();
    other.ask();
    other.ask();
    expect(other.told).toEqual([1, 0]);
    one.ask();
    expect(other.told).toEqual([1, 0]);
  });
});
