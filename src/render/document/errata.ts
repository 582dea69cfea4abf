import type { ChangedThing } from '../../../schemas/change.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import type { I18n } from '../words/i18n.ts';

/** A correction of an edition in a line: `2026年12月1日訂正（保険料2件）：誤植を訂正しました。` */
export type ErratumView = { line: string; why: LocalizedText; number: number };

/** The corrections of an edition, the newest first. */
export function errataView({ source: { errata = [] } }: Pick<Scheme, 'source'>, i18n: I18n): ErratumView[] {
  const { t, locale } = i18n;
  return errata
    .map(({ on, why, changed }, i) => {
      const things = Object.entries(changed) as [ChangedThing, number][];
      const what = things
        .map(([thing, count]) => t('changes.erratum.count', { what: t(`changes.what.${thing}`), count }))
        .join(locale.punctuation.comma);
      return {
        line: t('common.erratum', { day: locale.moment(on), what }),
        why: i18n.translate('identity', why),
        number: i + 1,
      };
    })
    .reverse();
}
