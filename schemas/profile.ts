import { z } from 'zod';
import { ChecklistDeclarations } from './checklist.ts';
import { ContactRole } from './contact.ts';
import { EligibilityEffect } from './eligibility.ts';
import { choice } from './meta.ts';
import { Subject } from './provision.ts';
import { RateBasis } from './rate-table.ts';
import { Attachment, RiderEffect } from './rider.ts';
import { Cover, LimitBasis } from './plan.ts';
import { AssumptionKind } from './scheme.ts';
import { SectionKind } from './section.ts';

/**
 * A pattern is the printed text with holes: `この保険は、{}をご契約者とし`. Width does not count; a space stands for any
 * white space within the line, a line break for any white space at all. A hole at the start begins where its line begins,
 * a hole at the end ends where its line ends. A hole may give the shape of what fills it (`{rating_class:業種区分…}`). A hole
 * that may be empty ends in a question mark (`賠償責任{?}`).
 * The notation is explained in docs/adding-a-scheme.md.
 */
export const Pattern = z
  .string()
  .min(1)
  .refine((pattern) => !/[{}]/.test(pattern.replace(/\{[^{}]*\}/g, '')), 'braces in pairs')
  .refine(
    (pattern) =>
      /[^\s{}]/.test(pattern.replace(/\{[^{}]*\}/g, '')) || /\{[^{}]*:[^{}]*[^…{}][^{}]*\}|^\{:…\}$/.test(pattern),
    'printed text around the hole, or a shape in it',
  )
  .describe(
    'Printed text with holes in braces, such as `この保険は、{}をご契約者とし`. `{}` is a hole, `{name}` a hole with a name, `{:…年…月}` a hole with a shape (`…` is ' +
      'any text, `#` digits); `{?}` may be empty. Full and half width are alike. A space matches any white space of the line, ' +
      'a line break any white space at all.',
  );

/** What a hole of a drawing may hold; one without a name is read and not used. */
const SLOT =
  /^(?:item|group|name|text|term|availability|payout|limit\.(?:own|overall)|premium|band|example|condition|plan|plan_code|rating_class|members|inception|months|limit\.(?:liability|response)\/(?:per-claim|per-incident|aggregate)(?:\+(?:per-claim|per-incident|aggregate))*|deductible\.(?:liability|response))?$/;

const slotsOf = (cell: string) => [...cell.matchAll(/\{([^{}:?]*)\??(?::[^{}]*)?\}/g)].map(([, name]) => name!);

const Cell = z
  .string()
  .refine((cell) => !/[{}]/.test(cell.replace(/\{[^{}]*\}/g, '')), 'braces in pairs')
  .refine(
    (cell) => slotsOf(cell).every((name) => SLOT.test(name)),
    'a hole named as in docs/adding-a-scheme.md, such as `{premium}`',
  )
  .describe(
    'One cell as printed, with named holes for what it holds, such as `{premium}`; an empty text is an empty cell. ' +
      'docs/adding-a-scheme.md lists the names of the holes.',
  );

/** ASCII names only: they become ids and addresses. */
const Name = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an ASCII name such as plan-a')
  .describe('An ASCII name such as `plan-a`. It becomes part of ids and addresses.');

const idOf = (what: string, ...examples: string[]) =>
  Name.meta({
    description: `An ASCII name of ${what}. It becomes part of its id, so it stays the same from year to year.`,
    examples,
  });

/** Why the text may not state a fact. The site and the pamphlet print it. */
const whyNotStated = z
  .string()
  .optional()
  .meta({
    description: 'Why the text may not say it, in Japanese: it is printed.',
    examples: ['取扱代理店の名は書かれていない。'],
  });

const haveOwnIds = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id)).size === entries.length;

/** Two lists named `costs-liability` and `liability` would have the same id. */
const haveOwnNames = (sections: readonly { id: string; kind: string }[]) => {
  const ids = new Set(sections.map(({ id, kind }) => `${kind} ${id}`));
  const names = new Set([...ids].map((id) => id.replace(/ (?:costs|exclusions)-/, ' ')));
  return names.size === ids.size;
};

