import { describe, expect, it } from 'vitest';
import type { Clause } from '../schemas/clause.ts';
import { CodeKind, NeutralCodes } from '../schemas/neutral-codes.ts';
import type { Scheme } from '../schemas/scheme.ts';
import { lineOfClause, placesOf } from '../src/compare/places.ts';
import { sideBySide } from '../src/compare/side-by-side.ts';
import type { Statement } from '../src/compare/statements.ts';
import { foldedTerm, termsOf } from '../src/compare/terms.ts';
import { collectYaml } from '../src/input/collect.ts';
import { keyed as keyedTable } from './support/reference.ts';
import { readingOf, readings, sources } from './support/made-up.ts';
import { project } from './support/project.ts';
import * as real from './support/sources.ts';

async function codesIn(folder: string) {
  return (await collectYaml(folder, 'coverage.yaml', NeutralCodes)).value!.codes;
}
const codes = await codesIn(sources);
const schemes = readings.map(({ scheme }) => scheme);
const side = sideBySide(schemes, codes);

type Side = ReturnType<typeof sideBySide>;
function entriesOf(
  kind: CodeKind,
  code: string,
  scheme: string,
  which: 'cells' | 'excluded' | 'lifted' = 'cells',
  { offered, codes }: Side = side,
): Statement[] {
  const column = offered.findIndex((each) => each.scheme === scheme);
  return codes[kind].find((row) => row.code === code)?.[which][column] ?? [];
}

const linesIn = (entries: readonly Statement[]) =>
  entries
    .map(({ clause }) => lineOfClause(clause))
    .sort((a, b) => a - b)
    .join(' ');

describe('the schemes of sources/ side by side', async () => {
  const keyed = keyedTable('comparison');
  const realCodes = await codesIn(`${project}sources`);
  const realSide = sideBySide(
    real.readings.map(({ scheme }) => scheme),
    realCodes,
  );

  it.each(keyed)('$kind $code: $scheme is $state', (keyed) => {
    const { kind, code, scheme, state, lines, exceptions, rider } = keyed;
    const of = (which: 'cells' | 'excluded' | 'lifted') => entriesOf(kind as CodeKind, code!, scheme!, which, realSide);
    const entries = of('cells');
    expect(linesIn(entries)).toBe(lines);
    expect(linesIn(of('excluded'))).toBe(keyed.not_covered);
    expect(linesIn(of('lifted'))).toBe(keyed.lifted);
    expect([...entries, ...of('excluded'), ...of('lifted')].length > 0).toBe(state !== 'not stated');
    expect(linesIn(entries.filter(({ clause }) => clause.exceptions.length > 0))).toBe(exceptions);
    const ridden = entries.filter((each) => each.rider);
    const expected = [linesIn(ridden), ...new Set(ridden.map((each) => each.rider!.attachment))].join(' ').trim();
    expect(expected).toBe(rider);
  });

  it('have a meaning of every code in both languages', () => {
    expectMeanings(realCodes);
  });
});

