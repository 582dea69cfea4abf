import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import type { EditionChanges, LeftOver, SameItem } from '../../schemas/change.ts';
import type { Renewal } from '../../schemas/renewal.ts';
import { SCHEMA_VERSION } from '../../schemas/version.ts';
import { sameItemDigest } from '../editions/likely-same.ts';
import { isMeant } from '../editions/left-over.ts';
import { signGroups, signState, type SignGroup } from '../editions/sign-off.ts';
import { wordsDigest } from '../recognise/words-digest.ts';
import type { Signature } from './answer-types.ts';
import type { Asked } from './judgements.ts';
import { placeOf, questionToSign } from './to-sign.ts';

type OfRenewal = {
  scheme: string;
  edition: string;
  changes: EditionChanges;
  file: { file: { path: string }; value: Renewal | undefined };
  /** Items that may be one, and of which no one has said whether they are. */
  likely?: () => readonly SameItem[];
};

/** What a renewal leaves to a person: changes to sign, and days, years and names that may be left over from the edition before. */
export function renewalQuestions({ scheme, edition, changes, file: { file, value }, likely }: OfRenewal): Asked[] {
  const since = changes.old.slice(scheme.length + 1);
  const of = { scheme, edition, path: file.path, since };
  return [
    ...(likely?.() ?? []).map((each) => aboutItems(each, of, value)),
    ...signGroups(changes)
      .filter((group) => signState(group, value) !== 'signed')
      .map((group) => aboutChange(group, signState(group, value) === 'void', of)),
    ...changes.leftOver.filter((each) => !isMeant(each, value)).map((each) => aboutLeftOver(each, of)),
  ];
}

type Of = { scheme: string; edition: string; path: string; since: string };

/** Items that may be one: what is signed, translated and followed depends on it. */
function aboutItems(question: SameItem, of: Of, renewal: Renewal | undefined): Asked {
  const { old, new: item, oldText, newText } = question;
  const digest = sameItemDigest(question);
  const isVoid = (renewal?.items ?? []).some((each) => each.old === old && each.new === item);
  return {
    at: ['items'],
    digest,
    write: (text, answer, signature) => {
      const same = 'reading' in answer && answer.reading === 1;
      return entered(text, of, 'items', 'new', { old, new: item, same, words: digest, ...signed(signature) });
    },
    question: {
      id: `${of.scheme}/same-item/${wordsDigest(`${of.edition} ${old} ${item} ${digest}`).slice(0, 8)}`,
      kind: 'same-item',
      state: isVoid ? 'void' : 'open',
      about: {
        file: of.path,
        line: 1,
        edition: `${of.scheme}/${of.edition}`,
        place: `${of.scheme}/${of.edition}/${item}`,
        words: `- ${oldText}\n+ ${newText}`,
      },
      asks: `Is \`${item}\` the same item as \`${old}\` of ${of.since}?`,
      because: isVoid
        ? 'It was answered with other words than the texts have now.'
        : 'Their words are alike, and not alike enough to be sure. Until it is answered, one is removed and the other added.',
      readings: ['It is the same item, reworded.', 'They are two items.'],
      text: false,
    },
  };
}

function aboutChange(group: SignGroup, isVoid: boolean, of: Of): Asked {
  const { id, digest } = group;
  return {
    at: ['signed'],
    digest,
    write: (text, _, signature) =>
      entered(text, of, 'signed', 'change', { change: id, words: digest, ...signed(signature) }),
    question: questionToSign(group, isVoid, { ...of, line: 1, name: of.edition }),
  };
}

const WHAT: Record<LeftOver['what'], string> = {
  expiry: 'the day on which something ends',
  deadline: 'a deadline',
  inception: 'the day on which something begins',
  day: 'a day',
  year: 'a year',
  'document-number': 'the document number',
  name: 'a name that is gone',
};

function aboutLeftOver({ key, what, words, sentence, span, digest }: LeftOver, of: Of): Asked {
  return {
    at: ['meant'],
    digest,
    write: (text, _, signature) =>
      entered(text, of, 'meant', undefined, { place: key, words: digest, ...signed(signature) }),
    question: {
      id: `${of.scheme}/left-over/${wordsDigest(`${of.edition} ${key} ${digest}`).slice(0, 8)}`,
      kind: 'left-over',
      state: 'open',
      about: { file: of.path, line: 1, edition: `${of.scheme}/${of.edition}`, place: placeOf(span), words: sentence },
      asks: `Is \`${words}\` meant (${WHAT[what]})?`,
      because: `The edition ${of.since} prints the same words, and its time is over.`,
      readings: ['It is meant as it is.'],
      text: false,
    },
  };
}

function signed({ by, on, why }: Signature): Record<string, string> {
  return { by, on, ...(why !== undefined && { why }) };
}

/**
 * renewal.yaml with one more entry; one that it takes the place of is removed.
 * @param name  The key that names what an entry is about: a void signature of the same change goes.
 */
function entered(
  text: string,
  { since }: Of,
  list: 'signed' | 'meant' | 'items',
  name: string | undefined,
  entry: Record<string, string | boolean>,
): string {
  const document = parseDocument(
    text.trim() === '' ? stringify({ schemaVersion: SCHEMA_VERSION, since }, { singleQuote: true }) : text,
  );
  const known = document.get(list);
  if (isSeq(known)) {
    known.items = known.items.filter((each) => !(name && isMap(each) && each.get(name) === entry[name]));
    known.add(document.createNode(entry));
  } else document.set(list, document.createNode([entry]));
  return document.toString({ lineWidth: 0, singleQuote: true });
}
