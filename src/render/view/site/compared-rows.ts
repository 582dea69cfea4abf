import type { CodeKind, Codes } from '../../../../schemas/neutral-codes.ts';
import type { LimitBasis, PayoutRatio, Plan, Sublimit } from '../../../../schemas/plan.ts';
import type { AssumptionKind, Scheme } from '../../../../schemas/scheme.ts';
import { Attachment } from '../../../../schemas/rider.ts';
import { CHECKLIST } from '../../../../schemas/checklist.ts';
import { checklistOf } from '../../../compare/checklist.ts';
import { lineOf, linesOf, lineOfWording } from '../../../compare/places.ts';
import { amountsSaid, extentOf, saidOf } from '../../../compare/said.ts';
import {
  boundingOf,
  givesExamples,
  isBasic,
  type Bounding,
  type CodeEntry,
  type CostTerms,
  type DeductibleRow,
  type LimitEntry,
  type OtherLimit,
  type SideBySide,
} from '../../../compare/side-by-side.ts';
import { foldedTerm, meaningOf, type Terms } from '../../../compare/terms.ts';
import type { IdentityField } from '../../../../schemas/identity.ts';
import type { MessageContext } from '../../../translate/source-messages.ts';
import type { Wording } from '../../../translate/catalog.ts';
import { factViews } from '../scheme.ts';
import { editionWords } from './compared-edition.ts';
import type { ClauseView, TextView } from '../pamphlet/clause.ts';
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
  wordsOf,
  type Comparing,
  type EntryView,
  type LinkView,
  type ValueView,
} from './compared-entry.ts';

/**
 * What one scheme says to one row. `key`: cells of a row with the same key say the same; `0` says nothing. `further`: entries
 * that are a click away. `reason`: why nothing is said, where a person looked for it. `label`: whose the cell is, where cells
 * stand below each other.
 */
export type CellView = {
  scheme: string;
  label: string;
  key: string;
  entries: EntryView[];
  further: EntryView[];
  /** How many entries are a click away, in words. */
  furtherCount: string;
  isMissing: boolean;
  reason: Wording;
};
/** `place`: where it stands among the rows of both tables of its kind; empty where there is one table. */
export type RowView = { id: string; place: string; label: Wording; explanation: string; cells: CellView[] };

/**
 * A cell before it is held against the others of its row: `says` is what it says, in a form that can be compared. `room`: how
 * many entries stand in the cell itself.
 */
type Said = { says: string; entries: EntryView[]; reason?: Wording; room?: number };

/** Statements are many and long: two of them stand in a cell. Amounts all do. */
const ROOM = 2;

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
    place: '',
    label,
    explanation,
    cells: said.map(({ says, entries, reason, room = entries.length }, column) => {
      const scheme = schemes[column]!;
      // one more is no longer than the words that lead to it
      const shown = entries.length <= room + 1 ? entries.length : room;
      const { compare, voice } = of(scheme);
      return {
        scheme: scheme.scheme,
        label: factViews(scheme, voice)[0]!.value.text,
        key: String(says === '' ? 0 : distinct.indexOf(says) + 1),
        entries: entries.slice(0, shown),
        further: entries.slice(shown),
        furtherCount: compare.further.replace('{n}', String(entries.length - shown)),
        isMissing: entries.length === 0,
        reason: reason ?? { text: '', lang: '', parts: [] },
      };
    }),
  };
}

/**
 * One wording often has several codes, and stands in as many rows: in full in the first of them. The others lead to it on the
 * page of its scheme as every statement does; a ただし… and a scope stay.
 */
function wordedOnce(rows: RowView[]): RowView[] {
  const worded = new Set<string>();
  const once = (said: EntryView): EntryView => {
    const { href } = said.name!;
    const isNeeded = said.more !== null && (said.more.scope.pieces.length > 0 || said.more.clauses.some(isExcepted));
    const isRepeated = worded.has(href) && !isNeeded;
    worded.add(href);
    return isRepeated ? { ...said, more: null } : said;
  };
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, entries: cell.entries.map(once), further: cell.further.map(once) })),
  }));
}

