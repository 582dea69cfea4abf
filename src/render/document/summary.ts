import { isMissing } from '../../../schemas/identity.ts';
import { isReadAt } from '../../../schemas/level.ts';
import type { Clause } from '../../../schemas/clause.ts';
import type { Subject } from '../../../schemas/provision.ts';
import type { AssumptionKind, Scheme } from '../../../schemas/scheme.ts';
import type { Sourced, Wording as Printed } from '../../../schemas/span.ts';
import { checklistOf } from '../../compare/checklist.ts';
import { lineOfWording } from '../../compare/places.ts';
import { isWithin } from '../../translate/places.ts';
import type { MessageContext } from '../../translate/source-messages.ts';
import { withAside } from '../language/locale.ts';
import { CHAPTERS, LEVEL_OF_QUESTION, SUMMARY, type ChapterName, type SummaryName } from './names.ts';
import { pointedWords } from './pointers.ts';
import { coverWords } from './cover-name.ts';
import { deductibleViews } from './deductibles.ts';
import type { FigureView } from './figures.ts';
import { factWording, planViews } from './key-facts.ts';
import { own } from '../words/i18n.ts';
import type { MessageKey } from '../words/messages.ts';
import { shownLine, printedView, textView, type Setting } from './clause.ts';
import { type TextView } from '../html/text.ts';

/**
 * A point with its source line; the line is empty for words from several places. Figures from several lines follow
 * the words. `isMarked`: whether it has the symbol of its question.
 */
export type PointView = { text: TextView; figures: FigureView[]; line: string; isMarked: boolean };

/** A question of the summary with the points that answer it, and the chapter with the details. */
export type SummaryPartView = {
  name: SummaryName;
  title: string;
  /** ○ × ！ with a word of the same meaning; empty for none. */
  symbol: string;
  symbolWord: string;
  points: PointView[];
  more: string;
  chapter: { href: string; number: string; text: string } | null;
};

/**
 * How many characters of the original the points of a question may have, so that the summary fits on two pages in
 * every language, with the same points. A point is never shortened.
 */
const ROOM = 280;
const LONGEST = 130;
const MOST = 9;

export function summaryView(setting: Setting): SummaryPartView[] {
  return SUMMARY.map((name) => PARTS[name](name, setting));
}

/** A point, and its words in the original, or else an id. */
type Candidate = { view: TextView; original: string; line: string; figures?: FigureView[]; isUnmarked?: boolean };

const PARTS: Record<SummaryName, (name: SummaryName, setting: Setting) => SummaryPartView> = {
  kind: (name, setting) => {
    const { scheme, i18n } = setting;
    const title = textView(factWording('title', scheme.identity.title, i18n), i18n);
    const structure = firstOf(['structure'], setting);
    const { title: printed } = scheme.identity;
    const line = 'span' in printed ? shownLine(lineOfWording(printed)) : '';
    return part(name, 'about', [{ view: title, original: String(printed.value), line }, ...structure], setting);
  },
  insured: (name, setting) => {
    const { scheme } = setting;
    const covers = scheme.coverages.flatMap(({ clauses }) =>
      marked(clauses)
        .filter(isNoIntroduction)
        .flatMap((clause) => worded(clause.name ?? clause.text, 'coverage', setting, clause)),
    );
    const costs = scheme.costs.flatMap(({ items }) =>
      items.flatMap((item) => worded(item.name ?? item.text, 'cost', setting, item)),
    );
    return part(name, 'cover', [...covers, ...costs], setting);
  },
  notInsured: (name, setting) => {
    // exclusions of riders don't apply to the basic cover
    const items = setting.scheme.exclusions
      .filter(({ rider }) => rider === undefined)
      .flatMap((group) => group.items)
      .filter(isNoIntroduction);
    const points = items.flatMap((item) => worded(item.text ?? item.name, 'exclusion', setting, item));
    return part(name, 'exclusions', points, setting);
  },
  restrictions: (name, setting) => {
    const { scheme, i18n } = setting;
    const plans = planViews(scheme, i18n).map(({ label, limits, deductibles }, i) => {
      const terms = [
        label.text,
        ...limits.map(({ cover, amount, bases }) => withAside(`${cover} ${amount}`, bases, i18n.locale)),
        // where there is none, nothing is restricted
        ...deductibles.flatMap(({ amount, bases, isNone }) =>
          isNone ? [] : [withAside(`${i18n.t('common.deductible')} ${amount}`, bases, i18n.locale)],
        ),
      ].filter((each) => each !== '');
      return {
        view: textView(own(terms.join(i18n.locale.punctuation.parts), i18n), i18n),
        original: scheme.plans[i]!.id,
        line: [...limits, ...deductibles][0]?.line ?? '',
      };
    });
    const clashes = deductibleClashes(setting);
    const terms = assumed(['limit', 'deductible', 'eligibility'], setting).filter(
      ({ id }) => !clashes.some(({ sentences }) => sentences.includes(id)),
    );
    const restricting = terms.filter(({ isUnmarked }) => !isUnmarked);
    const others = terms.filter(({ isUnmarked }) => isUnmarked);
    return part(name, 'limits', [...plans, ...clashes.map(({ point }) => point), ...restricting, ...others], setting);
  },
  territory: (name, setting) => {
    const { statedIn } = checklistOf(setting.scheme).find(({ item }) => item === 'territory')!;
    const isProvision = setting.scheme.provisions.some(({ id }) => statedIn.includes(id));
    const points = statedIn.flatMap((id) => statementsOf(id, setting));
    return part(name, isProvision ? 'about' : 'cover', points, setting);
  },
  obligations: (name, setting) => part(name, 'duties', firstOf(['disclosure', 'notification'], setting), setting),
  payment: (name, setting) => {
    const { scheme, i18n } = setting;
    const terms = assumed(['term', 'payment', 'basis'], setting);
    const { premiumsOnRequest: request } = scheme;
    const onRequest = request
      ? [
          {
            view: textView(pointedWords('assumption', request, setting), i18n),
            original: request.value,
            line: shownLine(lineOfWording(request)),
          },
        ]
      : [];
    return part(name, 'premiums', [...terms, ...onRequest, ...firstOf(['payment'], setting)], setting);
  },
  startAndEnd: (name, setting) => {
    const { scheme, i18n } = setting;
    const { policyPeriod } = scheme.identity;
    const period = isMissing(policyPeriod)
      ? []
      : [
          {
            view: textView(factWording('policyPeriod', policyPeriod, i18n), i18n),
            original: 'policy-period',
            line: 'span' in policyPeriod ? shownLine(lineOfWording(policyPeriod)) : '',
          },
        ];
    return part(name, 'joining', [...period, ...firstOf(['start-of-cover'], setting)], setting);
  },
  cancelling: (name, setting) => part(name, 'notices', firstOf(['cancellation', 'cooling-off'], setting), setting),
};

