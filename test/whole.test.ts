import { Linter } from 'eslint';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import tseslint from 'typescript-eslint';
import { asWhole, bareWords } from '../scripts/whole-statements.js';
import { NeutralCodes } from '../schemas/neutral-codes.ts';
import type { Scheme } from '../schemas/scheme.ts';
import { collectYaml } from '../src/input/collect.ts';
import { settingOf, type ClauseView } from '../src/render/document/clause.ts';
import { pamphletView } from '../src/render/document/document.ts';
import { statedInSummary } from '../src/render/document/stated.ts';
import type { SummaryPartView } from '../src/render/document/summary.ts';
import { bareIn, wholeRequirements } from '../src/render/document/whole-requirements.ts';
import type { SiteLanguage } from '../src/render/html/page.ts';
import { documentedIn } from '../src/render/pamphlet/pamphlets.ts';
import { compareView, type CompareView } from '../src/render/site/compare/compare.ts';
import { searchEntries } from '../src/render/site/search/entries.ts';
import { statedInComparison, statedInSearch } from '../src/render/site/stated.ts';
import { bareInComparison, bareOf } from '../src/render/site/unshown.ts';
import { reportUnshown } from '../src/report/refusals.ts';
import { languagesOf } from './support/languages.ts';
import { originalOf, readingOf, readings, sources, TODAY } from './support/made-up.ts';
import { project } from './support/project.ts';
import { table } from './support/reference.ts';
import * as real from './support/sources.ts';

/*
 * A statement is shown whole wherever it is listed: without a browser, from what the templates get. Each exception, note, heading and
 * statement above is dropped from a view once, and is missed.
 */
const schemes = readings.map(({ scheme }) => scheme);
const originals = real.readings.map(({ scheme }) => scheme);
const templates = `${project}templates`;
const { languages } = await languagesOf({ sources, templates, today: TODAY }, schemes);
const ofOriginals = await languagesOf({ sources: `${project}sources`, templates, today: TODAY }, originals);
const codesOf = async (folder: string) => (await collectYaml(folder, 'coverage.yaml', NeutralCodes)).value!.codes;
const codes = await codesOf(sources);
const codesOfOriginals = await codesOf(`${project}sources`);

/** Something that a view can lose, each with a function that drops it and one that puts it back. */
type Drop = { what: string; drop: () => void; undo: () => void };

function from<T>(list: T[], what: string): Drop[] {
  return list.map((each) => {
    let at = -1;
    return {
      what,
      drop: () => {
        at = list.indexOf(each);
        list.splice(at, 1);
      },
      undo: () => list.splice(at, 0, each),
    };
  });
}

function exceptionsIn(clauses: readonly ClauseView[]): Drop[] {
  return clauses.flatMap(({ exceptions, lastExceptions, items }) => [
    ...from(exceptions, 'an exception'),
    ...from(lastExceptions, 'an exception'),
    ...exceptionsIn(items),
  ]);
}

function dropsOfSummary(summary: readonly SummaryPartView[]): Drop[] {
  return summary.flatMap(({ groups }) =>
    groups.flatMap(({ belongsTo, conditions, notes, remarks, points }) => [
      ...(points.some(({ statement }) => statement) ? from(belongsTo, 'what it belongs to') : []),
      ...from(conditions, 'what is above it'),
      ...from(notes, 'a note of its heading'),
      ...from(remarks, 'a remark below its list'),
      ...points.flatMap(({ statement }) =>
        statement ? [...exceptionsIn([statement.words]), ...from(statement.notes, 'a note')] : [],
      ),
    ]),
  );
}

/** The exceptions are in an entry twice if it has the wording too: both are dropped. */
function dropsOfComparison({ sections, notes }: CompareView): Drop[] {
  const entries = sections.flatMap(({ tables }) =>
    tables
      .flatMap(({ open, folded }) => [...(open?.rows ?? []), ...(folded?.rows ?? [])])
      .flatMap(({ cells }) => cells.flatMap((cell) => [...cell.entries, ...cell.further])),
  );
  const excepted = entries.filter(({ exceptions }) => exceptions.length > 0);
  return [
    ...excepted.map((entry): Drop => {
      const { exceptions, more } = entry;
      const drop = () => Object.assign(entry, { exceptions: [], more: null });
      return { what: 'an exception', drop, undo: () => Object.assign(entry, { exceptions, more }) };
    }),
    ...entries.flatMap(({ conditions }) => from(conditions, 'what is above it')),
    ...notes.flatMap((each) => from(each.notes, 'a note')),
  ];
}

