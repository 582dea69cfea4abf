import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, stringify, type Document } from 'yaml';
import type { Invariant } from '../../../schemas/profile/invariant.ts';
import { compileLine, matches } from '../../extract/pattern.ts';
import type { RuleId } from '../../messages/rules.ts';
import { AnswerUnfit, type Answer } from '../answer-types.ts';
import { quoted } from '../../input/yaml-edits.ts';
import type { DraftReading, ProfileDraft } from './draft.ts';
import { fromNow, valueIn, withProfileEdit, type Editions, type Path, type ProfileEdit } from './edit.ts';
import { nameOf } from './from-gone.ts';
import type { CutText } from './text-units.ts';
import { waiverOf } from './waiver.ts';

/** An error of a text that is read with a profile. */
export type FoundError = {
  rule: string;
  reason: string;
  /** Which file it is in. */
  in: 'profile' | 'source' | 'text' | 'other';
  /** Its place, as offsets. */
  start: number | undefined;
  end: number | undefined;
};

type Drafting = { document: Document; next: CutText; editions: Editions };

/** Questions that an error itself asks: what something new is called, why something is not there, whether a rule still holds. */
export function draftsOfErrors(
  errors: readonly FoundError[],
  profile: string,
  next: CutText,
  editions: Editions,
): ProfileDraft[] {
  const drafting = { document: parseDocument(profile), next, editions };
  const drafts = [
    ...errors.flatMap((error) => nameless(error, drafting)),
    ...brokenInvariants(errors, drafting),
    ...errors.flatMap((error) => unstated(error, drafting)),
    ...errors.flatMap((error) => weakProof(error, drafting)),
    ...errors.flatMap((error) => amountInWords(error, drafting)),
    ...contradicted(errors, drafting),
    ...errors.flatMap((error) => idle(error, drafting)),
  ];
  return [...new Map(drafts.map((draft) => [draft.key, draft])).values()];
}

/** In place of what a person will say, while it is tried whether saying something helps. */
const SOME_WORDS = '（理由）';

const isRule = (error: FoundError, ...rules: RuleId[]) => (rules as string[]).includes(error.rule);

/** A label of something new: people say what it is called in addresses and ids. */
function nameless(error: FoundError, { next, document, editions }: Drafting): ProfileDraft[] {
  if (!isRule(error, 'name-missing') || error.in !== 'text' || error.start === undefined) return [];
  const label = next.text.slice(error.start, error.end).trim();
  if (label === '' || /[{}\n]/.test(label)) return [];
  const what = /^Unexpected (\w[\w ]*?) `/.exec(error.reason)?.[1] ?? 'label';
  const taken = Object.values((valueIn(document, ['names']) ?? {}) as Record<string, string>);
  const write = (text: string, answer: Answer) => {
    const name = 'text' in answer ? answer.text : '';
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
      throw new AnswerUnfit(`\`${name}\` is no name: use ASCII letters, digits and hyphens, such as \`silver\`.`);
    if (taken.includes(name)) throw new AnswerUnfit(`\`${name}\` is the name of something else in the profile.`);
    return withProfileEdit(text, { do: 'enter', at: ['names', label], value: quoted(name) }, editions);
  };
  return [
    {
      key: `name ${label}`,
      at: ['names'],
      offset: error.start,
      words: label,
      asks: `The ${what} \`${label}\` is new: its name?`,
      because: 'Ids and addresses are made of it, so it is ASCII and stays the same from year to year.',
      readings: [],
      text: { try: 'name-to-try', reading: { says: '', into: 'profile', write } },
    },
  ];
}

type KeyOf<T> = T extends unknown ? keyof T : never;

/** The rule that each kind of invariant is reported under. */
const BROKEN: readonly (readonly [RuleId, KeyOf<Invariant>])[] = [
  ['premium-not-rounded', 'multipleOf'],
  ['premium-not-rising', 'risesWith'],
  ['premium-not-proportional', 'proportional'],
  ['premium-not-pro-rata', 'proRata'],
  ['plan-code-order', 'codes'],
  ['axis-off-step', 'stepsOf'],
];

