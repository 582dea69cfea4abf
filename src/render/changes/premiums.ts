import type { Scheme } from '../../../schemas/scheme.ts';
import type { PremiumChange, PremiumFact } from '../../../schemas/premium-change.ts';
import { histogram, type Bin } from '../chart/histogram.ts';
import type { Drawing } from '../chart/svg.ts';
import type { I18n } from '../words/i18n.ts';
import { intervalText, premiumName } from '../words/phrases.ts';
import type { ComparedEditions } from './compared.ts';

/** What members with the same facts pay in both editions, in words. */
export type PremiumRowView = { facts: string; old: string; new: string; yen: string; percent: string };

export type PremiumsView = {
  rows: PremiumRowView[];
  /** Whether the bands are not those that one of the editions prints: otherwise the table of changes has the same rows. */
  isCut: boolean;
  /** How many pay more, less and the same, and the largest rise and fall, each in a sentence. */
  sentences: string[];
  bins: { label: string; count: string }[];
  drawing: (Drawing & { width: string }) | null;
};

export function premiumsView({ changes, new: next, old }: ComparedEditions, i18n: I18n): PremiumsView {
  const { t, locale } = i18n;
  const { premiums } = changes;
  const priced = premiums.filter(({ delta }) => delta !== undefined);
  const rises = priced.filter(({ delta }) => delta!.yen > 0).sort(byPercent);
  const falls = priced.filter(({ delta }) => delta!.yen < 0).sort((a, b) => byPercent(b, a));
  const named = (premium: PremiumChange) => ({
    facts: factsText(premium, i18n),
    old: locale.premium(premium.old!.yen!),
    new: locale.premium(premium.new!.yen!),
    by: deltaText(premium, i18n),
  });
  const count = { dearer: rises.length, cheaper: falls.length, same: priced.length - rises.length - falls.length };
  const printed = Math.max(...[old, next].map(({ rateTables }) => rateTables.flatMap(({ cells }) => cells).length));
  const bins = binsOf(
    priced.flatMap(({ delta }) => delta?.percent ?? []),
    i18n,
  );
  const figure = bins.map(({ label, count: n }): Bin => ({ label, count: n, text: t('changes.cases', { count: n }) }));
  return {
    rows: premiums.map((each) => ({
      facts: factsText(each, i18n),
      old: sideText(each, 'old', i18n),
      new: sideText(each, 'new', i18n),
      yen: each.delta ? yenText(each.delta.yen, i18n) : '',
      percent: percentOf(each),
    })),
    isCut: premiums.length > printed,
    sentences:
      priced.length === 0
        ? []
        : [
            t('changes.premiums.counts', count),
            ...(rises[0] ? [t('changes.premiums.rise', named(rises[0]))] : []),
            ...(falls[0] ? [t('changes.premiums.fall', named(falls[0]))] : []),
          ],
    bins: bins.map(({ label, count: n }) => ({ label, count: locale.number(n) })),
    drawing: rises.length + falls.length === 0 ? null : histogram(figure, locale.lang),
  };
}

/** What the premiums of each rate table are called, by the key of the table. */
export function rateTablesByKey({ old, new: next, keys }: ComparedEditions, i18n: I18n): Map<string, string> {
  const named = ({ id, rateTables }: Scheme, known: ReadonlyMap<string, string> | undefined) =>
    rateTables.map((table): [string, string] => {
      const local = table.id.slice(id.length + 1);
      return [known?.get(local) ?? local, premiumName(table, i18n)];
    });
  return new Map([...named(old, keys?.old), ...named(next, keys?.new)]);
}

/** The largest rise first. */
function byPercent(one: PremiumChange, other: PremiumChange): number {
  const share = ({ delta }: PremiumChange) => delta?.percent ?? 0;
  return share(other) - share(one) || other.delta!.yen - one.delta!.yen;
}

function factsText({ facts }: PremiumChange, i18n: I18n): string {
  return facts.map((fact) => factText(fact, i18n)).join(i18n.locale.punctuation.comma);
}

export function factText({ extent, old, new: next, kind }: PremiumFact, i18n: I18n): string {
  if (extent?.kind === 'interval') return intervalText(extent, i18n);
  const label = next ?? old ?? '';
  return kind === 'inception' ? i18n.locale.monthDay(label) : i18n.translate('plan', label).text;
}

function sideText(premium: PremiumChange, name: 'old' | 'new', { locale, translate, t }: I18n): string {
  const side = premium[name];
  if (!side) return t('common.outside');
  return side.yen === undefined ? translate('plan', side.words ?? '').text : locale.premium(side.yen);
}

/** `+500円` */
function yenText(yen: number, { locale }: I18n): string {
  return yen === 0 ? '±0' : `${signOf(yen)}${locale.premium(Math.abs(yen))}`;
}

/** `+2.99%` */
function percentText(percent: number): string {
  return `${signOf(percent)}${Math.abs(percent).toFixed(2)}%`;
}

function percentOf({ delta }: PremiumChange): string {
  return delta?.percent === undefined ? '' : percentText(delta.percent);
}

export function deltaText({ delta }: Pick<PremiumChange, 'delta'>, i18n: I18n): string {
  if (!delta) return '';
  return [yenText(delta.yen, i18n), ...(delta.percent === undefined ? [] : [percentText(delta.percent)])].join(
    i18n.locale.punctuation.comma,
  );
}

function signOf(value: number): string {
  return value > 0 ? '+' : value < 0 ? '−' : '';
}

/** Widths of the bins, in percent: the narrowest one that makes no more than twelve. */
const WIDTHS = [0.5, 1, 2, 5, 10, 20, 50, 100, 500];
const MOST = 12;

/** How many premiums change by how much, from the largest fall to the largest rise; those that stay are apart. */
function binsOf(percents: readonly number[], { t }: I18n): { label: string; count: number }[] {
  if (percents.length === 0) return [];
  const changed = percents.filter((each) => each !== 0);
  const binOf = (width: number) => (percent: number) => Math.sign(percent) * Math.ceil(Math.abs(percent) / width);
  const span = (width: number) => {
    const bins = changed.map(binOf(width));
    return changed.length === 0 ? 0 : Math.max(...bins, 0) - Math.min(...bins, 0);
  };
  const width = WIDTHS.find((each) => span(each) <= MOST) ?? 1000;
  const counts = new Map<number, number>();
  for (const percent of percents) {
    const bin = percent === 0 ? 0 : binOf(width)(percent);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const bins = [...counts.keys()];
  const [first, last] = [Math.min(...bins), Math.max(...bins)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((bin) => bin !== 0 || counts.has(0))
    .map((bin) => {
      const [from, to] = [Math.abs(bin) * width - width, Math.abs(bin) * width].map(
        (each) => `${each === 0 ? '' : signOf(bin)}${each}%`,
      );
      const label = bin === 0 ? t('changes.premiums.same') : t('changes.premiums.bin', { from: from!, to: to! });
      return { label, count: counts.get(bin) ?? 0 };
    });
}
