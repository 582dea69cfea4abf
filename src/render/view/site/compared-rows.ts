import type { CodeKind, Codes } from '../../../../schemas/neutral-codes.ts';
import type { LimitBasis, PayoutRatio, Sublimit } from '../../../../schemas/plan.ts';
import type { AssumptionKind, Scheme } from '../../../../schemas/scheme.ts';
import { Attachment } from '../../../../schemas/rider.ts';
import { CHECKLIST } from '../../../../schemas/checklist.ts';
import { checklistOf } from '../../../compare/checklist.ts';
import { linesOf, lineOfWording } from '../../../compare/places.ts';
import type { CodeEntry, CostTerms, OtherLimit, SideBySide } from '../../../compare/side-by-side.ts';
import { foldedTerm, meaningOf, type Terms } from '../../../compare/terms.ts';
import type { IdentityField } from '../../../../schemas/identity.ts';
import type { MessageContext } from '../../../translate/source-messages.ts';
import type { Wording } from '../../../translate/catalog.ts';
import { factViews } from '../scheme.ts';
import { sublimitWords } from '../pamphlet/limits.ts';
import { own } from '../wording.ts';
import {
  entry,
  hrefOfField,
  hrefOfLine,
  linkToLine,
  ownText,
  sourceText,
  statementEntry,
  value,
  type Comparing,
  type EntryView,
  type ValueView,
} from './compared-entry.ts';

/**
 * What one scheme says to one row. `key`: cells of a row with the same key say the same; `0` says nothing. `reason`: why
 * nothing is said, where a person looked for it.
 */
export type CellView = { scheme: string; key: string; entries: EntryView[]; isMissing: boolean; reason: Wording };
export type RowView = { id: string; label: Wording; explanation: string; cells: CellView[] };

/** A cell before it is held against the others of its row: `says` is what it says, in a form that can be compared. */
type Said = { says: string; entries: EntryView[]; reason?: Wording };

/** What a row needs to become one: the schemes of its columns, and the words. */
export type Columns = { schemes: readonly Scheme[]; of: (scheme: Scheme) => Comparing };

function row(
  id: string,
  label: Wording,
  { schemes, of }: Columns,
  say: (comparing: Comparing, column: number) => Said,
  explanation = '',
): RowView {
  const said = schemes.map((scheme, column) => say(of(scheme), column));
  const distinct = [...new Set(said.map(({ says }) => says).filter((says) => says !== ''))];
  return {
    id,
    label,
    explanation,
    cells: said.map(({ says, entries, reason }, column) => ({
      scheme: schemes[column]!.scheme,
      key: String(says === '' ? 0 : distinct.indexOf(says) + 1),
      entries,
      isMissing: entries.length === 0,
      reason: reason ?? { text: '', lang: '', parts: [] },
    })),
  };
}

const FACTS: readonly IdentityField[] = [
  'policyholder',
  'insurer',
  'agent',
  'policyPeriod',
  'applicationDeadline',
  'status',
];
const JOINING: readonly AssumptionKind[] = ['eligibility', 'joining', 'term', 'payment', 'basis'];

/** Who, when, who may join and how it is paid. */
export function factRows(columns: Columns): RowView[] {
  const { voice } = columns.of(columns.schemes[0]!);
  const { locale } = voice;
  const facts = FACTS.map((field) =>
    row(field, own(locale.identity[field], voice), columns, (comparing) => {
      const { scheme, voice } = comparing;
      const {
        value: shown,
        note,
        line,
        missing,
      } = factViews(scheme, voice).find(({ label }) => label === locale.identity[field])!;
      if (missing) return { says: '', entries: [], reason: note };
      const fact = scheme.identity[field].value;
      const asides = note.text === '' ? [] : [ownText(note.text, comparing)];
      const href = line === '' ? '' : hrefOfLine(Number(line), scheme);
      return {
        says: typeof fact === 'string' ? foldedTerm(fact) : JSON.stringify(fact),
        entries: [entry({ values: [value(shown, href)], asides })],
      };
    }),
  );
  const stated = JOINING.map((about) => assumptionRow(about, locale.assumption[about], columns));
  return [...facts, ...stated.filter(isSaid)];
}

