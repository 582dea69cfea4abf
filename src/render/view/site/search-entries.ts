import type { Clause } from '../../../../schemas/clause.ts';
import type { Note } from '../../../../schemas/note.ts';
import type { RateCell } from '../../../../schemas/rate-table.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import type { Section, SectionContent } from '../../../../schemas/section.ts';
import type { Wording as Printed } from '../../../../schemas/span.ts';
import { checklistOf } from '../../../compare/checklist.ts';
import { PIECE, type SearchKind } from '../../../search/search-index.ts';
import type { Wording } from '../../../translate/catalog.ts';
import { isWithheld, printsUnconfirmedNumber } from '../../../translate/confirmed.ts';
import { contextOf, fieldsInSections, type MessageContext } from '../../../translate/source-messages.ts';
import { isTableLabels } from '../../../translate/table-labels.ts';
import { CHAPTERS, type ChapterName } from '../../locale/pamphlet-words.ts';
import { arrange, type Block } from '../pamphlet/chapters.ts';
import {
  anchorOf,
  clauseView,
  markView,
  printedView,
  textView,
  type ClauseView,
  type Setting,
  type TextView,
} from '../pamphlet/clause.ts';
import { limitsView } from '../pamphlet/limits.ts';
import { rateTableViews, type RateTableView } from '../rate-table.ts';
import { assumptionViews, factViews, planViews } from '../scheme.ts';
import { own } from '../wording.ts';

/**
 * One thing that a page says of a scheme: a clause, a heading, a premium with its band and its plan. `anchors` are the places
 * of the page to lead to, the nearest first; `under` are the headings above, the outermost first; `line` is that of the
 * original, 0 where it states nothing.
 */
export type SearchEntryView = {
  chapter: ChapterName;
  kind: SearchKind;
  under: string[];
  anchors: string[];
  line: number;
  text: string;
  lang: string;
};

/** What an entry is made of, before it knows its chapter. Texts that are empty are left out. */
type Said = { kind: SearchKind; under: TextView[]; anchors: string[]; line: number; texts: readonly TextView[] };

/** Everything that the pages of a language say of a scheme, in the order of its page. What is withheld there is not here. */
export function searchEntries(setting: Setting): SearchEntryView[] {
  const { scheme, voice } = setting;
  const arranged = arrange(scheme);
  const headed = new Set<string>();
  const { chapter: titles } = voice.locale.pamphlet;
  const entries = CHAPTERS.flatMap((chapter) => {
    const blocks = arranged.get(chapter) ?? [];
    const told = [
      ...(HEADS[chapter]?.(setting) ?? []),
      ...blocks.flatMap((block) => [
        ...headingsOf(block, chapter, headed, setting),
        ...block.contents.flatMap((content) => contentOf(content, block.section, blockAnchor(block, chapter), setting)),
      ]),
    ];
    const title = words(titles[chapter], setting);
    return told.flatMap((said) => entryOf(said, chapter, title, setting));
  });
  const checked = checklistSaid(setting);
  return [...entries, ...checked.flatMap((said) => entryOf(said, 'notices', undefined, setting))];
}

function entryOf(
  { kind, under, anchors, line, texts }: Said,
  chapter: ChapterName,
  title: TextView | undefined,
  { voice }: Setting,
): SearchEntryView[] {
  const pieces = texts.map(plain).filter((text) => text !== '');
  if (pieces.length === 0) return [];
  const above = (under.length > 0 || !title ? under : [title]).map(plain).filter((text) => text !== '');
  return [
    {
      chapter,
      kind,
      under: above,
      anchors: title ? [...anchors, `chapter-${chapter}`] : anchors,
      line,
      text: pieces.join(PIECE),
      lang: texts.find(({ isUntranslated }) => isUntranslated)?.lang ?? voice.locale.lang,
    },
  ];
}

/** Words without the marks of notes, which would stand in the middle of what is looked for. */
function plain({ pieces }: TextView): string {
  return pieces
    .filter(({ isMark }) => !isMark)
    .map(({ text }) => text)
    .join('')
    .replaceAll(PIECE, ' ')
    .trim();
}

function words(text: string, { voice }: Setting): TextView {
  return textView(own(text, voice), voice);
}

