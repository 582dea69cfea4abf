import { z } from 'zod';
import { WordsDigest } from './judgement.ts';
import { TakesOver, Withdrawal } from './edition.ts';
import { Encoding } from './encoding.ts';
import { Erratum } from './erratum.ts';
import { DeclaredFact, Override, VouchedCharacter, Waiver } from './source-entries.ts';
import { SchemaVersion } from './version.ts';
import { dayOfCalendar, VOUCHED } from './vouched.ts';

const day = dayOfCalendar();
const { by, on, why } = VOUCHED;

/** source.yaml: where a text came from. The text itself is never edited; what is wrong in it is overridden here. */
export const Source = z
  .strictObject({
    schemaVersion: SchemaVersion,
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'a sha256 in hexadecimal')
      .describe('The SHA-256 of pamphlet.txt, byte for byte as received: what `sha256sum pamphlet.txt` prints.'),
    encoding: Encoding.describe('The character encoding (文字コード) of pamphlet.txt. It is never guessed.'),
    receivedFrom: z.string().meta({
      description: 'Who sent the text, and how.',
      examples: ["the association's office, by mail"],
    }),
    received: day.meta({
      description: 'The day the text was received, as YYYY-MM-DD in quotes.',
      examples: ['2027-01-15'],
    }),
    follows: z
      .string()
      .meta({
        description:
          'The edition before this one, by the name of its folder. Needed if neither the printed policy periods nor the names of the folders say which of two editions is newer.',
        examples: ['reiwa-6'],
      })
      .optional(),
    takesOver: TakesOver.optional(),
    withdrawn: Withdrawal.optional(),
    waived: z
      .array(Waiver)
      .default([])
      .describe(
        'Invariants of the profile that the premiums of this edition need not keep: a person has looked at them. The profile keeps them, ' +
          'so that what is proven of other editions stays. The report lists them.',
      ),
    declared: z
      .array(DeclaredFact)
      .refine((facts) => new Set(facts.map(({ field }) => field)).size === facts.length, 'each fact declared once')
      .default([])
      .describe(
        'Facts that the text does not state and a person vouches for. A fact both declared and stated is an error.',
      ),
    overrides: z.array(Override).default([]).meta({
      description:
        'Misprints (誤植) that a person corrects, in the data and in everything published. The words as printed stay in the data as `raw`.',
    }),
    characters: z
      .array(VouchedCharacter)
      .refine(
        (all) => new Set(all.map(({ character }) => character)).size === all.length,
        'each character declared once',
      )
      .default([])
      .describe(
        'Characters (外字・異体字) that are no plain text, or that the fonts do not have: what they are shown as, wherever they are printed. ' +
          'The words as printed stay in the data as `raw`.',
      ),
    spacedDigitGroups: z
      .strictObject({ by, on, why })
      .optional()
      .describe(
        'That this text has a blank behind the comma that groups digits (桁区切り), as in `40, 000円`. Without it such an amount is an error.',
      ),
    findings: z
      .array(
        z.strictObject({
          text: z.string().min(1).describe('The words as printed, so that the place is found.'),
          beside: z
            .string()
            .min(1)
            .optional()
            .describe('Words elsewhere in the text that they do not agree with, as printed.'),
          why: z
            .string()
            .refine((words) => !/[0-9０-９]行目/.test(words), 'words of the text in place of the number of a line')
            .meta({
              description: 'What is wrong with them, in Japanese.',
              examples: ['費用の定義では「広告」。'],
            }),
          by,
          on,
          words: WordsDigest.optional(),
        }),
      )
      .default([])
      .describe(
        'What an editor noticed and no rule can find: two statements that clash, a page that is missing. It is reported; nothing is corrected.',
      ),
    confirmed: z
      .array(
        z.strictObject({
          of: z
            .string()
            .regex(/^(documents|contacts)\/[a-z0-9-]+$/, '`documents/pamphlet`, or a contact such as `contacts/agent`')
            .meta({
              description:
                'The document, or the contact whose line has the words of `text`, by its id after the edition.',
              examples: ['documents/pamphlet', 'contacts/agent'],
            }),
          text: z
            .string()
            .min(1)
            .describe(
              'The words of the field, as printed. If they change, the confirmation is void: the field is left out, and `yakkan ask` asks again.',
            ),
          by,
          on,
          why,
        }),
      )
      .refine(
        (all) => new Set(all.map(({ of, text }) => `${of} ${text}`)).size === all.length,
        'each field confirmed once',
      )
      .default([])
      .describe(
        'What a new pamphlet may print because a person confirmed it for this edition: the document number (文書番号), named persons, ' +
          'bank accounts. Without that they are left out.',
      ),
    contents: z
      .strictObject({
        by,
        on,
        sections: z.record(z.string(), z.int().nonnegative()).meta({
          description: 'Characters (字) of each section, by its id, as `yakkan check <scheme> --json` prints them.',
          unit: 'characters (字)',
          examples: [{ outline: 162 }],
        }),
        tabs: z.int().nonnegative().default(0).meta({
          description: 'Tabs that set cells apart, in all of the text: a row that loses one can read as a sentence.',
          unit: 'tabs',
        }),
      })
      .optional()
      .describe(
        'How many characters each section has, confirmed by a person against the original. A line that is lost or added is then an error.',
      ),
    errata: z
      .array(Erratum)
      .default([])
      .describe(
        'Corrections of the text of this edition after it was published, the oldest first. `yakkan renew <scheme> <edition> <file> --by NAME --why TEXT` writes them.',
      ),
  })
  .describe('Where the text of one edition came from, and what people say about it. The text itself is never edited.');
export type Source = z.infer<typeof Source>;
