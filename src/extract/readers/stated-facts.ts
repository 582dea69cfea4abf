import type { Profile } from '../../../schemas/profile.ts';
import type { FactStatement } from '../../../schemas/profile/stated-fact.ts';
import type { Rider } from '../../../schemas/rider.ts';
import type { Wording } from '../../../schemas/span.ts';
import { FactKind, WORDS_OF_FACT, type StatedFact } from '../../../schemas/stated-fact.ts';
import { reportDeclared } from '../declared.ts';
import { moment } from '../../recognise/date.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { quantitiesIn } from '../../recognise/quantity.ts';
import { timeLimit } from '../../recognise/time-limit.ts';
import { triggerBasis } from '../../recognise/trigger.ts';
import { checkWordsOf } from '../checklist.ts';
import { idsOf, type Items, type ProfilePlace } from '../items.ts';
import { wordingOf } from '../layout/strand.ts';
import { ownIds } from '../own-ids.ts';
import { compileWithin, firstMatch, type PatternMatch } from '../pattern.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

type Context = {
  schemeId: string;
  items: Items & { riders: readonly Rider[] };
  place: ProfilePlace;
  pamphlet: PamphletText;
};

/** A fact before it has its own id. */
type Draft = { base: string; at: number; fact: Omit<StatedFact, 'id'> };

/** Read the facts of the contract, kind by kind. A kind that the profile does not name is not yet read. */
export function readStatedFacts(profile: Pick<Profile, 'facts'>, context: Context): Record<FactKind, unknown> {
  const { pamphlet } = context;
  const of = (kind: FactKind) => {
    const wanted = profile.facts[kind];
    if (!wanted) return { state: 'not-yet-read', value: 'not yet read' };
    const { find, notStated, mentions } = wanted;
    const drafts = find.flatMap((statement, i) => draftsOf(kind, statement, i, notStated !== undefined, context));
    if (drafts.length > 0) {
      const ids = ownIds(
        drafts.map(({ base, at, fact }) => ({ base, words: fact.text.value, at })),
        pamphlet,
      );
      return { state: 'stated', values: drafts.map(({ fact }, i) => ({ id: ids[i]!, ...fact })) };
    }
    if (notStated === undefined) return undefined;
    checkWordsOf({ name: `facts.${kind}`, words: WORDS_OF_FACT[kind] ?? [], mentions: mentions ?? [] }, pamphlet);
    return { state: 'not-stated', value: 'not stated', reason: notStated };
  };
  return Object.fromEntries(FactKind.options.map((kind) => [kind, of(kind)])) as Record<FactKind, unknown>;
}

function draftsOf(
  kind: FactKind,
  { id, quote, covers, rider }: FactStatement,
  nth: number,
  mayBeMissing: boolean,
  { schemeId, items, place, pamphlet }: Context,
): Draft[] {
  const match = firstMatch(compileWithin(quote), pamphlet.folded);
  if (!match) {
    if (!mayBeMissing)
      reportDeclared(pamphlet, 'quote-missing', ['facts', kind, 'find', nth, 'quote'], {
        unexpected: 'text without words the profile quotes',
        expected: `\`${quote}\``,
        hint: 'The wording may have changed.',
      });
    return [];
  }
  const [ofRider] = rider === undefined ? [] : idsOf({ rider }, ['facts', kind, 'find', nth], items, place, pamphlet);
  const words = (range: { start: number; end: number }) => wordingOf([range], pamphlet);
  const hole = (name: string) => {
    const found = match.holes.find((each) => each.name === name);
    return found && words(found);
  };
  const unreadable = ({ value, span }: Wording, expected: string) =>
    report(pamphlet.file, 'fact-unreadable', span, { unexpected: `${kind} \`${value}\``, expected });
  const [whole, target, attached] = [words(match), hole('of'), hole('attachment')];
  const attachment = attached && attachmentIn(attached.value);
  if (attached && !attachment)
    unreadable(attached, 'how a clause comes with a contract, such as `自動付帯` or `任意付帯`');
  return rangesOf(match, pamphlet).flatMap((range) => {
    const text = words(range);
    const typed = TYPED[kind]?.({ text, requirement: hole('requirement'), benefit: hole('benefit') });
    if (typed && 'expected' in typed) {
      unreadable(text, typed.expected);
      return [];
    }
    const fact = {
      text,
      ...(whole.value !== text.value && { statement: whole }),
      ...(target && { of: target }),
      ...(covers && { covers }),
      ...(ofRider !== undefined && { rider: ofRider }),
      ...(attachment && { attachment }),
      ...typed,
    };
    return [{ base: `${schemeId}/facts/${kind}/${id}`, at: range.start, fact }];
  });
}

// 任意付帯, オプション | 自動付帯, 自動セット, 付帯, セット
function attachmentIn(words: string): StatedFact['attachment'] {
  if (/任意|オプション/.test(words)) return 'optional';
  return /自動|付帯|セット/.test(words) ? 'automatic' : undefined;
}

/** Where the facts of a match are: each `{text}`, each name of a `{list}`, or all of it. */
function rangesOf({ start, end, holes }: PatternMatch, { folded }: PamphletText): { start: number; end: number }[] {
  const found = holes.flatMap((hole) => {
    if (hole.name === 'list')
      return [...folded.slice(hole.start, hole.end).matchAll(NAME)].map(({ index, 0: name }) => {
        const from = hole.start + index;
        return { start: from, end: from + name.trimEnd().length };
      });
    return hole.name === 'text' ? [hole] : [];
  });
  return found.length > 0 ? found : [{ start, end }];
}

// 甲業、乙業、その他(丙業、丁業): a comma in a bracket parts no names
const NAME = /(?!\s)(?:\([^()]*\)|[^、()])+/g;

type Read = { text: Wording; requirement: Wording | undefined; benefit: Wording | undefined };
type Typed = Partial<StatedFact> | { expected: string };

const period = ({ text }: Read): Typed =>
  timeLimit(text.raw) ?? { expected: 'one period such as `30日以内`, or a word such as `遅滞なく`' };

/** What the words of each kind say as a value. The others are words alone. */
const TYPED: Partial<Record<FactKind, (read: Read) => Typed>> = {
  'recruitment-start': ({ text }) => {
    const day = moment(text.raw);
    return day === undefined ? { expected: 'a day such as `2024年5月7日(火)`' } : { day };
  },
  trigger: ({ text }) => {
    const basis = triggerBasis(text.value);
    return basis === undefined
      ? { expected: 'one thing that must happen within the policy period: a claim, a discovery or an incident' }
      : { basis };
  },
  'response-period': period,
  'notice-period': period,
  'payment-period': period,
  prescription: period,
  discount: ({ requirement, benefit }) => {
    if (!requirement || !benefit) return { expected: 'a discount with the holes `{requirement}` and `{benefit}`' };
    const printed = quantitiesIn(foldWidth(benefit.value));
    const percent = printed.find(({ kind, to }) => kind === 'percent' && to === undefined)?.value;
    const yen = printed.find(({ kind, to }) => kind === 'money' && to === undefined)?.value;
    return {
      requirement,
      benefit,
      ...(percent !== undefined && { percent: Number(percent) }),
      ...(yen !== undefined && { yen: Number(yen) }),
    };
  },
};