function said(wording: Wording, { voice }: Setting): TextView {
  return textView(wording, voice);
}

/** What stands at the head of a chapter beside what its sections hold. */
const HEADS: Partial<Record<ChapterName, (setting: Setting) => Said[]>> = {
  about: factsSaid,
  limits: (setting) => [...plansSaid(setting), ...limitsSaid(setting)],
  costs: payoutsSaid,
  premiums: (setting) => [...assumptionsSaid(setting), ...premiumsSaid(setting)],
  riders: ridersSaid,
};

function factsSaid(setting: Setting): Said[] {
  const { scheme, voice } = setting;
  return factViews(scheme, voice).map(({ label, value, note, line }) => ({
    kind: 'fact',
    under: [words(voice.locale.words.keyFacts, setting)],
    anchors: ['key-facts'],
    line: Number(line),
    texts: [words(label, setting), said(value, setting), said(note, setting)],
  }));
}

function plansSaid(setting: Setting): Said[] {
  const { scheme, voice } = setting;
  const { words: fixed } = voice.locale;
  const base = { kind: 'limit' as const, under: [words(fixed.plans, setting)], anchors: ['plans'] };
  const limit = words(fixed.limits, setting);
  return planViews(scheme, voice).flatMap(({ label, limits, deductibles }) => {
    const plan = planName(label, setting);
    return [
      ...limits.map(({ cover, bases, amount, line }) => ({
        ...base,
        line: Number(line),
        texts: [plan, limit, words(cover, setting), words(bases, setting), words(amount, setting)],
      })),
      ...deductibles.map(({ amount, line }) => ({
        ...base,
        line: Number(line),
        texts: [plan, words(fixed.deductible, setting), words(amount, setting)],
      })),
    ];
  });
}

/** A plan called by a letter alone is said to be a plan. */
function planName(label: Wording, setting: Setting): TextView {
  const isLetter = /^\p{L}$/u.test(label.text);
  return isLetter ? words(`${setting.voice.locale.words.plan} ${label.text}`, setting) : said(label, setting);
}

/** Limits and deductibles beside the plans. */
function limitsSaid(setting: Setting): Said[] {
  const { words: fixed } = setting.voice.locale.pamphlet;
  const { sublimits, deductibles } = limitsView(setting);
  const said = (name: 'sublimits' | 'deductibles') => ({
    kind: 'limit' as const,
    under: [words(fixed[name], setting)],
    anchors: [name],
  });
  return [
    ...deductibles.map(({ of, amount, line }) => ({
      ...said('deductibles'),
      // one row for several places: the first of them
      line: Number.parseInt(line),
      texts: [...of, words(fixed.deductibles, setting), words(amount, setting)],
    })),
    ...sublimits.map(({ of, condition, bases, amount, line }) => ({
      ...said('sublimits'),
      line: Number(line),
      texts: [
        ...of,
        words(fixed.limit, setting),
        words(condition, setting),
        words(bases, setting),
        words(amount, setting),
      ],
    })),
  ];
}

function payoutsSaid(setting: Setting): Said[] {
  const { scheme, voice } = setting;
  const { words: fixed } = voice.locale.pamphlet;
  const costs = everyClause(scheme.costs.flatMap(({ items }) => items));
  return scheme.payoutRatios.map(({ of, condition, percent }) => {
    const cost = costs.find(({ id }) => id === of);
    return {
      kind: 'payout',
      under: [],
      anchors: [anchorOf(of, scheme)],
      line: percent.span.start.line,
      texts: [
        printedView(cost?.name ?? cost?.text, 'cost', setting, cost),
        words(fixed.payout, setting),
        condition ? said(voice.translate('plan', condition.value), setting) : words('', setting),
        words(`${percent.value}%`, setting),
      ],
    };
  });
}

function everyClause(clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause) => [clause, ...everyClause(clause.items)]);
}

function assumptionsSaid(setting: Setting): Said[] {
  const { scheme, voice } = setting;
  const asked = scheme.premiumsOnRequest;
  const base = { kind: 'assumption' as const, under: [], anchors: ['premiums'] };
  return [
    ...(asked
      ? [{ ...base, line: asked.span.start.line, texts: [said(voice.translate('assumption', asked.value), setting)] }]
      : []),
    ...assumptionViews(scheme, voice).map(({ about, text, line }) => ({
      ...base,
      line: Number(line),
      texts: [words(about, setting), said(text, setting)],
    })),
  ];
}

