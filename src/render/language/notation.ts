/** How a language writes amounts and lists: what the scripts in a reader's browser need of it too. */
export type Notation = {
  /** The tag that `Intl` takes: `en-GB`. */
  tag: string;
  /** Between names in a row. */
  comma: string;
  /** A premium, to the yen: `16,740円`, `JPY 16,740`. */
  premium: (yen: number) => string;
  /** A limit or a revenue, in round units: `3,000万円`, `JPY 30 million`. */
  amount: (yen: number) => string;
  /** The parts of a text that each fit on a line of their own: a period by its days, a band by its edges. Joined they are the text. */
  partsOf: (text: string) => string[];
};

/** The notation of a language: its own file in `notation/`, or what `Intl` knows of it. */
export async function notationOf(lang: string): Promise<Notation> {
  const own = await fileOf<{ notation: Notation }>(() => import(`./notation/${lang}.ts`));
  return own?.notation ?? notationByIntl(lang);
}

function notationByIntl(lang: string): Notation {
  // Intl does not know every language that has a catalog
  const yen = new Intl.NumberFormat([lang, 'en'], { style: 'currency', currency: 'JPY' });
  const format = (amount: number) => yen.format(amount);
  return { tag: yen.resolvedOptions().locale, comma: ', ', premium: format, amount: format, partsOf: (text) => [text] };
}

/** A file of a language, if there is one. */
export async function fileOf<File>(load: () => Promise<unknown>): Promise<File | undefined> {
  try {
    return (await load()) as File;
  } catch (error) {
    // esbuild and vite each have a message of their own for a name that matches no file
    if (/not found in bundle|Unknown variable dynamic import/.test(String(error))) return undefined;
    throw error;
  }
}