/** An invariant that premiums of the new edition break: they may be misprinted, or it no longer holds. */
function brokenInvariants(errors: readonly FoundError[], { document, next, editions }: Drafting): ProfileDraft[] {
  const tables = (valueIn(document, ['rateTables']) ?? {}) as Record<string, { invariants?: Invariant[] }>;
  return BROKEN.flatMap(([rule, key]) => {
    const broken = errors.filter((error) => isRule(error, rule));
    if (broken.length === 0) return [];
    return Object.entries(tables).flatMap(([table, { invariants = [] }]) =>
      invariants.flatMap((invariant, i): ProfileDraft[] => {
        if (!(key in invariant)) return [];
        const at = ['rateTables', table, 'invariants', i];
        const said = stringify(invariant, { flowCollectionPadding: true, collectionStyle: 'flow' }).trim();
        const [first] = broken;
        return [
          {
            key: `invariant ${table} ${said}`,
            at,
            offset: first!.start,
            words: broken
              .slice(0, 5)
              .map(({ start, end, reason }) =>
                start === undefined ? reason : `${next.text.slice(start, end)}: ${reason}`,
              )
              .join('\n'),
            asks: `Premiums of the table \`${table}\` do not keep \`${said}\`. Compare them with the printed pamphlet: are they right?`,
            because: `${broken.length === 1 ? 'One premium breaks' : `${broken.length} premiums break`} it. The profile says that it holds in every edition.`,
            readings: [
              waiverOf({ table, invariant }, editions),
              ending(
                `They are right, and it holds no longer: it is for the editions until ${editions.since}.`,
                at,
                invariant,
                editions,
              ),
            ],
          },
        ];
      }),
    );
  });
}

/** Something that the new text no longer states: people say so. */
function unstated(error: FoundError, { document, editions }: Drafting): ProfileDraft[] {
  const item = isRule(error, 'checklist-missing') ? /text without `([a-z-]+)`/.exec(error.reason)?.[1] : undefined;
  const path = error.in === 'profile' && error.start !== undefined ? pathAt(document, error.start) : [];
  const field = isRule(error, 'identity-missing') && path[0] === 'identity' ? path[1] : undefined;
  const name = item === undefined ? (field === undefined ? undefined : `identity.${field}`) : `checklist.${item}`;
  if (name === undefined) return [];
  const write = (text: string, answer: Answer) => {
    const why = 'text' in answer ? answer.text : '';
    const edit: ProfileEdit =
      item === undefined
        ? { do: 'enter', at: ['identity', field!, 'notStated'], value: fromNow(why, editions) }
        : {
            do: 'enter',
            at: ['checklist', item],
            value: `{ notStated: ${quoted(why)}, editions: { from: ${quoted(editions.edition)} } }`,
          };
    return withProfileEdit(text, edit, editions);
  };
  return [
    {
      key: `not stated ${name}`,
      at: name.split('.'),
      offset: undefined,
      words: error.reason,
      asks: `The new text does not state \`${name}\`, as far as it was read. Is it not stated? Say so in one sentence of Japanese, as pages print it.`,
      because: 'What is not stated is shown as not stated, and never as not covered.',
      readings: [],
      text: { try: SOME_WORDS, reading: { says: '', into: 'profile', write } },
    },
  ];
}

/** Checks that see too few misprints of the new edition. */
function weakProof(error: FoundError, { editions }: Drafting): ProfileDraft[] {
  const named = isRule(error, 'proof-weak') ? /a reason at `([^`]+)`/.exec(error.reason)?.[1] : undefined;
  if (named === undefined) return [];
  const at = named.split('.');
  const write = (text: string, answer: Answer) =>
    withProfileEdit(text, { do: 'enter', at, value: fromNow('text' in answer ? answer.text : '', editions) }, editions);
  return [
    {
      key: `weak ${named}`,
      at,
      offset: undefined,
      words: error.reason,
      asks: `Why do the checks see too few misprints (\`${named}\`)? Say it in one sentence of Japanese.`,
      because: 'Nine in ten must be seen, or the profile says why not.',
      readings: [],
      text: { try: SOME_WORDS, reading: { says: '', into: 'profile', write } },
    },
  ];
}

/** An amount in a sentence of a section that had none. */
function amountInWords(error: FoundError, { document, next, editions }: Drafting): ProfileDraft[] {
  if (!isRule(error, 'amount-orphan') || error.in !== 'text' || error.start === undefined) return [];
  const section = sectionOf(error.start, document, next);
  if (!section) return [];
  const { at, id } = section;
  const write = (text: string, answer: Answer) => {
    const value = fromNow('text' in answer ? answer.text : '', editions);
    return withProfileEdit(text, { do: 'enter', at: [...at, 'amounts'], value }, editions);
  };
  const line = next.lines.find(({ start, end }) => start <= error.start! && error.start! < end);
  return [
    {
      key: `amounts ${id}`,
      at,
      offset: error.start,
      words: line ? next.text.slice(line.start, line.end).trim() : error.reason,
      asks: `The section \`${id}\` prints an amount in its words. What is it? Say it in a few words.`,
      because: 'An amount that no field reads needs a reason in the profile.',
      readings: [],
      text: { try: 'an amount', reading: { says: '', into: 'profile', write } },
    },
  ];
}