function assumptionRow(about: AssumptionKind, label: string, columns: Columns): RowView {
  return row(`assumption-${about}`, own(label, columns.of(columns.schemes[0]!).voice), columns, ({ scheme, voice }) => {
    const stated = scheme.assumptions.filter((each) => each.about === about);
    return {
      says: stated.map(({ text }) => foldedTerm(text.value)).join('\n'),
      entries: stated.map(({ text }) =>
        entry({ values: [value(voice.translate('assumption', text.value), hrefOfLine(text.span.start.line, scheme))] }),
      ),
    };
  });
}

function isSaid({ cells }: RowView): boolean {
  return cells.some(({ isMissing }) => !isMissing);
}

/** Limits by cover and basis, deductibles by cover, and the sentences about both. */
export function limitRows({ limits, deductibles, otherLimits }: SideBySide, columns: Columns): RowView[] {
  const { compare, voice } = columns.of(columns.schemes[0]!);
  const { locale } = voice;
  const ofCovers = limits.map(({ cover, basis, cells }) =>
    row(
      `limit-${cover}-${basis}`,
      own(compare.limitOf.replace('{cover}', locale.cover[cover]).replace('{basis}', locale.bases([basis])), voice),
      columns,
      ({ scheme, voice }, column) => ({
        says: amountsOf(cells[column]!),
        entries: cells[column]!.map((limit) => {
          const { condition, amount, bound } = limit;
          const within = compare.within.replace('{cover}', locale.cover.liability);
          return entry({
            values: [
              value(
                own(bounded(locale.amount(amount.value), bound, voice.locale.pamphlet.words), voice),
                hrefOfLine(amount.span.start.line, scheme),
                {
                  before: limit.plan?.label ? voice.translate('plan', limit.plan.label.value).text : '',
                  after: limit.basis.length > 1 ? locale.bases(limit.basis) : '',
                  ...comparable(amount.value, [basis], bound !== undefined || condition !== undefined),
                },
              ),
            ],
            asides: limit.isWithin ? [ownText(within, columns.of(scheme))] : [],
          });
        }),
      }),
    ),
  );
  const ofDeductibles = deductibles.map(({ cover, cells }) =>
    row(
      `deductible-${cover}`,
      own(compare.deductibleOf.replace('{cover}', locale.cover[cover]), voice),
      columns,
      ({ scheme, voice }, column) => ({
        says: amountsOf(cells[column]!.map(({ deductible }) => deductible)),
        entries: cells[column]!.map(({ plan, deductible: { amount, bound } }) => {
          const said = amount.value === 0 ? locale.words.none : locale.amount(amount.value);
          return entry({
            values: [
              value(
                own(bounded(said, bound, voice.locale.pamphlet.words), voice),
                hrefOfLine(amount.span.start.line, scheme),
                {
                  before: plan?.label ? voice.translate('plan', plan.label.value).text : '',
                  ...comparable(amount.value, [], bound !== undefined),
                },
              ),
            ],
          });
        }),
      }),
    ),
  );
  const others = row('limit-other', own(compare.otherLimits, voice), columns, (comparing, column) => ({
    says: otherLimits[column]!.map(({ limits }) => amountsOf(limits)).join('\n'),
    entries: otherLimits[column]!.map((other) => otherLimitEntry(other, comparing)),
  }));
  const statements = (['limit', 'deductible'] as const).map((about) =>
    assumptionRow(about, compare.statements.replace('{about}', locale.assumption[about]), columns),
  );
  return [...ofCovers, ...ofDeductibles, others, ...statements].filter(isSaid);
}

function bounded(amount: string, bound: 'upper' | 'lower' | undefined, words: { upTo: string; from: string }): string {
  if (bound === undefined) return amount;
  return `${bound === 'upper' ? words.upTo : words.from} ${amount}`;
}

/** Amounts are subtracted from each other when each is one amount without a condition. */
function comparable(yen: number, basis: readonly LimitBasis[], isQualified: boolean): Partial<ValueView> {
  return isQualified ? {} : { yen: String(yen), basis: basis.join(' ') };
}

type Amount = { amount: { value: number }; bound?: string | undefined; condition?: { value: string } | undefined };

/** The amounts of a cell without regard to the names of plans: 1億円 and 1,000万円, whatever they are called. */
function amountsOf(limits: readonly Amount[]): string {
  const said = limits.map(({ amount, bound, condition }) =>
    [amount.value, bound ?? '', foldedTerm(condition?.value ?? '')].join('/'),
  );
  return [...new Set(said)].sort().join(' ');
}