/** Every cell of the rate tables, with its band and its plan or its day; the limits of the plan stand above it. */
function premiumsSaid(setting: Setting): Said[] {
  const { scheme, voice } = setting;
  const classes = scheme.rateTables.flatMap(({ ratingClasses }) => ratingClasses);
  const printed = new Map(scheme.rateTables.flatMap(({ cells }) => cells.map((cell) => [cell.id, cell] as const)));
  const conditions = conditionsOf(setting);
  return [
    ...classes.map(({ label, members }) => ({
      kind: 'rating-class' as const,
      under: [],
      anchors: ['premiums'],
      line: (members ?? label).span.start.line,
      texts: [label, members].map((each) =>
        each ? said(voice.translate('plan', each.value), setting) : words('', setting),
      ),
    })),
    ...rateTableViews(scheme, voice).flatMap((table) => cellsOf(table, printed, conditions, setting)),
  ];
}

function cellsOf(
  table: RateTableView,
  printed: ReadonlyMap<string, RateCell>,
  conditions: ReadonlyMap<string, string>,
  setting: Setting,
): Said[] {
  const { id, caption, subject, heads, rows } = table;
  const { words: fixed } = setting.voice.locale;
  return rows.flatMap(({ label, cells }) =>
    cells.map((cell, i) => {
      const head = heads[i]!;
      const { plan, inception } = printed.get(cell.id)!;
      const isMidTerm = inception !== undefined;
      return {
        kind: 'premium',
        under: [words(caption, setting), words(conditions.get(plan) ?? '', setting)],
        anchors: [`table-${id}`],
        line: Number(cell.line),
        texts: [
          planName(subject, setting),
          said(label, setting),
          // a scheme without plans has no name for its one
          head.label.text === fixed.annualPremium ? words('', setting) : planName(head.label, setting),
          words(isMidTerm ? head.details.join(' ') : '', setting),
          words(cell.code, setting),
          said(cell.text, setting),
        ],
      };
    }),
  );
}

/** The limits of each plan and its deductibles, in a line: no premium is shown apart from them. */
function conditionsOf({ scheme, voice }: Setting): Map<string, string> {
  const { locale } = voice;
  const separator = locale.lang === 'ja' ? '、' : ', ';
  return new Map(
    scheme.plans.map(({ id, limits, deductibles }) => [
      id,
      [
        ...limits.map(
          ({ cover, amount, basis }) =>
            `${locale.cover[cover]} ${locale.amount(amount.value)} (${locale.bases(basis)})`,
        ),
        ...deductibles.map(
          ({ amount }) =>
            `${locale.words.deductible} ${amount.value === 0 ? locale.words.none : locale.amount(amount.value)}`,
        ),
      ]
        .filter((each, i, all) => all.indexOf(each) === i)
        .join(separator),
    ]),
  );
}

/** The list of the riders, and what a rider says that a sentence names: it has no section of its own. */
function ridersSaid(setting: Setting): Said[] {
  const { scheme, voice } = setting;
  const { attachment, effect, words: fixed } = voice.locale.pamphlet;
  const printed = fieldsInSections(scheme);
  return scheme.riders.flatMap((rider) => {
    const name = printedView(rider.name, 'rider', setting);
    const anchors = [anchorOf(rider.id, scheme)];
    return [
      {
        kind: 'rider' as const,
        under: [words(fixed.riderList, setting)],
        anchors,
        line: lineOf(rider.name),
        texts: [name, words(attachment[rider.attachment], setting), words(effect[rider.effect], setting)],
      },
      ...(printed.has(rider.id)
        ? []
        : clausesSaid(rider.clauses, 'rider', 'rider', { under: [name], anchors }, setting)),
    ];
  });
}

