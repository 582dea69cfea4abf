import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishOptions } from '../pipeline.ts';
import type { Imposition } from '../render/print/print-ready/imposition.ts';
import type { Plates } from '../render/print/print-ready/print-ready.ts';
import type { Product } from '../render/document/products.ts';
import { counted } from '../report/counted.ts';
import { inputsOf, isFresh, stamp } from '../store/build-stamp.ts';
import { digestOf } from '../store/digest.ts';
import { claimOut, OutputFolderInUse, writeOut } from '../store/output-folder.ts';
import { openShelf } from '../store/shelf.ts';
import { openStore, ROOM } from '../store/store.ts';
import { giveBack, keepHeapSmall } from './heap.ts';
import { asWrongUsage, contextOf, print, shownPath, WrongUsage } from './context.ts';

export type BuildOptions = {
  sources: string;
  out: string;
  only?: string[];
  pdf: boolean;
  product?: Product[];
  printReady?: Imposition;
  creep?: number;
  plates?: Plates;
  pressProfile?: string;
  release: boolean;
  redline: boolean;
  design?: string;
  force: boolean;
  strict: boolean;
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
  const printReady = await orderOf(options);
  const store = await openStore(join(cache, 'store'));
  const inputs = await inputsOf(
    store,
    out.path,
    [sources, templates, join(project, 'dist'), join(project, 'package-lock.json')],
    [
      ...[browser ?? '', String(options.pdf), String(options.release), String(options.redline), today],
      JSON.stringify([options.only ?? null, options.product ?? null, options.design ?? null]),
      printReady === undefined
        ? ''
        : JSON.stringify({ ...printReady, profile: printReady.profile && digestOf(printReady.profile) }),
    ],
  );
  if (!options.force && (await isFresh(inputs, out.path))) {
    return answer(
      { outcome: 'unchanged', milliseconds: elapsed() },
      `Nothing has changed; ${shownPath(out.path)} is up to date (${elapsed()} ms).`,
    );
  }
  keepHeapSmall();
  await checkOnly(options.only, sources);
  await checkDesign(options.design, context);
  const { publishInPart } = await import('../publish-in-part.ts');
  const { keepPublished } = await import('../input/scheme-files.ts');
  const { messagesOf } = await import('../report/build-report.ts');
  const { printMessages } = await import('../report/terminal.ts');
  const { productLines } = await import('../report/product-report.ts');
  const { progressOn } = await import('../report/progress.ts');
  const progress = progressOn(process.stderr, !options.json);
  const shelf = openShelf(join(cache, 'store'));
  const publishAndWrite = async () => {
    const publication = await publishInPart(
      { ...context, store, shelf, progress, onPagesMade: giveBack },
      { ...options, products: options.product, printReady },
    );
    progress.stage(`Writing ${counted(publication.files.size, 'file')}`);
    await writeOut(out, { ...publication, shelf });
    return publication;
  };
  const {
    files,
    schemes,
    messages,
    printed,
    kept,
    lengths,
    readFrom: read,
    behind,
  } = await publishAndWrite().finally(shelf.clear).finally(progress.end);
  for (const [scheme, schemeFiles] of read)
    if (!behind.has(scheme)) await keepPublished(store, sources, scheme, schemeFiles);
  // what has errors is reported again by the next build, even if nothing changes
  if (behind.size === 0)
    await stamp(store, inputs, out.path, new Map([...files].map(([path, { digest }]) => [path, digest])));
  await store.bound(ROOM);
  if (!options.json) printMessages(messages, options.verbose);
  const [shown, missing] = [true, false].map((isShown) =>
    [...behind].filter(([, each]) => each.isShown === isShown).map(([scheme]) => scheme),
  ) as [string[], string[]];
  if (behind.size > 0) process.exitCode = 1;
  answer(
    {
      outcome: behind.size > 0 ? 'built-in-part' : 'built',
      ...{ files: files.size, printed, kept, milliseconds: elapsed() },
      ...(behind.size > 0 && { lastPublished: shown, leftOut: missing, messages: messages.flatMap(messagesOf) }),
    },
    [
      ...productLines(lengths),
      `Built ${counted(schemes.length, 'scheme')} into ${shownPath(out.path)}: ${counted(files.size, 'file')}, ${counted(printed, 'PDF')} printed, ${kept} kept (${elapsed()} ms).`,
      ...shown.map((scheme) => `${scheme} has errors: it is published as it was last, and every page says so.`),
      ...missing.map((scheme) => `${scheme} has errors and was never published: it is left out.`),
    ].join('\n'),
  );
}

/**
 * What a printer asks for.
 * @throws WrongUsage, if the options do not go together, or the profile is not one of a press.
 */
async function orderOf({
  printReady,
  creep,
  plates,
  pressProfile,
}: BuildOptions): Promise<PublishOptions['printReady']> {
  if (creep !== undefined && printReady !== 'saddle-stitch')
    throw new WrongUsage('`--creep` needs `--print-ready saddle-stitch`.');
  if (printReady === undefined && (pressProfile !== undefined || plates !== undefined))
    throw new WrongUsage('`--plates` and `--press-profile` need `--print-ready`.');
  if (printReady === undefined) return undefined;
  const order = { imposition: printReady, creep: creep ?? 0, plates: plates ?? ('process' as const) };
  if (pressProfile === undefined) return order;
  const { pressOf } = await import('../render/print/print-ready/press.ts');
  try {
    const profile = await readFile(pressProfile);
    pressOf(profile);
    return { ...order, profile };
  } catch (error) {
    throw new WrongUsage(
      `\`${pressProfile}\` is not the ICC profile of a press (CMYK, version 2): ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** @throws WrongUsage, if there is no design of such a name. */
async function checkDesign(design: string | undefined, folders: { sources: string; templates: string }): Promise<void> {
  if (design === undefined) return;
  const { isKnown, unknownDesign } = await import('../designs/designs.ts');
  if (await isKnown(design, folders)) return;
  const { expected } = await unknownDesign(design, folders);
  throw new WrongUsage(`There is no design \`${design}\`; expected ${expected}.`);
}

/** @throws WrongUsage, if there is no scheme of such a name. */
async function checkOnly(only: readonly string[] | undefined, sources: string): Promise<void> {
  if (only === undefined) return;
  const { collect } = await import('../input/collect.ts');
  const known = new Set((await collect(sources, only)).editions.map(({ scheme }) => scheme));
  const unknown = only.find((scheme) => !known.has(scheme));
  if (unknown !== undefined) throw new WrongUsage(`There is no scheme \`${unknown}\` in ${shownPath(sources)}.`);
}