/** Where the text states a fact; every match must agree. */
const Find = z.strictObject({
  find: z
    .array(Pattern)
    .min(1)
    .meta({
      description:
        'Patterns of the places that state it. The hole holds the fact; all matches in the text must agree. Without `notStated`, one must match.',
      examples: [['引受保険会社 : {}', '【引受保険会社】{}']],
    }),
  notStated: whyNotStated,
});

/** A cell of a drawing, or a group of cells that repeats to the right, once for every plan or inception date. */
const DrawnCell = z.union([
  Cell,
  z
    .array(Cell)
    .min(1)
    .describe('A group of cells that repeats to the right, once for each plan or each inception date.'),
]);
export type DrawnCell = z.infer<typeof DrawnCell>;
export const DrawnRow = z
  .array(DrawnCell)
  .min(1)
  .refine((row) => row.filter(Array.isArray).length <= 1, 'one group of repeated cells at most')
  .meta({
    description: 'One row of the table, cell by cell. A nested list is a group of cells that repeats to the right.',
    examples: [['売上高', ['{plan}']]],
  });
export type DrawnRow = z.infer<typeof DrawnRow>;

/** A table as it looks on the page: its head rows in order, then the rows its body may have. */
export const Drawing = z.strictObject({
  layout: choice({
    cells: { means: 'cells are set apart by tabs or pipes' },
    spaced: { means: 'one line is one row; cells are set apart by white space' },
  })
    .default('cells')
    .describe('How the text sets the cells of the table apart.'),
  above: z
    .array(Cell)
    .default([])
    .meta({
      description: 'Lines above the table that belong to it, outermost first. The last one is right above the table.',
      examples: [['{plan}（{limit.liability/aggregate}）']],
    }),
  head: z.array(DrawnRow).min(1).describe('The head rows (見出し行) of the table, in order.'),
  body: z
    .array(DrawnRow)
    .min(1)
    .describe('The rows that the body of the table may have. Each printed row is read by the first one that fits.'),
});
export type Drawing = z.infer<typeof Drawing>;

const within = z
  .int()
  .positive()
  .meta({
    description: 'How far a premium may be off because it is rounded, in yen (円).',
    unit: 'yen (円)',
    examples: [10],
  });

const codeOf = (axis: string, example: string) =>
  z
    .string()
    .optional()
    .meta({
      description: `The part of the code for the first ${axis}; the others follow it in order.`,
      examples: [example],
    });

/** What must hold between the premiums of a table. docs/rules.md says what each one catches. */
export const Invariant = z
  .union([
    z.strictObject({
      risesWith: choice({
        band: { ja: '売上高区分・店舗数区分', means: 'a higher band costs more' },
        limit: { ja: '支払限度額', means: 'a plan with higher limits costs more' },
        months: { means: 'more months of cover cost more' },
      }).describe('The premium rises with this, everything else alike.'),
    }),
    z.strictObject({
      multipleOf: z
        .int()
        .positive()
        .meta({
          description: 'Every premium is a multiple of this many yen (円).',
          unit: 'yen (円)',
          examples: [10, 1000],
        }),
    }),
    z.strictObject({
      proportional: z
        .strictObject({
          across: choice({
            plan: { ja: 'プラン', means: 'from plan to plan' },
            ratingClass: { ja: '業種区分', means: 'from class of risk to class of risk' },
          }).describe('Between what the factor is constant.'),
          within,
        })
        .describe('Premiums are a constant multiple of each other from plan to plan, or from class to class.'),
    }),
    z.strictObject({
      proRata: z
        .strictObject({
          of: Name.meta({
            description: 'The table of annual premiums, by its name under `rateTables`.',
            examples: ['annual'],
          }),
          months: z
            .int()
            .positive()
            .meta({
              description: 'The months (月) that the annual premium pays for.',
              unit: 'months (月)',
              examples: [12],
            }),
          within,
        })
        .describe('A mid-term premium (中途加入の保険料) is the annual one by months.'),
    }),
    z.strictObject({
      codes: z
        .strictObject({
          ratingClass: codeOf('class of risk (業種区分)', 'A'),
          plan: codeOf('plan (プラン)', 'A'),
          band: codeOf('band (売上高区分)', '1'),
        })
        .describe('The plan codes of the table count on by position, from the parts given here.'),
    }),
  ])
  .describe('A rule that holds between all premiums of the table, so that misprints are found.');
