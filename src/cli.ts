#!/usr/bin/env node
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { BuildReport } from './report/build-report.ts';
import { inputsDigest, isFresh, stamp } from './store/build-stamp.ts';
import type { BuildContext } from './pipeline.ts';
import type { QuoteOptions } from './report/quote.ts';

// dist/cli.js and src/cli.ts both stand one folder below the project
const PROJECT = fileURLToPath(new URL('..', import.meta.url));

type Options = { sources: string; out: string; pdf: boolean; release: boolean; force: boolean; json: boolean };
type TranslateOptions = { sources: string; check: boolean; json: boolean };
type PreviewOptions = { sources: string; port: number; host: string; pdf: boolean };
type QuoteCommandOptions = QuoteOptions & { sources: string; lang: 'ja' | 'en'; json: boolean };
type CheckOptions = { sources: string; json: boolean; sarif: boolean };

const program = new Command('yakkan')
  .description('Turn insurance pamphlets into typed data, a comparison site and pamphlets.')
  .exitOverride()
  .showHelpAfterError()
  .configureHelp({ sortSubcommands: true });

program
  .command('build')
  .description('Read every source and publish everything: data, site, pamphlets, report.')
  .option('--sources <folder>', 'folder of the schemes', join(PROJECT, 'sources'))
  .option(
    '--out <folder>',
    'folder to publish into; it keeps the last good build when this one fails',
    join(PROJECT, 'out'),
  )
  .option('--no-pdf', 'leave out what a browser makes: the PDFs and the pictures of pages')
  .option('--release', 'refuse drafts, and pamphlets whose policy period is over', false)
  .option('--force', 'build although nothing has changed', false)
  .option('--json', 'print the outcome as JSON', false)
  .action(build);

program
  .command('check')
  .description('Read the sources and report what was read and what is wrong, without publishing anything.')
  .argument('[scheme]', 'one scheme, by the name of its folder; all when left out')
  .option('--sources <folder>', 'folder of the schemes', join(PROJECT, 'sources'))
  .addOption(new Option('--json', 'print the report as JSON').default(false).conflicts('sarif'))
  .addOption(new Option('--sarif', 'print the messages as SARIF 2.1.0, for a CI').default(false))
  .action(check);

program
  .command('translate')
  .description('Bring the catalogs up to date with the sources, and report what is translated, stale or missing.')
  .option('--sources <folder>', 'folder of the schemes', join(PROJECT, 'sources'))
  .option('--check', 'write nothing; fail when a catalog is not up to date, or says too little', false)
  .option('--json', 'print the report as JSON', false)
  .action(translate);

program
  .command('preview')
  .description('Serve the site, and build and show it again whenever a source, a template or the code changes.')
  .option('--sources <folder>', 'folder of the schemes', join(PROJECT, 'sources'))
  .option('--port <number>', 'port to serve on; 0 for any that is free', portNumber, 4173)
  .option('--host <name>', 'name or address to serve on', '127.0.0.1')
  .option('--pdf', 'print the pamphlets too', false)
  .action(preview);

program
  .command('quote')
  .description('Say what each scheme prints for some facts: premiums with their limits, or why it prints none.')
  .option('--revenue <amount>', 'revenue, such as `3億5,000万円`, `35000万` or `350000000`')
  .option('--stores <n>', 'number of stores')
  .option('--member <scheme>', 'the scheme whose members the company belongs to, by the name of its folder')
  .option('--class <class>', 'business class, by its id, its name or its label')
  .option('--limit <amount>', 'limit for liability wanted at least')
  .option('--joining <MM-DD>', 'day of joining; the first day of the policy period when left out')
  .option('--condition <ids...>', 'conditions that apply, by the ids of their rows, such as an incident in the past')
  .addOption(new Option('--lang <lang>', 'language of the answer').choices(['ja', 'en']).default('ja'))
  .option('--sources <folder>', 'folder of the schemes', join(PROJECT, 'sources'))
  .option('--json', 'print the answer as JSON (docs/quote.md)', false)
  .action(quote);