/** What a comparison shows of statements, as a copy that a test may change. */
function shownIn(view: CompareView): CompareView {
  return { ...view, ...structuredClone({ sections: view.sections, notes: view.notes }) };
}

const summaryOf = (scheme: Scheme, language: SiteLanguage) => structuredClone(pamphletView(scheme, language).summary);

const EVERY = [
  ...languages.map((language) => ({ language, all: schemes, codes })),
  ...ofOriginals.languages.map((language) => ({ language, all: originals, codes: codesOfOriginals })),
].flatMap((each) =>
  each.all.map((scheme) => ({ ...each, scheme, name: `${scheme.id} ${each.language.i18n.locale.lang}` })),
);

describe.each(EVERY)('the statements of $name', ({ scheme, language, all, codes }) => {
  const required = wholeRequirements(scheme, language.i18n);

  it('are whole in the summary, the comparison and the search', () => {
    const comparison = compareView(all, codes, language);
    expect(bareOf(scheme, documentedIn(scheme, language), language)).toEqual([]);
    expect(bareInComparison(scheme, statedInComparison(comparison, scheme), language)).toEqual([]);
    expect(statedInSearch(searchEntries(settingOf(scheme, language.i18n))).length).toBeGreaterThan(5);
  });

  it('are missed in the summary if an exception, a note or a parent is gone', () => {
    const summary = summaryOf(scheme, language);
    const kept = dropsOfSummary(summary).filter(({ drop, undo }) => {
      drop();
      const missed = bareIn(statedInSummary(summary, 'pamphlet'), required);
      undo();
      return missed.length === 0;
    });
    expect(bareIn(statedInSummary(summary, 'pamphlet'), required)).toEqual([]);
    expect(kept.map(({ what }) => what)).toEqual([]);
  });

  it('are missed in the search if what goes along with them is gone', () => {
    const entries = searchEntries(settingOf(scheme, language.i18n));
    const alone = entries.map((entry) => ({ ...entry, above: [], below: [], under: [] }));
    const qualified = [...required.values()].filter(({ qualifiers }) => qualifiers.length > 0);
    const found = statedInSearch(alone).filter(({ statement, words }) =>
      required.get(statement)?.qualifiers.some((each) => !words.replace(/\s/g, '').includes(each.replace(/\s/g, ''))),
    );
    expect(bareIn(statedInSearch(alone), required).length).toBeGreaterThanOrEqual(found.length);
    if (qualified.length > 0) expect(bareIn(statedInSearch(alone), required)).not.toEqual([]);
  });
});

/** Sentences that say how a cost is paid, printed apart from it: keyed from the originals, with the anchor of the cost. */
const paidCosts = table('test/reference/paid-costs.csv');

describe('how a cost is paid goes along with it', () => {
  const japanese = ofOriginals.languages.find(({ i18n }) => i18n.locale.lang === 'ja')!;
  const comparison = compareView(originals, codesOfOriginals, japanese);
  const without = (text: string) => text.replace(/\s+/g, '');

  it.each(paidCosts)('in $scheme $line, $cost', ({ scheme: name, cost, words }) => {
    const scheme = originals.find((each) => each.scheme === name)!;
    const required = wholeRequirements(scheme, japanese.i18n);
    const shown = [
      ...statedInSearch(searchEntries(settingOf(scheme, japanese.i18n))),
      ...statedInSummary(summaryOf(scheme, japanese), 'pamphlet'),
      ...statedInComparison(comparison, scheme),
    ].filter((each) => each.statement === cost);
    expect(shown.length).toBeGreaterThan(0);
    for (const each of shown) {
      expect(without(each.words)).toContain(without(words!));
      expect(bareIn([each], required)).toEqual([]);
      const cut = { ...each, words: without(each.words).replaceAll(without(words!), '') };
      expect(bareIn([cut], required)).not.toEqual([]);
    }
  });
});