export type Invariant = z.infer<typeof Invariant>;

/** Every premium needs a row it is for: a band, an example or a condition, in its row or above the table. */
const ROW_SLOTS = /^(?:band|example|condition)$/;
const RateTableDrawing = Drawing.refine(
  ({ body }) =>
    !body.some((row) =>
      row
        .filter(Array.isArray)
        .flat()
        .flatMap(slotsOf)
        .some((name) => ROW_SLOTS.test(name)),
    ),
  'the band outside the group that repeats: it is for the whole row',
)
  .refine(
    ({ body }) =>
      !body.some((row) =>
        row
          .flat()
          .flatMap(slotsOf)
          .some((name) => /^(?:plan|rating_class|limit\..*)$/.test(name)),
      ),
    'plans, limits and classes in the head or above the table',
  )
  .refine(
    ({ body }) => body.some((row) => row.flat().flatMap(slotsOf).includes('premium')),
    'a `{premium}` in the body',
  )
  .refine(
    ({ above, head, body }) =>
      body.every((row) =>
        [...above, ...head.flat(2), ...row.flat()].flatMap(slotsOf).some((name) => ROW_SLOTS.test(name)),
      ),
    'a `{band}`, `{example}` or `{condition}` in every row of the body, or above the table',
  );

export const RateTableProfile = z.strictObject({
  basis: RateBasis.describe('Whether the premiums are for a whole year or for a member who joins during it.'),
  drawing: RateTableDrawing.describe('How the table looks on the page, with holes for premiums, bands and plans.'),
  invariants: z
    .array(Invariant)
    .default([])
    .meta({
      description:
        'What holds between the premiums. `npm run check` reports how many one-digit misprints these rules find.',
      examples: [[{ multipleOf: 10 }, { risesWith: 'band' }]],
    }),
  secondReading: z
    .strictObject({
      from: Pattern.describe('The line above the first row of the table.'),
      to: Pattern.describe('How the line below the last row of the table begins.'),
    })
    .optional()
    .describe(
      'For a table whose invariants find few misprints: its lines are read a second time by separate code, and both readings are compared.',
    ),
});
export type RateTableProfile = z.infer<typeof RateTableProfile>;

const SectionTable = z.strictObject({
  head: z
    .array(z.array(Cell).min(1))
    .default([])
    .describe('The head rows (見出し行), cell by cell. `{item}` where the head names the one cost.'),
  body: z
    .array(z.array(Cell).min(1))
    .min(1)
    .describe(
      'The rows that the body may have, cell by cell. A hole with a question mark may be empty: a merged cell (結合セル).',
    ),
});

const about = Subject.meta({ description: 'What the statement is about.' });

