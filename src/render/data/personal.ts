import type { Scheme } from '../../../schemas/scheme.ts';
import type { Site } from '../../../schemas/site.ts';
import type { Span } from '../../../schemas/span.ts';

/** The words that must not be in the data of a scheme: each name of a person, banks and numbers of accounts. */
function wordsOf(scheme: Scheme): string[] {
  return personalValues(scheme).flatMap(({ kind, text }) => {
    if (!text) return [];
    // 架空花子・架空二郎
    if (kind === 'person') return text.value.split(/[・、,\s\u3000]+/).filter((name) => name.length > 1);
    if (kind === 'account') return text.value.match(/[0-9０-９]{4,}/g) ?? [text.value];
    // the holder of an account is an association that the text names everywhere
    return kind === 'account-holder' ? [] : [text.value, text.raw];
  });
}

function personalValues({ contacts }: Scheme) {
  return contacts.flatMap(({ values }) => values).filter(({ personal }) => personal);
}

/**
 * A scheme as the data files have it if personal data are left out: what names a person or is about a bank account
 * has no words, and says why. Its place stays.
 */
export function withoutPersonal(scheme: Scheme): Scheme {
  const words = wordsOf(scheme);
  const spans = personalValues(scheme).flatMap(({ text }) => (text ? (text.spans ?? [text.span!]) : []));
  if (spans.length === 0) return scheme;
  const has = (text: unknown) => typeof text === 'string' && words.some((each) => text.includes(each));
  const isIn = (span: unknown) => spans.some((each) => overlaps(each, span as Span));
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const isPersonal =
      Object.values(value).some(has) ||
      ('raw' in value && 'span' in value && isIn(value.span)) ||
      ('personal' in value && 'kind' in value);
    const own = Object.entries(value).map(([key, part]) => [
      key,
      isPersonal && (has(part) || key === 'raw' || (key === 'value' && 'raw' in value)) ? '' : visit(part),
    ]);
    return { ...Object.fromEntries(own), ...(isPersonal && { omitted: 'personal' }) };
  };
  return visit(scheme) as Scheme;
}

/** Whether a part of the text is about a named person or a bank account. */
export function isPersonal({ span }: { span: Span }, scheme: Scheme): boolean {
  return personalValues(scheme).some(({ text }) =>
    (text?.spans ?? [text?.span]).some((each) => each && overlaps(each, span)),
  );
}

function overlaps(one: Span, other: Span): boolean {
  return one.start.offset < other.end.offset && other.start.offset < one.end.offset;
}

/** A function that takes the personal words of all schemes out of a text, if the site leaves them out of its data. */
export function hidingPersonal(
  schemes: readonly Scheme[],
  { personalData }: Pick<Site, 'personalData'>,
): (text: string) => string {
  const words = personalData === 'omit' ? schemes.flatMap(wordsOf) : [];
  return (text) => words.reduce((rest, each) => rest.replaceAll(each, '…'), text);
}
