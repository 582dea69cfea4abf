import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { counted } from '../report/counted.ts';
import { inputsDigest, isFresh, stamp } from '../store/build-stamp.ts';
import { claimOut, OutputFolderInUse, writeOut } from '../store/output-folder.ts';
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
  // out/ is in the project and the output of a preview is in the cache, so only those folders of both that are read from are refused
  const out = await claimOut(options.out, [
    sources,
    templates,
    ...['builds', 'folios', 'fonts', 'pdf', 'pictures'].map((name) => join(cache, name)),
    join(project, 'src'),
    join(project, 'dist'),
  ]).catch(asWrongUsage(OutputFolderInUse));
  const stampPath = join(cache, 'builds', `${createHash('sha256').update(out).digest('hex')}.json`);
  const inputs = await inputsDigest(
    [sources, templates, join(project, 'dist'), join(project, 'package-lock.json')],
    [browser ?? '', String(options.pdf), String(options.release), today],
  );
  if (!options.force && (await isFresh(stampPath, inputs, out))) {
    return answer(
      { outcome: 'unchanged', milliseconds: elapsed() },
      `Nothing has changed; ${shownPath(out)} is up to date (${elapsed()} ms).`,
    );
  }
  const { publish } = await import('../pipeline.ts');
  const { printMessages } = await import('../report/terminal.ts');
  const { progressOn } = await import('../report/progress.ts');
  const progress = progressOn(process.stderr, !options.json);
  const publishAndWrite = async () => {
    const publication = await publish({ ...context, progress }, options);
    progress.stage(`Writing ${counted(publication.files.size, 'file')}`);
    await writeOut(out, publication.files);
    return publication;
  };
  const { files, readings, messages, printed, kept } = await publishAndWrite().finally(progress.end);
  await stamp(stampPath, inputs, files);
  const schemes = new Set(readings.map(({ scheme }) => scheme.scheme));
  if (!options.json) printMessages(messages, options.verbose);
  answer(
    { outcome: 'built', files: files.size, printed, kept, milliseconds: elapsed() },
    `Built ${counted(schemes.size, 'scheme')} into ${shownPath(out)}: ${counted(files.size, 'file')}, ${counted(printed, 'PDF')} printed, ${kept} kept (${elapsed()} ms).`,
  );
}
