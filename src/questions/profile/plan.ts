import { AnswerUnfit, type Answer, type Signature } from '../answer-types.ts';
import type { DraftReading, ProfileDraft, ProfileFiles } from './draft.ts';
import type { Editions } from './edit.ts';
import type { FoundError } from './from-errors.ts';

/** What comes of reading the new text: how far it was read, and what is wrong. */
export type Outcome = {
  /** 0: not to a scheme; 1: a scheme with errors; 2: its checks find errors; 3: nothing is wrong. */
  stage: number;
  errors: readonly FoundError[];
};

/** How the new text and the older editions are read. */
export type TryOut = {
  /** The new text with other files than those that are written. */
  read: (files: ProfileFiles) => Outcome;
  /** Everything that the older editions say with a profile: the same text if they say the same. */
  older: (profile: string) => string;
};

/** A question whose every reading is proven, and the errors that it settles. */
export type ProvenDraft = ProfileDraft & { settles: readonly FoundError[] };

/** Errors that hide others: what is in a section is not read before its heading is found. */
const HIDING = ['section-missing', 'table-missing', 'name-missing', 'table-caption-missing'];
const MOST_ROUNDS = 6;
const MOST_READINGS = 4;

/**
 * The questions whose answers let the new text be read. A reading is kept only if it was tried: the error goes, none comes that was not hidden
 * before, and the older editions say what they said, to the character.
 * @param draft  Drafts questions for what is still wrong.
 */
export function provenDrafts(
  files: ProfileFiles,
  draft: (errors: readonly FoundError[], profile: string) => readonly ProfileDraft[],
  { read, older }: TryOut,
  editions: Editions,
): { proven: ProvenDraft[]; left: readonly FoundError[] } {
  const before = older(files.profile);
  const proven: ProvenDraft[] = [];
  const tried = new Map<string, Outcome>();
  const readOnce = (each: ProfileFiles) => {
    const key = `${each.profile}\u0004${each.source}`;
    const known = tried.get(key) ?? read(each);
    tried.set(key, known);
    return known;
  };
  let current = files;
  let outcome = readOnce(current);
  // an entry is gone only if nothing else explains it
  let mayEnd = false;
  for (let round = 0; round < MOST_ROUNDS && outcome.stage < 3; round += 1) {
    const drafts = draft(outcome.errors, current.profile);
    const size = proven.length;
    for (const each of drafts) {
      if (outcome.stage === 3) break;
      if (proven.some(({ key }) => key === each.key)) continue;
      const attempt = (reading: DraftReading, answer: Answer) => {
        const next = written(current, reading, answer, editions);
        if (!next) return undefined;
        const after = readOnce(next);
        if (!isBetter(outcome, after) || (reading.ends && isCostly(outcome, after))) return undefined;
        return next.profile === current.profile || older(next.profile) === before ? { next, after } : undefined;
      };
      const seen = new Set<string>();
      const readings = each.readings.slice(0, MOST_READINGS).flatMap((reading, i) => {
        const result = attempt(reading, { id: each.key, reading: i + 1 });
        const put = JSON.stringify(result?.next);
        if (!result || seen.has(put)) return [];
        seen.add(put);
        return [{ reading, ...result }];
      });
      const inWords = each.text && attempt(each.text.reading, { id: each.key, text: each.text.try });
      const best = readings.reduce<(typeof readings)[number] | undefined>(
        (found, one) => (found === undefined || isFurther(found.after, one.after) ? one : found),
        undefined,
      );
      const taken = best ?? inWords;
      if (!taken || (best?.reading.ends === true && !mayEnd)) continue;
      const settles = outcome.errors.filter((error) => !taken.after.errors.some((other) => isSame(error, other)));
      proven.push({
        ...each,
        readings: [
          ...(best ? [best.reading] : []),
          ...readings.filter((one) => one !== best).map(({ reading }) => reading),
        ],
        text: inWords ? each.text : undefined,
        settles,
      });
      current = taken.next;
      outcome = taken.after;
    }
    if (proven.length > size) continue;
    if (mayEnd) break;
    mayEnd = true;
  }
  return { proven, left: outcome.errors };
}

const TRY: Signature = { by: 'a try', on: '2000-01-01', why: 'a try' };

function written(
  files: ProfileFiles,
  reading: DraftReading,
  answer: Answer,
  editions: Editions,
): ProfileFiles | undefined {
  try {
    const text = reading.write(files[reading.into], answer, TRY);
    return text === files[reading.into] ? undefined : { ...files, [reading.into]: text };
  } catch (error) {
    if (error instanceof AnswerUnfit) return undefined;
    throw new Error(`A change of the profile for ${editions.edition} cannot be written`, { cause: error });
  }
}

/** What an entry that is gone may leave behind: nothing that it read, and nothing that needs it. */
const OF_LATER_CHECKS = [
  ...['name-missing', 'checklist-missing', 'proof-weak', 'table-begins-late', 'table-ends-early', 'axis-off-step'],
  ...[
    'premium-not-rounded',
    'premium-not-rising',
    'premium-not-proportional',
    'premium-not-pro-rata',
    'plan-code-order',
  ],
];

/** Whether something comes that was read by an entry before. */
function isCostly(before: Outcome, after: Outcome): boolean {
  return newIn(before, after).some(({ rule }) => !OF_LATER_CHECKS.includes(rule));
}

function newIn(before: Outcome, after: Outcome): FoundError[] {
  return after.errors.filter((error) => !before.errors.some((other) => isSame(error, other)));
}

/** The text is read farther, or has fewer errors and none that is new; one that hid others may show them. */
function isBetter(before: Outcome, after: Outcome): boolean {
  const added = newIn(before, after);
  if (added.some(({ rule }) => rule.startsWith('yaml-'))) return false;
  if (after.stage !== before.stage) return after.stage > before.stage;
  const hiding = (outcome: Outcome) => outcome.errors.filter(({ rule }) => HIDING.includes(rule)).length;
  if (hiding(after) !== hiding(before)) return hiding(after) < hiding(before);
  return added.length === 0 && after.errors.length < before.errors.length;
}

function isFurther(best: Outcome, other: Outcome): boolean {
  return other.stage > best.stage || (other.stage === best.stage && other.errors.length < best.errors.length);
}

/** The place in a profile moves with a change of it. */
function isSame(one: FoundError, other: FoundError): boolean {
  return one.rule === other.rule && one.reason === other.reason && (one.in !== 'text' || one.start === other.start);
}
