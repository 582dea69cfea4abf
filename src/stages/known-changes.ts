import type { PublishedChanges } from '../../schemas/premium-change.ts';
import { changesBetween } from '../editions/changes.ts';
import { premiumsByFacts } from '../editions/premiums-by-facts.ts';
import type { KeysById } from '../editions/keys.ts';
import { keyedErratum } from '../editions/keyed-erratum.ts';
import type { KnownKeys } from '../editions/match.ts';
import { isSigned } from '../editions/sign-off.ts';
import {
  changesHref,
  changesPath,
  unsignedOf,
  type ComparedEditions,
  type ShownChanges,
} from '../render/changes/compared.ts';
import { renderChangeDocuments, TEMPLATES } from '../render/changes/documents.ts';
import { changesWorkbook } from '../render/changes/workbook.ts';
import type { DocumentInfo, SiteLanguage } from '../render/html/page.ts';
import type { Templates } from '../render/html/templates.ts';
import type { Printable } from '../render/print/print-all.ts';
import { changesPageView } from '../render/site/pages/changes.ts';
import { erratumPageView } from '../render/site/pages/erratum.ts';
import { renderPage, type Page } from '../render/site/scheme-pages.ts';
import type { Files } from '../store/files.ts';
import { translationOf } from '../translate/catalog.ts';
import { neededMessages } from '../translate/needed.ts';
import { asJson, keep, kept, keyOfStage } from '../store/keep.ts';
import type { Store } from '../store/store.ts';
import { asCompared, isSignedIn, lastSigned, type KnownRenewal } from './renewals.ts';
import type { KnownEdition } from './known-edition.ts';
import type { KeyedScheme } from './known-keys.ts';

/** Two editions of a scheme, one after the other, and everything that changed. */
export type FollowingEditions = ComparedEditions & {
  /** What their pages and documents say in other languages. */
  needed: KnownEdition['needed'];
  /** The digest of everything that it was made of; '' if that is not known, and nothing that is made of it is kept. */
  digest: string;
};

/**
 * What changed from each edition of a scheme to the next. It is kept until one of the two editions, or a key of them, changes.
 * @param hide  Takes personal data out of words.
 */
export async function followingEditions(
  schemes: readonly KeyedScheme<KnownEdition>[],
  hide: (text: string) => string,
  store: Store | undefined,
): Promise<FollowingEditions[]> {
  const found: FollowingEditions[] = [];
  for (const { editions, keys } of schemes)
    for (const [i, next] of editions.entries()) {
      const old = editions[i - 1];
      const after = keys.get(next.scheme.edition);
      const before = old && keys.get(old.scheme.edition);
      const known = before && after && { old: before, new: after };
      if (old) found.push(await compared(old, next, known, hide, store));
      // a correction comes after the edition
      for (const number of next.errata.map((each) => each.number))
        found.push(await corrected(next, number, after, hide, store));
    }
  return found;
}

async function compared(
  old: KnownEdition,
  next: KnownEdition,
  keys: KnownKeys | undefined,
  hide: (text: string) => string,
  store: Store | undefined,
): Promise<FollowingEditions> {
  const texts = { old: String(old.file), new: String(next.file) };
  const isKnown = old.digest !== '' && next.digest !== '';
  const given = JSON.stringify(keys ? [[...keys.old], [...keys.new]] : null);
  const key = keyOfStage('changes', [old.digest, next.digest, given, hide(texts.old + texts.new)]);
  const form = asJson<PublishedChanges>();
  const changes = (isKnown ? await kept(store, key, form) : undefined) ?? published(changesOf(old, next, keys), hide);
  if (isKnown) await keep(store, key, form, changes);
  const needed = [...old.needed, ...next.needed];
  return { old: old.scheme, new: next.scheme, texts, keys, changes, needed, digest: isKnown ? key.digest : '' };
}

/** What a correction of an edition changed. */
async function corrected(
  edition: KnownEdition,
  number: number,
  keys: KeysById | undefined,
  hide: (text: string) => string,
  store: Store | undefined,
): Promise<FollowingEditions> {
  const erratum = edition.errata[number - 1]!;
  const about = { number, on: erratum.on, why: erratum.why };
  const after = edition.errata[number];
  const next = after?.old ?? edition.scheme;
  const texts = { old: erratum.text, new: after?.text ?? String(edition.file) };
  const isKnown = edition.digest !== '';
  const given = JSON.stringify([number, keys ? [...keys] : null]);
  const key = keyOfStage('changes', ['erratum', edition.digest, given, hide(texts.old + texts.new)]);
  const form = asJson<PublishedChanges>();
  const make = (): PublishedChanges => {
    // the proof needs both texts
    const { old, new: id, changes, unchanged, questions, leftOver } = keyedErratum(erratum.changes, keys);
    const premiums = premiumsByFacts(erratum.old, next, undefined);
    return published({ old, new: id, erratum: about, changes, unchanged, questions, leftOver, premiums }, hide);
  };
  const changes = (isKnown ? await kept(store, key, form) : undefined) ?? make();
  if (isKnown) await keep(store, key, form, changes);
  const needed = [...edition.needed, ...neededMessages([erratum.old])];
  return {
    ...{ old: erratum.old, new: next, texts, keys: undefined, erratum: about, changes, needed },
    digest: isKnown ? key.digest : '',
  };
}