const SYMBOLS: Partial<
  Record<SummaryName, readonly [symbol: '○' | '×' | '！', word: MessageKey & `pamphlet.${string}Symbol`]>
> = {
  insured: ['○', 'pamphlet.insuredSymbol'],
  notInsured: ['×', 'pamphlet.notInsuredSymbol'],
  restrictions: ['！', 'pamphlet.restrictionSymbol'],
};

function part(
  name: SummaryName,
  chapter: ChapterName,
  candidates: readonly Candidate[],
  { scheme, i18n }: Setting,
): SummaryPartView {
  const { t } = i18n;
  const [symbol, word] = SYMBOLS[name] ?? ['', undefined];
  const points: PointView[] = [];
  const seen = new Set<string>();
  let room = ROOM;
  let left = 0;
  for (const { view, original, line, figures = [], isUnmarked = false } of candidates) {
    if (original === '' || seen.has(original)) continue;
    seen.add(original);
    if (points.length === MOST || original.length > Math.min(LONGEST, room)) left += 1;
    else {
      points.push({ text: view, figures, line, isMarked: !isUnmarked });
      room -= original.length + 8;
    }
  }
  // one long point is better than none
  const shortest = [...candidates].sort((a, b) => a.original.length - b.original.length)[0];
  if (points.length === 0 && shortest) {
    points.push({ text: shortest.view, figures: [], line: shortest.line, isMarked: true });
    left -= 1;
  }
  const isRead = isReadAt(LEVEL_OF_QUESTION[name], scheme);
  const nothing = t(isRead ? 'pamphlet.notStatedHere' : 'pamphlet.notYetReadHere');
  const number = String(CHAPTERS.indexOf(chapter) + 1);
  return {
    name,
    title: t(`pamphlet.summary.${name}`),
    symbol,
    symbolWord: word === undefined ? '' : t(word),
    points:
      seen.size === 0 ? [{ text: textView(own(nothing, i18n), i18n), figures: [], line: '', isMarked: true }] : points,
    more: left > 0 ? t('pamphlet.more', { n: left }) : '',
    chapter:
      seen.size === 0 ? null : { href: `chapter-${chapter}`, number, text: t('pamphlet.seeChapter', { n: number }) },
  };
}

/** Short phrases need their subject: `年齢`, `会員企業の皆様へ`. */
const NAMED: readonly AssumptionKind[] = ['limit', 'basis', 'eligibility'];