/** A heading as printed, in the order of the document, and what is below it. */
const SectionProfile = z
  .strictObject({
    id: idOf('the section', 'exclusions-common'),
    heading: Pattern.optional().meta({
      description: 'The heading as printed: a whole line, or several with a line break between them.',
      examples: ['【用語の意味】'],
    }),
    begins: Pattern.optional().meta({
      description: 'In place of a heading: how the first line of the section begins. The line is part of the section.',
      examples: ['代理店 : {}'],
    }),
    level: z.int().min(1).max(3).default(1).meta({
      description:
        'The level of the heading: 1 is a chapter, 2 and 3 are below it. Notes are looked for in one chapter.',
    }),
    kind: SectionKind.default('prose').describe('What the section is read as.'),
    amounts: z
      .string()
      .optional()
      .meta({
        description:
          'Why the amounts of money in the words of this section are not fields. If absent, each of them is an error.',
        examples: ['loss examples'],
      }),
    lines: z.boolean().default(false).meta({
      description: 'Each line is a statement of its own, as in an address or a list of facts.',
    }),
    heads: z
      .array(Pattern)
      .default([])
      .describe('For costs: lines that head an item, with holes `{name}` and `{marker:#}`.'),
    cover: Cover.optional().describe(
      'For coverage and costs: the cover they belong to. A coverage whose words are about all covers has none.',
    ),
    covers: z
      .array(Cover)
      .min(1)
      .optional()
      .describe('For exclusions: the covers that they apply to as a whole. Exclusions of a narrower scope have none.'),
    rider: Name.optional().describe('For exclusions: the rider (特約) they belong to, by the id of its section.'),
    scope: z
      .literal('rider')
      .optional()
      .describe(
        'For exclusions of a rider: `rider` if its name is all of their scope and the heading says nothing more.',
      ),
    table: SectionTable.optional().describe('For costs and services: their table, as it looks on the page.'),
    groups: z
      .array(
        z.strictObject({
          find: Pattern.describe('The words of the group in the table.'),
          cover: Cover.describe('The cover that the costs of the group belong to.'),
        }),
      )
      .default([])
      .describe('For a table of costs: its groups that have another cover than the section.'),
    item: z
      .enum(['heading'])
      .optional()
      .describe('For costs: `heading` if the heading names the one cost of the section.'),
    attachment: Attachment.optional().describe('For a rider (特約): how it comes with a contract.'),
    effect: RiderEffect.optional().describe('For a rider (特約): what it does to the cover.'),
    includedFor: z
      .array(Pattern)
      .min(1)
      .optional()
      .meta({
        description:
          'For a rider: what says that every contract of a class of risk (業種区分) has it, with holes `{rating_class}` and `{text}`.',
        examples: [['{rating_class:業種区分…}：IT業 ({text:…追加条項セット}。']],
      }),
    about: about.optional().describe('For a provision: what it is about.'),
    subjects: z
      .array(
        z.strictObject({
          find: Pattern.describe('Words of the statement.'),
          about,
        }),
      )
      .default([])
      .describe('For a list of notices on several subjects: which statement is about what, by words found in it.'),
    role: ContactRole.optional().describe('For a contact (連絡先): what it is for.'),
  })
  .refine(
    ({ heading, begins }) => (heading === undefined) !== (begins === undefined),
    '`heading` or `begins`, one of the two',
  )
  .refine(({ kind, about }) => kind !== 'provision' || about !== undefined, '`about` for a provision')
  .refine(({ kind, cover }) => kind !== 'costs' || cover !== undefined, '`cover` for costs')
  .refine(
    ({ kind, attachment, effect }) => kind !== 'rider' || (attachment !== undefined && effect !== undefined),
    '`attachment` and `effect` for a rider',
  )
  .refine(({ kind, includedFor }) => kind === 'rider' || includedFor === undefined, '`includedFor` for a rider alone')
  .refine(({ kind, role }) => kind !== 'contact' || role !== undefined, '`role` for a contact')
  .refine(
    ({ kind, heading, table, item }) =>
      heading !== undefined || (kind !== 'rider' && (kind !== 'service' || table !== undefined) && item === undefined),
    '`heading`: it has the name',
  );
export type SectionProfile = z.infer<typeof SectionProfile>;

/** How to put text in order that was mixed when it was extracted from a page with columns. */
const Order = z.union([
  z.strictObject({
    move: Pattern.describe(
      'The first words that are in the wrong place. Without `through`, they are all that is moved.',
    ),
    through: Pattern.optional().describe('The last words of what is moved.'),
    before: Pattern.describe('The words in front of which they belong.'),
    bridges: z
      .boolean()
      .default(false)
      .describe('Whether the lines around the gap that the move leaves are one statement.'),
  }),
  z.strictObject({ joins: Pattern.describe('Words that continue the statement in front of them.') }),
  z.strictObject({ opens: Pattern.describe('Words that begin a new statement, which belongs to no other.') }),
]);

