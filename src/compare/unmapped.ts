import type { Clause } from '../../schemas/clause.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { fieldsInSections } from '../../schemas/section.ts';

/** What of a scheme has no neutral code, in the order of the data model. It is listed; codes are never guessed. */
export type Unmapped = {
  /** Coverages, costs and exclusions. */
  statements: Clause[];
  /** Riders none of whose words have a code. A rider that is only named has no statements. */
  riders: Scheme['riders'];
  /** Notes that promise a payment or exclude one. A note within another statement is a part of it. */
  notes: Clause[];
  /** Statements of prose that do so. */
  prose: Clause[];
};

export function unmapped(scheme: Scheme): Unmapped {
  const printed = fieldsInSections(scheme);
  return {
    statements: statements(scheme),
    riders: scheme.riders.filter(({ clauses }) => !clauses.some(isCoded)),
    notes: scheme.notes
      .filter(({ id }) => printed.has(id))
      .map(({ id, clause }) => ({ ...clause, id }))
      .filter((clause) => !isCoded(clause) && promisesOrExcludes(clause)),
    prose: prose(scheme).filter((clause) => !isCoded(clause) && promisesOrExcludes(clause) && !introduces(clause)),
  };
}

function statements(scheme: Scheme): Clause[] {
  const found: Clause[] = [];
  const visit = (clause: Clause, isCovered: boolean) => {
    const isMapped = isCovered || clause.codes !== undefined;
    // a head whose items all have codes needs none
    if (!isMapped && !(clause.items.length > 0 && clause.items.every(({ codes }) => codes))) found.push(clause);
    // if one item of a list has a code, every item needs one
    const isOneByOne = clause.items.some(({ codes }) => codes);
    for (const item of clause.items) visit(item, clause.codes !== undefined && !isOneByOne);
  };
  for (const { items } of [...scheme.costs, ...scheme.exclusions]) for (const item of items) visit(item, false);
  for (const { clauses } of scheme.coverages) if (!clauses.some(isCoded)) found.push(...clauses);
  return found;
}

/** Statements of sections that are read as no typed field, each with the statements below it. */
function prose({ sections }: Scheme): Clause[] {
  const found: Clause[] = [];
  const visit = (clause: Clause) => {
    found.push(clause);
    clause.items.forEach(visit);
  };
  for (const { kind, contents } of sections)
    // the heads of lists that are typed introduce statements that have codes
    if (kind === 'prose') for (const content of contents) if ('clause' in content) visit(content.clause);
  return found;
}

function isCoded({ codes, items }: Clause): boolean {
  return codes !== undefined || items.some(isCoded);
}

// 補償します お支払いいたします 補償の対象です 対象となります
const PROMISES =
  /(?:補償|担保|てん補|填補)(?:し(?:ます|、|て)|いたします|され|する保険|することができ)|お?支払い?(?:し|いたし)ます|(?:補償|支払い?)の?対象(?:です|とし|とな)/;
// お支払いできません 補償対象外 対象となりません …を除きます
const EXCLUDES =
  /お?支払い?(?:でき|いたし|し)ません|(?:補償|担保|てん補|填補)(?:でき|し|され)ません|対象外|対象(?:に|と)?(?:なりません|しません|含みません)|を除きます/;

/** 次のような事故により…: the statements below it say what. */
function introduces({ text }: Clause): boolean {
  return /次の(?:ような)?(?:事由|事故|場合|費用|損害|いずれか|とおり)/.test(text?.value ?? '');
}

function promisesOrExcludes({ name, text, exceptions }: Clause): boolean {
  const words = [name, text, ...exceptions].map((wording) => wording?.value ?? '').join('');
  return PROMISES.test(words) || EXCLUDES.test(words);
}