async function build(options: Options): Promise<void> {
  const began = performance.now();
  const context = ioOf(options);
  const { claimOut, writeOut } = await import('./store/output-folder.ts');
  // the project's own out/ lies in the project, and that of a preview in the cache, which are read from in other folders
  const out = await claimOut(options.out, [
    context.sources,
    context.templates,
    ...['builds', 'folios', 'fonts', 'pdf', 'pictures'].map((name) => join(context.cache, name)),
    join(PROJECT, 'src'),
    join(PROJECT, 'dist'),
  ]);
  const stampPath = join(context.cache, 'builds', `${createHash('sha256').update(out).digest('hex')}.json`);
  const inputs = await inputsDigest(
    [context.sources, context.templates, join(PROJECT, 'dist'), join(PROJECT, 'package-lock.json')],
    [context.browser ?? '', String(options.pdf), String(options.release), context.today],
  );
  if (!options.force && (await isFresh(stampPath, inputs, out))) {
    return say(
      options,
      { outcome: 'unchanged', milliseconds: since(began) },
      `Nothing has changed; ${shown(out)} is up to date (${since(began)} ms).`,
    );
  }
  const { publish } = await import('./pipeline.ts');
  const { printMessages } = await import('./report/terminal.ts');
  const publication = await publish(context, { pdf: options.pdf, release: options.release });
  await writeOut(out, publication.files);
  await stamp(stampPath, inputs, publication.files);
  printMessages(publication.messages);
  const { files, printed, kept } = publication;
  say(
    options,
    { outcome: 'built', files: files.size, printed, kept, milliseconds: since(began) },
    `Built ${publication.readings.length} schemes into ${shown(out)}: ${files.size} files, ${printed} PDFs printed, ${kept} kept (${since(began)} ms).`,
  );
}

async function check(scheme: string | undefined, options: CheckOptions): Promise<void> {
  const { checkAll, languagesOf } = await import('./pipeline.ts');
  const { buildReport, messagesOf } = await import('./report/build-report.ts');
  const { printMessages, printReport } = await import('./report/terminal.ts');
  const context = ioOf(options);
  const readings = await checkAll(context, scheme);
  if (readings.length === 0) throw new NoSuchScheme(`There is no scheme \`${scheme}\` in ${shown(context.sources)}.`);
  const schemes = readings.map((reading) => reading.scheme);
  const { file: catalog, coverage } = await languagesOf(context, schemes);
  const files = [...readings.map(({ file }) => file), catalog];
  if (options.sarif) {
    const { sarif } = await import('./report/sarif.ts');
    return void process.stdout.write(sarif(files.flatMap(messagesOf)));
  }
  const report: BuildReport = buildReport(readings, coverage);
  if (options.json) return void process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  printMessages(files);
  printReport(report);
}

async function translate(options: TranslateOptions): Promise<void> {
  const { readAll } = await import('./pipeline.ts');
  const { CATALOG, readCatalogFile, translationState } = await import('./translate/catalog-file.ts');
  const { printTranslation, translationReport } = await import('./report/translation-report.ts');
  const { sources } = ioOf(options);
  const schemes = (await readAll({ sources })).map(({ scheme }) => scheme);
  const state = translationState(schemes, await readCatalogFile(sources));
  const isEnough = [...state.coverage.values()].every((each) => each.isEnough);
  if (!options.check && !state.isCurrent) await writeFile(join(sources, CATALOG), state.merged.text);
  if (options.json) process.stdout.write(`${JSON.stringify(translationReport(state), null, 2)}\n`);
  else printTranslation(state);
  if (options.check && !(state.isCurrent && isEnough)) process.exitCode = 1;
}

async function preview({ port, host, pdf, sources }: PreviewOptions): Promise<void> {
  const { CannotListen, preview: serve } = await import('./server/preview.ts');
  const { templates, cache, sources: folder } = ioOf({ sources });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const compiled = join(PROJECT, 'dist');
  const command = join(compiled, 'cli.js');
  const options = { command, sources: folder, templates, cache, compiled, port, host, pdf, say };
  await serve(options, stop.signal).catch((error: unknown) => {
    if (!(error instanceof CannotListen)) throw error;
    process.exitCode = fail(error.message, 2);
  });
}

