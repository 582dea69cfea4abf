import type { Scheme } from '../../../schemas/scheme.ts';
import { isOver } from '../../compare/policy-period.ts';
import { confirmedNumber } from '../../translate/confirmed.ts';
import type { I18n } from '../words/i18n.ts';

/** Whether a pamphlet may be published: why it is a draft, and whether its policy period is over. */
export type PublicationStatusView = {
  lacksNumber: boolean;
  lacksTranslation: boolean;
  isExpired: boolean;
  /** Why it is a draft, in words; empty if it is not. */
  draft: string[];
  documentNumber: string;
};

/**
 * @param today     The day of the build in Japan, `2026-11-21`.
 * @param isEnough  Whether enough of the scheme is translated.
 */
export function publicationStatusOf(
  scheme: Scheme,
  { t }: I18n,
  today: string,
  isEnough: boolean,
): PublicationStatusView {
  const number = confirmedNumber(scheme);
  const { value: period } = scheme.identity.policyPeriod;
  return {
    lacksNumber: number === undefined,
    lacksTranslation: !isEnough,
    draft: [
      ...(number === undefined ? [t('pamphlet.draftNumber')] : []),
      ...(isEnough ? [] : [t('pamphlet.draftTranslation')]),
    ],
    isExpired: typeof period === 'object' && isOver(period, today),
    documentNumber: number ?? '',
  };
}
