import { FactState } from '../../../schemas/identity.ts';
import { FactKind, type FactsOfKind, type StatedFact } from '../../../schemas/stated-fact.ts';
import { lineOfWording } from '../../compare/places.ts';
import { typedValueOf } from '../../compare/stated-facts.ts';
import { commonColumns, keyColumn, keyed, type OfScheme, sourceLine } from './clause-columns.ts';
import { column, table } from './table.ts';

/** A fact, or a kind of which the text states none or of which none is read yet. */
type Row = OfScheme & { kind: FactKind; known: FactsOfKind; fact: StatedFact | undefined };

/** facts.csv: what the contract is made of, who is insured, what triggers it, and by when something must be done. */
export const facts = table<Row>({
  name: 'facts',
  ...keyed,
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) =>
      FactKind.options.flatMap((kind): Row[] => {
        const known = scheme.facts[kind];
        if (known.state !== 'stated') return [{ scheme, kind, known, fact: undefined }];
        return known.values.map((fact) => ({ scheme, kind, known, fact }));
      }),
    ),
  columns: [
    ...commonColumns<Row>(({ scheme, kind, fact }) => fact?.id ?? `${scheme.id}/facts/${kind}`),
    column('kind', 'string', ({ kind }) => kind, { required: true, enum: FactKind.options }),
    column('state', 'string', ({ known }) => known.state, { required: true, enum: FactState.options }),
    column('text', 'string', ({ fact }) => fact?.text.value),
    column('value', 'string', ({ fact }) => fact && typedValueOf(fact)),
    column('of', 'string', ({ fact }) => fact?.of?.value),
    column('covers', 'string', ({ fact }) => fact?.covers?.join(' ')),
    column('rider', 'string', ({ fact }) => fact?.rider),
    column('requirement', 'string', ({ fact }) => fact?.requirement?.value),
    column('benefit', 'string', ({ fact }) => fact?.benefit?.value),
    column('reason', 'string', ({ known }) => ('reason' in known ? known.reason : undefined)),
    sourceLine(({ fact }) => fact && lineOfWording(fact.text)),
    column('source_text', 'string', ({ fact }) => fact?.text.raw),
    column('statement', 'string', ({ fact }) => fact && (fact.statement ?? fact.text).value),
    keyColumn(({ fact }) => fact?.id ?? ''),
  ],
});
