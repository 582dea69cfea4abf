import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { meaningOf, rules, severityOf, type RuleId } from '../src/messages/rules.ts';

/*
 * docs/rules.md, the index of the rules, and docs/rules/<rule>.md, a page a rule: its smallest failing input, the message it gives and
 * the silent neighbour. The examples are the fixtures of test/read.test.ts, so the tests prove them.
 */

const FIXTURES = 'test/fixtures/read';

/** Rules that no text alone can break: what they are about, and the test that proves them. */
const ELSEWHERE: Readonly<Partial<Record<RuleId, { about: string; test: string }>>> = {
  'checklist-missing': { about: 'the fixed list of items that solicitation material must state', test: 'checklist' },
  'pdf-refused': { about: 'a printed PDF', test: 'gate' },
  'release-refused': { about: 'a build with `--release`', test: 'release' },
  'source-missing': { about: 'the folders of `sources/`', test: 'build' },
  'translation-incomplete': { about: 'a catalog in `sources/translations/`', test: 'translate' },
  'translation-invalid': { about: 'a catalog in `sources/translations/`', test: 'translate' },
};

/** The pages by their paths. @throws Error when a rule has neither fixtures nor a test that is named here. */
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
    'pages are generated from `src/messages/rules.ts` and the fixtures in `test/fixtures/read/`: change those and run `npm run docs`.',
    '',
    '| rule | severity | meaning |',
    '| ---- | -------- | ------- |',
    ...ids.map((rule) => `| [\`${rule}\`](rules/${rule}.md) | ${severityOf(rule)} | ${meaningOf(rule)} |`),
  ].join('\n')}\n`;
}

function rulePage(rule: RuleId, project: string): string {
  const heading = [
    `# ${rule}`,
    '',
    `${meaningOf(rule)} It is ${severityOf(rule) === 'error' ? 'an error' : 'a warning'}.`,
  ];
  const footer = ['[All rules](../rules.md)'];
  const elsewhere = ELSEWHERE[rule];
  if (elsewhere)
    return page([
      ...heading,
      '',
      `It is about ${elsewhere.about}, so it has no small text of its own. \`${elsewhere.test}.test.ts\` breaks it.`,
      '',
      ...footer,
    ]);
  const folder = join(project, FIXTURES, rule);
  if (!existsSync(folder)) throw new Error(`${rule} has no fixtures in ${FIXTURES}/${rule}/`);
  const cases = readdirSync(folder)
    .sort()
    .map((name) => readCase(join(folder, name), name));
  const breaking = plainest(
    cases.filter(({ messages }) => messages.includes(` ${rule}\n`)),
    'breaks',
  );
  const silent = plainest(
    cases.filter(({ name }) => name.startsWith('ok')),
    'ok',
  );
  return page([
    ...heading,
    '',
    '## What breaks it',
    '',
    ...filesOf(breaking),
    'The message:',
    '',
    ...block('text', breaking.messages),
    '## What does not',
    '',
    ...filesOf(silent),
    ...footer,
  ]);
}

type Case = { name: string; files: { name: string; text: string }[]; messages: string };

function readCase(folder: string, name: string): Case {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => statSync(join(folder, file)).isFile() && file !== 'messages.txt')
    // the text comes first: it is what is wrong, the others say how it is read
    .sort((a, b) => Number(b.endsWith('.txt')) - Number(a.endsWith('.txt')) || (a < b ? -1 : 1))
    .map((file) => ({ name: file, text: readFileSync(join(folder, file), 'utf8') }));
  return { name, files, messages: readFileSync(join(folder, 'messages.txt'), 'utf8') };
}

/** The case of that name, else the smallest: others show what is invisible on a page, such as a form feed. */
function plainest(cases: readonly Case[], name: string): Case {
  const size = ({ files }: Case) => files.reduce((sum, { text }) => sum + text.length, 0);
  const found = cases.find((each) => each.name === name) ?? [...cases].sort((a, b) => size(a) - size(b))[0];
  if (!found) throw new Error('A rule needs a case that breaks it and one that does not');
  return found;
}

function filesOf({ files }: Case): string[] {
  return files.flatMap(({ name, text }) => [
    `\`${name}\`${text.trim() === '' ? ' is empty.' : ''}`,
    '',
    ...(text.trim() === '' ? [] : block(name.endsWith('.yaml') ? 'yaml' : 'text', text)),
  ]);
}

/** A tab is what separates cells, so it is shown as messages show it. */
function block(language: string, text: string): string[] {
  const fence = text.includes('```') ? '````' : '```';
  return [`${fence}${language}`, text.replace(/\n+$/, '').replaceAll('\t', '⇥'), fence, ''];
}

function page(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
