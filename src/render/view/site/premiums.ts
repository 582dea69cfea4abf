import type { Scheme } from '../../../../schemas/scheme.ts';
import { comparisonView, type ComparisonView } from '../comparison.ts';
import { page, type Edition, type PageView } from '../page.ts';

export type PremiumsView = PageView & ComparisonView;

/** Premiums by facts, and below them the full tables side by side. */
export function premiumsView(schemes: readonly Scheme[], edition: Edition): PremiumsView {
  const { words } = edition.voice.locale;
  return {
    ...page(
      { path: 'premiums.html', title: words.compareTitle, description: words.compareLead, name: 'premiums' },
      edition,
    ),
    ...comparisonView(schemes, edition.voice),
  };
}
