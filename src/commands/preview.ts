import { join } from 'node:path';
import { CannotListen, preview as serve } from '../server/preview.ts';
import { asWrongUsage, contextOf, print } from './context.ts';

export type PreviewOptions = { sources: string; port: number; host: string; pdf: boolean };

/** `yakkan preview`, until it is interrupted. */
export async function preview(options: PreviewOptions, project: string): Promise<void> {
  const { port, host, pdf } = options;
  const { sources, templates, cache } = contextOf(options, project);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const compiled = join(project, 'dist');
  const command = join(compiled, 'cli.js');
  await serve({ command, sources, templates, cache, compiled, port, host, pdf, say: print }, stop.signal).catch(
    asWrongUsage(CannotListen),
  );
}
