import { defineConfig } from 'vitest/config';

const builtSample = ['tests/built-sample.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts'],
          // Some run ffmpeg or look at every file; a busy machine takes its time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'end-to-end',
          include: ['tests/end-to-end/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // A build keeps two processors busy by itself.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          globalSetup: builtSample,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: builtSample,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // What is waited for comes later on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          // Two browsers at once starve each other on a small machine, and videos stall.
          fileParallelism: false,
        },
      },
    ],
  },
});
