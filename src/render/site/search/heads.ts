import type { Clause } from '../../../../schemas/clause.ts';
import { fieldsInSections } from '../../../../schemas/section.ts';
import { checklistOf } from '../../../compare/checklist.ts';
import { placeOf } from '../../../compare/place-of.ts';
import { placeOfWording } from '../../../compare/places.ts';
import type { ChapterName } from '../../document/names.ts';
import { anchorOf } from '../../document/address.ts';
import type { Setting } from '../../document/clause.ts';
import { costLabel, labelView } from '../../document/whole-statement.ts';
import { figuresText } from '../../document/figures.ts';
import { limitsView } from '../../document/limits.ts';
import { factViews, planViews } from '../../document/key-facts.ts';
import { factKindViews } from '../../document/stated-facts.ts';
import { clauseEntries } from './clauses.ts';
import { labelled, planName, UNQUALIFIED, viewOf, words, type EntryContent } from './entry.ts';
import { assumptionEntries, premiumEntries } from './premiums.ts';

/** The head of a chapter, in addition to the contents of its sections. */
export const HEADS: Partial<Record<ChapterName, (setting: Setting) => EntryContent[]>> = {
  about: (setting) => [...factEntries(setting), ...statedFactEntries(setting)],
  limits: (setting) => [...planEntries(setting), ...limitEntries(setting)],
  costs: payoutEntries,
  premiums: (setting) => [...assumptionEntries(setting), ...premiumEntries(setting)],
  riders: riderEntries,
};

function factEntries(setting: Setting): EntryContent[] {
  const { scheme, i18n } = setting;
  return factViews(scheme, i18n).map(({ label, value, note, at }) => ({
    kind: 'fact',
    under: [words(i18n.t('common.keyFacts'), setting)],
    anchors: ['key-facts'],
    at,
    texts: [labelled(label, setting), viewOf(value, setting), viewOf(note, setting)],
  }));
}

function statedFactEntries(setting: Setting): EntryContent[] {
  const { scheme, i18n } = setting;
  const base = { kind: 'fact' as const, under: [words(i18n.t('common.statedFactsCaption'), setting)] };
  return factKindViews(scheme, i18n).flatMap(({ id, label, values, absence, reason }) => {
    const own = { ...base, anchors: [id] };
    const name = labelled(label, setting);
    if (values.length === 0)
      return [{ ...own, at: '', texts: [name, words(absence, setting), viewOf(reason, setting)] }];
    return values.map(({ of, meaning, texts, details, at }) => ({
      ...own,
      at,
      texts: [
        name,
        viewOf(of, setting),
        words(meaning, setting),
        ...texts.map((text) => viewOf(text, setting)),
        ...details.flatMap((each) => [words(each.label, setting), viewOf(each.text, setting)]),
      ],
    }));
  });
}

function planEntries(setting: Setting): EntryContent[] {
  const { scheme, i18n } = setting;
  const { t } = i18n;
  const base = { kind: 'limit' as const, under: [words(t('common.plans'), setting)], anchors: ['plans'] };
  const limit = words(t('common.limits'), setting);
  return planViews(scheme, i18n).flatMap(({ label, limits, deductibles }) => {
    const plan = planName(label, setting);
    return [
      ...limits.map(({ cover, bases, amount, at }) => ({
        ...base,
        at,
        texts: [plan, limit, words(cover, setting), words(bases, setting), words(amount, setting)],
      })),
      ...deductibles.map(({ amount, bases, at }) => ({
        ...base,
        at,
        texts: [plan, words(t('common.deductible'), setting), words(bases, setting), words(amount, setting)],
      })),
    ];
  });
}

/** Limits and deductibles outside the plans. */
function limitEntries(setting: Setting): EntryContent[] {
  const { t } = setting.i18n;
  const { sublimits, deductibles } = limitsView(setting);
  const block = (name: 'sublimits' | 'deductibles') => ({
    kind: 'limit' as const,
    under: [words(t(name === 'sublimits' ? 'pamphlet.sublimits' : 'pamphlet.deductibles'), setting)],
    anchors: [name],
  });
  return [
    ...deductibles.rows.map(({ of, bases, figures, lines }) => ({
      ...block('deductibles'),
      at: lines[0]!.at,
      texts: [
        ...of,
        words(t('pamphlet.deductibles'), setting),
        words(bases, setting),
        words(figuresText(figures), setting),
      ],
    })),
    ...sublimits.rows.map(({ of, plan, condition, bases, figures, lines }) => ({
      ...block('sublimits'),
      at: lines[0]!.at,
      texts: [
        ...of,
        words(t('pamphlet.limit'), setting),
        words(plan, setting),
        viewOf(condition.words, setting),
        words(bases, setting),
        words(figuresText(figures), setting),
      ],
    })),
  ];
}

function payoutEntries(setting: Setting): EntryContent[] {
  const { scheme, i18n } = setting;
  const { t } = i18n;
  const costs = everyClause(scheme.costs.flatMap(({ items }) => items));
  return scheme.payoutRatios.map(({ of, condition, conditionNote, percent }) => {
    const cost = costs.find(({ id }) => id === of);
    return {
      kind: 'payout',
      // the cost with its terms, and the words of (A)
      qualified: {
        ...UNQUALIFIED,
        below: [of, ...(conditionNote ? [conditionNote] : [])].map((id) => anchorOf(id, scheme)),
      },
      under: [],
      anchors: [anchorOf(of, scheme)],
      at: placeOf(percent.span),
      texts: [
        ...(cost ? [costLabel(cost, setting)] : []),
        words(t('pamphlet.payout'), setting),
        condition ? viewOf(i18n.translate('plan', condition.value), setting) : words('', setting),
        words(`${percent.value}%`, setting),
      ],
    };
  });
}

function everyClause(clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause) => [clause, ...everyClause(clause.items)]);
}

/** The list of riders, and the text of riders that only a sentence names: they have no section. */
function riderEntries(setting: Setting): EntryContent[] {
  const { scheme, i18n } = setting;
  const { t } = i18n;
  const printed = fieldsInSections(scheme);
  return scheme.riders.flatMap((rider) => {
    const name = labelView(rider.name, 'rider', setting);
    const anchors = [anchorOf(rider.id, scheme)];
    return [
      {
        kind: 'rider' as const,
        under: [words(t('pamphlet.riderList'), setting)],
        anchors,
        at: placeOfWording(rider.name),
        texts: [
          name,
          words(t(`pamphlet.attachment.${rider.attachment}`), setting),
          words(t(`pamphlet.effect.${rider.effect}`), setting),
        ],
      },
      ...(printed.has(rider.id) ? [] : clauseEntries(rider.clauses, 'rider', { under: [name], anchors }, setting)),
    ];
  });
}

/** What a scheme must state but does not. */
export function checklistEntries(setting: Setting): EntryContent[] {
  const { t } = setting.i18n;
  return checklistOf(setting.scheme).flatMap(({ item, notStated }) =>
    notStated === undefined
      ? []
      : [
          {
            kind: 'fact' as const,
            under: [words(t('pamphlet.checklistTitle'), setting)],
            anchors: ['checklist'],
            at: '',
            texts: [
              words(t(`pamphlet.checklist.${item}`), setting),
              words(t('pamphlet.notStatedHere'), setting),
              viewOf(setting.i18n.translate('identity', notStated), setting),
            ],
          },
        ],
  );
}
