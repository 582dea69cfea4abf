import type { VFile } from 'vfile';
import type { ClaimedAmount } from '../schemas/amount.ts';
import { meaningOf, type RuleId } from './extract/rules.ts';
import { mutationScore, type MutationScore } from './extract/proof/mutation.ts';
import type { Reading } from './extract/reading.ts';

/** One complaint, as data. */
export type ReportedMessage = {
  file: string;
  line?: number;
  column?: number;
  severity: 'error' | 'warning';
  rule: string;
  meaning: string;
  message: string;
  hint?: string;
};

/** What was checked of one rate table, and how much its checks can see. */
export type TableReport = {
  id: string;
  premiums: number;
  referrals: number;
  /** Rows held to a second, separately written reading; absent when the table has none. */
  readTwice?: number;
  mutations: MutationScore & { score: number };
};

export type SchemeReport = {
  id: string;
  file: string;
  sha256: string;
  quantities: { amounts: number; days: number; ratios: number };
  /** How many amounts each kind of claim accounts for; `unclaimed` is 0 in every build that is published. */
  ledger: { premiums: number; bands: number; limits: number; assumptions: number; prose: number; unclaimed: number };
  /** Amounts no arithmetic stands behind: a misprint in one of them is seen only by the sha256 of the text. */
  unproven: number;
  tables: TableReport[];
};

/** out/report.json. No time and no path of the machine is in it: two builds of one input give the same bytes. */
export type BuildReport = { schemes: SchemeReport[]; messages: ReportedMessage[] };

export function buildReport(readings: readonly Reading[]): BuildReport {
  return {
    schemes: readings.map(schemeReport),
    messages: readings.flatMap(({ file }) => messagesOf(file)),
  };
}

export function messagesOf(file: VFile): ReportedMessage[] {
  return file.messages.map((message) => ({
    file: file.path,
    ...(message.line != null && { line: message.line }),
    ...(message.column != null && { column: message.column }),
    severity: message.fatal ? 'error' : 'warning',
    rule: message.ruleId ?? '',
    meaning: meaningOf(message.ruleId as RuleId),
    message: message.reason,
    ...(message.note && { hint: message.note }),
  }));
}

function schemeReport({ scheme, quantities, reconciliation }: Reading): SchemeReport {
  const { amounts, proof, readTwice } = reconciliation;
  const ledger = ledgerOf(amounts, quantities.money.length);
  return {
    id: scheme.id,
    file: scheme.source.file,
    sha256: scheme.source.sha256,
    quantities: { amounts: quantities.money.length, days: quantities.days, ratios: quantities.ratios },
    ledger,
    unproven: quantities.money.length - ledger.premiums,
    tables: scheme.rateTables.map((table) => {
      const mutations = mutationScore(proof, table.name);
      const premiums = table.cells.filter((cell) => cell.premium).length;
      return {
        id: table.id,
        premiums,
        referrals: table.cells.length - premiums,
        ...(readTwice[table.name] !== undefined && { readTwice: readTwice[table.name]! }),
        mutations: { score: share(mutations.seen, mutations.changes), ...mutations },
      };
    }),
  };
}

function ledgerOf(amounts: readonly ClaimedAmount[], found: number): SchemeReport['ledger'] {
  const count = (belongs: (claimedBy: string) => boolean) =>
    amounts.filter(({ claimedBy }) => belongs(claimedBy)).length;
  const bands = count((by) => by.includes('/bands/'));
  return {
    premiums: count((by) => by.includes('/rates/')) - bands,
    bands,
    limits: count((by) => by.includes('/plans/')),
    assumptions: count((by) => by.includes('/assumptions/')),
    prose: count((by) => by.startsWith('prose:')),
    unclaimed: found - amounts.length,
  };
}

/** A share of one, to four places: enough to compare, and the same on every machine. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000;
}