/** What a scheme must tell and does not. */
function checklistSaid(setting: Setting): Said[] {
  const { pamphlet } = setting.voice.locale;
  return checklistOf(setting.scheme).flatMap(({ item, notStated }) =>
    notStated === undefined
      ? []
      : [
          {
            kind: 'fact' as const,
            under: [words(pamphlet.words.checklistTitle, setting)],
            anchors: ['checklist'],
            line: 0,
            texts: [
              words(pamphlet.checklist[item], setting),
              words(pamphlet.words.notStatedHere, setting),
              said(setting.voice.translate('identity', notStated), setting),
            ],
          },
        ],
  );
}

/** The headings of a block and of what is above it, each told where it stands first. */
function headingsOf(block: Block, chapter: ChapterName, headed: Set<string>, setting: Setting): Said[] {
  return [...block.above, block.section].flatMap(({ id, heading }) => {
    if (!heading || headed.has(id)) return [];
    headed.add(id);
    return [
      {
        kind: 'heading' as const,
        under: [],
        anchors: [blockAnchor(block, chapter)(setting.scheme)],
        line: lineOf(heading),
        texts: [printedView(heading, 'heading', setting)],
      },
    ];
  });
}

/** A section cut in several chapters has one address in each. */
function blockAnchor({ section, isWhole }: Block, chapter: ChapterName): (scheme: Scheme) => string {
  return (scheme) => `${anchorOf(section.id, scheme)}${isWhole ? '' : `-${chapter}`}`;
}

/** Where clauses stand: the headings above them, and the anchors of what they are in. */
type Place = { under: TextView[]; anchors: string[] };

function contentOf(
  content: SectionContent,
  section: Section,
  anchorIn: (scheme: Scheme) => string,
  setting: Setting,
): Said[] {
  const context = contextOf(section);
  const place: Place = {
    under: section.heading ? [printedView(section.heading, 'heading', setting)] : [],
    anchors: [anchorIn(setting.scheme)],
  };
  if ('clause' in content) return clausesSaid([content.clause], context, kindOf(context), place, setting);
  if ('table' in content)
    return content.table.rows.flatMap((row) => {
      const shown = row.filter((cell) => !isLeftOut(cell, setting.scheme));
      return {
        kind: kindOf(context),
        ...place,
        line: Math.min(...shown.map(lineOfClause).filter((line) => line > 0)),
        texts: shown.flatMap((cell) => textsOf(clauseView(cell, context, setting))),
      };
    });
  return fieldSaid(content.field, context, place, setting);
}

function fieldSaid(id: string, context: MessageContext, outer: Place, setting: Setting): Said[] {
  const { scheme, voice } = setting;
  const find = <T extends { id: string }>(all: readonly T[]) => all.find((each) => each.id === id);
  const say = (printed: Printed | undefined, of: MessageContext) => printedView(printed, of, setting);
  const place = { under: outer.under, anchors: [anchorOf(id, scheme), ...outer.anchors] };
  const isNew = (lead: TextView) =>
    plain(lead) !== '' && !outer.under.some((each) => plain(each).includes(plain(lead)));
  // a lead that only says again what the heading says is left out
  const inner = (lead: TextView): Place => (isNew(lead) ? { ...place, under: [...outer.under, lead] } : place);
  const leadSaid = (printed: Printed | undefined, lead: TextView): Said[] =>
    isNew(lead) ? [{ ...place, kind: 'heading', line: lineOf(printed), texts: [lead] }] : [];

  const coverage = find(scheme.coverages);
  if (coverage) return clausesSaid(coverage.clauses, 'coverage', 'coverage', place, setting);
  const costs = find(scheme.costs);
  if (costs) {
    const heading = say(costs.heading, 'heading');
    return [...leadSaid(costs.heading, heading), ...clausesSaid(costs.items, 'cost', 'cost', inner(heading), setting)];
  }
  const exclusions = find(scheme.exclusions);
  if (exclusions) {
    const scope = say(exclusions.scope, 'heading');
    const openEnd = { ...inner(scope), kind: 'exclusion' as const, line: lineOf(exclusions.openEnd) };
    return [
      ...leadSaid(exclusions.scope, scope),
      ...clausesSaid(exclusions.items, 'exclusion', 'exclusion', inner(scope), setting),
      { ...openEnd, texts: [say(exclusions.openEnd, 'exclusion')] },
    ];
  }
  const definition = find(scheme.definitions);
  if (definition) {
    // a term and what it means are looked for together
    const term = say(definition.term, 'definition');
    const clauses = clausesSaid(definition.clauses, 'definition', 'definition', inner(term), setting);
    return clauses.map((each, i) =>
      i === 0 ? { ...each, under: outer.under, line: lineOf(definition.term), texts: [term, ...each.texts] } : each,
    );
  }
  const rider = find(scheme.riders);
  // its name is in the list of riders
  if (rider) return clausesSaid(rider.clauses, 'rider', 'rider', inner(say(rider.name, 'rider')), setting);
  const service = find(scheme.services);
  if (service) {
    const name = say(service.name, 'service');
    const head = { ...place, kind: 'service' as const, line: lineOf(service.name) };
    return [
      { ...head, texts: [name, say(service.availability, 'service')] },
      ...clausesSaid(service.clauses, 'service', 'service', inner(name), setting),
    ];
  }
  const example = find(scheme.lossExamples);
  if (example) return clausesSaid(example.clauses, 'example', 'example', place, setting);
  const provision = find(scheme.provisions);
  if (provision) {
    const heading = say(provision.heading, 'heading');
    return [
      ...leadSaid(provision.heading, heading),
      ...clausesSaid(provision.clauses, 'notice', 'notice', inner(heading), setting),
    ];
  }
  const contact = find(scheme.contacts);
  if (contact) {
    const { under } = inner(words(voice.locale.pamphlet.role[contact.role], setting));
    // each with the line it stands in: a telephone number is looked for by itself
    return contact.lines
      .filter((line) => !isWithheld(line, contact, scheme))
      .map(({ text }) => ({ ...place, under, kind: 'contact', line: lineOf(text), texts: [say(text, 'contact')] }));
  }
  const note = find(scheme.notes);
  return note ? noteSaid(note, context, place, setting) : [];
}

