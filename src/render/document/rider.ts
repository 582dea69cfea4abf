import type { Rider } from '../../../schemas/rider.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { placeOfWording } from '../../compare/places.ts';
import type { I18n } from '../words/i18n.ts';

/** The classes of risk that always include an otherwise optional rider, in words, with the place of the words that say so. */
export function classesWith(
  { includedFor = [] }: Rider,
  { rateTables }: Scheme,
  { t, translate }: I18n,
): { words: string; at: string }[] {
  const classes = rateTables.flatMap(({ ratingClasses }) => ratingClasses);
  return includedFor.map(({ ratingClass, text }) => {
    const { label } = classes.find(({ id }) => id === ratingClass)!;
    const words = t('pamphlet.includedFor', { class: translate('plan', label.value).text });
    return { words, at: placeOfWording(text) };
  });
}
