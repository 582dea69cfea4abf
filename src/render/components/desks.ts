import type { Contact, ContactValueKind } from '../../../schemas/contact.ts';
import type { Setting } from '../document/clause.ts';
import { isJapanese } from '../../translate/japanese.ts';
import { labelView } from '../document/whole-statement.ts';
import type { Icon } from '../html/icons.ts';
import type { TextView } from '../html/text.ts';
import { isTranslation } from '../words/i18n.ts';

/** Whom to turn to, with how; a desk that sells has a field for its stamp (代理店印). */
export type DeskView = { role: string; lines: { icon: Icon; words: TextView }[]; hasStamp: boolean };

const ICONS: Partial<Record<ContactValueKind, Icon>> = {
  name: 'building-2',
  unit: 'building-2',
  address: 'map-pin',
  telephone: 'phone',
  email: 'mail',
  website: 'globe',
  hours: 'clock',
};

const ROLES: readonly Contact['role'][] = ['claims', 'agent', 'insurer'];

/** Those who answer a member's questions. What names a person, and what was left blank, is not in a box. */
export function desks(setting: Setting): DeskView[] {
  const { scheme, i18n } = setting;
  const all = ROLES.flatMap((role) => scheme.contacts.filter((contact) => contact.role === role));
  const stamped = all.find(({ role }) => role === 'agent');
  const seen = new Set<string>();
  return all.flatMap((contact) => {
    const lines = contact.values.flatMap(({ kind, text, personal }) => {
      const icon = ICONS[kind];
      if (!icon || !text || personal) return [];
      // only whole lines of contacts are translated: those below the box say the rest
      const isLine = contact.lines.some((line) => line.text.value === text.value);
      if (isTranslation(i18n) && isJapanese(text.value) && !isLine) return [];
      return [{ icon, words: labelView(text, 'contact', setting) }];
    });
    const hasStamp = contact === stamped;
    // a text may print one desk twice, where members join and at its end
    const key = JSON.stringify([contact.role, lines]);
    if (seen.has(key)) return [];
    seen.add(key);
    return lines.length > 0 || hasStamp ? [{ role: i18n.t(`pamphlet.role.${contact.role}`), lines, hasStamp }] : [];
  });
}
