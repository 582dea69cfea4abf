import { describe, expect, it } from 'vitest';
import type { Clause } from '../schemas/clause.ts';
import { CodeKind, NeutralCodes } from '../schemas/neutral-codes.ts';
import type { Scheme } from '../schemas/scheme.ts';
import { lineOf, linesOf } from '../src/compare/places.ts';
import { sideBySide } from '../src/compare/side-by-side.ts';
import type { Statement } from '../src/compare/statements.ts';
import { foldedTerm, termsOf } from '../src/compare/terms.ts';
import { collectText } from '../src/input/collect.ts';
import { readYaml } from '../src/input/yaml-file.ts';
import { keyed as keyedTable } from './support/reference.ts';
import { project, readingOf, readings } from './support/sources.ts';

const { path, text } = await collectText(`${project}sources`, 'coverage.yaml');
const { codes } = readYaml(path, text, NeutralCodes).value!;
const schemes = readings.map(({ scheme }) => scheme);
const side = sideBySide(schemes, codes);

function entriesOf(
  kind: CodeKind,
  code: string,
  scheme: string,
  which: 'cells' | 'excluded' | 'lifted' = 'cells',
): Statement[] {
  const column = side.offered.findIndex((each) => each.scheme === scheme);
  return side.codes[kind].find((row) => row.code === code)?.[which][column] ?? [];
}

const linesIn = (entries: readonly Statement[]) =>
  entries
    .map(({ clause }) => lineOf(clause))
    .sort((a, b) => a - b)
    .join(' ');

