import { describe, expect, it } from 'vitest';
import { proofScores } from '../src/extract/proof/scores.ts';
import { unprovenNumbers } from '../src/extract/proof/unproven-numbers.ts';
import { printedIn } from '../src/recognise/rate-cell.ts';
import * as madeUp from './support/made-up.ts';
import { partOf } from './support/effort.ts';
import { readChanged } from './support/misprinted.ts';
import * as real from './support/sources.ts';

/*
 * A misprint or a lost row is refused, or the report lists it. The report works out what the checks would see; here each change is made
 * in the text, and the text is read.
 */
const SLOW = { timeout: 600_000 };

const copies = [
  ...madeUp.readings.map((reading) => ({ reading, editions: madeUp.editions })),
  ...real.readings.map((reading) => ({ reading, editions: real.editions })),
].map(({ reading, editions }) => {
  const { scheme, edition } = reading.scheme;
  return {
    id: reading.scheme.id,
    reading,
    edition: editions.find((each) => each.scheme === scheme && each.edition === edition)!,
  };
});

/** Every other digit in the place of each digit, half the width or the whole. */
function misprints(printed: string): string[] {
  return [...printed.matchAll(/[0-9０-９]/g)].flatMap(({ index, 0: digit }) => {
    const zero = digit.charCodeAt(0) >= 0xff10 ? 0xff10 : 0x30;
    return Array.from({ length: 10 }, (_, i) => String.fromCharCode(zero + i))
      .filter((other) => other !== digit)
      .map((other) => printed.slice(0, index) + other + printed.slice(index + 1));
  });
}

const withTables = copies.filter(({ reading }) => reading.scheme.rateTables.length > 0);

describe.each(withTables)('a copy of $id', ({ reading, edition }) => {
  const text = String(reading.file);
  const { scheme } = reading;
  const scores = proofScores(reading);
  const change = (start: number, end: number, words: string) =>
    readChanged(edition, text.slice(0, start) + words + text.slice(end)) === undefined;

  it('is read as it is, without its digest', () => {
    expect(readChanged(edition, text)).toBeDefined();
  });

  it('with one digit of a label changed is refused, or the report lists it', SLOW, () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const [i, { bands, axes, printed }] of scheme.rateTables.entries()) {
      expect(printed.length).toBeGreaterThan(0);
      const { unseen } = scores.tables[i]!.misprints.labels;
      const labels = [...bands, ...axes.flatMap(({ values = [] }) => values)].flatMap(({ mentions, extent }) =>
        mentions.map((span) => ({ ...span, isQuoted: extent.kind === 'condition' })),
      );
      for (const { start, end, isQuoted } of labels) {
        const printedLabel = text.slice(start.offset, end.offset);
        const listed = unseen.filter(({ line }) => line === start.line).flatMap((each) => each.misprints);
        for (const misprint of partOf(misprints(printedLabel), 5, start.offset)) {
          tried += 1;
          const isRefused = change(start.offset, end.offset, misprint);
          const isListed = listed.includes(misprint);
          // a profile may quote the words of a condition too; anything else is either refused or listed
          if (isQuoted ? !isRefused && !isListed : isRefused === isListed)
            wrong.push(`${start.line}: ${printedLabel} as ${misprint}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });

  it('without one row of a table is refused, or the report lists it', SLOW, () => {
    const lines = text.split('\n');
    const silent: string[] = [];
    for (const [i, { printed, cells }] of scheme.rateTables.entries()) {
      const listed = scores.tables[i]!.rows.unseen.map(({ line }) => line);
      const rows = new Set(cells.map((cell) => printedIn(cell).span.start.line));
      for (const place of printed) {
        for (let at = place.start.line; at <= place.end.line; at += 1) {
          if (lines[at - 1]!.trim() === '') continue;
          const isRefused = readChanged(edition, lines.toSpliced(at - 1, 1).join('\n')) === undefined;
          // a profile may quote the words of a row too, so that one that is listed is refused
          if (!isRefused && !(rows.has(at) && listed.includes(at))) silent.push(`${at}: ${lines[at - 1]}`);
        }
      }
    }
    expect(silent).toEqual([]);
  });

  it('with one digit of a code, a day or a number of months changed is refused, or the report lists it', SLOW, () => {
    const wrong: string[] = [];
    for (const [i, { cells }] of scheme.rateTables.entries()) {
      const { codes, days, months } = scores.tables[i]!.misprints;
      const unseen = [codes, days, months].flatMap((score) => score.unseen);
      const places = new Map(
        cells
          .flatMap(({ planCode, inception, months: count }) => [planCode, inception, count])
          .flatMap((part) => (part ? [[part.span.start.offset, part] as const] : [])),
      );
      // each third of them, with one digit of each
      for (const [at, { raw, span }] of [...places].filter((_, n) => n % 3 === 0)) {
        const listed = unseen.filter(({ line, printed }) => line === span.start.line && printed === raw);
        for (const misprint of misprints(raw).filter((_, n) => n % 5 === at % 5)) {
          const isRefused = change(at, span.end.offset, misprint);
          if (!isRefused && !listed.some((each) => each.misprints.includes(misprint)))
            wrong.push(`${span.start.line}: ${raw} as ${misprint}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe.each(copies)('a copy of $id', ({ reading, edition }) => {
  const text = String(reading.file);
  const { scheme, reconciliation } = reading;

  it('with one digit of a limit changed is refused, or the report lists it', SLOW, () => {
    const { unseen } = proofScores(reading).limits;
    const places = [
      ...scheme.plans.flatMap((plan) => plan.limits.flatMap(({ mentions }) => mentions)),
      ...scheme.sublimits.map(({ amount }) => amount.span),
    ];
    const wrong: string[] = [];
    for (const [n, { start, end }] of places.entries()) {
      const printed = text.slice(start.offset, end.offset);
      const listed = unseen.filter(({ line }) => line === start.line).flatMap((each) => each.misprints);
      for (const misprint of misprints(printed).filter((_, i) => i % 4 === n % 4)) {
        const changed = text.slice(0, start.offset) + misprint + text.slice(end.offset);
        if (readChanged(edition, changed) === undefined || listed.includes(misprint)) continue;
        wrong.push(`${start.line}: ${printed} as ${misprint}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no digit that is neither tried nor listed as compared with nothing', () => {
    const tried = [
      ...scheme.rateTables.flatMap(({ bands, axes, cells }) => [
        ...[...bands, ...axes.flatMap(({ values = [] }) => values)].flatMap(({ mentions }) => mentions),
        ...cells.flatMap(({ premium, planCode, inception, months }) =>
          [premium, planCode, inception, months].flatMap((part) => (part ? [part.span] : [])),
        ),
      ]),
      ...scheme.plans.flatMap((plan) => plan.limits.flatMap(({ mentions }) => mentions)),
      ...scheme.sublimits.map(({ amount }) => amount.span),
    ];
    const listed = unprovenNumbers(scheme, reconciliation.numbers.numbers).map(({ span }) => span);
    const known = new Set<number>();
    for (const { start, end } of [...tried, ...listed])
      for (let at = start.offset; at < end.offset; at += 1) known.add(at);
    const digits = [...text.matchAll(/[0-9０-９]/g)].map(({ index }) => index);
    expect(digits.length).toBeGreaterThan(10);
    expect(digits.filter((at) => !known.has(at)).map((at) => text.slice(at - 5, at + 5))).toEqual([]);
  });
});
