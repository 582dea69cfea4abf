import { CHECKLIST } from '../../../../schemas/checklist.ts';
import type { IdentityField } from '../../../../schemas/identity.ts';
import { Attachment } from '../../../../schemas/rider.ts';
import type { AssumptionKind } from '../../../../schemas/scheme.ts';
import { checklistOf } from '../../../compare/checklist.ts';
import { placeOf } from '../../../compare/place-of.ts';
import { placeOfWording, placesOf } from '../../../compare/places.ts';
import { foldedWords, statementKey } from '../../../compare/statement-key.ts';
import { foldedTerm, meaningOf, type Terms } from '../../../compare/terms.ts';
import { editionName, factViews } from '../../document/key-facts.ts';
import { own } from '../../words/i18n.ts';
import {
  includedViews,
  entry,
  linkToLine,
  ownText,
  linkToField,
  statedWords,
  statementEntry,
} from './compared-entry.ts';
import { assumptionRow, isStated, ROOM, row, type Columns, type RowView } from './compared-row.ts';

const FACTS: readonly IdentityField[] = [
  'policyholder',
  'insurer',
  'agent',
  'policyPeriod',
  'applicationDeadline',
  'status',
];
const JOINING: readonly AssumptionKind[] = ['eligibility', 'joining', 'term', 'payment', 'basis'];

/** The parties, the period, who may join and how premiums are paid. */
export function factRows(columns: Columns): RowView[] {
  const { i18n } = columns.of(columns.schemes[0]!);
  const facts = FACTS.map((field) =>
    row(field, own(i18n.t(`terms.identity.${field}`), i18n), columns, (comparing) => {
      const { scheme, i18n } = comparing;
      const {
        value: shown,
        note,
        at,
        missing,
      } = factViews(scheme, i18n).find(({ label }) => label === i18n.t(`terms.identity.${field}`))!;
      if (missing) return { key: '', entries: [], reason: note, state: scheme.identity[field].state };
      const fact = scheme.identity[field].value;
      const asides = note.text === '' ? [] : [ownText(note.text, comparing)];
      const lines = at === '' ? [] : [linkToLine(at, comparing)];
      // an edition's statement about its status is only valid for its period
      const words =
        field === 'status'
          ? own(i18n.t('compare.statusIn', { edition: editionName(scheme, i18n), status: shown.text }), i18n)
          : shown;
      return {
        key: typeof fact === 'string' ? foldedWords(fact) : JSON.stringify(fact),
        entries: [entry({ name: statedWords(words), lines, asides })],
      };
    }),
  );
  const stated = JOINING.map((about) => assumptionRow(about, i18n.t(`terms.assumption.${about}`), columns));
  return [...facts, ...stated.filter(isStated)];
}

/** Riders have no codes: riders with the same kind of attachment share a row. */
export function riderRows(columns: Columns): RowView[] {
  const { i18n } = columns.of(columns.schemes[0]!);
  return Attachment.options
    .map((attachment) =>
      row(
        `riders-${attachment.replaceAll(' ', '-')}`,
        own(i18n.t(`compare.ridersOf.${attachment}`), i18n),
        columns,
        (comparing) => {
          const { scheme, i18n } = comparing;
          const riders = scheme.riders.filter((rider) => rider.attachment === attachment);
          return {
            room: ROOM,
            key: riders
              .map(({ name, effect }) => `${foldedTerm(name.value)} ${effect}`)
              .sort()
              .join('\n'),
            entries: riders.map((rider) => {
              const { id, name, effect } = rider;
              return entry({
                name: linkToField(name, 'rider', id, comparing),
                relation: i18n.t(`pamphlet.effect.${effect}`),
                lines: [linkToLine(placeOfWording(name), comparing)],
                includedFor: includedViews(rider, comparing),
              });
            }),
          };
        },
      ),
    )
    .filter(isStated);
}

/** Terms that at least two schemes define. */
export function definitionRows({ shared }: Terms, columns: Columns): RowView[] {
  const label = (term: string) => columns.of(columns.schemes[0]!).i18n.translate('definition', term);
  return shared.map(({ term, cells }) => ({
    ...row(`term-${term}`, label(cells.flat()[0]!.term.value), columns, (comparing, column) => ({
      key: cells[column]!.flatMap((definition) => meaningOf(definition, comparing.scheme).map(statementKey)).join('\n'),
      entries: cells[column]!.flatMap((definition) =>
        meaningOf(definition, comparing.scheme).map((clause) => statementEntry(clause, comparing)),
      ),
    })),
    isFreeText: true,
  }));
}

/** Where each item of the 契約概要 and the 注意喚起情報 is stated, or why it isn't. */
export function checklistRows(columns: Columns): RowView[] {
  const { i18n } = columns.of(columns.schemes[0]!);
  const checked = new Map(columns.schemes.map((scheme) => [scheme, checklistOf(scheme)]));
  return CHECKLIST.map((item) =>
    row(item, own(i18n.t(`pamphlet.checklist.${item}`), i18n), columns, (comparing) => {
      const { scheme } = comparing;
      const { foremost, notStated, state } = checked.get(scheme)!.find((each) => each.item === item)!;
      if (foremost.length === 0)
        return {
          key: '',
          entries: [],
          state,
          ...(notStated !== undefined && { reason: comparing.i18n.translate('identity', notStated) }),
        };
      const lines = placesOf(foremost, scheme)
        .slice(0, 1)
        .map((place) => linkToLine(placeOf(place), comparing));
      return { key: 'stated', entries: [entry({ relation: comparing.i18n.t('compare.stated'), lines })] };
    }),
  );
}