describe.each([
  ...languages.map((language) => ({ language, all: schemes, codes, of: 'made-up' })),
  ...ofOriginals.languages.map((language) => ({ language, all: originals, codes: codesOfOriginals, of: 'real' })),
])('the comparison of $of schemes', ({ language, all, codes }) => {
  it('misses each exception, note and parent that an entry has lost', () => {
    const comparison = shownIn(compareView(all, codes, language));
    const requirements = all.map((scheme) => ({ scheme, required: wholeRequirements(scheme, language.i18n) }));
    const missed = () =>
      requirements.flatMap(({ scheme, required }) => bareIn(statedInComparison(comparison, scheme), required));
    expect(missed()).toEqual([]);
    const drops = dropsOfComparison(comparison);
    const kept = drops.filter(({ drop, undo }) => {
      drop();
      const found = missed();
      undo();
      return found.length === 0;
    });
    expect(kept.map(({ what }) => what)).toEqual([]);
    expect(drops.length).toBeGreaterThan(5);
  });
});

describe('a statement that has lost its exception', () => {
  const { scheme } = readingOf('mori');
  const language = languages[0]!;
  const comparison = compareView(schemes, codes, language);
  const excepted = scheme.exclusions.flatMap(({ items }) => items).find(({ exceptions }) => exceptions.length > 0)!;
  const reported = (document: { summary: SummaryPartView[] }) => {
    const file = new VFile({ path: scheme.source.file, value: originalOf(scheme) });
    const documented = documentedIn(scheme, language);
    const view = { ...documented, document: { ...documented.document, ...document } };
    const compared = bareInComparison(scheme, statedInComparison(comparison, scheme), language);
    reportUnshown([...bareOf(scheme, view, language), ...compared], file);
    return file.messages.map(({ ruleId, line, fatal, reason }) => ({ ruleId, line, fatal, reason }));
  };

  it('is an error at its place in the text, with the view', () => {
    const summary = summaryOf(scheme, language);
    const points = summary.flatMap(({ groups }) => groups.flatMap((group) => group.points));
    const point = points.find(({ statement }) => statement?.id === excepted.id)!;
    point.statement!.words.exceptions = [];
    const { start } = excepted.text!.span!;
    const found = reported({ summary });
    expect(found).toEqual([
      { ruleId: 'not-shown', line: start.line, fatal: true, reason: expect.stringContaining('summary (ja)') as string },
    ]);
    expect(found[0]!.reason).toContain(excepted.exceptions[0]!.value);
  });

  it('is silent as it is', () => {
    expect(reported({ summary: summaryOf(scheme, language) })).toEqual([]);
  });
});

describe('the words of a clause', () => {
  const linter = new Linter();
  const lint = (code: string) =>
    linter
      .verify(
        code,
        [
          {
            files: ['**/*.ts'],
            languageOptions: { parser: tseslint.parser },
            rules: { 'no-restricted-imports': ['error', bareWords], 'no-restricted-syntax': ['error', asWhole] },
          },
        ],
        'a.ts',
      )
      .map(({ ruleId }) => ruleId);

  it('come into a list by no other way than whole', () => {
    expect(lint("import { clauseView } from '../../document/clause.ts';")).toEqual(['no-restricted-imports']);
    expect(lint("import { printedView } from './clause.ts';")).toEqual(['no-restricted-imports']);
    expect(lint('const a = b as WholeStatement;')).toEqual(['no-restricted-syntax']);
  });

  it('may have names, types and lines', () => {
    expect(lint("import { textView, type ClauseView } from '../../document/clause.ts';")).toEqual([]);
    expect(lint("import { wholeStatement, type WholeStatement } from './whole-statement.ts';")).toEqual([]);
    expect(lint('const a: WholeStatement = b; const c = d as Statement;')).toEqual([]);
  });
});