describe('schemes side by side', () => {
  const keyed = keyedTable('comparison');

  it.each(keyed)('$kind $code: $scheme is $state', (keyed) => {
    const { kind, code, scheme, state, lines, exceptions, rider } = keyed;
    const entries = entriesOf(kind as CodeKind, code!, scheme!);
    const notCovered = entriesOf(kind as CodeKind, code!, scheme!, 'excluded');
    expect(linesIn(entries)).toBe(lines);
    expect(linesIn(notCovered)).toBe(keyed.not_covered);
    const lifted = entriesOf(kind as CodeKind, code!, scheme!, 'lifted');
    expect(linesIn(lifted)).toBe(keyed.lifted);
    expect([...entries, ...notCovered, ...lifted].length > 0).toBe(state !== 'not stated');
    expect(linesIn(entries.filter(({ clause }) => clause.exceptions.length > 0))).toBe(exceptions);
    const ridden = entries.filter((each) => each.rider);
    const said = [linesIn(ridden), ...new Set(ridden.map((each) => each.rider!.attachment))].join(' ').trim();
    expect(said).toBe(rider);
  });

  it('keys all three states', () => {
    expect(new Set(keyed.map(({ state }) => state))).toEqual(new Set(['stated', 'not stated', 'excluded', 'lifted']));
  });

  it('leaves out no code of any statement: it is in the cell, or a statement above it is', () => {
    for (const scheme of side.offered) {
      const told = new Map<string, Set<string>>();
      for (const kind of CodeKind.options)
        for (const { code } of side.codes[kind])
          told.set(`${kind} ${code}`, new Set(entriesOf(kind, code, scheme.scheme).map(({ clause }) => clause.id)));
      let seen = 0;
      const visit = (kind: CodeKind, clause: Clause, above: readonly string[]) => {
        const here = [...above, clause.id];
        for (const { code } of clause.codes ?? []) {
          seen += 1;
          const ids = told.get(`${kind} ${code}`) ?? new Set();
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
      expect(seen).toBeGreaterThan(20);
    }
  });

  it('puts rows in the order of coverage.yaml, and leaves out codes that only a closed scheme has', () => {
    const rows = side.codes.exclusions.map(({ code }) => code);
    expect(rows.slice(0, 3)).toEqual(['war', 'labour-disputes', 'political-upheaval']);
    // 電子マネー, 商工会 172, and nowhere else
    expect(rows).not.toContain('electronic-money');
    expect(Object.keys(codes.exclusions)).toContain('electronic-money');
  });
});

describe('a scheme closed to new business', () => {
  it('is not offered for comparison', () => {
    expect(side.closed.map(({ scheme }) => scheme)).toEqual(['shokokai']);
    expect(side.offered.map(({ scheme }) => scheme)).toEqual(['itcoop', 'jigyosho', 'jisa', 'npha']);
  });

  it('is, once it is open', () => {
    const opened = structuredClone(schemes);
    const { status } = opened.find(({ scheme }) => scheme === 'shokokai')!.identity;
    status.value = 'open';
    expect(sideBySide(opened, codes).offered.map(({ scheme }) => scheme)).toContain('shokokai');
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

  // itcoop 384, 385; jigyosho 29, 30; jisa 323, 332; npha 432, 433, 167
  it('stand on the basis they are printed on', () => {
    expect(limits('liability', 'per-claim')).toEqual([
      ['30000000 384', '50000000 384', '100000000 384'],
      [],
      ['100000000 323'],
      ['100000000 432', '10000000 433'],
    ]);
    expect(limits('liability', 'aggregate')[1]).toEqual(['100000000 29']);
    expect(limits('response', 'per-incident')).toEqual([
      ['1000000 385', '3000000 385', '5000000 385'],
      ['1000000 30'],
      ['lower 5000000 332', 'upper 100000000 332'],
      ['100000000 167', '10000000 167'],
    ]);
  });

  it('of single costs stand beside the code of the cost', () => {
    const row = side.costTerms.find(({ code }) => code === 'condolence-individuals')!;
    // jigyosho 70: 1名・1,000円限度; npha 197: 1名 1,000円, 100%
    expect(
      row.cells.map((cell) =>
        cell.flatMap(({ limits: own }) => own.map(({ amount, basis }) => [amount.value, ...basis])),
      ),
    ).toEqual([[], [[1000, 'per-person']], [], [[1000, 'per-person']]]);
    expect(row.cells[3]![0]!.payouts.map(({ percent }) => percent.value)).toEqual([100]);
  });
});

describe('conditions of limits and ratios', () => {
  const termsOfNpha = (code: string) =>
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

  // npha 167; 171: (A) asks of costs of an attack that there was one; 172: (B) is of 風評被害事故
  it('are those that what the code stands for can meet', () => {
    expect(termsOfNpha('containment')).toEqual([BOTH]);
    expect(termsOfNpha('forensic-investigation')).toEqual([BOTH]);
    expect(termsOfNpha('consulting')).toEqual([BOTH]);
    expect(termsOfNpha('reputation-response')).toEqual([B_ALONE]);
    // 緊急対応費用, 212
    expect(termsOfNpha('suspected-attack')).toEqual([B_ALONE, [['90'], ['10000000', '10000000']]]);
  });
});

describe('a rider', () => {
  it('has what stands under its name alone, not what names it among others', () => {
    const named = new Set(
      CodeKind.options.flatMap((kind) =>
        side.codes[kind].flatMap(({ cells }) =>
          cells[3]!.flatMap(({ list, heading, rider }) => (rider && list !== 'riders' ? heading!.value : [])),
        ),
      ),
    );
    expect(named).toEqual(
      new Set(['【コンピュータシステム中断担保特約条項】', '【金融機関特定危険不担保特約条項】（*5）']),
    );
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
    const [first] = readingOf('npha').scheme.definitions;
    copy.definitions = [
      { ...structuredClone(first!), id: `${scheme.id}/definitions/x`, term: { value: term, raw: term } },
    ];
    return copy;
  }

  it('stand side by side when two schemes define them, and by themselves when one does', () => {
    const { scheme: npha } = readingOf('npha');
    const other = withTerm(readingOf('itcoop').scheme, '「サイバー攻撃」');
    const { shared, alone } = termsOf([npha, other]);
    expect(shared.map(({ term, cells }) => [term, cells.map((cell) => cell.length)])).toEqual([
      ['サイバー攻撃', [1, 1]],
    ]);
    expect(alone.map((own) => own.length)).toEqual([8, 0]);
    const apart = termsOf([npha, withTerm(readingOf('itcoop').scheme, '不正アクセス')]);
    expect(apart.shared).toEqual([]);
    expect(apart.alone.map((own) => own.length)).toEqual([9, 1]);
  });
});

describe('the meaning of a code', () => {
  it('is told in both languages', () => {
    const meanings = CodeKind.options.flatMap((kind) => Object.values(codes[kind]));
    expect(meanings).toHaveLength(123);
    for (const { ja, means } of meanings) {
      expect(means.ja).toMatch(/[ぁ-んァ-ン一-龠].*。$/);
      expect(means.ja).not.toBe(ja);
      expect(means.en).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('places', () => {
  it('are the first lines of what has the ids, in the order of the text', () => {
    const { scheme } = readingOf('itcoop');
    // the first of 保険金をお支払いできない主な場合 below 【共通】 and below 【事故発生時の各種対応費用部分】
    expect(linesOf(['itcoop/2024/exclusions/response', 'itcoop/2024/exclusions/common'], scheme)).toEqual([542, 563]);
    expect(linesOf(['itcoop/2024/exclusions/none'], scheme)).toEqual([]);
    // ● 告知義務 heads one provision; 【 制度概要 】 and 会員企業の皆様へ head several
    expect(linesOf(['itcoop/2024/provisions/disclosure'], scheme)).toEqual([607]);
    expect(linesOf(['itcoop/2024/provisions/outline-policy-period'], scheme)).toEqual([12]);
    expect(linesOf(['jisa/2024/provisions/outline'], readingOf('jisa').scheme)).toEqual([4]);
    // a note stands where its own words are, not where its mark is: (*2), 97
    expect(linesOf(['npha/2024/notes/liability-triggers/asterisk-2'], readingOf('npha').scheme)).toEqual([111]);
  });
});