describe('schemes side by side', () => {
  // typed from the texts: lines that state it, that exclude it, of riders that take an exclusion back
  it.each([
    ['coverages', 'cyber-attack', 'aozora', '32 34 39 90', '', ''],
    ['coverages', 'it-services', 'aozora', '47', '49', ''],
    ['coverages', 'it-services', 'hama', '', '', ''],
    ['coverages', 'it-services', 'kumo', '', '44', ''],
    ['coverages', 'it-services', 'mori', '', '85', ''],
    ['costs', 'damages', 'hama', '26', '', ''],
    ['costs', 'forensic-investigation', 'aozora', '93 99', '', ''],
    ['exclusions', 'intent', 'mori', '74 93', '', ''],
    ['exclusions', 'crime', 'aozora', '110', '', '43'],
    ['exclusions', 'fines', 'aozora', '85', '', ''],
    ['exclusions', 'war', 'aozora', '', '', ''],
    ['exclusions', 'war', 'kumo', '34', '', ''],
  ] as const)('%s %s of %s: lines %j, excluded %j, lifted %j', (kind, code, scheme, lines, excluded, lifted) => {
    expect(linesIn(entriesOf(kind, code, scheme))).toBe(lines);
    expect(linesIn(entriesOf(kind, code, scheme, 'excluded'))).toBe(excluded);
    expect(linesIn(entriesOf(kind, code, scheme, 'lifted'))).toBe(lifted);
  });

  it('show which statements have a ただし, and which belong to a rider', () => {
    const withException = (code: string, scheme: string) =>
      linesIn(entriesOf('exclusions', code, scheme).filter(({ clause }) => clause.exceptions.length > 0));
    expect(withException('crime', 'kumo')).toBe('36');
    expect(withException('crime', 'aozora')).toBe('');
    const ridden = entriesOf('exclusions', 'intent', 'mori').filter(({ rider }) => rider);
    expect([linesIn(ridden), ridden[0]!.rider!.attachment]).toEqual(['93', 'optional']);
  });

  it('leaves out no code of any statement: it is in the cell, or a statement above it is', () => {
    for (const scheme of side.offered) {
      const shown = new Map<string, Set<string>>();
      for (const kind of CodeKind.options)
        for (const { code } of side.codes[kind])
          shown.set(`${kind} ${code}`, new Set(entriesOf(kind, code, scheme.scheme).map(({ clause }) => clause.id)));
      let seen = 0;
      const visit = (kind: CodeKind, clause: Clause, above: readonly string[]) => {
        const here = [...above, clause.id];
        for (const { code } of clause.codes ?? []) {
          seen += 1;
          const ids = shown.get(`${kind} ${code}`) ?? new Set();
          expect(
            here.some((id) => ids.has(id)),
            `${clause.id} ${code}`,
          ).toBe(true);
        }
        for (const item of clause.items) visit(kind, item, here);
      };
      for (const { clauses } of scheme.coverages) for (const clause of clauses) visit('coverages', clause, []);
      for (const { items } of scheme.costs) for (const clause of items) visit('costs', clause, []);
      for (const { items } of scheme.exclusions) for (const clause of items) visit('exclusions', clause, []);
      expect(seen).toBeGreaterThan(10);
    }
  });

  it('puts rows in the order of coverage.yaml, and leaves out codes that only a closed scheme has', () => {
    const rows = side.codes.exclusions.map(({ code }) => code);
    expect(rows.slice(0, 3)).toEqual(['war', 'terrorism', 'earthquake-flood']);
    // 電子マネー, tsuki 34, and nowhere else
    expect(rows).not.toContain('electronic-money');
    expect(Object.keys(codes.exclusions)).toContain('electronic-money');
  });
});

describe('a scheme closed to new business', () => {
  it('is not offered for comparison', () => {
    expect(side.closed.map(({ scheme }) => scheme)).toEqual(['tsuki']);
    expect(side.offered.map(({ scheme }) => scheme)).toEqual(['aozora', 'hama', 'kumo', 'mori']);
  });

  it('is, once it is open', () => {
    const opened = structuredClone(schemes);
    const { status } = opened.find(({ scheme }) => scheme === 'tsuki')!.identity;
    status.value = 'open';
    expect(sideBySide(opened, codes).offered.map(({ scheme }) => scheme)).toContain('tsuki');
    expect(sideBySide(opened, codes).closed).toEqual([]);
  });
});

describe('limits', () => {
  const limits = (cover: string, basis: string) =>
    side.limits
      .find((row) => row.cover === cover && row.basis === basis)!
      .cells.map((cell) =>
        cell.map(({ amount, bound }) => [bound ?? '', amount.value, amount.span.start.line].join(' ').trim()),
      );

  // aozora 66, 67; hama 10, 11; kumo 52, 56; mori 107, 108, 57
  it('are on the basis that they are printed with', () => {
    expect(limits('liability', 'per-claim')).toEqual([
      ['30000000 66', '100000000 66'],
      [],
      ['100000000 52'],
      ['100000000 107', '10000000 108'],
    ]);
    expect(limits('liability', 'aggregate')[1]).toEqual(['100000000 10']);
    expect(limits('response', 'per-incident')).toEqual([
      ['1000000 67', '5000000 67'],
      ['1000000 11'],
      ['lower 5000000 56', 'upper 100000000 56'],
      ['100000000 57', '10000000 57'],
    ]);
  });

  it('of single costs are next to the code of the cost', () => {
    const row = side.costTerms.find(({ code }) => code === 'condolence-individuals')!;
    // hama 28: 1名・1,000円限度; mori 60: 1名につき1,000円, 100%
    expect(
      row.cells.map((cell) =>
        cell.flatMap(({ limits: own }) => own.map(({ amount, basis }) => [amount.value, ...basis])),
      ),
    ).toEqual([[], [[1000, 'per-person']], [], [[1000, 'per-person']]]);
    expect(row.cells[3]![0]!.payouts.map(({ percent }) => percent.value)).toEqual([100]);
  });
});