/** A sentence that states limits. */
const LimitStatement = z.strictObject({
  id: idOf('the limit', 'condolence'),
  quote: Pattern.meta({
    description:
      'The sentence, with the hole `{yen}` for an amount, or `{from}` and `{to}` for a range; `{condition}` for the words it depends on.',
    examples: ['被害者1名あたり{yen}を限度'],
  }),
  cover: Cover.describe('The cover that the limit is for.'),
  of: z
    .array(z.string())
    .default([])
    .meta({
      description:
        'The costs or riders that the limit is for, by their ids after the edition. If absent, the statement names none.',
      examples: [['costs/response/3']],
    }),
  basis: z
    .array(LimitBasis)
    .default([])
    .describe('What the limit counts for; several if the text prints it so, as in 1請求・保険期間中.'),
  sublimitOf: z.string().optional().meta({
    description: 'The limit that this one is within (内枠), by its id after the edition; `{plan}` is each plan.',
  }),
});

/** Who may join. */
const EligibilityProfile = z.strictObject({
  membership: z
    .strictObject({
      quote: Pattern.optional().meta({
        description: 'The words that say who may join. The hole holds the members.',
        examples: ['<{}専用>', '①{}であること'],
      }),
      notStated: whyNotStated,
    })
    .refine(({ quote, notStated }) => (quote ?? notStated) !== undefined, '`quote`, `notStated` or both')
    .describe('Whose members may join (加入資格): `quote`, `notStated` or both.'),
  rules: z
    .array(
      z
        .strictObject({
          id: idOf('the rule', 'revenue'),
          effect: EligibilityEffect.describe('What the rule does with those it is for.'),
          quote: Pattern.meta({
            description:
              'The words of the rule. `{band}` holds a size of the member, `{referral}` the words that send to the agent. Without `{band}` ' +
              'the rule is shown and decides nothing.',
            examples: ['売上高が{band}の企業。', '{band:…店舗…}の場合は{referral}'],
          }),
          condition: Pattern.optional().meta({
            description:
              'The label of the row of the rate table that is for those whom the rule is for: a reader can tick it.',
            examples: ['過去{:#}年以内に事故あり'],
          }),
        })
        .refine(
          ({ quote }) => slotsOf(quote).every((name) => /^(?:band|referral)?$/.test(name)),
          'no holes but `{band}`, `{referral}` and those without a name',
        )
        .refine(
          ({ effect, quote }) => (effect === 'refers') === slotsOf(quote).includes('referral'),
          '`{referral}` in the quote of a rule that `refers`, and in no other',
        ),
    )
    .refine(haveOwnIds, 'ids of their own')
    .default([])
    .describe('Rules on which members may join: by revenue (売上高), by stores (店舗数), or in words.'),
});