function otherLimitEntry({ of, limits }: OtherLimit, comparing: Comparing): EntryView {
  const { scheme } = comparing;
  if ('attachment' in of) {
    const name = sourceText(of.name, 'rider', comparing);
    return entry({
      name: { text: name.pieces.map(({ text }) => text).join(''), lang: name.lang, href: hrefOfField(of.id, scheme) },
      values: limits.map((limit) => limitValue(limit, comparing)),
    });
  }
  return { ...statementEntry(of, 'cost', comparing), values: limits.map((limit) => limitValue(limit, comparing)) };
}

function limitValue(limit: Sublimit, comparing: Comparing): ValueView {
  const { scheme, voice } = comparing;
  const { plan, under, amount, bases } = sublimitWords(limit, comparing);
  const whole = limit.overall ? voice.locale.pamphlet.words.overall : '';
  return value(own(amount, voice), hrefOfLine(limit.amount.span.start.line, scheme), {
    before: [plan, whole, under].filter((part) => part !== '').join(' '),
    beforeHref: limit.conditionNote ? hrefOfField(limit.conditionNote, scheme) : '',
    after: bases,
    ...comparable(limit.amount.value, limit.basis, limit.bound !== undefined || limit.condition !== undefined),
  });
}

function payoutValue(
  { condition, conditionNote, percent }: PayoutRatio,
  { scheme, voice, compare }: Comparing,
): ValueView {
  return value(own(`${percent.value}%`, voice), hrefOfLine(percent.span.start.line, scheme), {
    before: [compare.payout, condition ? voice.translate('plan', condition.value).text : '']
      .filter((part) => part !== '')
      .join(' '),
    beforeHref: conditionNote ? hrefOfField(conditionNote, scheme) : '',
  });
}

/** What single costs are paid up to, and how much of them, by code. */
export function costTermsRows({ costTerms }: SideBySide, codes: Codes, columns: Columns): RowView[] {
  return costTerms.map(({ code, cells }) =>
    codeRow('terms', code, 'costs', codes, columns, (comparing, column) => ({
      says: cells[column]!.map(termsSaid).sort().join('\n'),
      entries: cells[column]!.map(({ clause, limits, payouts }) => ({
        ...statementEntry(clause, 'cost', comparing),
        more: null,
        exceptions: [],
        lines: [],
        values: [
          ...payouts.map((payout) => payoutValue(payout, comparing)),
          ...limits.map((limit) => limitValue(limit, comparing)),
        ],
      })),
    })),
  );
}

function termsSaid({ limits, payouts }: CostTerms): string {
  const ratios = payouts.map(({ percent, condition }) => `${percent.value}%${foldedTerm(condition?.value ?? '')}`);
  return [amountsOf(limits), ...limits.map(({ basis }) => basis.join('+')), ...ratios].join(' ');
}

function codeRow(
  prefix: string,
  code: string,
  kind: CodeKind,
  codes: Codes,
  columns: Columns,
  say: (comparing: Comparing, column: number) => Said,
): RowView {
  const { voice } = columns.of(columns.schemes[0]!);
  const { lang } = voice.locale;
  const meaning = codes[kind][code]!;
  return row(`${prefix}-${code}`, own(meaning[lang], voice), columns, say, meaning.means[lang]);
}

const CONTEXT: Record<CodeKind, MessageContext> = { coverages: 'coverage', costs: 'cost', exclusions: 'exclusion' };

/** What is covered, what is paid, what is excluded: a row for every code. */
export function codeRows(side: SideBySide, kind: CodeKind, codes: Codes, columns: Columns): RowView[] {
  return side.codes[kind].map(({ code, cells }) =>
    codeRow(kind, code, kind, codes, columns, (comparing, column) => ({
      says: [...new Set(cells[column]!.map(extentOf))].sort().join('\n'),
      entries: cells[column]!.map((each) => codeEntry(each, kind, comparing)),
    })),
  );
}

/**
 * What is the same when two cells are: as much as the code says, with the same exceptions and under no rider. Two wordings
 * that are narrower are the same only when they read the same. `part of` reaches as far as the code itself.
 */
