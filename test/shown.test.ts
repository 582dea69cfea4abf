import { GAP } from '../src/render/document/pointers.ts';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Scheme } from '../schemas/scheme.ts';
import type { ClauseView } from '../src/render/document/clause.ts';
import { anchorOf } from '../src/render/document/address.ts';
import { pamphletView, type PamphletView } from '../src/render/document/document.ts';
import type { ItemView } from '../src/render/document/items.ts';
import { partsOf } from '../src/render/document/printed-table.ts';
import { requirementsOf } from '../src/render/document/requirements.ts';
import { unshownIn } from '../src/render/document/unshown.ts';
import type { SiteLanguage } from '../src/render/html/page.ts';
import { unshownInMember } from '../src/render/pamphlet/expected.ts';
import { memberView } from '../src/render/pamphlet/member.ts';
import { bareOf, unshownInUnion, unshownOf } from '../src/render/site/unshown.ts';
import { reportUnshown } from '../src/report/refusals.ts';
import { languagesOf } from './support/languages.ts';
import { originalOf, readingOf, readings, sources, TODAY } from './support/made-up.ts';
import { project } from './support/project.ts';
import { readings as originals } from './support/sources.ts';

/*
 * What was read is published: without a browser, from what the templates of the page and of the pamphlet get. Each statement, note,
 * heading, premium and limit is dropped from the view once, and is missed at its place in the text.
 */
const schemes = readings.map(({ scheme }) => scheme);
const { languages } = await languagesOf({ sources, templates: `${project}templates`, today: TODAY }, schemes);
const ofOriginals = await languagesOf(
  { sources: `${project}sources`, templates: `${project}templates`, today: TODAY },
  originals.map(({ scheme }) => scheme),
);

/** Everything that can be dropped from a view, each with a function that drops it and one that puts it back. */
type Drop = { what: string; line: string; words?: string; drop: () => void; undo: () => void };

function from<T>(list: T[], what: string, lineOf: (each: T) => string): Drop[] {
  return list.map((each) => {
    let at = -1;
    return {
      what,
      line: lineOf(each),
      drop: () => {
        at = list.indexOf(each);
        list.splice(at, 1);
      },
      undo: () => list.splice(at, 0, each),
    };
  });
}

function inClauses(clauses: ClauseView[], what: string): Drop[] {
  const worded = clauses.flatMap((clause): Drop[] =>
    (['name', 'text'] as const).flatMap((part) => {
      const whole = clause[part];
      if (whole.pieces.length === 0) return [];
      const drop = () => (clause[part] = { ...whole, pieces: [] });
      // without what a page says about where the words point
      const words = whole.pieces.map(({ text, pointer }) => (pointer ? '' : text)).join('');
      return [{ what: `the ${part} of a ${what}`, line: '', words, drop, undo: () => (clause[part] = whole) }];
    }),
  );
  const exceptions = clauses.flatMap((clause) =>
    [clause.exceptions, clause.lastExceptions].flatMap((list) => from(list, 'an exception', () => '')),
  );
  return [...worded, ...exceptions, ...clauses.flatMap(({ items }) => inClauses(items, what))];
}

function inItem({ clauses, cost, table, rates, lines }: ItemView): Drop[] {
  return [
    ...inClauses(clauses, 'statement'),
    ...inClauses(cost?.rows.map(({ clause }) => clause) ?? [], 'cost'),
    ...inClauses(
      partsOf(table).map(({ clause }) => clause),
      'cell',
    ),
    ...rates.flatMap(({ rows }) => rows.flatMap(({ cells }) => from(cells, 'a premium', ({ line }) => line))),
    ...from(lines, 'a line of a contact', () => ''),
  ];
}

function dropsOf({ chapters }: PamphletView): Drop[] {
  return chapters.flatMap(({ blocks, plans, limits, riders, assumptions }) => [
    ...blocks.flatMap((block) => [
      ...block.items.flatMap(inItem),
      ...block.notes.flatMap(({ clause }) => inClauses([clause], 'note')),
    ]),
    ...from(plans, 'a plan', () => ''),
    ...from(limits.sublimits.rows, 'a limit', ({ lines }) => lines[0]!.text),
    ...from(limits.deductibles.rows, 'a deductible', ({ lines }) => lines[0]!.text),
    ...riders.flatMap(({ clauses }) => inClauses(clauses, 'rider')),
    ...from(assumptions, 'an assumption', ({ at }) => at.split('C')[0]!),
  ]);
}

const viewOf = (scheme: Scheme, language: SiteLanguage) => structuredClone(pamphletView(scheme, language));

describe.each(languages.map((language) => [language.i18n.locale.lang, language] as const))('in %s', (_, language) => {
  it.each(schemes.map((scheme) => [scheme.scheme, scheme] as const))('misses nothing of %s as it is', (_, scheme) => {
    expect(unshownIn(viewOf(scheme, language), requirementsOf(scheme, language.i18n))).toEqual([]);
  });

  it.each(schemes.map((scheme) => [scheme.scheme, scheme] as const))(
    'misses each statement, note, premium and limit of %s that a view has lost',
    (_, scheme) => {
      const view = viewOf(scheme, language);
      const wanted = requirementsOf(scheme, language.i18n);
      // our own words, in place of a number that no one confirmed
      const withheld = language.i18n.t('pamphlet.withheldNumber');
      const drops = dropsOf(view).filter(({ words }) => words !== withheld);
      expect(drops.length).toBeGreaterThan(20);
      // the same words elsewhere: a name on a line of a contact, a sentence that a chapter states and premiums assume
      const kept: string[] = [];
      for (const { what, line, words, drop, undo } of drops) {
        drop();
        const missed = unshownIn(view, wanted);
        undo();
        if (missed.length === 0) kept.push(what);
        else if (words !== undefined)
          expect(
            missed.some((each) => words.startsWith(each.words.replaceAll(GAP, '').trimEnd())),
            `${what}: ${words}`,
          ).toBe(true);
        else if (line !== '')
          expect(
            missed.map(({ span }) => String(span?.start.line)),
            what,
          ).toContain(line);
      }
      expect(kept.filter((what) => !/^a line of a contact$|^an assumption$/.test(what))).toEqual([]);
    },
  );
});

