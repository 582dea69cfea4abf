import { meaningOf, rules, severityOf, type RuleId } from '../messages/rules.ts';

/** docs/rules.md, generated: `npm run docs` writes it, and a test says when it is out of date. */
export function rulesPage(): string {
  const rows = (Object.keys(rules) as RuleId[]).map(
    (rule) => `| \`${rule}\` | ${severityOf(rule)} | ${meaningOf(rule)} |`,
  );
  return `${[
    '# Rules',
    '',
    'What a source can be found to break. An error stops the build; a warning does not. This page is generated from',
    '`src/messages/rules.ts`: change it there and run `npm run docs`.',
    '',
    '| rule | severity | meaning |',
    '| ---- | -------- | ------- |',
    ...rows,
  ].join('\n')}\n`;
}
