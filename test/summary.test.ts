import { expect, it } from 'vitest';
import { pamphletView } from '../src/render/document/document.ts';
import { plainWords } from '../src/render/html/text.ts';
import { languagesOf } from './support/languages.ts';
import { readingOf, readings, sources, TODAY } from './support/made-up.ts';
import { project } from './support/project.ts';

const schemes = readings.map(({ scheme }) => scheme);
const { languages } = await languagesOf({ sources, templates: `${project}templates`, today: TODAY }, schemes);
const japanese = languages.find(({ i18n }) => i18n.locale.lang === 'ja')!;

it('shows words that are declared to advertise nowhere as what is covered', () => {
  // サイバー攻撃に起因して負担する賠償責任を補償します。
  const words = 'サイバー攻撃に起因して負担する';
  const insured = (isAdvertising: boolean) => {
    const scheme = structuredClone(readingOf('kumo').scheme);
    const clause = scheme.coverages
      .flatMap(({ clauses }) => clauses)
      .find(({ text }) => text?.value.startsWith(words))!;
    if (isAdvertising) clause.codes = clause.codes!.map((code) => ({ ...code, advertises: true }));
    const { groups } = pamphletView(scheme, japanese).summary.find(({ name }) => name === 'insured')!;
    return groups.flatMap(({ points }) => points).map(({ statement }) => statement && plainWords(statement.words.text));
  };
  expect(insured(false).some((each) => each?.startsWith(words))).toBe(true);
  expect(insured(true).some((each) => each?.startsWith(words))).toBe(false);
});
