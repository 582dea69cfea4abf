/** How a translation may write a plain number: 15 as the 15th, 4 as April. */
export const FORMS = ['ordinal', 'month'] as const;
export type Form = (typeof FORMS)[number];

/** A hole of a translation: `{yen1}`, or `{n1, ordinal}` for a plain number in a form. `text` is the hole itself. */
export type TranslationHole = { name: string; form: string | undefined; text: string };

const HOLE = /\{(\w+)(?:, (\w+))?\}/;

/** The words of a translation and its holes, in order. */
export function piecesOf(translation: string): (string | TranslationHole)[] {
  const pieces: (string | TranslationHole)[] = [];
  let rest = translation;
  for (let found = HOLE.exec(rest); found; found = HOLE.exec(rest)) {
    if (found.index > 0) pieces.push(rest.slice(0, found.index));
    pieces.push({ name: found[1]!, form: found[2], text: found[0] });
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

export function holesOf(translation: string): TranslationHole[] {
  return piecesOf(translation).filter((piece) => typeof piece !== 'string');
}

export function isForm(form: string | undefined): form is Form {
  return FORMS.some((each) => each === form);
}