function isExcepted({ exceptions, lastExceptions, items }: ClauseView): boolean {
  return exceptions.length + lastExceptions.length > 0 || items.some(isExcepted);
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

/** What stands in braces, by its name. The words may have any character in them, `$` included. */
function fill(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces);
}

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
      // what an edition says of itself holds for as long as it does
      const words =
        field === 'status'
          ? own(fill(comparing.compare.statusIn, { edition: editionWords(comparing), status: shown.text }), voice)
          : shown;
      return {
        says: typeof fact === 'string' ? foldedTerm(fact) : JSON.stringify(fact),
        entries: [entry({ values: [value(words, href)], asides })],
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
      room: ROOM,
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
      own(fill(compare.limitOf, { cover: locale.cover[cover], basis: locale.bases([basis]) }), voice),
      columns,
      (comparing, column) => ({
        says: amountsSaid(
          // the row says the basis
          cells[column]!.map((limit) => ({ ...limit, basis: [] })),
          givesExamples(comparing.scheme),
        ),
        entries: limitEntries(cells[column]!, basis, comparing),
      }),
    ),
  );
  const ofDeductibles = deductibles.map(({ cover, cells }) =>
    row(
      `deductible-${cover}`,
      own(fill(compare.deductibleOf, { cover: locale.cover[cover] }), voice),
      columns,
      (comparing, column) => ({
        says: amountsSaid(
          cells[column]!.map(({ deductible }) => deductible),
          givesExamples(comparing.scheme),
        ),
        entries: deductibleEntries(cells[column]!, comparing),
      }),
    ),
  );
  const others = row('limit-other', own(compare.otherLimits, voice), columns, (comparing, column) => ({
    says: otherLimits[column]!.map((other) =>
      JSON.stringify([nameOf(other), limitsSaid(other.limits, comparing.scheme)]),
    )
      .sort()
      .join('\n'),
    entries: otherLimits[column]!.map((other) => otherLimitEntry(other, comparing)),
  }));
  const statements = (['limit', 'deductible'] as const).map((about) =>
    assumptionRow(about, fill(compare.statements, { about: locale.assumption[about] }), columns),
  );
  return [...ofCovers, ...ofDeductibles, others, ...statements].filter(isSaid);
}

function limitEntries(limits: readonly LimitEntry[], basis: LimitBasis, comparing: Comparing): EntryView[] {
  const { scheme, voice } = comparing;
  const { locale } = voice;
  const isUnlabelled = areUnlabelled(limits.map(({ plan, amount }) => ({ plan, line: amount.span.start.line })));
  const amounts = limits.map(({ plan, amount, basis: bases, bound, condition }) => {
    const { line } = amount.span.start;
    return entry({
      values: [
        value(
          own(bounded(locale.amount(amount.value), bound, locale.pamphlet.words), voice),
          hrefOfLine(line, scheme),
          {
            before: plan?.label ? voice.translate('plan', plan.label.value).text : '',
            after: listed([
              bases.length > 1 ? locale.bases(bases) : '',
              exampleWord(comparing),
              isUnlabelled ? linkToLine(line, comparing).text : '',
            ]),
            ...comparable(
              amount.value,
              [basis],
              isUnlabelled || bound !== undefined || condition !== undefined,
              scheme,
            ),
          },
        ),
      ],
    });
  });
  // plans differ in their amounts, hardly ever in what these lie within: it stands once, or beside each
  const withins = limits.map(({ within }) => (within ? [withinWords(within, comparing)] : []));
  const isAlike = new Set(withins.map((words) => words.map(wordsOf).join())).size === 1;
  if (isAlike)
    return [...amounts, ...withins.slice(0, 1).flatMap((asides) => (asides.length > 0 ? [entry({ asides })] : []))];
  return amounts.map((each, i) => ({ ...each, asides: withins[i]! }));
}

