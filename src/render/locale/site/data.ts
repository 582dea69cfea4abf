import type { Lang } from '../lang.ts';

/** What a row of a table is, and what its columns hold. */
export type TableWords = { row: string; columns: Record<string, string> };

export type DataWords = {
  title: string;
  lead: string;
  /** Said of all data, for search engines: fifty characters at least. */
  description: string;
  /** Said of the data of one edition of one scheme. */
  descriptionOf: (title: string, edition: string) => string;
  tables: string;
  tablesLead: string;
  /** What a program must look up before it uses a value. */
  tablesUse: string;
  tablesCaption: string;
  file: string;
  row: string;
  rows: string;
  size: string;
  count: (n: number) => string;
  byScheme: string;
  bySchemeLead: string;
  bySchemeCaption: string;
  scheme: string;
  wholeJson: string;
  pamphlet: string;
  html: string;
  pdf: string;
  pages: (n: number) => string;
  /** Between the pages of a file and its size. */
  comma: string;
  descriptions: string;
  descriptionsLead: string;
  descriptionsCaption: string;
  purpose: string;
  /** What the files are that describe the others, by their paths below `data/`. */
  about: Record<string, string>;
  places: string;
  placesLead: string;
  spanNotes: string[];
  example: string;
  exampleLine: (line: string) => string;
  columns: string;
  columnsLead: string;
  columnsOf: (count: number) => string;
  columnsCaption: (file: string) => string;
  column: string;
  type: string;
  meaning: string;
  types: Record<'string' | 'integer' | 'boolean', string>;
  format: string;
  formatNotes: string[];
  cite: string;
  citeLead: string;
  citation: (publisher: string, site: string, address: string) => string;
  citeNotes: string[];
  /** The tables in words; null where the words of the data package itself serve, which are English. */
  inWords: { tables: Record<string, TableWords>; everywhere: Record<string, string> } | null;
};

const VALUE_LINE = 'その値の原文の行。1から数えます。原文から読み取った値でないときは空。';

