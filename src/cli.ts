#!/usr/bin/env node
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { AskOptions } from './commands/ask.ts';
import type { BuildOptions } from './commands/build.ts';
import type { CheckOptions } from './commands/check.ts';
import { print, printJson, WrongUsage } from './commands/context.ts';
import type { DiffOptions } from './commands/diff.ts';
import type { KeysOptions } from './commands/keys.ts';
import type { MigrateOptions } from './commands/migrate.ts';
import type { PreviewOptions } from './commands/preview.ts';
import type { QuoteCommandOptions } from './commands/quote.ts';
import type { RenewOptions } from './commands/renew.ts';
import type { TranslateOptions } from './commands/translate.ts';
import { typedProducts } from './commands/typed-products.ts';
import { Stopped } from './messages/report.ts';
import { QUANTITY_OPTIONS } from './report/quote/options.ts';

/*
 * The commands and their options. Each command is loaded when it is asked for, so that a build with nothing to do takes no longer than
 * it takes to see that.
 */

// dist/cli.js and src/cli.ts are both one folder below the project
const PROJECT = fileURLToPath(new URL('..', import.meta.url));

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
  .addOption(
    new Option(
      '--product <names>',
      'what to make of each scheme, separated by commas: member (pamphlet), leaflet, proof; all when left out',
    ).argParser(typedProducts),
  )
  .addOption(
    new Option(
      '--print-ready [how]',
      'make PDF/X-4 files for a printer too, page by page or imposed on sheets to fold and staple',
    )
      .choices(['pages', 'saddle-stitch'])
      .preset('pages')
      .conflicts('pdf'),
  )
  .addOption(
    new Option(
      '--creep <mm>',
      'how far the pages of each sheet move towards the fold from those of the sheet around it, with saddle-stitch',
    ).argParser(millimetres),
  )
  .addOption(
    new Option('--plates <which>', 'inks of the files for a printer: all four (if left out), or black alone').choices([
      'process',
      'black',
    ]),
  )
  .option('--press-profile <file>', "ICC profile of the printer's press, for the files for a printer")
  .addOption(
    new Option(
      '--only <schemes...>',
      'publish only these schemes, by the names of their folders, as for a proof',
    ).conflicts('release'),
  )
  .option(
    '--release',
    'refuse drafts, and pamphlets whose policy period is over unless a newer edition is in force',
    false,
  )
  .option(
    '--redline',
    'also make the pamphlet of the newest edition of each scheme with bars where it changed (`….redline.pdf`)',
    false,
  )
  .option(
    '--design <name>',
    'design of all pamphlets and leaflets, in place of those that the profiles name: a folder in sources/designs or templates/designs',
  )
  .option(
    '--strict',
    'publish nothing if any scheme has errors, in place of its last version; so by default with --release, and where CI is set',
  )
  .option('--no-strict', 'publish the other schemes, and the last version of one that has errors')
  .option('--force', 'build although nothing has changed', false)
  .option('--verbose', 'print every warning in full, not only how many each rule has', false)
  .option('--json', 'print the outcome as JSON', false)
  .action(async ({ strict, ...options }: Omit<BuildOptions, 'strict'> & { strict?: boolean }) => {
    const { build } = await import('./commands/build.ts');
    await build({ ...options, strict: strict ?? (options.release || Boolean(process.env.CI)) }, PROJECT);
  });

program
  .command('check')
  .description('Read the sources and report what was read and what is wrong, without publishing anything.')
  .argument('[scheme]', 'one scheme, by the name of its folder; all when left out')
  .option('--sources <folder>', 'folder of the schemes', join(PROJECT, 'sources'))
  .option('--verbose', 'print every warning in full, not only how many each rule has', false)
  .addOption(new Option('--json', 'print the report as JSON').default(false).conflicts('sarif'))
  .addOption(new Option('--sarif', 'print the messages as SARIF 2.1.0, for a CI').default(false))
  .action(async (scheme: string | undefined, options: CheckOptions) => {
    const { check } = await import('./commands/check.ts');
    await check(scheme, options, PROJECT);
  });

program
  .command('translate')
  .description('Bring the catalogs up to date with the sources, and report what is translated, stale or missing.')
  .option('--sources <folder>', 'folder of the schemes', join(PROJECT, 'sources'))
  .option('--check', 'write nothing; fail when a catalog is not up to date, or says too little', false)
  .option('--json', 'print the report as JSON', false)
  .action(async (options: TranslateOptions) => {
    const { translate } = await import('./commands/translate.ts');
    await translate(options, PROJECT);
  });