function assumed(kinds: readonly AssumptionKind[], setting: Setting): (Candidate & { id: string })[] {
  const { scheme, i18n } = setting;
  const { punctuation } = i18n.locale;
  return scheme.assumptions
    .filter(({ about }) => kinds.includes(about))
    .map(({ id, about, text }) => {
      const view = textView(pointedWords('assumption', text, setting), i18n);
      const isNamed = NAMED.includes(about) && !text.value.endsWith('。');
      const subject = { text: `${i18n.t(`terms.assumption.${about}`)}${punctuation.colon}`, isMark: false, href: '' };
      return {
        id,
        view: isNamed ? { ...view, pieces: [subject, ...view.pieces] } : view,
        original: text.value,
        line: shownLine(lineOfWording(text)),
        isUnmarked: saysNone(text, scheme) || isReferral(text, scheme),
      };
    });
}

/** Whether a sentence only says that there is no deductible. */
function saysNone(text: Sourced<string>, { deductibles }: Scheme): boolean {
  // ※自己負担額はありません。 may be the whole sentence, with its mark
  const stated = deductibles.filter(
    ({ amount }) => isWithin(amount.span, text.span) || isWithin(text.span, amount.span),
  );
  const isOneSentence = !text.value.slice(0, -1).includes('。');
  return isOneSentence && stated.length > 0 && stated.every(({ amount }) => amount.value === 0);
}

/** Whether a sentence refers some applicants to the agent and excludes none. */
function isReferral(text: Sourced<string>, { eligibility }: Scheme): boolean {
  return eligibility.rules.some(({ effect, statement }) => effect === 'refers' && isWithin(text.span, statement.span));
}

/** The deductibles that the text states in different ways: one point for all, and the sentences it replaces. */
function deductibleClashes({ scheme, i18n }: Setting): { point: Candidate; sentences: string[] }[] {
  const { t, locale } = i18n;
  return deductibleViews(scheme.deductibles, scheme, i18n)
    .filter(({ isClash }) => isClash)
    .map(({ cover, figures, stated }) => {
      const about =
        t('finder.deductibleOf', { value: coverWords(cover, scheme, i18n).text }) + locale.punctuation.colon;
      return {
        point: { view: textView(own(about, i18n), i18n), figures, original: stated[0]!.id, line: '' },
        sentences: scheme.assumptions
          .filter(
            ({ about: kind, text }) =>
              kind === 'deductible' && stated.some(({ amount }) => isWithin(amount.span, text.span)),
          )
          .map(({ id }) => id),
      };
    });
}

/** The statements of a field of any kind: a provision, a cover, a note. */
function statementsOf(id: string, setting: Setting): Candidate[] {
  const { provisions, coverages, notes } = setting.scheme;
  const note = notes.find((each) => each.id === id)?.clause;
  const [context, clauses]: [MessageContext, readonly Clause[]] = provisions.some((each) => each.id === id)
    ? ['notice', provisions.find((each) => each.id === id)!.clauses]
    : ['coverage', note ? [note] : (coverages.find((each) => each.id === id)?.clauses ?? [])];
  return clauses.flatMap((clause) => worded(clause.text, context, setting, clause));
}

/** The statements of the provisions about some subjects, subject by subject. */
function firstOf(subjects: readonly Subject[], setting: Setting): Candidate[] {
  return subjects.flatMap((subject) =>
    setting.scheme.provisions
      .filter(({ about }) => about === subject)
      .flatMap(({ clauses }) =>
        clauses.filter(isStatement).flatMap((clause) => worded(clause.text, 'notice', setting, clause)),
      ),
  );
}

/** Words that introduce a list mean nothing without it. */
function isNoIntroduction({ items }: Clause): boolean {
  return items.length === 0;
}

/** A complete sentence: not a line with a name, and not a heading in brackets. */
function isStatement({ name, text, marker }: Clause): boolean {
  return (
    name === undefined &&
    marker?.value !== '→' &&
    text !== undefined &&
    text.value.length > 15 &&
    !/^[(（<〈［[].*[)）>〉］\]]$/.test(text.value)
  );
}

/** The marked items of a list: ① ② ③; all statements if none is marked. */
function marked(clauses: readonly Clause[]): Clause[] {
  const all = clauses.flatMap((clause) => [clause, ...clause.items]);
  const found = all.filter(({ marker }) => marker);
  return found.length > 0 ? found : [...clauses];
}

function worded(printed: Printed | undefined, context: MessageContext, setting: Setting, clause?: Clause): Candidate[] {
  if (!printed) return [];
  const view = printedView(printed, context, setting, clause);
  // the notes are in the chapters
  return [
    {
      view: { ...view, pieces: view.pieces.filter(({ isMark }) => !isMark) },
      original: printed.value,
      line: shownLine(lineOfWording(printed)),
    },
  ];
}
