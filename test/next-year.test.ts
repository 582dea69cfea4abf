import { describe, expect, it } from 'vitest';
import { changesBetween } from '../src/editions/changes.ts';
import { errorCauses } from '../src/report/error-causes.ts';
import { IS_WHOLE } from './support/effort.ts';
import { compared, filesOf, schemes, textOf } from './support/next-edition.ts';
import { edited, type TextEdit } from './support/next-year/edit.ts';
import { missed } from './support/next-year/missed.ts';
import { drawEdits } from './support/next-year/next-year.ts';
import { printedIn } from './support/next-year/printed.ts';
import { Random } from './support/next-year/random.ts';
import { readPair } from './support/next-year/read-pair.ts';

/*
 * Next year's editions of every scheme: random edits that know what they did, and what must be found of them. The usual run compares some
 * pairs of editions, always the same; the whole one 500, or as many as PAIRS says.
 */

const PAIRS = Number(process.env.PAIRS ?? (IS_WHOLE ? 500 : 30));
const SEED = Number(process.env.SEED ?? 16);

const older = schemes.map((scheme) => {
  const text = textOf(scheme);
  const { reading, errors } = readPair(scheme, text, []).old;
  if (!reading) throw new Error(errors.join('\n'));
  return {
    scheme,
    text,
    json: JSON.stringify(reading.scheme),
    printed: printedIn(compared(reading), filesOf(scheme).edition.profile.text),
  };
});

/** Edits of a text that can be read, and what was read: an edit that the profile does not fit is left out. */
function nextYear(scheme: string, text: string, drawn: readonly TextEdit[]) {
  const whole = readPair(scheme, edited(text, drawn), drawn);
  if (whole.next.reading) return { edits: drawn, left: 0, ...whole };
  const edits = drawn.filter((edit) => readPair(scheme, edited(text, [edit]), [edit]).next.reading);
  return { edits, left: drawn.length - edits.length, ...readPair(scheme, edited(text, edits), edits) };
}

describe('a year later', { timeout: 7_200_000 }, () => {
  it('every edit is found, with its kind, and nothing else', () => {
    const names = new Map<string, number>();
    const faults: string[] = [];
    let [unread, drawnInAll] = [0, 0];
    for (let i = 0; i < PAIRS; i += 1) {
      const { scheme, text, json, printed } = older[i % older.length]!;
      const random = new Random(SEED * 1_000_003 + i);
      const drawn = drawEdits(printed, random, 1 + random.below(6));
      const { edits, left, old, next } = nextYear(scheme, text, drawn);
      drawnInAll += drawn.length;
      unread += left;
      if (!next.reading) continue;
      // whatever the profile got for the newer text: what is read of the older one is as it was
      expect(old.errors).toEqual([]);
      expect(JSON.stringify(old.reading!.scheme) === json).toBe(true);
      // that the newer text can be made again is checked at each comparison
      const found = changesBetween(compared(old.reading!), compared(next.reading));
      faults.push(
        ...missed(found, edits).map(
          (fault) => `${scheme}, pair ${i} (${edits.map(({ name }) => name).join(', ')}): ${fault}`,
        ),
      );
      for (const { name } of edits) names.set(name, (names.get(name) ?? 0) + 1);
    }
    expect(faults).toEqual([]);
    expect(unread / drawnInAll).toBeLessThan(0.2);
    if (IS_WHOLE) expect([...names.keys()].sort()).toHaveLength(EDITS);
  });
});

/** What the first run of `renew` says of a text that the profile does not fit yet: one line a cause. */
describe('before the profile fits', { timeout: 600_000 }, () => {
  it('an edit has one group of errors a rule, however many premiums and bands it is about', () => {
    const faults: string[] = [];
    let [unfit, messages] = [0, 0];
    for (let i = 0; i < PAIRS; i += 1) {
      const { scheme, text, printed } = older[i % older.length]!;
      const [edit] = drawEdits(printed, new Random(SEED * 7 + i), 1).filter(({ profile }) => profile);
      if (!edit) continue;
      const errors = readPair(scheme, edited(text, [edit]), []).next.messages;
      if (errors.length === 0) continue;
      const groups = errorCauses(errors);
      unfit += 1;
      messages += errors.length;
      const rules = new Set(groups.map(({ first }) => first.rule));
      if (groups.length > rules.size)
        faults.push(`${scheme}, ${edit.name}: ${groups.map(({ first }) => first.message).join(' | ')}`);
    }
    expect(faults).toEqual([]);
    expect(unfit).toBeGreaterThan(PAIRS / 30);
    expect(messages).toBeGreaterThan(unfit);
  });
});

/** How many kinds of edits there are. */
const EDITS = 26;
