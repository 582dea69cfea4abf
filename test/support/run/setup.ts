import type { TestProject } from 'vitest/node';
import { inputsOf } from './kept-files.ts';
import { READ } from './needs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the test files depend on that are not run again while it is the same, as digests by their paths. */
    inputs: Record<string, string>;
  }
}

/** Runs once, before all tests. `--mode kept` is `npm test`; where `CI` is set, what was kept on a machine is not trusted. */
export default async function setup(project: TestProject): Promise<void> {
  const isKept = project.vitest.vite.config.mode === 'kept' && !process.env.CI;
  project.provide('inputs', isKept ? await inputsOf(READ) : {});
}