describe('conditions of limits and ratios', () => {
  const termsOfMori = (code: string) =>
    side.costTerms
      .find((row) => row.code === code)!
      .cells[3]!.map(({ limits, payouts }) => [
        payouts.map(({ condition, percent }) => [condition?.value ?? '', percent.value].join(' ').trim()),
        limits.map(({ condition, amount }) => [condition?.value ?? '', amount.value].join(' ').trim()),
      ]);
  const BOTH = [
    ['(A) 100', '(B) 90'],
    ['(A) 100000000', '(B) 30000000', '(A) 10000000', '(B) 10000000'],
  ];
  const B_ALONE = [['(B) 90'], ['(B) 30000000', '(B) 10000000']];

  // mori 57; (A) asks that there was an incident, 64; (B) is of 風評被害事故, 65
  it('are those that can apply to the code', () => {
    expect(termsOfMori('containment')).toEqual([BOTH]);
    expect(termsOfMori('forensic-investigation')).toEqual([BOTH]);
    expect(termsOfMori('consulting')).toEqual([BOTH]);
    expect(termsOfMori('reputation-response')).toEqual([B_ALONE]);
    // 緊急対応費用, 63, has limits of its own
    expect(termsOfMori('suspected-attack')).toEqual([B_ALONE, [['90'], ['10000000', '10000000']]]);
  });
});

describe('a rider', () => {
  it('has the statements under its own name, not those that name several riders', () => {
    const named = new Set(
      CodeKind.options.flatMap((kind) =>
        side.codes[kind].flatMap(({ cells }) =>
          cells[3]!.flatMap(({ list, heading, rider }) => (rider && list !== 'riders' ? heading!.value : [])),
        ),
      ),
    );
    expect(named).toEqual(new Set(['【システム中断担保特約条項】']));
  });
});

describe('terms', () => {
  it('are one when brackets, width and note marks are all that differs', () => {
    expect(foldedTerm('「サイバー攻撃」')).toBe('サイバー攻撃');
    expect(foldedTerm('ＩＴユーザー行為（＊１）')).toBe(foldedTerm('ITユーザー行為'));
    expect(foldedTerm('漏えい')).not.toBe(foldedTerm('情報の漏えい'));
  });

  function withTerm(scheme: Scheme, term: string): Scheme {
    const copy = structuredClone(scheme);
    const [first] = readingOf('mori').scheme.definitions;
    const id = `${scheme.id}/definitions/x`;
    copy.definitions = [{ ...structuredClone(first!), id, term: { value: term, raw: term } }];
    copy.sections[0]!.contents.push({ field: id });
    return copy;
  }

  it('are compared if two schemes define them, and listed apart if one does', () => {
    const { scheme: mori } = readingOf('mori');
    const other = withTerm(readingOf('aozora').scheme, '「サイバー攻撃」');
    const { shared, alone } = termsOf([mori, other]);
    expect(shared.map(({ term, cells }) => [term, cells.map((cell) => cell.length)])).toEqual([
      ['サイバー攻撃', [1, 1]],
    ]);
    expect(alone.map((own) => own.length)).toEqual([2, 0]);
    const apart = termsOf([mori, withTerm(readingOf('aozora').scheme, '不正アクセス')]);
    expect(apart.shared).toEqual([]);
    expect(apart.alone.map((own) => own.length)).toEqual([3, 1]);
  });
});

function expectMeanings(codes: NeutralCodes['codes']): void {
  const meanings = CodeKind.options.flatMap((kind) => Object.values(codes[kind]));
  expect(meanings.length).toBeGreaterThan(30);
  for (const { ja, means } of meanings) {
    expect(means.ja).toMatch(/[ぁ-んァ-ン一-龠].*。$/);
    expect(means.ja).not.toBe(ja);
    expect(means.en).toMatch(/^[A-Z].*\.$/);
  }
}

describe('the meaning of a code', () => {
  it('is there in both languages', () => expectMeanings(codes));
});

describe('places', () => {
  it('are the first lines of what has the ids, in the order of the text', () => {
    const linesOf = (ids: readonly string[], scheme: Scheme) => placesOf(ids, scheme).map(({ start }) => start.line);
    const { scheme } = readingOf('aozora');
    // the first of 保険金をお支払いできない主な場合 under 【共通】 and under 【事故対応費用部分】
    expect(linesOf(['aozora/2024/exclusions/response', 'aozora/2024/exclusions/common'], scheme)).toEqual([109, 115]);
    expect(linesOf(['aozora/2024/exclusions/none'], scheme)).toEqual([]);
    // ● 告知義務 heads one provision; 【 制度概要 】 and 会員企業の皆様へ head several
    expect(linesOf(['aozora/2024/provisions/disclosure'], scheme)).toEqual([125]);
    expect(linesOf(['aozora/2024/provisions/outline-policy-period'], scheme)).toEqual([7]);
    expect(linesOf(['kumo/2024/provisions/outline'], readingOf('kumo').scheme)).toEqual([3]);
    // a note is where its own words are, not where its mark is: (*1), 29
    expect(linesOf(['mori/2024/notes/liability-triggers/asterisk-1'], readingOf('mori').scheme)).toEqual([34]);
  });
});
