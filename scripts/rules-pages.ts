import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { meaningOf, rules, severityOf, type RuleId } from '../src/messages/rules.ts';

/*
 * docs/rules.md, the index of the rules, and docs/rules/<rule>.md, a page a rule: its smallest failing input, the message it gives and
 * the silent neighbour. The examples are fixtures of test/read.test.ts and test/command.test.ts, so the tests prove them.
 */

/** Where the fixtures of a rule may be: those that read one edition, and those that run a command. */
const FIXTURES = ['test/fixtures/read', 'test/fixtures/command'];

/** The pages by their paths. @throws Error when a rule has no case that breaks it, or no silent neighbour. */
export function rulesPages(project: string): [string, string][] {
  const ids = Object.keys(rules) as RuleId[];
  return [
    ['docs/rules.md', indexPage(ids)],
    ...ids.map((rule): [string, string] => [`docs/rules/${rule}.md`, rulePage(rule, project)]),
  ];
}

function indexPage(ids: readonly RuleId[]): string {
  return `${[
    '# Rules',
    '',
    'What a source can break. An error stops the build; a warning does not. Each rule has a page with its smallest failing input. These',
    'pages are generated from `src/messages/rules.ts` and the fixtures in `test/fixtures/read/` and `test/fixtures/command/`: change those',
    'and run `npm run docs`.',
    '',
    '| rule | severity | meaning |',
    '| ---- | -------- | ------- |',
    ...ids.map((rule) => `| [\`${rule}\`](rules/${rule}.md) | ${severityOf(rule)} | ${meaningOf(rule)} |`),
  ].join('\n')}\n`;
}

function rulePage(rule: RuleId, project: string): string {
  const cases = FIXTURES.map((fixtures) => join(project, fixtures, rule))
    .filter(existsSync)
    .flatMap((folder) =>
      readdirSync(folder)
        .sort()
        .map((name) => readCase(join(folder, name), name)),
    );
  const breaking = plainest(
    cases.filter(({ messages }) => messages.includes(` ${rule}\n`)),
    'breaks',
    rule,
  );
  const silent = plainest(
    cases.filter(({ name }) => name.startsWith('ok')),
    'ok',
    rule,
  );
  return page([
    `# ${rule}`,
    '',
    `${meaningOf(rule)} It is ${severityOf(rule) === 'error' ? 'an error' : 'a warning'}.`,
    '',
    '## What breaks it',
    '',
    ...filesOf(breaking),
    ...(breaking.command ? [OTHER_FILES, ''] : []),
    ...(breaking.why ? [breaking.why, ''] : []),
    breaking.command ? `What \`${breaking.command}\` prints:` : 'The message:',
    '',
    ...block('text', breaking.messages),
    '## What does not',
    '',
    ...filesOf(silent),
    '[All rules](../rules.md)',
  ]);
}

const OTHER_FILES =
  'All other files of `sources/` are those of [`base-sources/`](../../test/fixtures/command/base-sources).';

/** Files of a fixture that say what is expected and how it is run. All others are the input. */
const NOT_INPUT = ['messages.txt', 'command.txt', 'why.txt'];

type Case = {
  name: string;
  files: { name: string; text: string }[];
  messages: string;
  /** What is run, if it is not the reading of one edition. */
  command?: string;
  /** A sentence for what the files do not show. */
  why?: string;
};

function readCase(folder: string, name: string): Case {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => statSync(join(folder, file)).isFile() && !NOT_INPUT.includes(file))
    // the text comes first: it is what is wrong, the others say how it is read
    .sort((a, b) => Number(b.endsWith('.txt')) - Number(a.endsWith('.txt')) || (a < b ? -1 : 1))
    .map((file) => ({ name: file, text: readFileSync(join(folder, file), 'utf8') }));
  const lineOf = (file: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : undefined;
  const [command, why] = [lineOf('command.txt'), lineOf('why.txt')];
  const messages = readFileSync(join(folder, 'messages.txt'), 'utf8');
  return { name, files, messages, ...(command && { command }), ...(why && { why }) };
}

/** The case of that name, else the smallest: others show what is invisible on a page, such as a form feed. */
function plainest(cases: readonly Case[], name: string, rule: RuleId): Case {
  const size = ({ files }: Case) => files.reduce((sum, { text }) => sum + text.length, 0);
  const found = cases.find((each) => each.name === name) ?? [...cases].sort((a, b) => size(a) - size(b))[0];
  if (!found) throw new Error(`${rule} needs a fixture that breaks it and one that does not`);
  return found;
}

/** How a file is highlighted, by the ending of its name. */
const LANGUAGES: Readonly<Record<string, string>> = { '.yaml': 'yaml', '.po': 'po' };

/** Files that a page cannot show. */
const PICTURES = ['.png', '.jpg'];

function filesOf({ files }: Case): string[] {
  return files.flatMap(({ name, text }) =>
    PICTURES.includes(extname(name)) ? [`\`${name}\` is a picture.`, ''] : linesOf(name, text),
  );
}

function linesOf(name: string, text: string): string[] {
  return [
    `\`${name}\`${text.trim() === '' ? ' is empty.' : ''}`,
    '',
    ...(text.trim() === '' ? [] : block(LANGUAGES[extname(name)] ?? 'text', text)),
  ];
}

/** A tab is what separates cells, so it is shown as messages show it. */
function block(language: string, text: string): string[] {
  const fence = text.includes('```') ? '````' : '```';
  const shown = repeatsCounted(text.replace(/\n*$/, '\n')).replace(/\n+$/, '');
  return [`${fence}${language}`, shown.replaceAll('\t', '⇥'), fence, ''];
}

/** A line that a fixture has many times over is shown once, with the number of the others. */
function repeatsCounted(text: string): string {
  return text.replace(
    /^(.+\n\n?)\1{9,}/gm,
    (run, line: string) => `${line}[the same line ${run.length / line.length - 1} times more]\n\n`,
  );
}

function page(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