program
  .command('migrate')
  .description('Rewrite YAML files of an older version to the newest one, and show what changes.')
  .option('--sources <folder>', 'folder of the schemes', join(PROJECT, 'sources'))
  .option('--dry-run', 'only show what would change; write nothing', false)
  .option('--json', 'print the changes as JSON', false)
  .action(async (options: MigrateOptions) => {
    const { migrate } = await import('./commands/migrate.ts');
    await migrate(options, PROJECT);
  });

program
  .command('diff')
  .description(
    'List what changed from one edition of a scheme to another, or to a text that is not among the sources yet.',
  )
  .argument(
    '[older]',
    'scheme, or scheme/edition; the edition before the newer one when left out. Without it, the latest of each scheme',
  )
  .argument('[newer]', 'scheme/edition; the latest one when left out')
  .option('--text <file>', 'the newer text, in place of an edition among the sources')
  .addOption(
    new Option(
      '--erratum [number]',
      'what a correction of the edition changed; the last one when no number is given',
    ).conflicts(['text', 'xlsx']),
  )
  .option('--sources <folder>', 'folder of the schemes', join(PROJECT, 'sources'))
  .option('--only <things...>', 'only changes of these, such as premium or exclusion')
  .addOption(new Option('--fail-on <sign>', 'exit with 1 if a change waits for a signature').choices(['must']))
  .option('--verbose', 'print each premium, and each change that follows from another', false)
  .addOption(
    new Option('--json', 'print the changes as JSON (schemas/json/changes.schema.json)')
      .default(false)
      .conflicts(['csv', 'md']),
  )
  .addOption(new Option('--csv', 'print the changes as CSV, one row a change').default(false).conflicts('md'))
  .option('--md', 'print the changes as a table in Markdown', false)
  .addOption(
    new Option(
      '--xlsx <file>',
      'write a workbook: the table of old and new (新旧対照表), all changes, and the premiums. A file that is there is kept',
    ).conflicts(['json', 'csv', 'md', 'only']),
  )
  .option('--lang <language>', 'the language of the words of the workbook; that of the pamphlets if left out')
  .action(async (older: string | undefined, newer: string | undefined, options: DiffOptions) => {
    const { diff } = await import('./commands/diff.ts');
    await diff(older, newer, options, PROJECT);
  });

program
  .command('keys')
  .description('Write keys.yaml: the key by which each item is followed from one edition to the next.')
  .argument('[scheme]', 'one scheme, by the name of its folder; all when left out')
  .option('--sources <folder>', 'folder of the schemes', join(PROJECT, 'sources'))
  .option(
    '--same <pairs...>',
    'two items are one: <scheme>/<edition>:<id in the edition before>=<id in this edition>',
    [],
  )
  .option('--check', 'write nothing; fail when a file is not up to date', false)
  .option('--json', 'print what was written, and the items that may be one, as JSON', false)
  .action(async (scheme: string | undefined, options: KeysOptions) => {
    const { keys } = await import('./commands/keys.ts');
    await keys(scheme, options, PROJECT);
  });

program
  .command('ask')
  .description(
    'List what a person must decide, and write the answers: judgements that are open, or void because words changed; what a new text needs of its profile; whether two items are one; changes to sign.',
  )
  .argument('[scheme]', 'one scheme, by the name of its folder; all when left out')
  .option('--sources <folder>', 'folder of the schemes', join(PROJECT, 'sources'))
  .option('--answer <answers...>', 'answers: ID=N with the number of a reading, or ID=text:WORDS', [])
  .option('--by <name>', 'who answers')
  .option('--why <words>', 'why, in one sentence')
  .option('--json', 'print the questions as JSON (schemas/json/questions.schema.json)', false)
  .action(async (scheme: string | undefined, options: AskOptions) => {
    const { ask } = await import('./commands/ask.ts');
    await ask(scheme, options, PROJECT);
  });

program
  .command('renew')
  .description(
    'Write the next edition: a text that was received, with what changed and what a person must decide; or one made of the edition before by a workbook (xlsx). The corrected text of an edition that is there becomes an erratum of it.',
  )
  .argument('<scheme>', 'the scheme, by the name of its folder')
  .argument('<edition>', 'the new edition, or the one to correct: the name of its folder, such as 2027')
  .argument('[file]', 'the new text, as received')
  .option('--workbook [file]', 'write the workbook to fill in; renewal.xlsx when no name is given')
  .option('--from <file>', 'take a workbook that is filled in, and list what changes')
  .option('--since <edition>', 'the edition before; the newest one when left out')
  .option('--yes', 'with --from: write the new text', false)
  .option('--by <name>', 'for the corrected text of an edition that is there: who says that it is one')
  .option('--why <text>', 'the same: what was wrong, in one sentence that is published')
  .option('--sources <folder>', 'folder of the schemes', join(PROJECT, 'sources'))
  .option('--json', 'print what changes, questions and errors as JSON (schemas/json/renewed.schema.json)', false)
  .action(async (scheme: string, edition: string, file: string | undefined, options: RenewOptions) => {
    const { renew } = await import('./commands/renew.ts');
    await renew(scheme, edition, file, options, PROJECT);
  });

