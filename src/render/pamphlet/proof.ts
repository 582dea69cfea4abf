import type { Scheme } from '../../../schemas/scheme.ts';
import type { PamphletView } from '../document/document.ts';
import { editionName } from '../document/key-facts.ts';
import { productName } from '../document/products.ts';
import type { SiteLanguage } from '../html/page.ts';
import { productPage, type ProductPage } from './page.ts';
import { redlineName, type Bars } from './redline.ts';

/** Everything that a source holds, for the product department: with lines of the original, and with what is not stated. */
export type ProofView = ProductPage &
  PamphletView & {
    /** What the bars at its margin mean; null if it has none. */
    redline: { explanation: string } | null;
    bars?: Bars;
  };

/** @param redline  The edition before, if bars at the margin mark what changed since then. */
export function proofPage(
  scheme: Scheme,
  document: PamphletView,
  language: SiteLanguage,
  redline?: { old: Scheme; bars: Bars },
): ProofView {
  const { i18n } = language;
  const name = redline ? redlineName(scheme) : productName(scheme, 'proof');
  const old = redline ? editionName(redline.old, i18n) : '';
  return {
    ...productPage(scheme, name, 'proof', language),
    ...document,
    ...(redline && {
      bars: redline.bars,
      draftLine: [document.draftLine, i18n.t('pamphlet.redlineLine', { old })]
        .filter((line) => line !== '')
        .join(i18n.locale.punctuation.dot),
    }),
    redline: redline ? { explanation: i18n.t('pamphlet.redlineMeans', { old }) } : null,
  };
}