function noteSaid(note: Note, context: MessageContext, place: Place, setting: Setting): Said[] {
  const mark = words(markView(note, setting).text, setting);
  const clauses = clausesSaid([note.clause], context, 'note', place, setting);
  return clauses.map((each, i) => (i === 0 ? { ...each, texts: [mark, ...each.texts] } : each));
}

/** Each clause by itself, under the names of those it is below. */
function clausesSaid(
  clauses: readonly Clause[],
  context: MessageContext,
  kind: SearchKind,
  place: Place,
  setting: Setting,
): Said[] {
  const { scheme } = setting;
  return clauses.flatMap((clause): Said[] => {
    if (isLeftOut(clause, scheme)) return [];
    const view = clauseView({ ...clause, items: [] }, context, setting);
    const anchors = [anchorOf(clause.id, scheme), ...place.anchors];
    const under = view.name.pieces.length > 0 ? [...place.under, view.name] : place.under;
    const texts = textsOf(view);
    // a marker by itself is found by what stands below it
    const isSaid = texts.some((text) => plain(text) !== '' && text !== texts[0]) || view.marker === '';
    return [
      ...(isSaid ? [{ kind, under: place.under, anchors, line: lineOfClause(clause), texts }] : []),
      ...clausesSaid(clause.items, context, kind, { under, anchors }, setting),
    ];
  });
}

function isLeftOut(clause: Clause, scheme: Scheme): boolean {
  return printsUnconfirmedNumber(clause, scheme) || isTableLabels(clause, scheme);
}

function textsOf({ marker, name, text, exceptions, lastExceptions, items }: ClauseView): TextView[] {
  const mark: TextView = { lang: '', pieces: [{ text: marker, isMark: false, href: '' }], isUntranslated: false };
  return [mark, name, text, ...exceptions, ...items.flatMap(textsOf), ...lastExceptions];
}

function kindOf(context: MessageContext): SearchKind {
  return context === 'identity' || context === 'plan' ? 'fact' : context;
}

function lineOfClause({ name, text, exceptions, marker, items }: Clause): number {
  const own = [name, text, ...exceptions].map(lineOf).find((line) => line > 0);
  return own ?? marker?.span.start.line ?? (items[0] ? lineOfClause(items[0]) : 0);
}

function lineOf(printed: Pick<Printed, 'span' | 'spans'> | undefined): number {
  return (printed?.span ?? printed?.spans?.[0])?.start.line ?? 0;
}
