import { describe, expect, it } from 'vitest';
import { runOneByOne } from './follow.ts';

/** A task that ends when it is told to. */
function slowTask(): {
  task: () => Promise<void>;
  finish: () => Promise<void>;
  runs: () => number;
} {
  const waiting: (() => void)[] = [];
  let runs = 0;
  return {
    task: () => {
      runs += 1;
      return new Promise((resolve) => waiting.push(resolve));
    },
    async finish() {
      waiting.shift()?.();
      await new Promise(setImmediate);
    },
    runs: () => runs,
  };
}

describe('runOneByOne', () => {
  it('runs once more for everything asked while it ran', async () => {
    const { task, finish, runs } = slowTask();
    const { request, end } = runOneByOne(task);
    request();
    request();
    request();
    expect(runs()).toBe(1);
    await finish();
    expect(runs()).toBe(2);
    await finish();
    await end();
    expect(runs()).toBe(2);
  });

  it('runs again for what is asked later', async () => {
    const { task, finish, runs } = slowTask();
    const { request } = runOneByOne(task);
    request();
    await finish();
    request();
    expect(runs()).toBe(2);
  });

  it('ends after the run that is under way, and starts no other', async () => {
    const { task, finish, runs } = slowTask();
    const { request, end } = runOneByOne(task);
    request();
    request();
    const ended = end();
    await finish();
    await ended;
    expect(runs()).toBe(1);
  });
});
