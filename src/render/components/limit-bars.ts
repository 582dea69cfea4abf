import type { Setting } from '../document/clause.ts';
import { planViews } from '../document/key-facts.ts';

/** A limit with its bar: how long it is, of 100. */
export type BarView = { plan: string; amount: string; bases: string; length: string };

/** 支払限度額 of one cover, plan by plan. */
export type LimitBarsView = { cover: string; bars: BarView[] };

type Printed = { cover: string; basis: string; plan: string; amount: string; bases: string; yen: number };

/** For each cover whose limit depends on the plan. A bar alone would compare nothing. */
export function limitBars(setting: Setting): LimitBarsView[] {
  const groups = new Map<string, Printed[]>();
  for (const limit of limitsIn(setting)) {
    const key = `${limit.cover} ${limit.basis}`;
    groups.set(key, [...(groups.get(key) ?? []), limit]);
  }
  const compared = [...groups.values()].filter(
    (own) => own.length > 1 && own.length <= MOST_BARS && own.every(({ plan }) => plan !== ''),
  );
  // 1請求 and 保険期間中 often have one amount
  const merged = new Map<string, Printed[]>();
  for (const own of compared) {
    const key = JSON.stringify([own[0]!.cover, own.map(({ plan, yen }) => [plan, yen])]);
    const known = merged.get(key);
    const bases = (i: number) =>
      [known?.[i]!.bases, own[i]!.bases].filter(Boolean).join(setting.i18n.locale.punctuation.dot);
    merged.set(
      key,
      own.map((each, i) => ({ ...each, bases: bases(i) })),
    );
  }
  return [...merged.values()].map((own) => {
    const most = Math.max(...own.map(({ yen }) => yen));
    return {
      cover: own[0]!.cover,
      bars: own.map(({ plan, amount, bases, yen }) => ({
        ...{ plan, amount, bases },
        length: String(Math.round((yen / most) * 1000) / 10),
      })),
    };
  });
}

function limitsIn({ scheme, i18n }: Setting): Printed[] {
  const shown = planViews(scheme, i18n);
  const plans = scheme.plans.filter(({ limits, deductibles }) => limits.length > 0 || deductibles.length > 0);
  return plans.flatMap(({ limits }, p) =>
    limits.map((limit, l) => {
      const { cover, amount, bases } = shown[p]!.limits[l]!;
      return { cover, amount, bases, basis: limit.basis.join(), plan: shown[p]!.label.text, yen: limit.amount.value };
    }),
  );
}

const MOST_BARS = 12;