/** What goes with an amount, as far as there is any. */
function listed(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function withinWords({ cover, basis }: Bounding, comparing: Comparing): TextView {
  const { locale } = comparing.voice;
  const words = { cover: locale.cover[cover], basis: locale.bases(basis) };
  return ownText(fill(comparing.compare.within, words), comparing);
}

/** 設定例, beside every amount of a scheme that agrees them one by one. */
function exampleWord({ scheme, compare }: Comparing): string {
  return givesExamples(scheme) ? compare.example : '';
}

/** What is said alike in several places, with the lines of all. */
type AlikeDeductibles = DeductibleRow['cells'][number][number] & { lines: number[] };

function alikeDeductibles(stated: DeductibleRow['cells'][number]): AlikeDeductibles[] {
  const alike: AlikeDeductibles[] = [];
  for (const { plan, deductible } of stated) {
    const { amount, bound } = deductible;
    const known = alike.find(
      (each) => each.plan === plan && each.deductible.amount.value === amount.value && each.deductible.bound === bound,
    );
    if (known) known.lines.push(amount.span.start.line);
    else alike.push({ plan, deductible, lines: [amount.span.start.line] });
  }
  return alike;
}

function deductibleEntries(stated: DeductibleRow['cells'][number], comparing: Comparing): EntryView[] {
  const { scheme, voice } = comparing;
  const { locale } = voice;
  const alike = alikeDeductibles(stated);
  const isUnlabelled = areUnlabelled(alike.map(({ plan, lines }) => ({ plan, line: lines[0]! })));
  return alike.map(({ plan, deductible: { amount, bound }, lines: [first, ...others] }) => {
    const said = amount.value === 0 ? locale.words.none : locale.amount(amount.value);
    return entry({
      values: [
        value(own(bounded(said, bound, locale.pamphlet.words), voice), hrefOfLine(first!, scheme), {
          before: plan?.label ? voice.translate('plan', plan.label.value).text : '',
          after: listed([exampleWord(comparing), isUnlabelled ? linkToLine(first!, comparing).text : '']),
          also: others.map((line) => linkToLine(line, comparing)),
          ...comparable(amount.value, [], isUnlabelled || bound !== undefined, scheme),
        }),
      ],
    });
  });
}

/**
 * Whether several lines state amounts that nothing else tells apart: which of them a difference would be one from is not
 * known, so they have none, and each says its line.
 */
function areUnlabelled(stated: readonly { plan: Plan | undefined; line: number }[]): boolean {
  return new Set(stated.filter(({ plan }) => !plan?.label).map(({ line }) => line)).size > 1;
}

function bounded(amount: string, bound: 'upper' | 'lower' | undefined, words: { upTo: string; from: string }): string {
  if (bound === undefined) return amount;
  return `${bound === 'upper' ? words.upTo : words.from} ${amount}`;
}

/** Amounts are subtracted from each other when each is one amount without a condition, and no example. */
function comparable(
  yen: number,
  basis: readonly LimitBasis[],
  isQualified: boolean,
  scheme: Scheme,
): Partial<ValueView> {
  return isQualified || givesExamples(scheme) ? {} : { yen: String(yen), basis: basis.join(' ') };
}

function limitsSaid(limits: readonly Sublimit[], scheme: Scheme): string {
  return amountsSaid(
    limits.map((limit) => ({ ...limit, within: boundingOf(limit, scheme) })),
    givesExamples(scheme),
  );
}

/** What a limit is of, in a form that can be compared. */
function nameOf({ of }: OtherLimit): string {
  return foldedTerm(of.name?.value ?? ('text' in of ? (of.text?.value ?? '') : ''));
}

function otherLimitEntry({ of, limits }: OtherLimit, comparing: Comparing): EntryView {
  const { scheme } = comparing;
  if ('attachment' in of) {
    const name = sourceText(of.name, 'rider', comparing);
    return entry({
      name: { text: name.pieces.map(({ text }) => text).join(''), lang: name.lang, href: hrefOfField(of.id, scheme) },
      values: limits.map((limit) => limitValue(limit, comparing)),
      asides: withins(limits, comparing),
    });
  }
  return {
    ...statementEntry(of, 'cost', comparing),
    values: limits.map((limit) => limitValue(limit, comparing)),
    asides: withins(limits, comparing),
  };
}

/** The limits that limits lie within, each once. */
function withins(limits: readonly Sublimit[], comparing: Comparing): TextView[] {
  const found = limits.flatMap((limit) => boundingOf(limit, comparing.scheme) ?? []);
  const distinct = found.filter(
    (one, i) => found.findIndex((each) => each.cover === one.cover && each.basis.join() === one.basis.join()) === i,
  );
  return distinct.map((each) => withinWords(each, comparing));
}

function limitValue(limit: Sublimit, comparing: Comparing): ValueView {
  const { scheme, voice } = comparing;
  const { plan, under, amount, bases } = sublimitWords(limit, comparing);
  const whole = limit.overall ? voice.locale.pamphlet.words.overall : '';
  return value(own(amount, voice), hrefOfLine(limit.amount.span.start.line, scheme), {
    before: [plan, whole, under].filter((part) => part !== '').join(' '),
    beforeHref: limit.conditionNote ? hrefOfField(limit.conditionNote, scheme) : '',
    after: listed([bases, exampleWord(comparing)]),
    ...comparable(limit.amount.value, limit.basis, limit.bound !== undefined || limit.condition !== undefined, scheme),
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
      says: cells[column]!.map((terms) => termsSaid(terms, comparing.scheme))
        .sort()
        .join('\n'),
      entries: cells[column]!.map(({ clause, limits, payouts }) => ({
        ...statementEntry(clause, 'cost', comparing),
        more: null,
        exceptions: [],
        lines: [],
        values: [
          ...payouts.map((payout) => payoutValue(payout, comparing)),
          ...limits.map((limit) => limitValue(limit, comparing)),
        ],
        asides: withins(limits, comparing),
      })),
    })),
  );
}