/** The section that a place of the text is in, if it has no reason for amounts yet: the last one whose heading is above it. */
function sectionOf(offset: number, document: Document, next: CutText): { at: Path; id: string } | undefined {
  const sections = (valueIn(document, ['sections']) ?? []) as {
    id: string;
    heading?: unknown;
    begins?: unknown;
    amounts?: unknown;
  }[];
  let found: { at: Path; id: string } | undefined;
  let from = 0;
  sections.forEach(({ id, heading, begins, amounts }, i) => {
    const words = heading ?? begins;
    if (typeof words !== 'string') return;
    const start = matches(compileLine(words), next.folded).find((each) => each.start >= from)?.start;
    if (start === undefined || start > offset) return;
    from = start;
    found = amounts === undefined ? { at: ['sections', i], id } : undefined;
  });
  return found;
}

/** Something declared as not stated, and the new text has words that name it. */
function contradicted(errors: readonly FoundError[], drafting: Drafting): ProfileDraft[] {
  const found = errors.filter((error) => isRule(error, 'not-stated-contradicted'));
  return found.flatMap((error): ProfileDraft[] => {
    const name = /`((?:checklist|facts|identity|eligibility|documents)[a-z.-]*)`/i.exec(error.reason)?.[1];
    const at = name?.split('.');
    const is = at && valueIn(drafting.document, at);
    if (!at || typeof is !== 'object' || is === null) return [];
    const { editions, next } = drafting;
    return [
      {
        key: `contradicted ${name}`,
        at,
        offset: error.start,
        words: error.start === undefined ? error.reason : next.text.slice(error.start, error.end),
        asks: `The profile says that \`${name}\` is not stated, and the new text has words that name it. Is it stated now?`,
        because: error.reason,
        readings: [ending(`It is stated: the entry is for the editions until ${editions.since}.`, at, is, editions)],
      },
    ];
  });
}

/** An entry of the profile that the new text has nothing for. */
function idle(error: FoundError, { document, editions }: Drafting): ProfileDraft[] {
  if (error.in !== 'profile' || error.start === undefined) return [];
  const path = pathAt(document, error.start);
  if (path[0] === 'rateTables' || path[0] === 'limitTables') return [];
  const entries = path.map((_, i) => path.slice(0, path.length - i)).filter((each) => each.length > 1);
  const found = entries.filter((each) => isMap(document.getIn(each, true)));
  if (found.length === 0) return [];
  return [
    {
      key: `idle ${nameOf(found[0]!, document)} ${error.rule}`,
      at: found[0]!,
      offset: undefined,
      words: error.reason,
      asks: `The new text does not have what \`${nameOf(found[0]!, document)}\` of the profile is about. Is it gone?`,
      because: error.reason,
      readings: found
        .slice(0, 2)
        .map((at) =>
          ending(
            `It is gone: \`${nameOf(at, document)}\` is for the editions until ${editions.since}.`,
            at,
            valueIn(document, at),
            editions,
          ),
        ),
    },
  ];
}

function ending(says: string, at: Path, is: unknown, editions: Editions): DraftReading {
  return {
    ...{ says, ends: true, into: 'profile' },
    write: (text) => withProfileEdit(text, { do: 'end', at, is }, editions),
  };
}

/** The keys and the indexes that lead to what is at an offset of a file. */
function pathAt(document: Document, offset: number): Path {
  const path: (string | number)[] = [];
  let node: unknown = document.contents;
  const has = (each: unknown) =>
    isNode(each) && !!each.range && each.range[0] <= offset && offset < Math.max(each.range[1], each.range[0] + 1);
  for (;;) {
    if (isMap(node)) {
      const pair = node.items.find((each) => isPair(each) && (has(each.key) || has(each.value)));
      if (!pair || !isScalar(pair.key)) return path;
      path.push(String(pair.key.value));
      if (has(pair.key)) return path;
      node = pair.value;
    } else if (isSeq(node)) {
      const i = node.items.findIndex(has);
      if (i === -1) return path;
      path.push(i);
      node = node.items[i];
    } else return path;
  }
}
