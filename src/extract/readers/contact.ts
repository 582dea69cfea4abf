import type { Contact } from '../../../schemas/contact.ts';
import type { SectionContent } from '../../../schemas/section.ts';
import type { Run } from '../layout/runs.ts';
import { cut, foldedOf, trim, wordingOf, type Strand } from '../layout/strand.ts';
import { isDutyOfUnit, valuesOf, type ContactLine } from './contact-values.ts';
import { ownIds } from '../own-ids.ts';
import { proseOf, type SectionContext } from './section.ts';

type Kind = Contact['lines'][number]['kind'];

// what identifies a line of an address block; matched against folded text
const KINDS: readonly [RegExp, Kind][] = [
  [/^\(?fax\b/i, 'fax'],
  [/^(?:\(?tel\b|電話|0\d{1,4}-\d|ip電話)/i, 'telephone'],
  [/^(?:\(?e?-?mail\b|[\w.]+@)/i, 'email'],
  [/^(?:ウェブサイト|ホームページ|\(?<?https?:|\[)/, 'website'],
  [/^(?:〒|\(?住所)/, 'address'],
  [/^(?:<?\(?受付|\(?受付時間|平日|土日|\(土・日)/, 'hours'],
  [/^(?:普通|当座)\s*\d/, 'account'],
  [/(?:株式会社|協同組合|協会|センター.?|連合会|\(株\))$/, 'name'],
  [/担当/, 'person'],
  [/(?:部|課|室|支店|支社|事務局|営業店\)?)$/, 'unit'],
];

//   TEL. 03-3517-2305 FAX. 03-3517-2309        (TEL) 03-4332-4010 (受付: 平日9:00~17:00)
const NEXT_FIELD = /\s(?=\(?(?:FAX|TEL|MAIL|受付)[\s.:)時])/g;

/** お問い合わせ先: each line, or part of a line, with its kind. */
export function readContact(runs: readonly Run[], context: SectionContext): SectionContent[] {
  const { schemeId, section, pamphlet, draft, nameOfWords } = context;
  const id = `${schemeId}/contacts/${section.profile.id}`;
  const lines: Contact['lines'] = [];
  const read: ContactLine[] = [];
  const enter = (strand: Strand) => {
    const kind = kindOf(foldedOf(strand, pamphlet));
    read.push({ kind, strand });
    const text = wordingOf(strand, pamphlet);
    const name = nameOfWords(text.value);
    lines.push({ id: `${id}/${kind}${name === undefined ? '' : `-${name}`}`, kind, text });
  };
  const others: Run[] = [];
  for (const run of runs) {
    if (run.note || run.table || run.items.length > 0) others.push(run);
    else {
      const strand = [...(run.marker?.strand ?? []), ...(run.strand ?? [])];
      const words = foldedOf(strand, pamphlet);
      const starts = [0, ...[...words.matchAll(NEXT_FIELD)].map(({ index }) => index), words.length];
      starts.slice(1).forEach((end, i) => {
        const part = trim(cut(strand, starts[i]!, end, pamphlet), pamphlet);
        if (part) enter(part);
      });
    }
  }
  const ids = ownIds(
    lines.map(({ id: base, text }) => ({ base, words: text.value, at: (text.span ?? text.spans![0]!).start.offset })),
    pamphlet,
  );
  lines.forEach((line, i) => (line.id = ids[i]!));
  const role = section.profile.role!;
  draft.contacts.push({ id, role, lines, values: valuesOf(read, { id, role }, pamphlet) });
  return [{ field: id }, ...proseOf(others, context)];
}

function kindOf(words: string): Kind {
  const kind = KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'text';
  return kind === 'person' && isDutyOfUnit(words) ? 'unit' : kind;
}
