import { relative } from 'node:path';
import { inject, it, TestRunner, type RunnerTestSuite } from 'vitest';
import { keyOf, openStore, type Key } from '../../../src/store/store.ts';
import { project } from '../project.ts';

/** Errors outside of tests fail the run and no file: from then on, this process keeps nothing. */
let isAstray = false;
for (const event of ['unhandledRejection', 'uncaughtException']) process.on(event, () => (isAstray = true));

/*
 * Leaves a test file out that was found right with the same inputs; the report counts it as skipped, and says why. Only a file whose tests have
 * all passed is kept. `npm test` alone does so, and never where `CI` is set: `vitest run` runs what it is asked for.
 */
export default class KeptRunner extends TestRunner {
  override async importFile(path: string, source: 'collect' | 'setup'): Promise<unknown> {
    const key = source === 'collect' ? keyFor(path) : undefined;
    if (!key || !(await (await store()).read(key))) return super.importFile(path, source);
    it.skip('was found right with the same code and the same files', () => undefined);
    return undefined;
  }

  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    await super.onAfterRunSuite(suite);
    if (!('filepath' in suite) || isAstray || this.config.testNamePattern !== undefined) return;
    const key = keyFor(suite.file.filepath);
    // a file that was left out has the mode `skip`
    if (key && suite.mode === 'run' && suite.result?.state === 'pass') await (await store()).keep(key, '', {});
  }
}

/** Undefined if the file is always run. */
function keyFor(path: string): Key | undefined {
  const inputs = inject('inputs')[relative(project, path)];
  return inputs === undefined ? undefined : keyOf('test-file', [path.slice(project.length), inputs]);
}

function store(): ReturnType<typeof openStore> {
  return openStore(`${project}.cache/store`);
}