program
  .command('preview')
  .description('Serve the site, and build and show it again whenever a source, a template or the code changes.')
  .option('--sources <folder>', 'folder of the schemes', join(PROJECT, 'sources'))
  .option('--port <number>', 'port to serve on; 0 for any that is free', portNumber, 4173)
  .option('--host <name>', 'name or address to serve on', '127.0.0.1')
  .option('--pdf', 'print the pamphlets too', false)
  .action(async (options: PreviewOptions) => {
    const { preview } = await import('./commands/preview.ts');
    await preview(options, PROJECT);
  });

const quoteCommand = program
  .command('quote')
  .description('Say what each scheme prints for some facts: premiums with their limits, or why it prints none.');
for (const { flags, description } of QUANTITY_OPTIONS) quoteCommand.option(flags, description);
quoteCommand
  .option('--member <scheme>', 'the scheme whose members the company belongs to, by the name of its folder')
  .option('--class <class>', 'class of risk, by its id, its name or its label')
  .option('--limit <amount>', 'lowest limit wanted, for the first cover of sources/coverage.yaml')
  .option('--on <day>', 'day of joining, which decides the edition that answers; today when left out')
  .option(
    '--joining <day>',
    'day of joining, such as `03-15` or `2024-03-15`; the first day of the policy period when left out',
  )
  .option(
    '--axis <name=value...>',
    'anything else that premiums depend on: `age=25`, `employees=12`, `faculty=medical`',
  )
  .option('--condition <ids...>', 'conditions that apply, by the ids of their rows, such as an incident in the past')
  .option('--lang <lang>', 'language of the answer, by its tag, such as en; that of the pamphlets when left out')
  .option('--sources <folder>', 'folder of the schemes', join(PROJECT, 'sources'))
  .option('--json', 'print the answer as JSON (docs/quote.md)', false)
  .action(async (options: QuoteCommandOptions) => {
    const { quote } = await import('./commands/quote.ts');
    await quote(options, PROJECT);
  });

function millimetres(text: string): number {
  if (!/^\d(?:\.\d+)?$/.test(text))
    throw new InvalidArgumentError('It is in millimetres, such as 0.1, and less than 10.');
  return Number(text);
}

function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new InvalidArgumentError('A port is a number up to 65535.');
  return Number(text);
}

/** 0 fine, 1 the documents have errors, 2 wrong usage. */
async function main(): Promise<number> {
  try {
    await program.parseAsync();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      // Commander has already printed the message
      answerFailure(error.message.replace(/^error: /, ''));
      return 2;
    }
    if (error instanceof WrongUsage) return fail(error.message, 2);
    if (error instanceof Stopped) return printErrors(error);
    // a file or folder that cannot be used, or a message that a catalog lacks; anything else is our bug, and its trace helps to find it
    if (error instanceof Error && 'code' in error) return fail(error.message, 1);
    throw error;
  }
}

async function printErrors({ files }: Stopped): Promise<number> {
  const { messagesOf, uncheckedIn } = await import('./report/build-report.ts');
  if (process.argv.includes('--sarif')) {
    const { sarif } = await import('./report/sarif.ts');
    process.stdout.write(sarif(files.flatMap(messagesOf)));
  } else if (process.argv.includes('--json')) {
    printJson({ outcome: 'failed', messages: files.flatMap(messagesOf), unchecked: files.flatMap(uncheckedIn) });
  } else {
    const { printMessages } = await import('./report/terminal.ts');
    printMessages(files, process.argv.includes('--verbose'));
  }
  return 1;
}

function fail(message: string, exitCode: number): number {
  process.stderr.write(`yakkan: ${message}\n`);
  answerFailure(message);
  return exitCode;
}

/** With `--json` every answer is JSON, whatever went wrong. */
function answerFailure(message: string): void {
  if (process.argv.includes('--json')) print(JSON.stringify({ outcome: 'failed', message }));
}

// the reader may close the pipe early (`| head`)
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await main();
