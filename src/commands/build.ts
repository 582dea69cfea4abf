import { join } from 'node:path';
import { counted } from '../report/counted.ts';
import { inputsOf, isFresh, stamp } from '../store/build-stamp.ts';
import { digestOf } from '../store/file-states.ts';
import { claimOut, OutputFolderInUse, writeOut } from '../store/output-folder.ts';
import { openStore, ROOM } from '../store/store.ts';
import { asWrongUsage, contextOf, print, shownPath } from './context.ts';

export type BuildOptions = {
  sources: string;
  out: string;
  pdf: boolean;
  release: boolean;
  force: boolean;
  json: boolean;
  verbose: boolean;
};

/** `yakkan build`. If nothing has changed, the pipeline is not even loaded. */
export async function build(options: BuildOptions, project: string): Promise<void> {
  const began = performance.now();
  const elapsed = () => Math.round(performance.now() - began);
  const answer = (outcome: object, line: string) => print(options.json ? JSON.stringify(outcome) : line);
  const context = contextOf(options, project);
  const { sources, templates, cache, browser, today } = context;
  const readFrom = [sources, templates, join(project, 'src'), join(project, 'dist'), join(cache, 'store')];
  const out = await claimOut(options.out, { readFrom, project, cache }).catch(asWrongUsage(OutputFolderInUse));
  const store = await openStore(join(cache, 'store'));
  const inputs = await inputsOf(
    store,
    out.path,
    [sources, templates, join(project, 'dist'), join(project, 'package-lock.json')],
    [browser ?? '', String(options.pdf), String(options.release), today],
  );
  if (!options.force && (await isFresh(inputs, out.path))) {
    return answer(
      { outcome: 'unchanged', milliseconds: elapsed() },
      `Nothing has changed; ${shownPath(out.path)} is up to date (${elapsed()} ms).`,
    );
  }
  const { publish } = await import('../pipeline.ts');
  const { printMessages } = await import('../report/terminal.ts');
  const { progressOn } = await import('../report/progress.ts');
  const progress = progressOn(process.stderr, !options.json);
  const publishAndWrite = async () => {
    const publication = await publish({ ...context, store, progress }, options);
    progress.stage(`Writing ${counted(publication.files.size, 'file')}`);
    await writeOut(out, publication.files);
    return publication;
  };
  const { files, readings, messages, printed, kept } = await publishAndWrite().finally(progress.end);
  await stamp(store, inputs, out.path, new Map([...files].map(([path, content]) => [path, digestOf(content)])));
  await store.bound(ROOM);
  const schemes = new Set(readings.map(({ scheme }) => scheme.scheme));
  if (!options.json) printMessages(messages, options.verbose);
  answer(
    { outcome: 'built', files: files.size, printed, kept, milliseconds: elapsed() },
    `Built ${counted(schemes.size, 'scheme')} into ${shownPath(out.path)}: ${counted(files.size, 'file')}, ${counted(printed, 'PDF')} printed, ${kept} kept (${elapsed()} ms).`,
  );
}