function changesOf(old: KnownEdition, next: KnownEdition, keys: KnownKeys | undefined): PublishedChanges {
  const compared = changesBetween(asCompared(old), asCompared(next), keys);
  const premiums = premiumsByFacts(old.scheme, next.scheme, keys);
  // the proof needs both texts
  const { changes, unchanged, questions, leftOver } = compared;
  return { old: old.scheme.id, new: next.scheme.id, changes, unchanged, questions, leftOver, premiums };
}

/** Without personal data, in whatever field they are. */
function published(changes: PublishedChanges, hide: (text: string) => string): PublishedChanges {
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return hide(value);
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, visit(each)]));
  };
  return visit(changes) as PublishedChanges;
}

/** Two editions as they are shown, with what their pages are kept by. */
export type ShownFollowing = Omit<ShownChanges, 'compared'> & { compared: FollowingEditions };

export function shownFollowing(
  compared: FollowingEditions,
  renewals: readonly KnownRenewal[],
  readings: readonly KnownEdition[],
): ShownFollowing {
  const { erratum } = compared;
  if (erratum) {
    const edition = readings.find(({ scheme }) => scheme.id === compared.new.id)!;
    const { signed = [] } = edition.source.value?.errata[erratum.number - 1] ?? {};
    const own = edition.errata[erratum.number - 1]!.changes;
    const isOwnSigned = isSigned(own, { signed });
    const waiting = new Set(own.changes.filter((each) => !isOwnSigned(each)).map(({ id }) => id));
    const updated = [erratum.on, ...signed.map(({ on }) => on)].sort().at(-1)!;
    return { compared, isSigned: ({ id }) => !waiting.has(id), updated };
  }
  const { id, source } = compared.new;
  const days = [source.received, ...(lastSigned(renewals, id) ? [lastSigned(renewals, id)!] : [])].sort();
  return { compared, isSigned: isSignedIn(renewals, id), updated: days.at(-1)! };
}

/** The documents about two editions in one language, as they were kept or made now. */
export async function changeDocumentsIn(
  shown: ShownFollowing,
  language: SiteLanguage,
  templates: Templates,
  store: Store | undefined,
): Promise<Printable[]> {
  return once(shown, language, ['documents', ...TEMPLATES.map(templates.digestOf)], store, () =>
    renderChangeDocuments(shown.compared, language, shown.isSigned, templates),
  );
}

/** The page about two editions in one language. */
export async function changesPageIn(
  shown: ShownFollowing,
  documents: ReadonlyMap<string, DocumentInfo>,
  language: SiteLanguage,
  templates: Templates,
  store: Store | undefined,
): Promise<Page> {
  const { compared } = shown;
  if (compared.erratum) return erratumPageIn(shown, language, templates, store);
  const path = `${changesPath(compared, language.i18n.locale.lang)}.`;
  const own = [...documents].filter(([name]) => name.startsWith(path));
  const made = ['page', JSON.stringify([own, language.behind ?? []]), templates.digestOf('site/changes')];
  return once(shown, language, made, store, () =>
    renderPage(
      changesHref(compared),
      'changes',
      changesPageView(shown, documents, language),
      [compared.new],
      language,
      templates,
    ),
  );
}

async function erratumPageIn(
  shown: ShownFollowing,
  language: SiteLanguage,
  templates: Templates,
  store: Store | undefined,
): Promise<Page> {
  const { compared } = shown;
  const about = { ...shown, compared: { ...compared, erratum: compared.erratum! } };
  const made = ['page', JSON.stringify(language.behind ?? []), templates.digestOf('site/erratum')];
  return once(shown, language, made, store, () =>
    renderPage(changesHref(compared), 'erratum', erratumPageView(about, language), [compared.new], language, templates),
  );
}

/** The workbooks about two editions in one language, by their paths below `out/`. */
export async function changeBookIn({ compared, isSigned }: ShownFollowing, language: SiteLanguage): Promise<Files> {
  const { i18n, site } = language;
  const path = `${changesPath(compared, i18n.locale.lang)}.table.xlsx`;
  return new Map([[path, await changesWorkbook(compared, site.newerSide, isSigned, i18n)]]);
}

/** What is made of two editions in a language, as it was kept or made now. */
async function once<T>(
  { compared: { digest, needed, changes }, isSigned }: ShownFollowing,
  { i18n, all, site, words, catalog, withPictures = false }: SiteLanguage,
  more: readonly string[],
  store: Store | undefined,
  make: () => T,
): Promise<T> {
  const translations = catalog && needed.map(({ context, id }) => translationOf(catalog, context, id) ?? null);
  const unsigned = unsignedOf(changes, isSigned).map(({ id }) => id);
  const about = [i18n.locale.lang, all.map(({ lang }) => lang), site, withPictures, unsigned, translations ?? null];
  const key = keyOfStage('changes', [...more, digest, words, JSON.stringify(about)]);
  const form = asJson<T>();
  const known = digest === '' ? undefined : await kept(store, key, form);
  if (known !== undefined) return known;
  const made = make();
  if (digest !== '') await keep(store, key, form, made);
  return made;
}
