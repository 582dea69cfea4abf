import { defineConfig, type TestUserConfig } from 'vitest/config';
import { InOrder } from './test/support/run/in-order.ts';
import { FILES } from './test/support/run/needs.ts';

const common = {
  // most of the time goes into imports: files that share them take a third of it
  isolate: false,
  // a machine that builds something else at the same time is slow, and no fault
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { requireAssertions: true },
} satisfies TestUserConfig;

export default defineConfig({
  test: {
    maxWorkers: '100%',
    sequence: { sequencer: InOrder },
    globalSetup: 'test/support/run/setup.ts',
    projects: [
      ...Object.entries(FILES).map(([name, include]) => ({
        test: { ...common, name, include: [...include], runner: 'test/support/run/kept-runner.ts' },
      })),
      { test: { ...common, name: 'unit', include: ['test/*.test.ts'], exclude: Object.values(FILES).flat() } },
    ],
  },
});