function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new InvalidArgumentError('A port is a number up to 65535.');
  return Number(text);
}

async function quote({ sources, lang, json, ...typed }: QuoteCommandOptions): Promise<void> {
  const { languagesOf, readAll } = await import('./pipeline.ts');
  const { latestEditions } = await import('./compare/editions.ts');
  const { offersOf } = await import('./compare/offers.ts');
  const { offerI18n } = await import('./render/document/offers.ts');
  const { factsFrom, quoteJson, quoteText } = await import('./report/quote.ts');
  const context = ioOf({ sources });
  const schemes = (await readAll(context)).map(({ scheme }) => scheme);
  const { i18n } = (await languagesOf(context, schemes)).languages.find(
    (language) => language.i18n.locale.lang === lang,
  )!;
  const offers = offersOf(latestEditions(schemes), offerI18n(i18n));
  const facts = factsFrom(typed, offers);
  const colours = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
  process.stdout.write(
    json
      ? `${JSON.stringify(quoteJson(offers, facts, context.today, i18n), null, 2)}\n`
      : quoteText(offers, facts, context.today, i18n, colours),
  );
}

/** Wrong usage: a scheme that is not there. */
class NoSuchScheme extends Error {}

function ioOf({ sources }: { sources: string }): BuildContext {
  return {
    sources: resolve(sources),
    templates: join(PROJECT, 'templates'),
    scripts: join(PROJECT, 'dist/client'),
    cache: process.env.YAKKAN_CACHE ?? join(PROJECT, '.cache'),
    browser: process.env.YAKKAN_BROWSER || undefined,
    today: today(),
  };
}

/** The day in Japan, or that of `SOURCE_DATE_EPOCH`, seconds since 1970, for a build that can be repeated later. */
function today(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  const now = epoch === undefined ? Date.now() : Number(epoch) * 1000;
  return new Date(now + 9 * 3_600_000).toISOString().slice(0, 10);
}

function say({ json }: Options, outcome: object, line: string): void {
  process.stdout.write(json ? `${JSON.stringify(outcome)}\n` : `${line}\n`);
}

function since(began: number): number {
  return Math.round(performance.now() - began);
}

function shown(path: string): string {
  return path.startsWith(process.cwd()) ? path.slice(process.cwd().length + 1) || '.' : path;
}

/** 0 fine, 1 the documents have errors, 2 wrong usage. */
async function main(): Promise<number> {
  try {
    await program.parseAsync();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      // it has told a person already
      tellFailure(error.message.replace(/^error: /, ''));
      return 2;
    }
    if (error instanceof NoSuchScheme) return fail(error.message, 2);
    const { WrongOption } = await import('./report/quote.ts');
    if (error instanceof WrongOption) return fail(error.message, 2);
    const { OutputFolderInUse } = await import('./store/output-folder.ts');
    if (error instanceof OutputFolderInUse) return fail(error.message, 2);
    const { Stopped } = await import('./messages/report.ts');
    // a file or folder that cannot be used; anything else is a bug of ours, and its trace helps
    if (!(error instanceof Stopped)) {
      if (error instanceof Error && 'code' in error) return fail(error.message, 1);
      throw error;
    }
    const { printMessages } = await import('./report/terminal.ts');
    const { messagesOf } = await import('./report/build-report.ts');
    if (process.argv.includes('--sarif')) {
      const { sarif } = await import('./report/sarif.ts');
      process.stdout.write(sarif(error.files.flatMap(messagesOf)));
    } else if (process.argv.includes('--json')) {
      process.stdout.write(
        `${JSON.stringify({ outcome: 'failed', messages: error.files.flatMap(messagesOf) }, null, 2)}\n`,
      );
    } else {
      printMessages(error.files);
    }
    return 1;
  }
}

function fail(message: string, exitCode: number): number {
  process.stderr.write(`yakkan: ${message}\n`);
  tellFailure(message);
  return exitCode;
}

/** Who asked for JSON is told in JSON, whatever went wrong. */
function tellFailure(message: string): void {
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ outcome: 'failed', message })}\n`);
}

// who reads the output may stop reading it (`| head`)
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await main();