describe('the pages and pamphlets of the sources', () => {
  it.each(originals.map(({ scheme }) => [scheme.scheme, scheme] as const))('show everything of %s', (_, scheme) => {
    for (const language of ofOriginals.languages) {
      const requirements = requirementsOf(scheme, language.i18n);
      expect(unshownOf(scheme, { document: pamphletView(scheme, language), requirements }, language)).toEqual([]);
      expect(requirements.statements.length).toBeGreaterThan(100);
    }
  });
});

describe('a heading', () => {
  it('is missed where it is printed', () => {
    const { scheme } = readingOf('mori');
    const heading = scheme.sections.find(({ kind }) => kind === 'exclusions')!.heading!;
    const view = viewOf(scheme, languages[0]!);
    const blocks = view.chapters.find(({ name }) => name === 'exclusions')!.blocks;
    for (const block of blocks) {
      block.heading = { ...block.heading, pieces: [] };
      block.above = [];
    }
    const missed = unshownIn(view, requirementsOf(scheme, languages[0]!.i18n));
    expect(missed.map(({ words }) => words)).toContain(heading.value);
    expect(missed.find(({ words }) => words === heading.value)!.span).toEqual(heading.span);
  });
});

describe('what is not shown', () => {
  it('is one error at its place in the text, with every page and pamphlet that lacks it', () => {
    const { scheme } = readingOf('mori');
    const documents = languages.map((language) => ({
      document: viewOf(scheme, language),
      requirements: requirementsOf(scheme, language.i18n),
      language,
    }));
    const [first] = scheme.exclusions[0]!.items;
    for (const { document } of documents)
      for (const { blocks } of document.chapters)
        for (const { items } of blocks)
          for (const item of items) item.clauses = item.clauses.filter(({ id }) => id !== anchorOf(first!.id, scheme));
    const file = new VFile({ path: scheme.source.file, value: originalOf(scheme) });
    reportUnshown(
      documents.flatMap(({ language, ...documented }) => unshownOf(scheme, documented, language)),
      file,
    );
    const { start } = first!.text!.span!;
    expect(file.messages.map(({ ruleId, line, column, fatal }) => ({ ruleId, line, column, fatal }))).toEqual([
      { ruleId: 'not-shown', line: start.line, column: start.column, fatal: true },
    ]);
    expect(file.messages[0]!.reason).toContain(
      'page (ja), member pamphlet with the page that it refers to (ja), proof (ja), page (en),',
    );
  });
});

describe('a member pamphlet and the page that it refers to', () => {
  const { scheme } = readingOf('mori');
  const language = languages[0]!;
  const address = `${language.site.url}ja/schemes/mori-2024.html`;
  const document = viewOf(scheme, language);
  const requirements = requirementsOf(scheme, language.i18n);
  const member = () => structuredClone(memberView(scheme, { document, requirements }, language).chapters);
  const full = { address, modules: 0, path: '' };
  const exclusion = requirements.statements.find(
    ({ anchor }) => anchor === anchorOf(scheme.exclusions[0]!.items[0]!.id, scheme),
  )!;
  const withoutExclusions = () => member().filter(({ name }) => name !== 'exclusions');

  it('show everything together, also what the pamphlet alone leaves out', () => {
    expect(unshownInUnion({ chapters: member(), full }, [], address, requirements)).toEqual([]);
    expect(unshownInMember({ chapters: withoutExclusions() }, requirements)).toContain(exclusion);
    expect(unshownInUnion({ chapters: withoutExclusions(), full }, [], address, requirements)).toEqual([]);
  });

  it('lack what both have lost', () => {
    expect(unshownInUnion({ chapters: withoutExclusions(), full }, [exclusion], address, requirements)).toEqual([
      exclusion,
    ]);
  });

  it('lack what the pamphlet leaves out if it leads to another page', () => {
    const elsewhere = { ...full, address: `${language.site.url}ja/schemes/mori.html` };
    expect(unshownInUnion({ chapters: withoutExclusions(), full: elsewhere }, [], address, requirements)).toContain(
      exclusion,
    );
  });
});

describe('a member pamphlet that shows a statement without what qualifies it', () => {
  it.each(['exceptions', 'notes'])('is reported: %s', (lost) => {
    const { scheme } = readingOf('mori');
    const language = languages[0]!;
    const requirements = requirementsOf(scheme, language.i18n);
    const whole = viewOf(scheme, language);
    const whereOf = (document: PamphletView) =>
      bareOf(scheme, { document, requirements }, language).map(({ where }) => where);
    expect(whereOf(whole)).toEqual([]);
    const strip = (clauses: ClauseView[]): void => {
      for (const clause of clauses) {
        clause.exceptions = [];
        clause.lastExceptions = [];
        strip(clause.items);
      }
    };
    const spoilt = structuredClone(whole);
    for (const block of spoilt.chapters.flatMap(({ blocks }) => blocks)) {
      if (lost === 'notes') block.notes = [];
      else for (const { clauses } of block.items) strip(clauses);
    }
    expect(whereOf(spoilt)).toContain('member pamphlet (ja)');
  });
});