function termsSaid({ limits, payouts }: CostTerms, scheme: Scheme): string {
  const ratios = payouts.map(({ percent, condition }) => `${percent.value}%${foldedTerm(condition?.value ?? '')}`);
  return JSON.stringify([limitsSaid(limits, scheme), ...ratios.sort()]);
}

/** The conditions (A) and (B) of limits and ratios, in the words of the notes that say when they hold. */
export type ConditionsView = {
  scheme: string;
  title: Wording;
  notes: { mark: string; text: TextView; line: LinkView }[];
};

export function conditionsView({ costTerms }: SideBySide, { schemes, of }: Columns): ConditionsView[] {
  return schemes.flatMap((scheme, column) => {
    const comparing = of(scheme);
    const used = costTerms
      .flatMap(({ cells }) => cells[column]!)
      .flatMap(({ limits, payouts }) => [...limits, ...payouts])
      .map(({ conditionNote }) => conditionNote);
    const notes = scheme.notes.filter(({ id }) => used.includes(id));
    if (notes.length === 0) return [];
    return [
      {
        scheme: scheme.scheme,
        title: factViews(scheme, comparing.voice)[0]!.value,
        notes: notes.map(({ mark, clause }) => ({
          mark: mark.value,
          text: sourceText(clause.text, 'cost', comparing, clause),
          line: linkToLine(lineOf(clause), comparing),
        })),
      },
    ];
  });
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
  const rows = side.codes[kind].map(({ code, cells }) =>
    codeRow(kind, code, kind, codes, columns, (comparing, column) => {
      const entries = cells[column]!.filter((each) => kind !== 'exclusions' || isBasic(each));
      const basic = entries.filter(isBasic);
      return {
        // what the contract says without riders that are chosen; what only such a rider says where it says nothing
        says: extentsOf(basic.length > 0 ? basic : entries, kind),
        entries: entries.map((each) => codeEntry(each, kind, comparing)),
        room: ROOM,
      };
    }),
  );
  return wordedOnce(rows.filter(isSaid));
}

/** Exclusions that hold only where a rider is attached: beside those of the basic contract they would say too much. */
export function riderExclusionRows(side: SideBySide, codes: Codes, columns: Columns): RowView[] {
  return side.codes.exclusions
    .map(({ code, cells }) =>
      codeRow('rider-exclusions', code, 'exclusions', codes, columns, (comparing, column) => {
        const entries = cells[column]!.filter((each) => !isBasic(each));
        return {
          says: extentsOf(entries, 'exclusions'),
          entries: entries.map((each) => codeEntry(each, 'exclusions', comparing)),
          room: ROOM,
        };
      }),
    )
    .filter(isSaid);
}

function extentsOf(entries: readonly CodeEntry[], kind: CodeKind): string {
  return [...new Set(entries.map((each) => extentOf(each, kind)))].sort().join('\n');
}

/** Scopes as short as 【共通】 stand in the cell, longer ones with the wording; those of costs name their table, and are left out. */
const SHORT = 24;

function codeEntry(
  { clause, relation, heading, covers, rider }: CodeEntry,
  kind: CodeKind,
  comparing: Comparing,
): EntryView {
  const { compare, voice } = comparing;
  const scope = sourceText(heading, 'heading', comparing);
  const isShort = (heading?.value.length ?? 0) <= SHORT && kind !== 'costs';
  const isSaidBelow = !isShort && !rider && kind !== 'costs';
  const statement = statementEntry(clause, CONTEXT[kind], comparing, isSaidBelow ? scope : undefined);
  const asides = [
    // the scope of an exclusion says it in its own words
    ...(kind === 'exclusions' ? [] : covers.map((cover) => ownText(voice.locale.cover[cover], comparing))),
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
            room: ROOM,
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
      says: cells[column]!.flatMap((definition) => meaningOf(definition, comparing.scheme).map(saidOf)).join('\n'),
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
      const lines = linesOf(statedIn, scheme)
        .slice(0, 1)
        .map((line) => linkToLine(line, comparing));
      return { says: 'stated', entries: [entry({ relation: compare.stated, lines })] };
    }),
  );
}