export const dataWords: Record<Lang, DataWords> = {
  ja: {
    title: 'データ',
    lead: 'すべての制度から読み取った値を、原文の行とともに取り出せます。登録は不要で、無料です。',
    description:
      '団体サイバー保険のパンフレットから読み取った保険料、支払限度額、費用、免責事由、用語、特約、連絡先の一覧です。どの値にも、原文のファイル名・行・桁が付いています。',
    descriptionOf: (title, edition) =>
      `「${title}」（${edition}）のパンフレットから読み取ったすべての値と文言です。どの値にも、原文の行・桁・文字位置が付いています。`,
    tables: '表（CSV）',
    tablesLead: '全制度をまとめた表です。1行が一つの事実を表し、識別名 `scheme` と版 `edition` で制度を区別します。',
    tablesUse:
      '保険料などを使うときは、`schemes.csv` で保険期間の終期 `expiry` と引受の状態 `status` を確かめてください。ほかの表には、期間を過ぎた版や引受を停止した制度の行も入っています。',
    tablesCaption: 'CSVファイルの一覧',
    file: 'ファイル',
    row: '1行が表すもの',
    rows: '行数',
    size: 'サイズ',
    count: (n) => n.toLocaleString('ja-JP'),
    byScheme: '制度ごとのデータとパンフレット',
    bySchemeLead: 'JSONには、一つのパンフレットから読み取ったものがすべて入っています。',
    bySchemeCaption: '制度と版ごとのファイル',
    scheme: '制度',
    wholeJson: 'データ（JSON）',
    pamphlet: 'パンフレット',
    html: 'HTML',
    pdf: 'PDF',
    pages: (n) => `${n}ページ`,
    comma: '、',
    descriptions: '説明のファイル',
    descriptionsLead: 'プログラムから読み込むときに使います。',
    descriptionsCaption: '構造と列を説明するファイル',
    purpose: '内容',
    about: {
      'datapackage.json':
        'すべてのファイルの列、キー、値の条件、バイト数、ハッシュ値（Frictionless Data Package v1）。説明の文は英語です。',
      'schema/scheme.json': '制度ごとのJSONの構造と単位（JSON Schema）。',
    },
    places: '値と原文の位置',
    placesLead:
      'JSONでは、原文から読み取った値の一つひとつが、読み取った場所を持っています。次は実際のデータの一部です。',
    spanNotes: [
      '`value` は値そのものです。金額は円単位の整数、割合は百分率、日付はISO 8601です。',
      '`raw` は、原文に印刷されているとおりの文字列です。',
      '`span` は原文での範囲です。`line` と `column` は1から、`offset` は0から数え、単位はUTF-16の符号単位です。',
      '改行をまたぐ文言は、一つの `span` がその全体を指します。離れた場所の文字列をつないだ文言は、`spans` にそれぞれの範囲を持ちます。',
      '印刷されていない下限や結合セルのように、前後から補った値には `"inferred": true` が付きます。',
    ],
    example: '保険料一つ分のデータ',
    exampleLine: (line) => `この値は、原文${line}行目にあります。`,
    columns: '列の説明',
    columnsLead: '表の名前を選ぶと、列の一覧が開きます。',
    columnsOf: (count) => `${count}列`,
    columnsCaption: (file) => `${file} の列`,
    column: '列',
    type: '型',
    meaning: '意味',
    types: { string: '文字列', integer: '整数', boolean: '真偽値' },
    format: '形式',
    formatNotes: [
      'CSVの文字コードはUTF-8（BOMなし）、区切りはコンマ、改行はLFで、1行目は列の名前です。コンマ、引用符または改行を含む値は、二重引用符で囲んであります。',
      '表計算ソフトで直接開くと文字化けすることがあります。「テキストまたはCSVから」などの取り込み機能で、UTF-8を指定してください。',
      '空の値は「該当なし」または「記載なし」です。補償されないという意味ではありません。',
      '同じ原文からは、いつも同じ内容のファイルができます。',
      'お手元のファイルが最新かどうかは、この場所の `datapackage.json` で分かります。各ファイルの `bytes`（バイト数）と `hash`（SHA-256）が一致すれば、同じファイルです。`version` の `+` から後ろは、いずれかのファイルが変わると変わり、`+` より前は、列が変わったときに変わります。',
    ],
    cite: '引用のしかた',
    citeLead: '引用するときは、次のようにお書きください。',
    citation: (publisher, site, address) => `${publisher}「${site}」${address}（取得した日）`,
    citeNotes: [
      '個々の値を引くときは、制度、版、原文の行（source_line）も書き添えてください。',
      '原文はそれぞれの制度のパンフレットであり、内容が異なるときは原文が優先します。',
    ],
    inWords: {
      everywhere: {
        scheme: '制度の識別名。',
        edition: 'パンフレットの版。',
        source_line: '原文の行。1から数えます。',
        codes: '中立コードと関係。`コード (関係)` を `; ` で区切ります。',
        id: '行の識別子。制度、版、種類、節、項目番号からなります。',
      },
      tables: {
        schemes: {
          row: '制度の版一つ。契約者、保険期間、引受停止かどうか。',
          columns: {
            id: '行の識別子。制度と版からなります。',
            title: '制度の名称。印刷のとおり。',
            title_line: VALUE_LINE,
            policyholder: '保険契約者。印刷のとおり。記載がないときは空。',
            policyholder_line: VALUE_LINE,
            insurer: '引受保険会社。印刷のとおり。記載がないときは空。',
            insurer_line: VALUE_LINE,
            agent: '取扱代理店。印刷のとおり。記載がないときは空。',
            agent_line: VALUE_LINE,
            inception: '保険期間の始期。ISO 8601で、時刻の印刷がないときは日付だけ。記載がないときは空。',
            expiry: '保険期間の終期。書き方は `inception` と同じ。過ぎたあとは、その版の保険料は有効ではありません。',
            period_line: '保険期間の原文の行。1から数えます。記載がないときは空。',
            application_deadline:
              '保険期間の初めから加入するための申込締切日。書き方は `inception` と同じ。記載がないときは空。',
            application_deadline_line: VALUE_LINE,
            status:
              '`open`（募集中）または `closed`（新規引受停止）。原文が作られた時点のもの。記載がないときは空で、どちらでもありません。',
            status_line: VALUE_LINE,
            premiums: '印刷された保険料の数。照会とされている制度では0。',
            source_file: '読み取ったファイル。',
            source_sha256: '受け取ったファイルのハッシュ値（SHA-256）。',
          },
        },
        premiums: {
          row: '印刷された保険料表のセル一つ。',
          columns: {
            id: 'セルの識別子。制度、版、表、区分、プラン、帯、始期からなります。',
            table: '保険料表の名前。',
            basis: '`annual`（年間）または `mid-term`（中途加入）。',
            rating_class: '業種などの区分。印刷のとおり。区分のない表では空。',
            band: '行の見出し。印刷のとおり。',
            band_unit:
              '`JPY`（売上高）または `store`（店舗数）。条件の行では空。例示の金額では下限と上限が同じ値で、どちらも含みます。',
            band_min: '下限。ないときは空。印刷がないときは、上の行の上限。',
            band_min_inclusive: '下限を含むかどうか。',
            band_max: '上限。ないときは空。',
            band_max_inclusive: '上限を含むかどうか。',
            plan: 'プラン。印刷のとおり。プランのない制度では空。',
            plan_code: 'プランの記号。印刷のとおり。印刷がないときは空。',
            inception: '中途加入の始期。`--MM-DD`。',
            months: '中途加入の保険料が対象とする月数。',
            premium_yen: '保険料。円単位。照会とされているときは空。',
            referral: '保険料の代わりに印刷された文言。印刷のとおり。',
            source_file: '読み取ったファイル。',
            source_line: 'セルの行。1から数えます。',
            source_column: 'セルの桁。1から、UTF-16の符号単位で数えます。',
            source_text: 'セルの文字列。印刷のとおり。',
          },
        },
        amounts: {
          row: '本文に印刷された金額一つと、その使いみち。',
          columns: {
            source_line: '金額の行。1から数えます。',
            source_column: '金額の桁。1から、UTF-16の符号単位で数えます。',
            source_text: '金額の文字列。印刷のとおり。改行を含むことがあります。',
            yen: '円単位の値。',
            claimed_by: 'その金額を持つ項目の名前。地の文では `prose:` と節。',
          },
        },
        limits: {
          row: '支払限度額1件（プランまたは費用ごと）。',
          columns: {
            cover: '`liability`（賠償責任）または `response`（事故対応費用）。',
            plan: 'プラン。印刷のとおり。すべてのプランに共通のときは空。',
            basis:
              '`per-claim`（1請求）、`per-incident`（1事故）、`aggregate`（保険期間中）、`per-person`（1名）、`per-corporation`（1法人）。複数のときは `+` でつなぎます。',
            yen: '限度額。円単位。',
            sublimit_of: 'どの限度額の内枠か、その名前。記載がないときは空。',
            source_text: '金額の文字列。印刷のとおり。',
          },
        },
        'cost-lists': {
          row: '支払いの対象を並べた表または一覧一つと、その補償。',
          columns: {
            heading: '見出し。行の折り返しはつなぎます。見出しがないときは空。',
            cover: '`liability`（賠償責任）または `response`（事故対応費用）。どちらの支払限度額によるか。',
            source_line: '見出しの原文の行。1から数えます。見出しがないときは空。',
          },
        },
        costs: {
          row: '支払いの対象になる項目一つ。どの階層も1行です。',
          columns: {
            parent: '上の項目の識別子。最上位の項目では、cost-lists.csvの一覧の識別子。',
            marker: '項目番号。印刷のとおり。点は除きます。',
            name: '費用の名称。あるときだけ。',
            text: '支払われる内容。行の折り返しはつなぎます。下の項目は別の行です。',
            payout_percent: '支払割合。条件によって異なるときは `(A) 100; (B) 90` のように並べます。',
          },
        },
        exclusions: {
          row: '保険金をお支払いできない場合一つ。',
          columns: {
            scope: 'どの補償についてのものか。印刷のとおり。',
            marker: '項目番号。印刷のとおり。点は除きます。',
            text: '免責事由の文言。ただし書きの前までで、下の項目を続けます。行の折り返しはつなぎます。',
            exceptions: '「ただし」で始まる文と、それに属する項目。',
          },
        },
        definitions: {
          row: '定義されている用語一つ。',
          columns: {
            term: '用語。印刷のとおり。',
            text: '意味。行の折り返しはつなぎ、項目を続けます。',
          },
        },
        riders: {
          row: '特約一つ。',
          columns: {
            name: '特約の名称。印刷のとおり。',
            attachment: '`automatic`（自動）、`optional`（任意）または `not stated`（記載なし）。',
            effect: '`extends`（広げる）または `restricts`（狭める）。',
            text: '特約の内容。行の折り返しはつなぎます。',
          },
        },
        contacts: {
          row: '問い合わせ先を示す1行。',
          columns: {
            contact: 'その行が属する連絡先の識別子。同じ連絡先の行に共通です。',
            role: '`insurer`（保険会社）、`agent`（代理店）、`policyholder`（契約者）、`claims`（事故の連絡）、`dispute-resolution`（指定紛争解決機関）または `bank-account`（振込先）。',
            kind: 'その行が示すもの。`telephone`、`address`、`hours` など。',
            text: '行の文字列。印刷のとおり。',
          },
        },
      },
    },
  },
  en: {
    title: 'Data',
    lead: 'Every value read from every scheme, with its line in the original. Nothing to sign up for, nothing to pay.',
    description:
      'Premiums, limits, costs, exclusions, terms, riders and contacts as Japanese group cyber schemes print them in their pamphlets. Every value carries the file, line and column it was read from.',
    descriptionOf: (title, edition) =>
      `Every value and wording read from the pamphlet of “${title}” (${edition}), each with its line, column and offset in the original text.`,
    tables: 'Tables (CSV)',
    tablesLead: 'Each table covers all schemes. A row is one fact; `scheme` and `edition` say whose.',
    tablesUse:
      'Before you use a premium, look up `expiry` and `status` in `schemes.csv`: the other tables also hold editions whose period is over and schemes that are closed to new business.',
    tablesCaption: 'CSV files',
    file: 'File',
    row: 'Contents',
    rows: 'Rows',
    size: 'Size',
    count: (n) => n.toLocaleString('en-GB'),
    byScheme: 'Data and pamphlets by scheme',
    bySchemeLead: 'The JSON holds everything that was read from one pamphlet.',
    bySchemeCaption: 'Files of each scheme and edition',
    scheme: 'Scheme',
    wholeJson: 'Data (JSON)',
    pamphlet: 'Pamphlet',
    html: 'HTML',
    pdf: 'PDF',
    pages: (n) => (n === 1 ? '1 page' : `${n} pages`),
    comma: ', ',
    descriptions: 'Files that describe the others',
    descriptionsLead: 'For programs that load the data.',
    descriptionsCaption: 'Files that say what the columns and fields mean',
    purpose: 'What it holds',
    about: {
      'datapackage.json':
        'The columns, keys and constraints of all files, their size in bytes and their digest (Frictionless Data Package v1).',
      'schema/scheme.json': 'Structure and units of the JSON of a scheme (JSON Schema).',
    },
    places: 'Values and their places',
    placesLead:
      'In the JSON every value that was read from an original holds the place it was read from. This is a piece of the data itself:',
    spanNotes: [
      '`value` is the value: amounts are whole yen, ratios percentages, days ISO 8601.',
      '`raw` is what the original prints, character by character.',
      '`span` is the stretch of the original: `line` and `column` count from 1, `offset` from 0, in UTF-16 units.',
      'A wording that runs over a line break has one `span` over all of it; one whose pieces lie apart has `spans`.',
      'What is not printed but follows from its neighbours, such as a merged cell, says `"inferred": true`.',
    ],
    example: 'The data of one premium',
    exampleLine: (line) => `This value: original, line ${line}`,
    columns: 'Columns',
    columnsLead: 'Open a table to see its columns.',
    columnsOf: (count) => `${count} columns`,
    columnsCaption: (file) => `Columns of ${file}`,
    column: 'Column',
    type: 'Type',
    meaning: 'Meaning',
    types: { string: 'text', integer: 'whole number', boolean: 'true or false' },
    format: 'Format',
    formatNotes: [
      'CSV files are UTF-8 without a byte order mark, with commas, LF line ends and the names of the columns in the first line. Values with a comma, a quotation mark or a line break stand in double quotes.',
      'A spreadsheet may garble the Japanese when it opens a file directly: import it as text, and choose UTF-8.',
      'An empty value means that there is none, or that the text does not state it; never that something is not covered.',
      'The same originals always give the same files.',
      'To tell whether your copy is current, fetch `datapackage.json` again: a file whose `bytes` and `hash` (SHA-256) match those of your copy is the same file. The part of `version` after the `+` changes whenever any file does, the part before it when columns do.',
    ],
    cite: 'How to cite',
    citeLead: 'Please cite like this:',
    citation: (publisher, site, address) => `${publisher}, “${site}”, ${address} (day of retrieval)`,
    citeNotes: [
      'For a single value add the scheme, the edition and the line of the original (source_line).',
      'The originals are the pamphlets of the schemes; where something differs, they prevail.',
    ],
    inWords: null,
  },
};
