import { isMissing } from '../../../schemas/identity.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { PamphletView } from '../document/document.ts';
import type { FactView } from '../document/key-facts.ts';
import { lowestPremium, type PremiumWords } from '../document/lowest-premium.ts';
import type { I18n } from '../words/i18n.ts';

/** What the front of a product for members says of the contract. What the text does not state is not on it. */
export type FrontView = {
  coverFacts: FactView[];
  premiumFrom: PremiumWords | null;
  isStatusShown: boolean;
  /** '' for a text without a year. */
  editionLine: string;
};

export function frontOf(scheme: Scheme, { facts, isStatusShown, editionLine }: PamphletView, i18n: I18n): FrontView {
  return {
    coverFacts: facts.filter(({ onCover, missing }) => onCover && !missing),
    premiumFrom: lowestPremium(scheme, i18n) ?? null,
    isStatusShown: isStatusShown && !isMissing(scheme.identity.status),
    editionLine: scheme.edition === 'undated' ? '' : editionLine,
  };
}
