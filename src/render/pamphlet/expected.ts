import type { Scheme } from '../../../schemas/scheme.ts';
import { untranslated } from '../../translate/catalog.ts';
import { sourceMessages } from '../../translate/source-messages.ts';
import type { SiteLanguage } from '../html/page.ts';
import { figuresText } from '../document/figures.ts';
import { rateTableViews } from '../document/rate-table.ts';
import { planViews } from '../document/key-facts.ts';
import { settingOf } from '../document/clause.ts';
import { limitsView } from '../document/limits.ts';
import { isTranslation } from '../words/i18n.ts';
import type { PamphletView } from '../document/document.ts';

/** The text that a printed pamphlet must contain: statements, and rows of tables from left to right. */
export type ExpectedText = { statements: string[]; rows: string[]; everyPage: string; fallbackMark: string };

/** The text that is not read yet: a pamphlet has it as original text. */
function unreadText({ sections }: Scheme): string[] {
  const contents = sections.filter(({ kind }) => kind === 'unread').flatMap((section) => section.contents);
  const clauses = contents.flatMap((content) =>
    'clause' in content ? [content.clause] : 'table' in content ? content.table.rows.flat() : [],
  );
  return clauses.flatMap(({ text }) => (text ? [untranslated('prose', text.value).text] : []));
}

export function expectedText(scheme: Scheme, { draftLine }: PamphletView, { i18n }: SiteLanguage): ExpectedText {
  const { status } = scheme.identity;
  const statements = sourceMessages(scheme)
    // the sentence that closes a scheme is quoted where a comparison leaves the scheme out
    .filter(({ context, text }) => !(context === 'identity' && 'raw' in status && text === status.raw))
    .map(({ context, text, references }) => i18n.translate(context, text, references).text);
  const plans = planViews(scheme, i18n).flatMap(({ label, limits, deductibles }) => [
    label.text +
      limits.map(({ cover, amount, bases }) => cover + amount + bases).join('') +
      deductibles.map(({ cover, amount, bases }) => cover + amount + bases).join(''),
  ]);
  const words = (texts: { pieces: { text: string }[] }[]) =>
    texts.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
  const { sublimits, deductibles, rules } = limitsView(settingOf(scheme, i18n));
  const beside = [...sublimits.rows, ...deductibles.rows].map(
    ({ of, plan, condition, figures, bases, lines }) =>
      words(of) + plan + condition.words.text + figuresText(figures) + bases + lines.join(', '),
  );
  const applied = rules.rows.map(
    ({ of, relations, condition, line }) =>
      words(of) + relations.map(({ text }) => text).join('') + condition.text + line,
  );
  const premiums = rateTableViews(scheme, i18n).flatMap(({ rows }) =>
    rows.map(({ label, cells }) => label.text + cells.map(({ code, text }) => code + text.text).join('')),
  );
  return {
    statements: [...new Set([...statements, ...unreadText(scheme)])],
    rows: [...plans, ...beside, ...applied, ...premiums],
    everyPage: draftLine,
    fallbackMark: isTranslation(i18n) ? `[${i18n.t('pamphlet.untranslated')}]` : '',
  };
}
