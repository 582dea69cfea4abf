import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Moment } from '../../../schemas/date.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { schemeHref } from '../document/address.ts';
import { editionName, factWording } from '../document/key-facts.ts';
import { siteTitleIn, type SiteLanguage } from '../html/page.ts';

/*
 * The days that a member must keep, as a calendar (RFC 5545). Each is a whole day in Japan; its words have the time, if one is printed.
 * A day keeps its UID when it is moved, and nothing in the file depends on the clock: the stamp is the day on which the text was received.
 */

/**
 * @param editions  Those whose days it has, in order.
 * @param isDraft   Whether changes of an edition still wait for a signature: its days are tentative.
 */
export function deadlineCalendar(
  name: string,
  editions: readonly Scheme[],
  isDraft: (edition: Scheme) => boolean,
  language: SiteLanguage,
): string {
  const { i18n, site } = language;
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Yakkan', product: siteTitleIn(language), language: i18n.locale.lang.toUpperCase() },
    timezone: null,
  });
  for (const edition of editions)
    for (const { what, moment } of daysOf(edition)) {
      const product = factWording('title', edition.identity.title, i18n).text;
      const start = midnight(moment);
      calendar.createEvent({
        id: `${edition.scheme}-${edition.edition}-${what}@${new URL(site.url).hostname}`,
        stamp: midnight(edition.source.received),
        start,
        end: new Date(start.getTime() + DAY),
        allDay: true,
        summary: i18n.t(`changes.calendar.${what}`, { product }),
        description: i18n.t('changes.calendar.about', {
          edition: editionName(edition, i18n),
          moment: i18n.locale.moment(moment),
        }),
        url: `${site.url}${i18n.locale.lang}/${schemeHref(edition)}`,
        status: isDraft(edition) ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
        transparency: ICalEventTransparency.TRANSPARENT,
      });
    }
  const text = calendar.toString();
  return text.endsWith('\r\n') ? text : `${text}\r\n`;
}

const DAY = 86_400_000;

function daysOf({ identity: { applicationDeadline, policyPeriod } }: Scheme) {
  const days: { what: 'deadline' | 'inception' | 'expiry'; moment: Moment }[] = [];
  const { value: deadline } = applicationDeadline;
  if (/^\d/.test(deadline)) days.push({ what: 'deadline', moment: deadline });
  const { value: period } = policyPeriod;
  if (typeof period === 'object')
    days.push({ what: 'inception', moment: period.inception }, { what: 'expiry', moment: period.expiry });
  return days;
}

/** A day as UTC has it: a whole day has no time zone. */
function midnight(moment: Moment): Date {
  return new Date(`${moment.slice(0, 10)}T00:00:00Z`);
}