function extentOf({ clause, relation, rider }: CodeEntry): string {
  const exact = relation === 'same' || relation === 'part of';
  const below = clause.items.flatMap(({ text, name }) => (text ?? name)?.value ?? []);
  const words = exact ? [] : [clause.name?.value ?? '', clause.text?.value ?? '', ...below];
  // a list below ただし belongs to it
  const exceptions = [
    ...clause.exceptions.map((exception) => exception.value),
    ...(clause.itemsOf === 'exceptions' ? below : []),
  ];
  return [exact ? 'same' : relation, ...words, '|', ...exceptions, '|', rider?.attachment ?? '']
    .map(foldedTerm)
    .join('/');
}

/** Scopes as short as 【共通】 stand in the cell, longer ones with the wording. */
const SHORT = 24;

function codeEntry(
  { clause, relation, heading, cover, rider }: CodeEntry,
  kind: CodeKind,
  comparing: Comparing,
): EntryView {
  const { compare, voice } = comparing;
  const scope = sourceText(heading, 'heading', comparing);
  const isShort = (heading?.value.length ?? 0) <= SHORT && kind !== 'costs';
  const statement = statementEntry(clause, CONTEXT[kind], comparing, isShort || rider ? undefined : scope);
  const asides = [
    ...(cover ? [ownText(voice.locale.cover[cover], comparing)] : []),
    ...(isShort && !rider && heading ? [scope] : []),
    ...(rider
      ? [
          ownText(
            compare.riderOnly
              .replace('{rider}', voice.translate('rider', rider.name.value).text)
              .replace('{attachment}', voice.locale.pamphlet.attachment[rider.attachment]),
            comparing,
          ),
        ]
      : []),
  ];
  return { ...statement, relation: compare.relation[relation], asides };
}

/** Riders have no codes: those that are attached alike share a row. */
export function riderRows(columns: Columns): RowView[] {
  const { compare, voice } = columns.of(columns.schemes[0]!);
  return Attachment.options
    .map((attachment) =>
      row(
        `riders-${attachment.replaceAll(' ', '-')}`,
        own(compare.ridersOf[attachment], voice),
        columns,
        (comparing) => {
          const { scheme, voice } = comparing;
          const riders = scheme.riders.filter((rider) => rider.attachment === attachment);
          return {
            says: riders
              .map(({ name, effect }) => `${foldedTerm(name.value)} ${effect}`)
              .sort()
              .join('\n'),
            entries: riders.map((rider) => {
              const name = sourceText(rider.name, 'rider', comparing);
              return entry({
                name: {
                  text: name.pieces.map(({ text }) => text).join(''),
                  lang: name.lang,
                  href: hrefOfField(rider.id, scheme),
                },
                relation: voice.locale.pamphlet.effect[rider.effect],
                lines: [linkToLine(lineOfWording(rider.name), comparing)],
              });
            }),
          };
        },
      ),
    )
    .filter(isSaid);
}

export function definitionRows({ shared }: Terms, columns: Columns): RowView[] {
  const label = (term: string) => columns.of(columns.schemes[0]!).voice.translate('definition', term);
  return shared.map(({ term, cells }) =>
    row(`term-${term}`, label(cells.flat()[0]!.term.value), columns, (comparing, column) => ({
      says: cells[column]!.flatMap((definition) =>
        meaningOf(definition, comparing.scheme).map(({ text }) => foldedTerm(text?.value ?? '')),
      ).join('\n'),
      entries: cells[column]!.flatMap((definition) =>
        meaningOf(definition, comparing.scheme).map((clause) => statementEntry(clause, 'definition', comparing)),
      ),
    })),
  );
}

/** Where each item of the 契約概要 and the 注意喚起情報 is stated, or why it is not. */
export function checklistRows(columns: Columns): RowView[] {
  const { compare, voice } = columns.of(columns.schemes[0]!);
  const checked = new Map(columns.schemes.map((scheme) => [scheme, checklistOf(scheme)]));
  return CHECKLIST.map((item) =>
    row(item, own(voice.locale.pamphlet.checklist[item], voice), columns, (comparing) => {
      const { scheme } = comparing;
      const { statedIn, notStated } = checked.get(scheme)!.find((each) => each.item === item)!;
      if (statedIn.length === 0)
        return {
          says: '',
          entries: [],
          ...(notStated !== undefined && { reason: comparing.voice.translate('identity', notStated) }),
        };
      const lines = linesOf(statedIn, scheme).map((line) => linkToLine(line, comparing));
      return { says: 'stated', entries: [entry({ relation: compare.stated, lines })] };
    }),
  );
}