/** profile.yaml: what to look for in the pamphlets of one scheme. Data only: no functions, no line numbers. */
export const Profile = z
  .strictObject({
    names: z
      .record(Pattern, z.string().describe('The ASCII name. `{}` is what fills the hole of the label.'))
      .default({})
      .meta({
        description:
          'ASCII names for printed labels (of plans, classes of risk, costs, terms); they become parts of ids. What fills the hole of a label also fills the hole of its name. A label that is ASCII needs no entry.',
        examples: [{ スタンダードプラン: 'standard', '業種区分{}': 'class-{}' }],
      }),
    wrapped: z
      .boolean()
      .default(false)
      .describe(
        'Lines are broken anywhere, blank lines included, as in text taken out of narrow columns. They are joined up to the end of the sentence.',
      ),
    readingOrder: z
      .array(Order)
      .default([])
      .describe('Puts back in order what the columns of a page mixed. Each move is reported.'),
    furniture: z
      .array(
        z
          .strictObject({
            line: Pattern.optional().describe('A whole line.'),
            mark: Pattern.optional().meta({ description: 'Text within a line.', examples: ['<p>'] }),
            repeats: z
              .boolean()
              .default(false)
              .describe(
                'The first such line is a heading of the document and stays; only the lines that repeat it are left out.',
              ),
            reason: z.string().meta({
              description: 'Why it is not part of the document, in Japanese: the page of the original shows it.',
              examples: ['ページごとにくり返された見出し'],
            }),
          })
          .refine(
            ({ line, mark }) => (line === undefined) !== (mark === undefined),
            '`line` or `mark`, one of the two',
          ),
      )
      .default([])
      .describe(
        'What is printed and is not part of the document (柱・ノンブル, debris of the notation): `line` or `mark`, one of the two.',
      ),
    identity: z
      .strictObject({
        title: Find.describe('The name of the product (商品名).'),
        insurer: Find.describe('The insurer (引受保険会社).'),
        policyholder: Find.describe('The policyholder (保険契約者), as a rule the association.'),
        agent: Find.describe('The agent (取扱代理店).'),
        policyPeriod: Find.describe('The policy period (保険期間): from when to when, with times if printed.'),
        applicationDeadline: Find.describe('The last day to apply (申込締切日・募集期間の末日).'),
        status: z
          .strictObject({
            open: z
              .array(Pattern)
              .default([])
              .meta({
                description: 'Words that say that members can join now.',
                examples: [['中途加入は毎月随時受付中']],
              }),
            closed: z
              .array(Pattern)
              .default([])
              .meta({
                description: 'Words that say that the scheme takes no new members.',
                examples: [['引受停止']],
              }),
            notStated: whyNotStated,
          })
          .describe('Whether the scheme takes new members (募集中) or not (新規引受停止).'),
      })
      .describe('Who and when: the facts that a member asks for first. Each is what fills the hole of its patterns.'),
    eligibility: EligibilityProfile.describe('Who may join (加入対象).'),
    rateTables: z
      .record(Name, RateTableProfile)
      .default({})
      .describe('The tables of premiums (料率表・保険料表), each by an ASCII name of its own such as `annual`.'),
    limitTables: z
      .record(Name, Drawing)
      .default({})
      .describe('The tables of limits (支払限度額・保険金額), each by an ASCII name of its own.'),
    limits: z
      .array(LimitStatement)
      .refine(haveOwnIds, 'ids of their own')
      .default([])
      .describe('Limits (支払限度額) that sentences state outside the tables.'),
    deductibles: z
      .array(
        z.strictObject({
          id: idOf('the deductible', 'none'),
          quote: Pattern.meta({
            description:
              'The sentence, with the hole `{yen}`, and `{upper}` where it says that the deductible is no more than that. Without `{yen}` it ' +
              'says that there is none; `{none}` holds the word for that (なし).',
            examples: ['1請求 {yen}(賠償責任部分)', '自己負担額はありません。'],
          }),
          covers: z.array(Cover).min(1).describe('The covers that the deductible is for.'),
        }),
      )
      .refine(haveOwnIds, 'ids of their own')
      .default([])
      .describe('Deductibles (免責金額・自己負担額) that sentences state outside the tables.'),
    within: z
      .array(
        z.strictObject({
          quote: Pattern.describe('The sentence that says so.'),
          cover: Cover.describe('The cover whose limits are within the other limit.'),
          basis: LimitBasis.describe('What the other limit counts for.'),
          of: Cover.describe('The cover that the other limit is of.'),
        }),
      )
      .default([])
      .describe('Sentences that put the limits of one cover within a limit of another (内枠).'),
    largestMember: z
      .strictObject({
        quote: Pattern.meta({
          description: 'The sentence, with the hole `{yen}`.',
          examples: ['売上高が{yen}以下の企業'],
        }),
        table: Name.describe('The table whose bands are compared with it, by its name under `rateTables`.'),
      })
      .optional()
      .describe(
        'The highest revenue (売上高) a member may have, as a sentence says it. A table whose bands end below it is reported.',
      ),
    definitions: z
      .array(
        z.strictObject({
          id: idOf('the term', 'minimum-premium'),
          quote: Pattern.describe(
            'The sentence, with the hole `{term}`, and `{text}` for what the term means if no note says it.',
          ),
          note: z
            .string()
            .optional()
            .meta({
              description: 'The note (注) that says what the term means, by its id after `notes/`.',
              examples: ['response-rider/asterisk-2'],
            }),
        }),
      )
      .refine(haveOwnIds, 'ids of their own')
      .default([])
      .describe('Terms (用語) that a sentence defines.'),
    riders: z
      .array(
        z.strictObject({
          id: idOf('the rider', 'it-business'),
          quote: Pattern.describe(
            'The sentence, with the hole `{name}`, and `{text}` where it says what the rider does.',
          ),
          statements: z
            .array(Pattern)
            .default([])
            .describe('Other sentences that say what the rider does, each with the hole `{text}`.'),
          attachment: Attachment.describe('How the rider comes with a contract.'),
          effect: RiderEffect.describe('What the rider does to the cover.'),
        }),
      )
      .refine(haveOwnIds, 'ids of their own')
      .default([])
      .describe('Riders (特約) that sentences name and that have no section of their own.'),
    statistics: z
      .array(
        z.strictObject({
          id: idOf('the figure', 'companies-affected'),
          figure: Pattern.describe('The figure as printed, with the hole `{figure}` if there is text around it.'),
          subject: Pattern.describe('The words that say what is counted.'),
          source: Pattern.optional().meta({
            description: 'The words that say where the figure comes from.',
            examples: ['出典：{}'],
          }),
        }),
      )
      .refine(haveOwnIds, 'ids of their own')
      .default([])
      .describe('Figures about losses in general (統計), in a section of kind `statistic`.'),
    documents: z
      .strictObject({
        number: Pattern.optional().meta({
          description: 'The number of the document (文書番号).',
          examples: ['月作成 {}'],
        }),
        issued: Pattern.optional().meta({
          description: 'When it was written (作成年月).',
          examples: ['{:…年…月}作成'],
        }),
        notStated: whyNotStated,
      })
      .optional()
      .describe('What marks the pamphlet as registered solicitation material (募集文書).'),
    premiumsOnRequest: Pattern.optional().describe(
      'The sentence that says why the text prints no premium. Only for a pamphlet without premiums.',
    ),
    checklist: ChecklistDeclarations.default({}).describe(
      'Items of the contract summary (契約概要) and the warning information (注意喚起情報) that are not where they are looked for: `in` where ' +
        'they are, or `notStated` with the reason.',
    ),
    assumptions: z
      .array(
        z.strictObject({
          id: idOf('the statement', 'payment'),
          about: AssumptionKind.describe('What the statement is about.'),
          quote: Pattern.describe('The statement. All of the match is shown, holes included.'),
        }),
      )
      .refine(haveOwnIds, 'ids of their own')
      .default([])
      .describe(
        'The statements under which the premiums apply. They are shown with every premium (保険業法300条1項6号).',
      ),
    sections: z
      .array(SectionProfile)
      .min(1)
      .refine(haveOwnIds, 'ids of their own')
      .refine(haveOwnNames, 'ids of their own without `costs-` and `exclusions-` in front of them')
      .refine(
        (sections) =>
          sections.every(
            ({ rider }) => rider === undefined || sections.some(({ kind, id }) => kind === 'rider' && id === rider),
          ),
        '`rider`: the id of a section of kind `rider`',
      )
      .describe('The headings (見出し) in reading order. A section ends where the next one begins.'),
    notMoney: z
      .array(
        z.strictObject({
          text: z.string().min(1).describe('The text as printed.'),
          reason: z.string().describe('Why it is not an amount of money.'),
        }),
      )
      .default([])
      .describe('Texts that look like money and are not, or are not part of the amount next to them.'),
  })
  .describe('What to look for in the pamphlets of one scheme (制度). docs/adding-a-scheme.md explains it.');
export type Profile = z.infer<typeof Profile>;
