import type { Rider } from '../../../schemas/rider.ts';
import type { TextView } from '../html/text.ts';
import { own } from '../words/i18n.ts';
import { textView, type Setting } from './clause.ts';
import { classesWith } from './rider.ts';

/** Next to the name of a rider: how it is attached, for which classes of risk it always is, and its effect. */
export function riderAside(rider: Rider, { scheme, i18n }: Setting): TextView[] {
  const words = (text: string) => textView(own(text, i18n), i18n);
  return [
    words(i18n.t(`pamphlet.attachment.${rider.attachment}`)),
    ...classesWith(rider, scheme, i18n).map((each) => words(each.words)),
    words(i18n.t(`pamphlet.effect.${rider.effect}`)),
  ];
}
