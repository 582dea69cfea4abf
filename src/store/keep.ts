import { codeOf, isCompiled, type Stage } from './stage-code.ts';
import { keyOf, type Key, type Store } from './store.ts';

/** What was made of some inputs, as a stage keeps it: `write` and `read` take it to a text and back. */
export type Form<T> = { write: (made: T) => string; read: (text: string) => T };

/** For what JSON can hold. */
export function asJson<T>(): Form<T> {
  return { write: (made) => JSON.stringify(made), read: (text) => JSON.parse(text) as T };
}

/**
 * The key of what a stage makes of some inputs. The version of Node is one of them: the words for numbers and days are its own.
 * @param inputs  Everything that it is made of, in one order.
 */
export function keyOfStage(stage: Stage, inputs: readonly (string | Uint8Array)[]): Key {
  return keyOf(stage, [codeOf(stage), process.version, ...inputs]);
}

/** What is kept under a key; undefined if nothing is, or without a store. */
export async function kept<T>(store: Store | undefined, key: Key, form: Form<T>): Promise<T | undefined> {
  // code that was not compiled has no digest: what it kept may be by other code
  if (!store || !isCompiled) return undefined;
  const found = await store.read(key);
  return found && form.read(found.content.toString('utf8'));
}

/** Keep what was made. */
export async function keep<T>(store: Store | undefined, key: Key, form: Form<T>, made: T): Promise<void> {
  if (store && isCompiled) await store.keep(key, form.write(made), {});
}
