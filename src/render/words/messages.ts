// Written by `npm run docs` from templates/words/: do not change it here.

/** A message without placeholders. */
type Nothing = Record<never, never>;

/** Every message by its key, with the values that fill it. */
export type Messages = {
  /** Title of the statement on accessibility. */
  'accessibility.title': Nothing;
  /** Under the title; also describes the page to search engines. */
  'accessibility.lead': Nothing;
  /** Heading: what the site aims at. */
  'accessibility.parts.aim.head': Nothing;
  /** Names of the standards that the site aims at. */
  'accessibility.parts.aim.text': Nothing;
  /** Heading: what is checked. */
  'accessibility.parts.checked.head': Nothing;
  /** Over the list of what is checked. */
  'accessibility.parts.checked.text': Nothing;
  /** What is checked: automatic tests. */
  'accessibility.parts.checked.points.automatic': Nothing;
  /** What is checked: narrow screens. */
  'accessibility.parts.checked.points.narrow': Nothing;
  /** What is checked: pages without scripts. */
  'accessibility.parts.checked.points.withoutScript': Nothing;
  /** What is checked: links between numbers and lines of the original. */
  'accessibility.parts.checked.points.lines': Nothing;
  /** Heading: what is missing so far. */
  'accessibility.parts.missing.head': Nothing;
  /** What is missing: tests by people who use screen readers. */
  'accessibility.parts.missing.points.people': Nothing;
  /** What is missing: a check of the PDF files by a validator. */
  'accessibility.parts.missing.points.pdf': Nothing;
  /** What is missing: the pages of originals show the text with its errors. */
  'accessibility.parts.missing.points.source': Nothing;
  /** What is missing: some links in sentences are small. */
  'accessibility.parts.missing.points.targets': Nothing;
  /** Heading: the contact of the publisher. */
  'accessibility.tell': Nothing;
  /** The contact of the publisher. {address} is an e-mail address. */
  'accessibility.tellText': { address: string | number };
  /** Where there is no e-mail address. */
  'accessibility.tellPublisher': Nothing;
  /** The two editions of a comparison. {old} and {new} are names of editions, made of compare.edition. */
  'changes.fromTo': { old: string | number; new: string | number };
  /** Column heading over the words of the older edition. */
  'changes.side.old': { edition: string | number };
  /** Column heading over the words of the newer edition. */
  'changes.side.new': { edition: string | number };
  /** Column heading: what happened. */
  'changes.remarks': Nothing;
  /** In place of the older words of a new item. */
  'changes.newly': Nothing;
  /** In place of the newer words of a removed item. */
  'changes.gone': Nothing;
  /** In place of words that did not change. */
  'changes.omitted': Nothing;
  /** In place of an item that did not change. {first} is its number. */
  'changes.omittedItem': { first: string | number };
  /** In place of several items that did not change. {first} and {last} are their numbers. */
  'changes.omittedItems': { first: string | number; last: string | number };
  /** In place of a part that did not change. {first} is its heading. */
  'changes.omittedHeading': { first: string | number };
  /** In place of several parts that did not change. {first} and {last} are their headings. */
  'changes.omittedHeadings': { first: string | number; last: string | number };
  /** With the older words of an item that was moved. {heading} is the heading that it is below now. */
  'changes.movedTo': { heading: string | number };
  /** With the newer words of an item that was moved. {heading} is the heading that it was below before. */
  'changes.movedFrom': { heading: string | number };
  /** Remark on a change that follows from the change above it. */
  'changes.follows': Nothing;
  /** Remark on a change that a person must sign. */
  'changes.toSign': Nothing;
  /** On a comparison whose changes are not all signed. {count} is the number of changes that wait. */
  'changes.waiting': { count: string | number };
  /** A number of premiums. */
  'changes.cases': { count: string | number };
  /** At the end of a comparison: which texts it was made of, and when they were received. */
  'changes.sources': { old: string | number; oldDay: string | number; new: string | number; newDay: string | number };
  /** Title of the table of old and new words. */
  'changes.table.title': Nothing;
  /** Heading over the number of changes. */
  'changes.table.counts': Nothing;
  /** How many changes there are. {following} of them follow from others. */
  'changes.table.count': { count: string | number; following: string | number };
  /** How many changes are worse or better for a member, and how many premiums are dearer or cheaper. */
  'changes.table.effects': {
    worse: string | number;
    better: string | number;
    dearer: string | number;
    cheaper: string | number;
  };
  /** How to read the table. */
  'changes.table.reading': Nothing;
  /** How to read the table, on pages in other languages. */
  'changes.table.original': Nothing;
  /** Heading over the table of old and new words. */
  'changes.table.rows': Nothing;
  /** Heading over the old and new premiums. */
  'changes.premiums.title': Nothing;
  /** How many premiums go up, go down and stay. */
  'changes.premiums.counts': { dearer: string | number; cheaper: string | number; same: string | number };
  /** The largest rise. {facts} are the class, the plan and the band, {old} and {new} premiums, {by} the difference. */
  'changes.premiums.rise': { facts: string | number; old: string | number; new: string | number; by: string | number };
  /** The largest fall. {facts} are the class, the plan and the band, {old} and {new} premiums, {by} the difference. */
  'changes.premiums.fall': { facts: string | number; old: string | number; new: string | number; by: string | number };
  /** Name of the bar of premiums that stay the same. */
  'changes.premiums.same': Nothing;
  /** Name of a bar: premiums that change by more than {from}, up to {to}. */
  'changes.premiums.bin': { from: string | number; to: string | number };
  /** Title of the chart of how much premiums change. */
  'changes.premiums.distribution': Nothing;
  /** Column heading: the number of premiums. */
  'changes.premiums.number': Nothing;
  /** Over the table of premiums by facts. */
  'changes.premiums.cut': Nothing;
  /** In place of that table. */
  'changes.premiums.uncut': Nothing;
  /** Caption of the table of premiums by facts. */
  'changes.premiums.byFacts': Nothing;
  /** Column heading: class, plan and band of a member. */
  'changes.premiums.facts': Nothing;
  /** Column heading: the premium before. */
  'changes.premiums.old': Nothing;
  /** Column heading: the premium now. */
  'changes.premiums.new': Nothing;
  /** Column heading: difference in yen. */
  'changes.premiums.yen': Nothing;
  /** Column heading: difference in percent. */
  'changes.premiums.percent': Nothing;
  /** Remark: what happened to an item. */
  'changes.kind.added': Nothing;
  /** Remark: what happened to an item. */
  'changes.kind.removed': Nothing;
  /** Remark: what happened to an item. */
  'changes.kind.reworded': Nothing;
  /** Remark: what happened to an item. */
  'changes.kind.value': Nothing;
  /** Remark: what happened to an item. */
  'changes.kind.renumbered': Nothing;
  /** Remark: what happened to an item. */
  'changes.kind.moved': Nothing;
  /** Remark: what happened to an item. */
  'changes.kind.split': Nothing;
  /** Remark: what happened to an item. */
  'changes.kind.merged': Nothing;
  /** Remark: what happened to an item. */
  'changes.kind.order': Nothing;
  /** Remark: what was changed. */
  'changes.what.fact': Nothing;
  /** Remark: what was changed. */
  'changes.what.eligibility': Nothing;
  /** Remark: what was changed. */
  'changes.what.cover': Nothing;
  /** Remark: what was changed. */
  'changes.what.plan': Nothing;
  /** Remark: what was changed. */
  'changes.what.rate-table': Nothing;
  /** Remark: what was changed. */
  'changes.what.class': Nothing;
  /** Remark: what was changed. */
  'changes.what.band': Nothing;
  /** Remark: what was changed. */
  'changes.what.premium': Nothing;
  /** Remark: what was changed. */
  'changes.what.limit': Nothing;
  /** Remark: what was changed. */
  'changes.what.deductible': Nothing;
  /** Remark: what was changed. */
  'changes.what.ratio': Nothing;
  /** Remark: what was changed. */
  'changes.what.payment-rule': Nothing;
  /** Remark: what was changed. */
  'changes.what.coverage': Nothing;
  /** Remark: what was changed. */
  'changes.what.cost': Nothing;
  /** Remark: what was changed. */
  'changes.what.exclusion': Nothing;
  /** Remark: what was changed. */
  'changes.what.exception': Nothing;
  /** Remark: what was changed. */
  'changes.what.definition': Nothing;
  /** Remark: what was changed. */
  'changes.what.rider': Nothing;
  /** Remark: what was changed. */
  'changes.what.service': Nothing;
  /** Remark: what was changed. */
  'changes.what.provision': Nothing;
  /** Remark: what was changed. */
  'changes.what.contact': Nothing;
  /** Remark: what was changed. */
  'changes.what.document': Nothing;
  /** Remark: what was changed. */
  'changes.what.loss-example': Nothing;
  /** Remark: what was changed. */
  'changes.what.statistic': Nothing;
  /** Remark: what was changed. */
  'changes.what.note': Nothing;
  /** Remark: what was changed. */
  'changes.what.heading': Nothing;
  /** Remark: what was changed. */
  'changes.what.prose': Nothing;
  /** Remark: what was changed. */
  'changes.what.text': Nothing;
  /** Remark: what a change is for a member. */
  'changes.effect.better': Nothing;
  /** Remark: what a change is for a member. */
  'changes.effect.worse': Nothing;
  /** Remark: what a change is for a member. */
  'changes.effect.dearer': Nothing;
  /** Remark: what a change is for a member. */
  'changes.effect.cheaper': Nothing;
  /** Title of the notice for members. */
  'changes.notice.title': Nothing;
  /** Before the name of the association whose members the notice is for. */
  'changes.notice.to': Nothing;
  /** Label: the contracts that the changes are about. */
  'changes.notice.contracts': Nothing;
  /** Label: the first moment of the new policy period. */
  'changes.notice.from': Nothing;
  /** Heading over what gets worse for members. */
  'changes.notice.worse': Nothing;
  /** Heading over what happens to premiums. */
  'changes.notice.premiums': Nothing;
  /** Heading over what gets better for members. */
  'changes.notice.better': Nothing;
  /** Heading over other changes. */
  'changes.notice.others': Nothing;
  /** Heading over what does not change. */
  'changes.notice.same': Nothing;
  /** Where every kind of item has a change. */
  'changes.notice.nothingSame': Nothing;
  /** Heading over the day until when members answer. */
  'changes.notice.until': Nothing;
  /** The day until when members answer. {day} is a day, or that the text states none. */
  'changes.notice.deadline': { day: string | number };
  /** Where all changes are. */
  'changes.notice.whole': Nothing;
  /** A change. {what} is what was changed, {kind} what happened to it. */
  'changes.notice.item': { what: string | number; kind: string | number };
  /** Label before the older words. */
  'changes.notice.before': Nothing;
  /** Label before the newer words. */
  'changes.notice.after': Nothing;
  /** Label before words that are no longer there. */
  'changes.notice.gone': Nothing;
  /** Link to the table of old and new words of two editions. {old} and {new} are the names of their folders. */
  'changes.link.table': { old: string | number; new: string | number };
  /** Link to the notice for members about two editions. {old} and {new} are the names of their folders. */
  'changes.link.notice': { old: string | number; new: string | number };
  /** Remark: what a change is for a member. */
  'changes.effect.neutral': Nothing;
  /** Remark: what a change is for a member, where no rule can say. */
  'changes.effect.unjudged': Nothing;
  /** Whether a person must sign a change. */
  'changes.sign.must': Nothing;
  /** Whether a person must sign a change: it should be looked at. */
  'changes.sign.look': Nothing;
  /** Whether a person must sign a change: nothing to decide. */
  'changes.sign.none': Nothing;
  /** Of a change that a person has signed. */
  'changes.signed': Nothing;
  /** Name of the sheet with the table of old and new words. At most 31 characters, none of them : / ? * [ ]. */
  'changes.book.table': Nothing;
  /** Name of the sheet with all changes. At most 31 characters, none of them : / ? * [ ]. */
  'changes.book.all': Nothing;
  /** Name of the sheet with old and new premiums. At most 31 characters, none of them : / ? * [ ]. */
  'changes.book.premiums': Nothing;
  /** How to read the table in a workbook. */
  'changes.book.reading': Nothing;
  /** Column heading: the name of a change in the data. */
  'changes.book.id': Nothing;
  /** Column heading: the heading that an item is printed under. */
  'changes.book.under': Nothing;
  /** Column heading: what was changed, such as a premium or an exclusion. */
  'changes.book.what': Nothing;
  /** Column heading: what happened to it. */
  'changes.book.kind': Nothing;
  /** Column heading: the older words. */
  'changes.book.old': Nothing;
  /** Column heading: the newer words. */
  'changes.book.new': Nothing;
  /** Column heading: difference in yen. */
  'changes.book.yen': Nothing;
  /** Column heading: difference in percent. */
  'changes.book.percent': Nothing;
  /** Column heading: what a change is for a member. */
  'changes.book.effect': Nothing;
  /** Column heading: whether a person must sign a change, or has. */
  'changes.book.sign': Nothing;
  /** Column heading: the changes that a change follows from. */
  'changes.book.cause': Nothing;
  /** Column heading: the key of an item. */
  'changes.book.key': Nothing;
  /** Column heading: a column again, with the words of the data files. {column} is its heading. */
  'changes.book.code': { column: string | number };
  /** Column heading: what the premiums of a rate table are called. */
  'changes.book.rates': Nothing;
  /** Column heading: the premium before, in yen. */
  'changes.book.oldYen': Nothing;
  /** Column heading: the premium now, in yen. */
  'changes.book.newYen': Nothing;
  /** What a notice leaves out. {items} are kinds of changes with their numbers. */
  'changes.notice.left': { items: string | number };
  /** Changes of one kind that a notice leaves out, and how many. {kind} is made of changes.notice.item. */
  'changes.notice.leftItem': { kind: string | number; count: string | number };
  /** In place of the premiums that a notice has no room for. */
  'changes.notice.allPremiums': Nothing;
  /** Title of the page of all changes between editions, and of the links to it. */
  'changes.index.title': Nothing;
  /** What the page of all changes and its feed are. */
  'changes.index.lead': Nothing;
  /** How many changes are on each level of alarm. */
  'changes.index.levels': { must: string | number; look: string | number; none: string | number };
  /** Behind the name of a product: what its page of changes is. */
  'changes.page.title': Nothing;
  /** Title of the page about two editions. {product} is a name, {editions} is made of changes.fromTo. */
  'changes.page.titleOf': { product: string | number; editions: string | number };
  /** Link to the page of an edition. {edition} is its name. */
  'changes.page.edition': { edition: string | number };
  /** Heading over what changes for members. */
  'changes.page.members': Nothing;
  /** Label over further charts, which can be opened. {count} is their number. */
  'changes.page.moreCharts': { count: string | number };
  /** Title of a chart of old and new premiums. {name} is the class and the plan. */
  'changes.chart.title': { name: string | number };
  /** Link to the notice for members. */
  'changes.document.notice': Nothing;
  /** Link to the table of old and new words. */
  'changes.document.table': Nothing;
  /** Link to the workbook with the table of old and new words, all changes, and premiums. */
  'changes.document.book': Nothing;
  /** Kind of a file. */
  'changes.document.pdf': Nothing;
  /** Kind of a file. */
  'changes.document.html': Nothing;
  /** Kind of a file. */
  'changes.document.xlsx': Nothing;
  /** Link to the workbook about two editions. {old} and {new} are the names of their folders. */
  'changes.link.book': { old: string | number; new: string | number };
  /** Link to the page about two editions. {editions} is made of changes.fromTo. */
  'changes.link.page': { editions: string | number };
  /** Link to a feed of changes. */
  'changes.link.feed': Nothing;
  /** Link to a calendar of deadlines and periods. */
  'changes.link.calendar': Nothing;
  /** Title of the feed of all changes. */
  'changes.feed.all': Nothing;
  /** Title of the feed of changes of a scheme. {product} is its name. */
  'changes.feed.of': { product: string | number };
  /** Title of an entry of a feed. {product} is a name, {editions} is made of changes.fromTo. */
  'changes.feed.entry': { product: string | number; editions: string | number };
  /** Link at the end of an entry of a feed, to the page of the scheme. */
  'changes.feed.whole': Nothing;
  /** Name of the calendar of all schemes. */
  'changes.calendar.all': Nothing;
  /** Name of the calendar of a scheme. {product} is its name. */
  'changes.calendar.of': { product: string | number };
  /** An entry of a calendar. {product} is the name of a scheme. */
  'changes.calendar.deadline': { product: string | number };
  /** An entry of a calendar. {product} is the name of a scheme. */
  'changes.calendar.inception': { product: string | number };
  /** An entry of a calendar. {product} is the name of a scheme. */
  'changes.calendar.expiry': { product: string | number };
  /** Details of an entry of a calendar. {edition} is the name of an edition, {moment} the day with the time if one is printed. */
  'changes.calendar.about': { edition: string | number; moment: string | number };
  /** Below the charts on paper, if there are more. {count} is the number of those that are shown. */
  'changes.chart.some': { count: string | number };
  /** A correction of an edition. {edition} is the name of the edition, {day} the day of the correction. */
  'changes.erratum.name': { edition: string | number; day: string | number };
  /** Kind of a page: what a correction of an edition changed. */
  'changes.erratum.title': Nothing;
  /** Title of a page. {product} is the name of the scheme, {name} is made of changes.erratum.name. */
  'changes.erratum.titleOf': { product: string | number; name: string | number };
  /** Head of a column: the words before a correction. */
  'changes.erratum.before': Nothing;
  /** Head of a column: the words after a correction. */
  'changes.erratum.after': Nothing;
  /** Head of the table of a correction. */
  'changes.erratum.table': Nothing;
  /** Where the words of a correction come from. {file} is a path, {oldDay} and {newDay} are days. */
  'changes.erratum.sources': { file: string | number; oldDay: string | number; newDay: string | number };
  /** In a list of corrections: label of the words that say what was wrong. */
  'changes.erratum.why': Nothing;
  /** How many items of one kind were corrected. {what} is made of changes.what, {count} their number. */
  'changes.erratum.count': { what: string | number; count: string | number };
  /** Title of a chart, for screen readers. {subject} is a rating class. */
  'chart.titleOf': { subject: string | number };
  /** Caption of a chart, and its title where there is no rating class. */
  'chart.caption': Nothing;
  /** Describes a chart to screen readers. {lowest} and {highest} are premiums, {lowestBand} and {highestBand} the bands they are for. */
  'chart.range': {
    lowest: string | number;
    lowestBand: string | number;
    highest: string | number;
    highestBand: string | number;
  };
  /** The same for one plan. {plan} is the name of the plan. */
  'chart.rangeOf': {
    plan: string | number;
    lowest: string | number;
    lowestBand: string | number;
    highest: string | number;
    highestBand: string | number;
  };
  /** Describes a band without a premium. {words} are those of the pamphlet, without the full stop. */
  'chart.referral': { band: string | number; words: string | number };
  /** How to read a chart of bands side by side. */
  'chart.bands': Nothing;
  /** How to read a chart of bands under each other. */
  'chart.bars': Nothing;
  /** How to read a chart of examples. {measure} is what the premiums depend on. */
  'chart.points': { measure: string | number };
  /** Under a chart: where its figures are. */
  'chart.table': Nothing;
  /** Under a chart: what to read with each premium. */
  'chart.terms': Nothing;
  /** Label of the list of plans in a chart, read by screen readers. */
  'chart.plans': Nothing;
  /** One sentence under the name of the site on the home page and on the choice of languages. */
  'common.siteLead': Nothing;
  /** Link at the top of each page, for readers who use a keyboard; it skips the navigation. */
  'common.skip': Nothing;
  /** Link to the page that finds a premium. */
  'common.premiums': Nothing;
  /** Label of the choice of languages, read by screen readers. */
  'common.language': Nothing;
  /** Status of a scheme that takes new members. */
  'common.open': Nothing;
  /** Status of a scheme that takes no new members. */
  'common.closed': Nothing;
  /** In place of a value that the pamphlet does not state. It must not read like "not covered". */
  'common.notStated': Nothing;
  /** In place of a value of a part of the pamphlet that is not read into data yet. It must not read like "not stated". */
  'common.notYetRead': Nothing;
  /** Before the name of a person who declared a value that the pamphlet does not state. */
  'common.declared': Nothing;
  /** Label of the edition (year) of a pamphlet. */
  'common.edition': Nothing;
  /** Label of the policy period of a scheme. */
  'common.period': Nothing;
  /** Label of the insurer of a scheme. */
  'common.insurer': Nothing;
  /** Label of the number of premiums that a scheme prints, in the list of schemes. */
  'common.printedPremiums': Nothing;
  /** Label of the files of a scheme, in the list of schemes. */
  'common.documents': Nothing;
  /** Link to the pamphlet of a scheme as a web page. */
  'common.pamphletHtml': Nothing;
  /** Link to the data of one scheme as a JSON file. */
  'common.dataJson': Nothing;
  /** Heading over the key facts of a scheme, in search results. */
  'common.keyFacts': Nothing;
  /** Caption of the table of key facts; its last column is the line of the original. */
  'common.keyFactsCaption': Nothing;
  /** Column heading in the table of key facts: the name of each fact. */
  'common.fact': Nothing;
  /** Column heading in the table of key facts: what each fact says. */
  'common.content': Nothing;
  /** Column heading: line number in the original text. */
  'common.line': Nothing;
  /** Heading over the plans of a scheme and their limits. */
  'common.plans': Nothing;
  /** Caption of the table of plans with limits and deductibles. */
  'common.plansCaption': Nothing;
  /** Caption of the table of plans where no deductible is stated. */
  'common.plansLimits': Nothing;
  /** Caption of the table of limits and deductibles of a scheme that has only one plan. */
  'common.onePlanCaption': Nothing;
  /** Caption of the table of limits of a scheme that has only one plan and states no deductible. */
  'common.onePlanLimits': Nothing;
  /** Column heading: plan. Also used before the letter of a plan. */
  'common.plan': Nothing;
  /** Column heading and label: deductible. */
  'common.deductible': Nothing;
  /** A deductible of nothing, or a scheme that prints no premiums. */
  'common.none': Nothing;
  /** Caption of a table of annual premiums. */
  'common.annualPremium': Nothing;
  /** Caption of a table of premiums for joining mid-term. */
  'common.midTermPremium': Nothing;
  /** Column heading of a table whose premiums are examples for single values. {axis} is what they are of. */
  'common.exampleOf': { axis: string | number };
  /** Under a table whose premiums are examples. */
  'common.exampleNote': Nothing;
  /** Where a scheme prints no premium; a quotation of what it says instead follows. */
  'common.noPremiums': Nothing;
  /** Above the tables of premiums of all schemes. */
  'common.compareLead': Nothing;
  /** Heading over the schemes whose premiums depend on one quantity. {axis} is its name. */
  'common.byAxis': { axis: string | number };
  /** Heading over the schemes that print examples of premiums only. */
  'common.byExample': Nothing;
  /** Heading over the schemes that are not in the tables of premiums. */
  'common.leftOut': Nothing;
  /** Reason why a scheme is not in the tables: it takes no new members. */
  'common.leftOutClosed': Nothing;
  /** Reason why a scheme is not in the tables: it prints no premium. */
  'common.leftOutOnRequest': Nothing;
  /** Why premiums of a scheme are not in the tables that compare premiums: they are paid otherwise, or depend on other things. */
  'common.leftOutOtherTerms': Nothing;
  /** Cell of a table of premiums for which a scheme prints nothing. */
  'common.outside': Nothing;
  /** Column heading and label: limits. */
  'common.limits': Nothing;
  /** Heading over the notices at the foot of each page. */
  'common.notices': Nothing;
  /** Label before the name of the publisher. */
  'common.noticePublisher': Nothing;
  /** Notice at the foot of each page: where the figures come from. */
  'common.noticeSource': Nothing;
  /** Notice at the foot of each page: only a part of the terms is shown. Has legal weight. */
  'common.noticePartial': Nothing;
  /** Notice at the foot of each page: premiums alone do not say which scheme is better. Has legal weight. */
  'common.noticeDifferent': Nothing;
  /** Notice at the foot of each page: order of the schemes and meaning of "not stated". Has legal weight. */
  'common.noticeNeutral': Nothing;
  /** Notice at the foot of each page that is not in the base language: it is a reference translation. */
  'common.noticeTranslation': Nothing;
  /** On pamphlets and scheme pages that are not in the base language: the original prevails. A link to it follows. */
  'common.prevails': Nothing;
  /** On the cover of a pamphlet: it was set from data and is not the official document. Has legal weight. */
  'common.pamphletNotice': Nothing;
  /** Label before the name of the source file, at the end of a pamphlet. */
  'common.sourceOf': Nothing;
  /** Before the day on which a source file was received, at the end of a pamphlet. */
  'common.receivedOn': Nothing;
  /** Over the terms that premiums hold under. */
  'common.premiumBesides': Nothing;
  /** Over the terms of a scheme that prints no premiums. */
  'common.termsAlone': Nothing;
  /** Caption of the table of facts of the contract, such as its policy form and who is insured. */
  'common.statedFactsCaption': Nothing;
  /** With a statement that a rider makes, wherever it is listed. {rider} is its name, {attachment} one of pamphlet.attachment. */
  'common.ofRider': { rider: string | number; attachment: string | number };
  /** Label of the corrections of an edition, on its page and in its pamphlet. */
  'common.errata': Nothing;
  /** A correction of an edition in a line. {day} is its day, {what} a list such as “premium (2)”. */
  'common.erratum': { day: string | number; what: string | number };
  /** Link to the pamphlet for members as a PDF file. */
  'common.product.member': Nothing;
  /** Link to the leaflet as a PDF file. */
  'common.product.leaflet': Nothing;
  /** Link to the proof as a PDF file: the product department checks it against the original. */
  'common.product.proof': Nothing;
  /** Title of the page that compares schemes. */
  'compare.title': Nothing;
  /** Under the title. */
  'compare.lead': Nothing;
  /** Heading over what to know before comparing. */
  'compare.readFirst': Nothing;
  /** Label of the days on which the texts were received; a day and links to the texts follow. */
  'compare.received': Nothing;
  /** Before a link to the page that finds a premium. */
  'compare.premiumsApart': Nothing;
  /** Heading of the form that chooses schemes. */
  'compare.choose': Nothing;
  /** Label of the list of schemes. */
  'compare.schemes': Nothing;
  /** Under that label. */
  'compare.chooseHint': Nothing;
  /** Label of the list that chooses the scheme which the others are compared with. */
  'compare.base': Nothing;
  /** Choice of that list: none. */
  'compare.noBase': Nothing;
  /** Label of the list that chooses which rows are shown. */
  'compare.rows': Nothing;
  /** Above the sentence that says for which days of joining the comparison is. */
  'compare.joining.head': Nothing;
  /** For which days of joining the comparison is. {days} is compare.joining.until or compare.joining.from. */
  'compare.joining.says': { days: string | number };
  /** Days of joining up to one. {until} is that day. Also the text of a link. */
  'compare.joining.until': { until: string | number };
  /** Days of joining from one on. {from} is that day. Also the text of a link. */
  'compare.joining.from': { from: string | number };
  /** For which day of joining the comparison is. {day} is the day that a reader asked for. */
  'compare.joining.on': { day: string | number };
  /** A reader asked for a day before the first one that is compared. {day} is that first day. */
  'compare.joining.before': { day: string | number };
  /** The address names no day. */
  'compare.joining.noDay': Nothing;
  /** Shown where no script runs: every scheme is shown. */
  'compare.allShown': Nothing;
  /** Opens further entries of a cell. {n} is their number. */
  'compare.further': { n: string | number };
  /** Edition of a pamphlet. {edition} is a year. */
  'compare.edition': { edition: string | number };
  /** Edition of a pamphlet that states no year. */
  'compare.undated': Nothing;
  /** Status of a scheme according to an edition. {edition} is made of compare.edition, {status} of common.open or common.closed. */
  'compare.statusIn': { edition: string | number; status: string | number };
  /** Next to a limit that the pamphlet gives as an example. */
  'compare.example': Nothing;
  /** Label of the list of sections of the page. */
  'compare.sections': Nothing;
  /** Column heading: what is compared. */
  'compare.attribute': Nothing;
  /** Number of rows by their kind, filled in by the script. */
  'compare.said.count': { different: string | number; partial: string | number; same: string | number };
  /** The script announces this after each choice. {count} is compare.said.count, {against} compare.said.against or nothing, {shown} one of compare.only.*.shown. */
  'compare.said.status': { count: string | number; against: string | number; shown: string | number };
  /** Names the scheme that the others are compared with; ends with a space where the language has one between sentences. */
  'compare.said.against': { base: string | number };
  /** Where the reader chose fewer than two schemes. */
  'compare.said.tooFew': Nothing;
  /** Where the reader chose more than five schemes. */
  'compare.said.tooMany': Nothing;
  /** Where the address of the page chooses fewer than two schemes. */
  'compare.said.tooFewAsked': Nothing;
  /** Where the address of the page chooses more than five schemes. */
  'compare.said.tooManyAsked': Nothing;
  /** A part of the address of the page that means nothing. {what} is that part. */
  'compare.said.unknown': { what: string | number };
  /** The address of the page asks for schemes that take no new members. {what} are their names. */
  'compare.said.isClosed': { what: string | number };
  /** Mark on a cell that says the same as the scheme it is compared with. */
  'compare.said.same': Nothing;
  /** Mark on a cell that says something else than the scheme it is compared with. */
  'compare.said.different': Nothing;
  /** Mark on a cell whose words differ; other words may mean the same. */
  'compare.said.worded': Nothing;
  /** Mark on a cell where only one of the two schemes states something. */
  'compare.said.oneSided': Nothing;
  /** Mark on a cell where neither of the two schemes states anything. */
  'compare.said.neither': Nothing;
  /** Above a cell, compared with the baseline: one of the two is not read yet. */
  'compare.said.unread': Nothing;
  /** After the counts of rows: {n} is the number of rows that cannot be compared, because a scheme is not read whole. */
  'compare.said.countUnread': { n: string | number };
  /** Mark on the cells of the scheme that the others are compared with. */
  'compare.said.isBase': Nothing;
  /** Difference of an amount from that of the other scheme. {difference} is an amount with its sign, or compare.said.noDifference. */
  'compare.said.difference': { difference: string | number };
  /** The same where there are several amounts. {of} names the one that is compared with. */
  'compare.said.differenceFrom': { of: string | number; difference: string | number };
  /** In place of a difference of nothing. */
  'compare.said.noDifference': Nothing;
  /** Where a table has no row to show. */
  'compare.said.noneDiffer': Nothing;
  /** On paper, in place of the form: which schemes and rows are shown. */
  'compare.said.printed': {
    schemes: string | number;
    against: string | number;
    only: string | number;
    count: string | number;
  };
  /** Choice of rows: all. */
  'compare.only.all.label': Nothing;
  /** The script says this after that choice. */
  'compare.only.all.shown': Nothing;
  /** Choice of rows: those that are not the same in all schemes. */
  'compare.only.differences.label': Nothing;
  /** The script says this after that choice. */
  'compare.only.differences.shown': Nothing;
  /** Choice of rows: those that differ between two or more schemes that state something. */
  'compare.only.stated.label': Nothing;
  /** The script says this after that choice. */
  'compare.only.stated.shown': Nothing;
  /** Mark on a scheme whose policy period is over. */
  'compare.expired': Nothing;
  /** Link to a line of the original. {n} is a line number. */
  'compare.line': { n: string | number };
  /** On paper: long wordings are cut. */
  'compare.cutOnPaper': Nothing;
  /** Heading of a section: key facts. */
  'compare.heading.facts': Nothing;
  /** Heading of a section: limits and deductibles. */
  'compare.heading.limits': Nothing;
  /** Heading of a section: events that are covered. */
  'compare.heading.coverages': Nothing;
  /** Heading of a section: damages and costs that are paid. */
  'compare.heading.costs': Nothing;
  /** Heading of a section: exclusions. */
  'compare.heading.exclusions': Nothing;
  /** Heading of a section: riders. */
  'compare.heading.riders': Nothing;
  /** Heading of a section: defined terms. */
  'compare.heading.definitions': Nothing;
  /** Heading of a section: items of the contract summary and warning information. */
  'compare.heading.checklist': Nothing;
  /** Heading of a section: statements that fit no common item. */
  'compare.heading.unmapped': Nothing;
  /** Under the heading of the section on limits. */
  'compare.note.limits': Nothing;
  /** Under the heading of the section on exclusions. */
  'compare.note.exclusions': Nothing;
  /** Under the heading of the section on events that are covered. */
  'compare.note.coverages': Nothing;
  /** Under the heading of the section on costs. */
  'compare.note.costs': Nothing;
  /** Under the heading of the section on defined terms. */
  'compare.note.definitions': Nothing;
  /** Under the heading of the section on statements that fit no common item. */
  'compare.note.unmapped': Nothing;
  /** Caption of a table: key facts. */
  'compare.caption.facts': Nothing;
  /** Caption of a table: limits and deductibles of plans. */
  'compare.caption.limits': Nothing;
  /** Caption of a table: limits and payout ratios of single costs. */
  'compare.caption.costTerms': Nothing;
  /** Caption of a table: events that are covered. */
  'compare.caption.coverages': Nothing;
  /** Caption of a table: damages and costs that are paid. */
  'compare.caption.costs': Nothing;
  /** Caption of a table: exclusions. */
  'compare.caption.exclusions': Nothing;
  /** Caption of a table: riders. */
  'compare.caption.riders': Nothing;
  /** Caption of a table: defined terms. */
  'compare.caption.definitions': Nothing;
  /** Caption of a table: where each required item is stated. */
  'compare.caption.checklist': Nothing;
  /** Caption of a table: exclusions that hold under a rider only. */
  'compare.caption.riderExclusions': Nothing;
  /** Mark on a cell whose wording reaches as far as that of the other scheme; it may still say more. */
  'compare.same.coverages': Nothing;
  /** Mark on a cell whose wording reaches as far as that of the other scheme; it may still say more. */
  'compare.same.costs': Nothing;
  /** Mark on a cell whose wording reaches as far as that of the other scheme; it may still say more. */
  'compare.same.exclusions': Nothing;
  /** Mark on a cell whose wording reaches as far as that of the other scheme; it may still say more. */
  'compare.same.riderExclusions': Nothing;
  /** Mark on a cell where both schemes state the item. */
  'compare.same.checklist': Nothing;
  /** Opens the rows that only one scheme states. {n} is their number. */
  'compare.alone': { n: string | number };
  /** Caption of the table of those rows. {caption} is the caption of the whole table. */
  'compare.aloneCaption': { caption: string | number };
  /** Opens the exclusions that hold under a rider only. {n} is their number. */
  'compare.ridersAlone': { n: string | number };
  /** Heading over conditions that a table refers to. */
  'compare.conditions': Nothing;
  /** Column heading: event that is covered. */
  'compare.kind.coverages': Nothing;
  /** Column heading: damages or cost. */
  'compare.kind.costs': Nothing;
  /** Column heading: exclusion. */
  'compare.kind.exclusions': Nothing;
  /** Heading over the explanation of how far a wording reaches. */
  'compare.legend': Nothing;
  /** How far a wording reaches: exactly as far as the item. */
  'compare.relation.same': Nothing;
  /** How far a wording reaches: less far than the item. */
  'compare.relation.narrower': Nothing;
  /** How far a wording reaches: further than the item. */
  'compare.relation.wider': Nothing;
  /** How far a wording reaches: it deals with this item and others together. */
  'compare.relation.part of': Nothing;
  /** In place of how far a wording reaches: its words changed after a person judged it, and no one has judged the new ones. */
  'compare.toReview': Nothing;
  /** Explains compare.relation.same. */
  'compare.relationMeans.same': Nothing;
  /** Explains compare.relation.narrower. */
  'compare.relationMeans.narrower': Nothing;
  /** Explains compare.relation.wider. */
  'compare.relationMeans.wider': Nothing;
  /** Explains compare.relation.part of and quotes compare.relation.same. */
  'compare.relationMeans.part of': Nothing;
  /** Next to an item of cover that an exclusion of the scheme takes out. */
  'compare.notCovered.same': Nothing;
  /** Next to an item of cover that an exclusion of the scheme takes out in part. */
  'compare.notCovered.narrower': Nothing;
  /** Next to an item of cover that a wider exclusion of the scheme takes out. */
  'compare.notCovered.wider': Nothing;
  /** Next to an item of cover that an exclusion takes out together with others. */
  'compare.notCovered.part of': Nothing;
  /** Explains compare.notCovered. */
  'compare.notCoveredMeans': Nothing;
  /** Next to an exclusion that a rider lifts. */
  'compare.lifted.same': Nothing;
  /** Next to an exclusion that a rider lifts in part. */
  'compare.lifted.narrower': Nothing;
  /** Next to an exclusion that a wider rider lifts. */
  'compare.lifted.wider': Nothing;
  /** Next to an exclusion that a rider lifts together with others. */
  'compare.lifted.part of': Nothing;
  /** Explains compare.lifted. */
  'compare.liftedMeans': Nothing;
  /** Next to a statement that is part of the description of an event. */
  'compare.saidWithin.coverages': Nothing;
  /** Next to a statement that is part of the description of an exclusion. */
  'compare.saidWithin.exclusions': Nothing;
  /** Next to a statement that is part of the description of damages or costs. */
  'compare.saidWithin.costs': Nothing;
  /** Next to a statement that is part of the description of a rider. */
  'compare.saidWithin.riders': Nothing;
  /** Last paragraph of the explanation of how far a wording reaches. */
  'compare.legendDifferent': Nothing;
  /** Opens the wording of a scheme. */
  'compare.wording': Nothing;
  /** Next to a limit that is part of another. {cover} is the name of a cover, {basis} uses terms.basis. */
  'compare.within': { cover: string | number; basis: string | number };
  /** Name of a row. {about} is one of terms.assumption. */
  'compare.statements': { about: string | number };
  /** Name of a row: limit of a kind of cover. {cover} is the name of a cover, {basis} uses terms.basis. */
  'compare.limitOf': { cover: string | number; basis: string | number };
  /** Name of a row: deductible of a kind of cover. {cover} is the name of a cover. */
  'compare.deductibleOf': { cover: string | number };
  /** Name of a row: limits that are not of a plan. */
  'compare.otherLimits': Nothing;
  /** Before a percentage that is paid. */
  'compare.payout': Nothing;
  /** Name of a row: riders that are part of each contract. */
  'compare.ridersOf.automatic': Nothing;
  /** Name of a row: riders that a member may choose. */
  'compare.ridersOf.optional': Nothing;
  /** Name of a row: riders of which the text does not say how they are attached. */
  'compare.ridersOf.not stated': Nothing;
  /** Heading over terms that only one scheme defines. */
  'compare.definedAlone': Nothing;
  /** Where a scheme defines no term that others do not. */
  'compare.noneDefinedAlone': Nothing;
  /** Where a scheme defines no terms. */
  'compare.noneDefined': Nothing;
  /** In a cell: the scheme states the item; links to lines follow. */
  'compare.stated': Nothing;
  /** Where a scheme has no statement without a common item. */
  'compare.unmappedNone': Nothing;
  /** Heading over the schemes that are not compared. */
  'compare.closed': Nothing;
  /** Under that heading: why. */
  'compare.closedNote': Nothing;
  /** Name of a row: limits of a kind of cover for which the text prints no basis. {cover} is the name of a cover. */
  'compare.limitWithoutBasis': { cover: string | number };
  /** Heading of the notes whose marks are in the tables. */
  'compare.notes': Nothing;
  /** Under that heading. */
  'compare.notesLead': Nothing;
  /** Title of a diagram: the steps of joining, one after the other. */
  'components.joiningFlow': Nothing;
  /** Title of a diagram: what to do after an incident, step by step. */
  'components.incidentFlow': Nothing;
  /** Title of a step in a diagram: a member applies. */
  'components.step.enrolment': Nothing;
  /** Title of a step in a diagram: a member pays. */
  'components.step.payment': Nothing;
  /** Title of a step in a diagram: a member gets the proof of having joined. */
  'components.step.certificate': Nothing;
  /** Title of a step in a diagram: the cover begins. */
  'components.step.start-of-cover': Nothing;
  /** Title of a step in a diagram: a member reports an incident. */
  'components.step.claims': Nothing;
  /** Title of a step in a diagram: who negotiates with the injured party. */
  'components.step.settlement': Nothing;
  /** Title of a step in a diagram: what a claim must come with. */
  'components.step.claims-documents': Nothing;
  /** Title of a step in a diagram: how and when claims are paid. */
  'components.step.claims-payment': Nothing;
  /** Link from a box to the place with the details; the number of its page follows on paper. */
  'components.more': Nothing;
  /** Caption of a table: what is paid for, cover by cover, and the riders. */
  'components.overview': Nothing;
  /** Head of a column: a cost or a rider. */
  'components.overviewItem': Nothing;
  /** Head of a column with ○ △ ×. */
  'components.overviewMark': Nothing;
  /** What ○ means in the table of what comes with a contract. */
  'components.always': Nothing;
  /** What △ means in the table of what comes with a contract. */
  'components.chosen': Nothing;
  /** What × means in the table of what comes with a contract: a rider takes it away from each. */
  'components.takenAway': Nothing;
  /** Below the table with ○ △ ×: it does not say whether a loss is paid. */
  'components.overviewNote': Nothing;
  /** Caption of a table with bars: the limits of a cover, plan by plan. {cover} is its name. */
  'components.limitBars': { cover: string | number };
  /** Head of a column: a plan. */
  'components.plan': Nothing;
  /** Head of a column: a limit, with a bar. */
  'components.limit': Nothing;
  /** Title of boxes, each with a loss as an example and what it cost. */
  'components.lossCards': Nothing;
  /** Below that title: the amounts are no terms of the contract. */
  'components.lossNote': Nothing;
  /** Beside an amount that is the sum of the others. */
  'components.lossTotal': Nothing;
  /** An approximate amount. {amount} is the amount. */
  'components.about': { amount: string | number };
  /** Title of boxes with whom to turn to. */
  'components.desks': Nothing;
  /** In an empty field for the stamp of the agent. */
  'components.stamp': Nothing;
  /** Title of the page of data files. */
  'data.title': Nothing;
  /** Under the title. */
  'data.lead': Nothing;
  /** Describes all data to search engines; at least fifty characters. {scope} is the kind of insurance, from site.yaml. */
  'data.description': { scope: string | number };
  /** Describes the data of one edition of a scheme to search engines. {title} is the scheme, {edition} made of compare.edition. */
  'data.descriptionOf': { title: string | number; edition: string | number };
  /** Heading over the tables. */
  'data.tables': Nothing;
  /** Under that heading. Names between back ticks stay as they are. */
  'data.tablesLead': Nothing;
  /** What to check before a premium is used. Names between back ticks stay as they are. */
  'data.tablesUse': Nothing;
  /** Caption of the list of CSV files. */
  'data.tablesCaption': Nothing;
  /** Column heading: file. */
  'data.file': Nothing;
  /** Column heading: the meaning of a row of the file. */
  'data.row': Nothing;
  /** Column heading: number of rows. */
  'data.rows': Nothing;
  /** Column heading: size of the file. */
  'data.size': Nothing;
  /** Heading over the files of each scheme. */
  'data.byScheme': Nothing;
  /** Under that heading. */
  'data.bySchemeLead': Nothing;
  /** Caption of the list of those files. */
  'data.bySchemeCaption': Nothing;
  /** Column heading: scheme. */
  'data.scheme': Nothing;
  /** Column heading: data of the scheme. */
  'data.wholeJson': Nothing;
  /** Column heading: pamphlet of the scheme. */
  'data.pamphlet': Nothing;
  /** Link to a pamphlet as a web page. */
  'data.html': Nothing;
  /** Link to a pamphlet as a PDF file. */
  'data.pdf': Nothing;
  /** Heading over the files that describe the others. */
  'data.descriptions': Nothing;
  /** Under that heading. */
  'data.descriptionsLead': Nothing;
  /** Caption of the list of those files. */
  'data.descriptionsCaption': Nothing;
  /** Column heading: what a file holds. */
  'data.purpose': Nothing;
  /** Heading over the explanation of values and their places. */
  'data.places': Nothing;
  /** Under that heading; an example follows. */
  'data.placesLead': Nothing;
  /** Explains `value`. Names between back ticks stay as they are. */
  'data.spanNotes.value': Nothing;
  /** Explains `raw`. Names between back ticks stay as they are. */
  'data.spanNotes.raw': Nothing;
  /** Explains `span`. Names between back ticks stay as they are. */
  'data.spanNotes.span': Nothing;
  /** Explains `spans`. Names between back ticks stay as they are. */
  'data.spanNotes.spans': Nothing;
  /** Explains `inferred`. Names between back ticks stay as they are. */
  'data.spanNotes.inferred': Nothing;
  /** Caption of the example. */
  'data.example': Nothing;
  /** Link from the example to its line in the original. {line} is a line number. */
  'data.exampleLine': { line: string | number };
  /** Heading over the lists of columns. */
  'data.columns': Nothing;
  /** Under that heading. */
  'data.columnsLead': Nothing;
  /** Behind the name of a table: how many columns it has. */
  'data.columnsOf': { count: string | number };
  /** Caption of the list of columns of a file. {file} is its name. */
  'data.columnsCaption': { file: string | number };
  /** Column heading: name of a column. */
  'data.column': Nothing;
  /** Column heading: type of the values. */
  'data.type': Nothing;
  /** Column heading: what the values mean. */
  'data.meaning': Nothing;
  /** Type of a column: text. */
  'data.types.string': Nothing;
  /** Type of a column: whole number. */
  'data.types.integer': Nothing;
  /** Type of a column: number that may have a fraction. */
  'data.types.number': Nothing;
  /** Type of a column: true or false. */
  'data.types.boolean': Nothing;
  /** Heading over the notes on the format of files. */
  'data.format': Nothing;
  /** Note: how CSV files are written. */
  'data.formatNotes.csv': Nothing;
  /** Note: how to open them in a spreadsheet. */
  'data.formatNotes.spreadsheet': Nothing;
  /** Note: what an empty value means. Has legal weight. */
  'data.formatNotes.empty': Nothing;
  /** Note: the same originals give the same files. */
  'data.formatNotes.reproducible': Nothing;
  /** Note: how to tell whether a copy is current. Names between back ticks stay as they are. */
  'data.formatNotes.current': Nothing;
  /** Heading over how to cite. */
  'data.cite': Nothing;
  /** Under that heading; the citation follows. */
  'data.citeLead': Nothing;
  /** How the data are cited. {site} is the name of the site, {address} that of a file. */
  'data.citation': { publisher: string | number; site: string | number; address: string | number };
  /** Note on citing one value. */
  'data.citeNotes.single': Nothing;
  /** Note: the originals prevail. Has legal weight. */
  'data.citeNotes.original': Nothing;
  /** Title of the data package, a file for programs. */
  'data.packageTitle': Nothing;
  /** Title of the JSON Schema of one edition of a scheme. */
  'data.schemaTitle': Nothing;
  /** What the JSON file of one edition of a scheme holds, in the data package. */
  'data.schemeFile': Nothing;
  /** Title of the JSON Schema of changes.json. */
  'data.changesSchemaTitle': Nothing;
  /** What changes.json holds, in the data package. */
  'data.changesFile': Nothing;
  /** What the file datapackage.json holds. Its own descriptions are in English. */
  'data.about.datapackage.json': Nothing;
  /** What the file changes.json holds. */
  'data.about.changes.json': Nothing;
  /** What the file schema/scheme.json holds. */
  'data.about.schema/scheme.json': Nothing;
  /** What the file schema/changes.json holds. */
  'data.about.schema/changes.json': Nothing;
  /** The meaning of a row of schemes.csv. Names between back ticks stay as they are. */
  'data.table.schemes': Nothing;
  /** Meaning of the column id of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.id': Nothing;
  /** Meaning of the column scheme of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.scheme': Nothing;
  /** Meaning of the column edition of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.edition': Nothing;
  /** Meaning of the column title of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.title': Nothing;
  /** Meaning of the column title_line of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.title_line': Nothing;
  /** Meaning of the column policyholder of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.policyholder': Nothing;
  /** Meaning of the column policyholder_line of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.policyholder_line': Nothing;
  /** Meaning of the column insurer of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.insurer': Nothing;
  /** Meaning of the column insurer_line of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.insurer_line': Nothing;
  /** Meaning of the column agent of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.agent': Nothing;
  /** Meaning of the column agent_line of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.agent_line': Nothing;
  /** Meaning of the column inception of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.inception': Nothing;
  /** Meaning of the column expiry of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.expiry': Nothing;
  /** Meaning of the column period_line of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.period_line': Nothing;
  /** Meaning of the column application_deadline of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.application_deadline': Nothing;
  /** Meaning of the column application_deadline_line of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.application_deadline_line': Nothing;
  /** Meaning of the column status of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.status': Nothing;
  /** Meaning of the column status_line of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.status_line': Nothing;
  /** Meaning of the column premiums of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.premiums': Nothing;
  /** Meaning of the column source_file of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.source_file': Nothing;
  /** Meaning of the column source_sha256 of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.source_sha256': Nothing;
  /** Meaning of the column level of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.level': Nothing;
  /** Meaning of the column not_yet_read of schemes.csv. Names between back ticks stay as they are. */
  'data.column.schemes.not_yet_read': Nothing;
  /** The meaning of a row of premiums.csv. Names between back ticks stay as they are. */
  'data.table.premiums': Nothing;
  /** Meaning of the column id of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.id': Nothing;
  /** Meaning of the column scheme of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.scheme': Nothing;
  /** Meaning of the column edition of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.edition': Nothing;
  /** Meaning of the column table of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.table': Nothing;
  /** Meaning of the column basis of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.basis': Nothing;
  /** Meaning of the column rating_class of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.rating_class': Nothing;
  /** Meaning of the column band of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.band': Nothing;
  /** Meaning of the column band_unit of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.band_unit': Nothing;
  /** Meaning of the column band_min of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.band_min': Nothing;
  /** Meaning of the column band_min_inclusive of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.band_min_inclusive': Nothing;
  /** Meaning of the column band_max of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.band_max': Nothing;
  /** Meaning of the column band_max_inclusive of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.band_max_inclusive': Nothing;
  /** Meaning of the column plan of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.plan': Nothing;
  /** Meaning of the column plan_code of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.plan_code': Nothing;
  /** Meaning of the column inception of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.inception': Nothing;
  /** Meaning of the column months of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.months': Nothing;
  /** Meaning of the column premium_yen of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.premium_yen': Nothing;
  /** Meaning of the column referral of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.referral': Nothing;
  /** Meaning of the column source_file of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.source_file': Nothing;
  /** Meaning of the column source_line of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.source_line': Nothing;
  /** Meaning of the column source_column of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.source_column': Nothing;
  /** Meaning of the column source_text of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.source_text': Nothing;
  /** Meaning of the column frequency of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.frequency': Nothing;
  /** Meaning of the column period of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.period': Nothing;
  /** Meaning of the column per of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.per': Nothing;
  /** Meaning of the column per_quantity of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.per_quantity': Nothing;
  /** Meaning of the column per_unit of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.per_unit': Nothing;
  /** Meaning of the column currency of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.currency': Nothing;
  /** Meaning of the column tax of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.tax': Nothing;
  /** Meaning of the column offered of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.offered': Nothing;
  /** Meaning of the column key of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.key': Nothing;
  /** Meaning of the column charge of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.charge': Nothing;
  /** Meaning of the column buys of premiums.csv. Names between back ticks stay as they are. */
  'data.column.premiums.buys': Nothing;
  /** The meaning of a row of premium-factors.csv. Names between back ticks stay as they are. */
  'data.table.premium-factors': Nothing;
  /** Meaning of the column premium_id of premium-factors.csv. Names between back ticks stay as they are. */
  'data.column.premium-factors.premium_id': Nothing;
  /** Meaning of the column axis of premium-factors.csv. Names between back ticks stay as they are. */
  'data.column.premium-factors.axis': Nothing;
  /** Meaning of the column kind of premium-factors.csv. Names between back ticks stay as they are. */
  'data.column.premium-factors.kind': Nothing;
  /** Meaning of the column head of premium-factors.csv. Names between back ticks stay as they are. */
  'data.column.premium-factors.head': Nothing;
  /** Meaning of the column label of premium-factors.csv. Names between back ticks stay as they are. */
  'data.column.premium-factors.label': Nothing;
  /** Meaning of the column min of premium-factors.csv. Names between back ticks stay as they are. */
  'data.column.premium-factors.min': Nothing;
  /** Meaning of the column min_inclusive of premium-factors.csv. Names between back ticks stay as they are. */
  'data.column.premium-factors.min_inclusive': Nothing;
  /** Meaning of the column max of premium-factors.csv. Names between back ticks stay as they are. */
  'data.column.premium-factors.max': Nothing;
  /** Meaning of the column max_inclusive of premium-factors.csv. Names between back ticks stay as they are. */
  'data.column.premium-factors.max_inclusive': Nothing;
  /** Meaning of the column unit of premium-factors.csv. Names between back ticks stay as they are. */
  'data.column.premium-factors.unit': Nothing;
  /** The meaning of a row of amounts.csv. Names between back ticks stay as they are. */
  'data.table.amounts': Nothing;
  /** Meaning of the column scheme of amounts.csv. Names between back ticks stay as they are. */
  'data.column.amounts.scheme': Nothing;
  /** Meaning of the column edition of amounts.csv. Names between back ticks stay as they are. */
  'data.column.amounts.edition': Nothing;
  /** Meaning of the column source_line of amounts.csv. Names between back ticks stay as they are. */
  'data.column.amounts.source_line': Nothing;
  /** Meaning of the column source_column of amounts.csv. Names between back ticks stay as they are. */
  'data.column.amounts.source_column': Nothing;
  /** Meaning of the column source_text of amounts.csv. Names between back ticks stay as they are. */
  'data.column.amounts.source_text': Nothing;
  /** Meaning of the column yen of amounts.csv. Names between back ticks stay as they are. */
  'data.column.amounts.yen': Nothing;
  /** Meaning of the column claimed_by of amounts.csv. Names between back ticks stay as they are. */
  'data.column.amounts.claimed_by': Nothing;
  /** The meaning of a row of limits.csv. Names between back ticks stay as they are. */
  'data.table.limits': Nothing;
  /** Meaning of the column id of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.id': Nothing;
  /** Meaning of the column scheme of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.scheme': Nothing;
  /** Meaning of the column edition of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.edition': Nothing;
  /** Meaning of the column cover of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.cover': Nothing;
  /** Meaning of the column plan of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.plan': Nothing;
  /** Meaning of the column basis of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.basis': Nothing;
  /** Meaning of the column yen of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.yen': Nothing;
  /** Meaning of the column sublimit_of of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.sublimit_of': Nothing;
  /** Meaning of the column source_line of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.source_line': Nothing;
  /** Meaning of the column source_text of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.source_text': Nothing;
  /** Meaning of the column condition of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.condition': Nothing;
  /** Meaning of the column condition_note of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.condition_note': Nothing;
  /** Meaning of the column bound of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.bound': Nothing;
  /** Meaning of the column of of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.of': Nothing;
  /** Meaning of the column overall of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.overall': Nothing;
  /** Meaning of the column relation of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.relation': Nothing;
  /** Meaning of the column related_to of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.related_to': Nothing;
  /** Meaning of the column same_as of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.same_as': Nothing;
  /** Meaning of the column changed_by of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.changed_by': Nothing;
  /** Meaning of the column changed_basis of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.changed_basis': Nothing;
  /** Meaning of the column changed_of of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.changed_of': Nothing;
  /** Meaning of the column key of limits.csv. Names between back ticks stay as they are. */
  'data.column.limits.key': Nothing;
  /** The meaning of a row of deductibles.csv. Names between back ticks stay as they are. */
  'data.table.deductibles': Nothing;
  /** Meaning of the column id of deductibles.csv. Names between back ticks stay as they are. */
  'data.column.deductibles.id': Nothing;
  /** Meaning of the column scheme of deductibles.csv. Names between back ticks stay as they are. */
  'data.column.deductibles.scheme': Nothing;
  /** Meaning of the column edition of deductibles.csv. Names between back ticks stay as they are. */
  'data.column.deductibles.edition': Nothing;
  /** Meaning of the column cover of deductibles.csv. Names between back ticks stay as they are. */
  'data.column.deductibles.cover': Nothing;
  /** Meaning of the column plan of deductibles.csv. Names between back ticks stay as they are. */
  'data.column.deductibles.plan': Nothing;
  /** Meaning of the column of of deductibles.csv. Names between back ticks stay as they are. */
  'data.column.deductibles.of': Nothing;
  /** Meaning of the column basis of deductibles.csv. Names between back ticks stay as they are. */
  'data.column.deductibles.basis': Nothing;
  /** Meaning of the column yen of deductibles.csv. Names between back ticks stay as they are. */
  'data.column.deductibles.yen': Nothing;
  /** Meaning of the column bound of deductibles.csv. Names between back ticks stay as they are. */
  'data.column.deductibles.bound': Nothing;
  /** Meaning of the column source_line of deductibles.csv. Names between back ticks stay as they are. */
  'data.column.deductibles.source_line': Nothing;
  /** Meaning of the column source_text of deductibles.csv. Names between back ticks stay as they are. */
  'data.column.deductibles.source_text': Nothing;
  /** Meaning of the column key of deductibles.csv. Names between back ticks stay as they are. */
  'data.column.deductibles.key': Nothing;
  /** The meaning of a row of ratios.csv. Names between back ticks stay as they are. */
  'data.table.ratios': Nothing;
  /** Meaning of the column id of ratios.csv. Names between back ticks stay as they are. */
  'data.column.ratios.id': Nothing;
  /** Meaning of the column scheme of ratios.csv. Names between back ticks stay as they are. */
  'data.column.ratios.scheme': Nothing;
  /** Meaning of the column edition of ratios.csv. Names between back ticks stay as they are. */
  'data.column.ratios.edition': Nothing;
  /** Meaning of the column kind of ratios.csv. Names between back ticks stay as they are. */
  'data.column.ratios.kind': Nothing;
  /** Meaning of the column of of ratios.csv. Names between back ticks stay as they are. */
  'data.column.ratios.of': Nothing;
  /** Meaning of the column percent of ratios.csv. Names between back ticks stay as they are. */
  'data.column.ratios.percent': Nothing;
  /** Meaning of the column formula of ratios.csv. Names between back ticks stay as they are. */
  'data.column.ratios.formula': Nothing;
  /** Meaning of the column basis of ratios.csv. Names between back ticks stay as they are. */
  'data.column.ratios.basis': Nothing;
  /** Meaning of the column condition of ratios.csv. Names between back ticks stay as they are. */
  'data.column.ratios.condition': Nothing;
  /** Meaning of the column condition_note of ratios.csv. Names between back ticks stay as they are. */
  'data.column.ratios.condition_note': Nothing;
  /** Meaning of the column source_line of ratios.csv. Names between back ticks stay as they are. */
  'data.column.ratios.source_line': Nothing;
  /** Meaning of the column source_text of ratios.csv. Names between back ticks stay as they are. */
  'data.column.ratios.source_text': Nothing;
  /** Meaning of the column key of ratios.csv. Names between back ticks stay as they are. */
  'data.column.ratios.key': Nothing;
  /** The meaning of a row of payment-rules.csv. Names between back ticks stay as they are. */
  'data.table.payment-rules': Nothing;
  /** Meaning of the column id of payment-rules.csv. Names between back ticks stay as they are. */
  'data.column.payment-rules.id': Nothing;
  /** Meaning of the column scheme of payment-rules.csv. Names between back ticks stay as they are. */
  'data.column.payment-rules.scheme': Nothing;
  /** Meaning of the column edition of payment-rules.csv. Names between back ticks stay as they are. */
  'data.column.payment-rules.edition': Nothing;
  /** Meaning of the column covers of payment-rules.csv. Names between back ticks stay as they are. */
  'data.column.payment-rules.covers': Nothing;
  /** Meaning of the column of of payment-rules.csv. Names between back ticks stay as they are. */
  'data.column.payment-rules.of': Nothing;
  /** Meaning of the column within of payment-rules.csv. Names between back ticks stay as they are. */
  'data.column.payment-rules.within': Nothing;
  /** Meaning of the column besides of payment-rules.csv. Names between back ticks stay as they are. */
  'data.column.payment-rules.besides': Nothing;
  /** Meaning of the column shares of payment-rules.csv. Names between back ticks stay as they are. */
  'data.column.payment-rules.shares': Nothing;
  /** Meaning of the column deductible of payment-rules.csv. Names between back ticks stay as they are. */
  'data.column.payment-rules.deductible': Nothing;
  /** Meaning of the column condition of payment-rules.csv. Names between back ticks stay as they are. */
  'data.column.payment-rules.condition': Nothing;
  /** Meaning of the column source_line of payment-rules.csv. Names between back ticks stay as they are. */
  'data.column.payment-rules.source_line': Nothing;
  /** Meaning of the column text of payment-rules.csv. Names between back ticks stay as they are. */
  'data.column.payment-rules.text': Nothing;
  /** Meaning of the column key of payment-rules.csv. Names between back ticks stay as they are. */
  'data.column.payment-rules.key': Nothing;
  /** The meaning of a row of cost-lists.csv. Names between back ticks stay as they are. */
  'data.table.cost-lists': Nothing;
  /** Meaning of the column id of cost-lists.csv. Names between back ticks stay as they are. */
  'data.column.cost-lists.id': Nothing;
  /** Meaning of the column scheme of cost-lists.csv. Names between back ticks stay as they are. */
  'data.column.cost-lists.scheme': Nothing;
  /** Meaning of the column edition of cost-lists.csv. Names between back ticks stay as they are. */
  'data.column.cost-lists.edition': Nothing;
  /** Meaning of the column heading of cost-lists.csv. Names between back ticks stay as they are. */
  'data.column.cost-lists.heading': Nothing;
  /** Meaning of the column cover of cost-lists.csv. Names between back ticks stay as they are. */
  'data.column.cost-lists.cover': Nothing;
  /** Meaning of the column codes of cost-lists.csv. Names between back ticks stay as they are. */
  'data.column.cost-lists.codes': Nothing;
  /** Meaning of the column source_line of cost-lists.csv. Names between back ticks stay as they are. */
  'data.column.cost-lists.source_line': Nothing;
  /** Meaning of the column key of cost-lists.csv. Names between back ticks stay as they are. */
  'data.column.cost-lists.key': Nothing;
  /** The meaning of a row of costs.csv. Names between back ticks stay as they are. */
  'data.table.costs': Nothing;
  /** Meaning of the column id of costs.csv. Names between back ticks stay as they are. */
  'data.column.costs.id': Nothing;
  /** Meaning of the column scheme of costs.csv. Names between back ticks stay as they are. */
  'data.column.costs.scheme': Nothing;
  /** Meaning of the column edition of costs.csv. Names between back ticks stay as they are. */
  'data.column.costs.edition': Nothing;
  /** Meaning of the column parent of costs.csv. Names between back ticks stay as they are. */
  'data.column.costs.parent': Nothing;
  /** Meaning of the column marker of costs.csv. Names between back ticks stay as they are. */
  'data.column.costs.marker': Nothing;
  /** Meaning of the column name of costs.csv. Names between back ticks stay as they are. */
  'data.column.costs.name': Nothing;
  /** Meaning of the column text of costs.csv. Names between back ticks stay as they are. */
  'data.column.costs.text': Nothing;
  /** Meaning of the column payout_percent of costs.csv. Names between back ticks stay as they are. */
  'data.column.costs.payout_percent': Nothing;
  /** Meaning of the column codes of costs.csv. Names between back ticks stay as they are. */
  'data.column.costs.codes': Nothing;
  /** Meaning of the column source_line of costs.csv. Names between back ticks stay as they are. */
  'data.column.costs.source_line': Nothing;
  /** Meaning of the column key of costs.csv. Names between back ticks stay as they are. */
  'data.column.costs.key': Nothing;
  /** The meaning of a row of exclusions.csv. Names between back ticks stay as they are. */
  'data.table.exclusions': Nothing;
  /** Meaning of the column id of exclusions.csv. Names between back ticks stay as they are. */
  'data.column.exclusions.id': Nothing;
  /** Meaning of the column scheme of exclusions.csv. Names between back ticks stay as they are. */
  'data.column.exclusions.scheme': Nothing;
  /** Meaning of the column edition of exclusions.csv. Names between back ticks stay as they are. */
  'data.column.exclusions.edition': Nothing;
  /** Meaning of the column scope of exclusions.csv. Names between back ticks stay as they are. */
  'data.column.exclusions.scope': Nothing;
  /** Meaning of the column marker of exclusions.csv. Names between back ticks stay as they are. */
  'data.column.exclusions.marker': Nothing;
  /** Meaning of the column text of exclusions.csv. Names between back ticks stay as they are. */
  'data.column.exclusions.text': Nothing;
  /** Meaning of the column exceptions of exclusions.csv. Names between back ticks stay as they are. */
  'data.column.exclusions.exceptions': Nothing;
  /** Meaning of the column codes of exclusions.csv. Names between back ticks stay as they are. */
  'data.column.exclusions.codes': Nothing;
  /** Meaning of the column source_line of exclusions.csv. Names between back ticks stay as they are. */
  'data.column.exclusions.source_line': Nothing;
  /** The meaning of a row of definitions.csv. Names between back ticks stay as they are. */
  'data.table.definitions': Nothing;
  /** Meaning of the column id of definitions.csv. Names between back ticks stay as they are. */
  'data.column.definitions.id': Nothing;
  /** Meaning of the column scheme of definitions.csv. Names between back ticks stay as they are. */
  'data.column.definitions.scheme': Nothing;
  /** Meaning of the column edition of definitions.csv. Names between back ticks stay as they are. */
  'data.column.definitions.edition': Nothing;
  /** Meaning of the column term of definitions.csv. Names between back ticks stay as they are. */
  'data.column.definitions.term': Nothing;
  /** Meaning of the column text of definitions.csv. Names between back ticks stay as they are. */
  'data.column.definitions.text': Nothing;
  /** Meaning of the column source_line of definitions.csv. Names between back ticks stay as they are. */
  'data.column.definitions.source_line': Nothing;
  /** The meaning of a row of riders.csv. Names between back ticks stay as they are. */
  'data.table.riders': Nothing;
  /** Meaning of the column id of riders.csv. Names between back ticks stay as they are. */
  'data.column.riders.id': Nothing;
  /** Meaning of the column scheme of riders.csv. Names between back ticks stay as they are. */
  'data.column.riders.scheme': Nothing;
  /** Meaning of the column edition of riders.csv. Names between back ticks stay as they are. */
  'data.column.riders.edition': Nothing;
  /** Meaning of the column name of riders.csv. Names between back ticks stay as they are. */
  'data.column.riders.name': Nothing;
  /** Meaning of the column attachment of riders.csv. Names between back ticks stay as they are. */
  'data.column.riders.attachment': Nothing;
  /** Meaning of the column effect of riders.csv. Names between back ticks stay as they are. */
  'data.column.riders.effect': Nothing;
  /** Meaning of the column text of riders.csv. Names between back ticks stay as they are. */
  'data.column.riders.text': Nothing;
  /** Meaning of the column source_line of riders.csv. Names between back ticks stay as they are. */
  'data.column.riders.source_line': Nothing;
  /** Meaning of the column key of riders.csv. Names between back ticks stay as they are. */
  'data.column.riders.key': Nothing;
  /** The meaning of a row of contacts.csv. Names between back ticks stay as they are. */
  'data.table.contacts': Nothing;
  /** Meaning of the column id of contacts.csv. Names between back ticks stay as they are. */
  'data.column.contacts.id': Nothing;
  /** Meaning of the column scheme of contacts.csv. Names between back ticks stay as they are. */
  'data.column.contacts.scheme': Nothing;
  /** Meaning of the column edition of contacts.csv. Names between back ticks stay as they are. */
  'data.column.contacts.edition': Nothing;
  /** Meaning of the column contact of contacts.csv. Names between back ticks stay as they are. */
  'data.column.contacts.contact': Nothing;
  /** Meaning of the column role of contacts.csv. Names between back ticks stay as they are. */
  'data.column.contacts.role': Nothing;
  /** Meaning of the column kind of contacts.csv. Names between back ticks stay as they are. */
  'data.column.contacts.kind': Nothing;
  /** Meaning of the column text of contacts.csv. Names between back ticks stay as they are. */
  'data.column.contacts.text': Nothing;
  /** Meaning of the column source_line of contacts.csv. Names between back ticks stay as they are. */
  'data.column.contacts.source_line': Nothing;
  /** Meaning of the column omitted of contacts.csv. Names between back ticks stay as they are. */
  'data.column.contacts.omitted': Nothing;
  /** Meaning of the column key of contacts.csv. Names between back ticks stay as they are. */
  'data.column.contacts.key': Nothing;
  /** The meaning of a row of contact-values.csv. Names between back ticks stay as they are. */
  'data.table.contact-values': Nothing;
  /** Meaning of the column id of contact-values.csv. Names between back ticks stay as they are. */
  'data.column.contact-values.id': Nothing;
  /** Meaning of the column scheme of contact-values.csv. Names between back ticks stay as they are. */
  'data.column.contact-values.scheme': Nothing;
  /** Meaning of the column edition of contact-values.csv. Names between back ticks stay as they are. */
  'data.column.contact-values.edition': Nothing;
  /** Meaning of the column contact of contact-values.csv. Names between back ticks stay as they are. */
  'data.column.contact-values.contact': Nothing;
  /** Meaning of the column role of contact-values.csv. Names between back ticks stay as they are. */
  'data.column.contact-values.role': Nothing;
  /** Meaning of the column kind of contact-values.csv. Names between back ticks stay as they are. */
  'data.column.contact-values.kind': Nothing;
  /** Meaning of the column label of contact-values.csv. Names between back ticks stay as they are. */
  'data.column.contact-values.label': Nothing;
  /** Meaning of the column text of contact-values.csv. Names between back ticks stay as they are. */
  'data.column.contact-values.text': Nothing;
  /** Meaning of the column hours of contact-values.csv. Names between back ticks stay as they are. */
  'data.column.contact-values.hours': Nothing;
  /** Meaning of the column blank of contact-values.csv. Names between back ticks stay as they are. */
  'data.column.contact-values.blank': Nothing;
  /** Meaning of the column personal of contact-values.csv. Names between back ticks stay as they are. */
  'data.column.contact-values.personal': Nothing;
  /** Meaning of the column omitted of contact-values.csv. Names between back ticks stay as they are. */
  'data.column.contact-values.omitted': Nothing;
  /** Meaning of the column source_line of contact-values.csv. Names between back ticks stay as they are. */
  'data.column.contact-values.source_line': Nothing;
  /** The meaning of a row of numbers.csv. Names between back ticks stay as they are. */
  'data.table.numbers': Nothing;
  /** Meaning of the column scheme of numbers.csv. Names between back ticks stay as they are. */
  'data.column.numbers.scheme': Nothing;
  /** Meaning of the column edition of numbers.csv. Names between back ticks stay as they are. */
  'data.column.numbers.edition': Nothing;
  /** Meaning of the column source_line of numbers.csv. Names between back ticks stay as they are. */
  'data.column.numbers.source_line': Nothing;
  /** Meaning of the column source_column of numbers.csv. Names between back ticks stay as they are. */
  'data.column.numbers.source_column': Nothing;
  /** Meaning of the column source_text of numbers.csv. Names between back ticks stay as they are. */
  'data.column.numbers.source_text': Nothing;
  /** Meaning of the column kind of numbers.csv. Names between back ticks stay as they are. */
  'data.column.numbers.kind': Nothing;
  /** Meaning of the column value of numbers.csv. Names between back ticks stay as they are. */
  'data.column.numbers.value': Nothing;
  /** Meaning of the column value_to of numbers.csv. Names between back ticks stay as they are. */
  'data.column.numbers.value_to': Nothing;
  /** Meaning of the column unit of numbers.csv. Names between back ticks stay as they are. */
  'data.column.numbers.unit': Nothing;
  /** Meaning of the column about of numbers.csv. Names between back ticks stay as they are. */
  'data.column.numbers.about': Nothing;
  /** Meaning of the column bound of numbers.csv. Names between back ticks stay as they are. */
  'data.column.numbers.bound': Nothing;
  /** Meaning of the column owner of numbers.csv. Names between back ticks stay as they are. */
  'data.column.numbers.owner': Nothing;
  /** Meaning of the column claimed_by of numbers.csv. Names between back ticks stay as they are. */
  'data.column.numbers.claimed_by': Nothing;
  /** The meaning of a row of covers.csv. Names between back ticks stay as they are. */
  'data.table.covers': Nothing;
  /** Meaning of the column id of covers.csv. Names between back ticks stay as they are. */
  'data.column.covers.id': Nothing;
  /** Meaning of the column scheme of covers.csv. Names between back ticks stay as they are. */
  'data.column.covers.scheme': Nothing;
  /** Meaning of the column edition of covers.csv. Names between back ticks stay as they are. */
  'data.column.covers.edition': Nothing;
  /** Meaning of the column cover of covers.csv. Names between back ticks stay as they are. */
  'data.column.covers.cover': Nothing;
  /** Meaning of the column name of covers.csv. Names between back ticks stay as they are. */
  'data.column.covers.name': Nothing;
  /** Meaning of the column code of covers.csv. Names between back ticks stay as they are. */
  'data.column.covers.code': Nothing;
  /** Meaning of the column source_line of covers.csv. Names between back ticks stay as they are. */
  'data.column.covers.source_line': Nothing;
  /** Meaning of the column key of covers.csv. Names between back ticks stay as they are. */
  'data.column.covers.key': Nothing;
  /** Meaning of the column covers of exclusions.csv. Names between back ticks stay as they are. */
  'data.column.exclusions.covers': Nothing;
  /** Meaning of the column within of exclusions.csv. Names between back ticks stay as they are. */
  'data.column.exclusions.within': Nothing;
  /** Meaning of the column rider of exclusions.csv. Names between back ticks stay as they are. */
  'data.column.exclusions.rider': Nothing;
  /** Meaning of the column key of exclusions.csv. Names between back ticks stay as they are. */
  'data.column.exclusions.key': Nothing;
  /** Meaning of the column note of definitions.csv. Names between back ticks stay as they are. */
  'data.column.definitions.note': Nothing;
  /** Meaning of the column uses of definitions.csv. Names between back ticks stay as they are. */
  'data.column.definitions.uses': Nothing;
  /** Meaning of the column key of definitions.csv. Names between back ticks stay as they are. */
  'data.column.definitions.key': Nothing;
  /** The meaning of a row of definition-uses.csv. Names between back ticks stay as they are. */
  'data.table.definition-uses': Nothing;
  /** Meaning of the column definition of definition-uses.csv. Names between back ticks stay as they are. */
  'data.column.definition-uses.definition': Nothing;
  /** Meaning of the column scheme of definition-uses.csv. Names between back ticks stay as they are. */
  'data.column.definition-uses.scheme': Nothing;
  /** Meaning of the column edition of definition-uses.csv. Names between back ticks stay as they are. */
  'data.column.definition-uses.edition': Nothing;
  /** Meaning of the column source_line of definition-uses.csv. Names between back ticks stay as they are. */
  'data.column.definition-uses.source_line': Nothing;
  /** Meaning of the column source_column of definition-uses.csv. Names between back ticks stay as they are. */
  'data.column.definition-uses.source_column': Nothing;
  /** The meaning of a row of facts.csv. Names between back ticks stay as they are. */
  'data.table.facts': Nothing;
  /** Meaning of the column id of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.id': Nothing;
  /** Meaning of the column scheme of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.scheme': Nothing;
  /** Meaning of the column edition of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.edition': Nothing;
  /** Meaning of the column kind of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.kind': Nothing;
  /** Meaning of the column state of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.state': Nothing;
  /** Meaning of the column text of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.text': Nothing;
  /** Meaning of the column value of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.value': Nothing;
  /** Meaning of the column of of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.of': Nothing;
  /** Meaning of the column covers of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.covers': Nothing;
  /** Meaning of the column rider of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.rider': Nothing;
  /** Meaning of the column requirement of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.requirement': Nothing;
  /** Meaning of the column benefit of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.benefit': Nothing;
  /** Meaning of the column reason of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.reason': Nothing;
  /** Meaning of the column source_line of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.source_line': Nothing;
  /** Meaning of the column source_text of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.source_text': Nothing;
  /** Meaning of the column statement of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.statement': Nothing;
  /** Meaning of the column key of facts.csv. Names between back ticks stay as they are. */
  'data.column.facts.key': Nothing;
  /** The meaning of a row of statistics.csv. Names between back ticks stay as they are. */
  'data.table.statistics': Nothing;
  /** Describes editions.csv. */
  'data.table.editions': Nothing;
  /** Meaning of the column id of statistics.csv. Names between back ticks stay as they are. */
  'data.column.statistics.id': Nothing;
  /** Meaning of the column scheme of statistics.csv. Names between back ticks stay as they are. */
  'data.column.statistics.scheme': Nothing;
  /** Meaning of the column edition of statistics.csv. Names between back ticks stay as they are. */
  'data.column.statistics.edition': Nothing;
  /** Meaning of the column figure of statistics.csv. Names between back ticks stay as they are. */
  'data.column.statistics.figure': Nothing;
  /** Meaning of the column value of statistics.csv. Names between back ticks stay as they are. */
  'data.column.statistics.value': Nothing;
  /** Meaning of the column unit of statistics.csv. Names between back ticks stay as they are. */
  'data.column.statistics.unit': Nothing;
  /** Meaning of the column subject of statistics.csv. Names between back ticks stay as they are. */
  'data.column.statistics.subject': Nothing;
  /** Meaning of the column source of statistics.csv. Names between back ticks stay as they are. */
  'data.column.statistics.source': Nothing;
  /** Meaning of the column source_line of statistics.csv. Names between back ticks stay as they are. */
  'data.column.statistics.source_line': Nothing;
  /** Meaning of the column source_text of statistics.csv. Names between back ticks stay as they are. */
  'data.column.statistics.source_text': Nothing;
  /** Meaning of the column key of statistics.csv. Names between back ticks stay as they are. */
  'data.column.statistics.key': Nothing;
  /** A column of editions.csv. */
  'data.column.editions.scheme': Nothing;
  /** A column of editions.csv. */
  'data.column.editions.edition': Nothing;
  /** A column of editions.csv. */
  'data.column.editions.from': Nothing;
  /** A column of editions.csv. */
  'data.column.editions.until': Nothing;
  /** A column of editions.csv. */
  'data.column.editions.takes_over': Nothing;
  /** A column of editions.csv. */
  'data.column.editions.application_deadline': Nothing;
  /** A column of editions.csv. */
  'data.column.editions.withdrawn': Nothing;
  /** The meaning of a row of changes.csv. Names between back ticks stay as they are. */
  'data.table.changes': Nothing;
  /** Meaning of the column id of changes.csv. Names between back ticks stay as they are. */
  'data.column.changes.id': Nothing;
  /** Meaning of the column scheme of changes.csv. Names between back ticks stay as they are. */
  'data.column.changes.scheme': Nothing;
  /** Meaning of the column old of changes.csv. Names between back ticks stay as they are. */
  'data.column.changes.old': Nothing;
  /** Meaning of the column new of changes.csv. Names between back ticks stay as they are. */
  'data.column.changes.new': Nothing;
  /** Meaning of the column kind of changes.csv. Names between back ticks stay as they are. */
  'data.column.changes.kind': Nothing;
  /** Meaning of the column what of changes.csv. Names between back ticks stay as they are. */
  'data.column.changes.what': Nothing;
  /** Meaning of the column key of changes.csv. Names between back ticks stay as they are. */
  'data.column.changes.key': Nothing;
  /** Meaning of the column old_text of changes.csv. Names between back ticks stay as they are. */
  'data.column.changes.old_text': Nothing;
  /** Meaning of the column new_text of changes.csv. Names between back ticks stay as they are. */
  'data.column.changes.new_text': Nothing;
  /** Meaning of the column yen_delta of changes.csv. Names between back ticks stay as they are. */
  'data.column.changes.yen_delta': Nothing;
  /** Meaning of the column percent of changes.csv. Names between back ticks stay as they are. */
  'data.column.changes.percent': Nothing;
  /** Meaning of the column effect of changes.csv. Names between back ticks stay as they are. */
  'data.column.changes.effect': Nothing;
  /** Meaning of the column sign of changes.csv. Names between back ticks stay as they are. */
  'data.column.changes.sign': Nothing;
  /** Meaning of the column cause of changes.csv. Names between back ticks stay as they are. */
  'data.column.changes.cause': Nothing;
  /** Meaning of the column erratum of changes.csv. Names between back ticks stay as they are. */
  'data.column.changes.erratum': Nothing;
  /** Next to the files of a scheme: its pamphlet for members. */
  'data.product.member': Nothing;
  /** Next to the files of a scheme: its leaflet. */
  'data.product.leaflet': Nothing;
  /** Next to the files of a scheme: its proof. */
  'data.product.proof': Nothing;
  /** Heading over the editions of a scheme, with their policy periods. */
  'editions.title': Nothing;
  /** Label of the list of the other editions of a scheme. */
  'editions.list': Nothing;
  /** A script puts it behind an edition: its policy period is over. */
  'editions.past': Nothing;
  /** The same: its policy period holds today. */
  'editions.inForce': Nothing;
  /** The same: its policy period begins later. */
  'editions.next': Nothing;
  /** The same: its text states no policy period. */
  'editions.undated': Nothing;
  /** The same: it takes no new members. */
  'editions.withdrawn': Nothing;
  /** Behind the policy period of an edition: from {day} on it takes no new members, as a person declared. */
  'editions.withdrawnFrom': { day: string | number };
  /** Behind the policy period of an edition: from {day} on it answers in place of the one before it, because it was revised in the middle of the period. */
  'editions.takesOver': { day: string | number };
  /** On the page of an edition whose policy period is over, if a newer one is there. */
  'editions.archive': Nothing;
  /** Link to the address of the scheme that stays the same from year to year. */
  'editions.unchanging': Nothing;
  /** On the page with that address: which edition it shows. {edition} is its name. */
  'editions.unchangingMeans': { edition: string | number };
  /** A script shows it on the page of an edition that is not the one for who joins today. The name of that one follows, as a link. */
  'editions.other': Nothing;
  /** Title of the page that finds a premium. */
  'finder.title': Nothing;
  /** Under the title: what to enter, and what is never calculated. */
  'finder.lead': Nothing;
  /** Shown where no script runs; names the heading "Tables of premiums" (finder.tables). */
  'finder.withoutScript': Nothing;
  /** Heading of the form. */
  'finder.facts': Nothing;
  /** Empty choice of a list in the form. */
  'finder.notChosen': Nothing;
  /** Empty choice of the list of memberships: a reader who does not know whether they are a member chooses it too. */
  'finder.membershipUnknown': Nothing;
  /** Label of the list of associations that a reader may be a member of. */
  'finder.membership': Nothing;
  /** Under that label. */
  'finder.membershipHint': Nothing;
  /** Under the label of a field for an amount: notations that the form reads, and what to do if there is none yet. */
  'finder.amountHint': Nothing;
  /** Under the field, once the reader has typed: {value} is the amount as the form reads it. */
  'finder.amountRead': { value: string | number };
  /** Where the typed amount cannot be read. {axis} is the label of the field. */
  'finder.amountError': { axis: string | number };
  /** Under the label of a field for a number, and of the same field of the home page: an example. */
  'finder.countHint': Nothing;
  /** Where the typed number cannot be read. {min} is the least that it can be. */
  'finder.countError': { min: number };
  /** Label of the list of classes of risk. */
  'finder.ratingClass': Nothing;
  /** Under that label. */
  'finder.ratingClassHint': Nothing;
  /** Label of the list of limits that a reader may want. */
  'finder.limit': Nothing;
  /** Under that label. {cover} is the name of the cover that the limit is for. */
  'finder.limitHint': { cover: string | number };
  /** A wanted limit. {value} is an amount. */
  'finder.limitOf': { value: string | number };
  /** Label of the list of days of joining. */
  'finder.inception': Nothing;
  /** Under that label. */
  'finder.inceptionHint': Nothing;
  /** Choice of the list of days: the first day of the policy period, with the annual premium. */
  'finder.firstDay': Nothing;
  /** Heading over the other days in that list. */
  'finder.midTerm': Nothing;
  /** Heading over conditions that a reader may tick. */
  'finder.conditions': Nothing;
  /** Button that finds premiums. */
  'finder.find': Nothing;
  /** Button that empties the form. */
  'finder.clear': Nothing;
  /** Over the list of fields that cannot be read. */
  'finder.errors': Nothing;
  /** A part of the address of the page that means nothing. {what} is that part. */
  'finder.unknownValue': { what: string | number };
  /** A field that the address of the page has more than once. {name} is the field, {what} the value that is used. */
  'finder.doubledValue': { name: string | number; what: string | number };
  /** Where the data cannot be loaded; names the heading finder.tables. */
  'finder.loadingFailed': Nothing;
  /** Where the data are of another version than the page; names the heading finder.tables. */
  'finder.otherBuild': Nothing;
  /** Heading over the answers of all schemes. */
  'finder.results': Nothing;
  /** Over the list of what the reader asked. */
  'finder.asked': Nothing;
  /** In place of that list where the form is empty. */
  'finder.nothingAsked': Nothing;
  /** How many schemes print a premium for what was asked. {found} and {all} are numbers. */
  'finder.count': { all: string | number; found: string | number };
  /** Follows finder.count. {value} is the number of them whose policy period is over. */
  'finder.countExpired': { value: string | number };
  /** Short answer of one scheme in a list of answers. {value} is the number of premiums. */
  'finder.brief.premiums': { value: string | number };
  /** Short answer of one scheme: it takes no new members. */
  'finder.brief.closed': Nothing;
  /** Short answer of one scheme: the reader may not join. */
  'finder.brief.not-eligible': Nothing;
  /** Short answer of one scheme: the pamphlet says to ask the agent. */
  'finder.brief.referral': Nothing;
  /** Short answer of one scheme: it prints examples only. {value} is the number of examples. */
  'finder.brief.example-only': { value: string | number };
  /** Short answer of one scheme: more facts are needed. */
  'finder.brief.needs': Nothing;
  /** Short answer of one scheme: its table has no row for this. */
  'finder.brief.outside': Nothing;
  /** Short answer of one scheme: premiums are calculated on request. */
  'finder.brief.on-request': Nothing;
  /** Short answer of one scheme: no plan reaches the wanted limit. */
  'finder.brief.limit-too-high': Nothing;
  /** Short answer of one scheme: it prints no annual premium. */
  'finder.brief.no-annual': Nothing;
  /** Short answer of one scheme: it prints no premium for this day of joining. */
  'finder.brief.no-mid-term': Nothing;
  /** Short answer in the list of all: the day of joining is before or after the policy period. */
  'finder.brief.not-in-period': Nothing;
  /** Behind a short answer, in brackets: the policy period is over. */
  'finder.briefExpired': Nothing;
  /** Label of the policy period of an answer. */
  'finder.period': Nothing;
  /** In an answer: the policy period of the edition is over. */
  'finder.expired': Nothing;
  /** Label of the day of joining, with its year: it decides which edition answers. */
  'finder.on': Nothing;
  /** Under the field for the day of joining. */
  'finder.onHint': Nothing;
  /** Under that field, and in the summary of errors. */
  'finder.onError': Nothing;
  /** In the sentence about the result, behind finder.count: how many of the schemes have no edition for the day of joining. */
  'finder.countElsewhere': { value: string | number };
  /** The day of joining if none was given. {day} is the day on which the question is asked. */
  'finder.onToday': { day: string | number };
  /** In an answer: no edition has a policy period that holds the day of joining, {day}. The nearest editions follow. */
  'finder.heldByNone': { day: string | number };
  /** In an answer: the text states no policy period, so nothing says whether the edition holds {day}, the day of joining. */
  'finder.heldUndated': { day: string | number };
  /** In an answer, in front of an edition whose policy period does not hold the day of joining, with that period. */
  'finder.nearest': Nothing;
  /** In an answer: the text does not say whether the scheme takes new members. */
  'finder.statusNotStated': Nothing;
  /** In an answer: the part of the text that may say whether the scheme takes new members is not read yet. */
  'finder.statusNotYetRead': Nothing;
  /** In an answer: the text does not say who may join. */
  'finder.membershipNotStated': Nothing;
  /** In an answer: the part of the text that may say who may join is not read yet. */
  'finder.membershipNotYetRead': Nothing;
  /** Caption of the table of premiums of an answer; the name of the scheme follows. */
  'finder.premiumsOf': Nothing;
  /** Column heading: plan. */
  'finder.plan': Nothing;
  /** In place of a plan where the scheme has only one. */
  'finder.onePlan': Nothing;
  /** Column heading: class and band that a premium is for. */
  'finder.band': Nothing;
  /** Column heading: code that the pamphlet prints for a plan. */
  'finder.code': Nothing;
  /** Behind an example premium whose limit is lower than the wanted one. */
  'finder.belowLimit': Nothing;
  /** Column heading: premium. */
  'finder.premium': Nothing;
  /** Column heading: limits. */
  'finder.limits': Nothing;
  /** Column heading: deductible. */
  'finder.deductible': Nothing;
  /** Deductible of one kind of cover. {value} is the kind of cover. */
  'finder.deductibleOf': { value: string | number };
  /** Where the text states several deductibles for one kind of cover. */
  'finder.clash': Nothing;
  /** Column heading: annual or mid-term, and policy period. */
  'finder.basis': Nothing;
  /** Kind of premium: annual. */
  'finder.annual': Nothing;
  /** Kind of premium: for joining mid-term. */
  'finder.midTermPremium': Nothing;
  /** Period of a premium without an end. {value} is a day. */
  'finder.from': { value: string | number };
  /** Period of a premium. {from} and {to} are days. */
  'finder.fromTo': { from: string | number; to: string | number };
  /** A deductible of nothing. */
  'finder.none': Nothing;
  /** Where the text does not state a value. */
  'finder.notStated': Nothing;
  /** Where a value is in a part of the text that is not read yet. */
  'finder.notYetRead': Nothing;
  /** Before an amount that is a lower bound. */
  'finder.lower': Nothing;
  /** Before an amount that is an upper bound. */
  'finder.upper': Nothing;
  /** Under example premiums. */
  'finder.example': Nothing;
  /** Why a scheme has no premium: it takes no new members. */
  'finder.reason.closed': Nothing;
  /** Why a scheme has no premium: the reader may not join. */
  'finder.reason.not-eligible': Nothing;
  /** Why a scheme has no premium: the pamphlet says to ask the agent. */
  'finder.reason.referral': Nothing;
  /** Why a scheme has no premium: it prints examples only, none for what was entered. */
  'finder.reason.example-only': Nothing;
  /** Why a scheme has no premium: more facts are needed; a list of them follows. */
  'finder.reason.needs': Nothing;
  /** Why a scheme has no premium: its table has no row for this. */
  'finder.reason.outside': Nothing;
  /** Why a scheme has no premium: premiums are calculated on request. */
  'finder.reason.on-request': Nothing;
  /** Why a scheme has no premium: no plan reaches the wanted limit. */
  'finder.reason.limit-too-high': Nothing;
  /** Why a scheme has no premium: it prints premiums for joining mid-term only. */
  'finder.reason.no-annual': Nothing;
  /** Why a scheme has no premium: none is printed for this day of joining. */
  'finder.reason.no-mid-term': Nothing;
  /** Answer: the day of joining is before or after the policy period. */
  'finder.reason.not-in-period': Nothing;
  /** Why a scheme has no premium: the chosen membership is not enough. A quotation of who may join follows. */
  'finder.notMember': Nothing;
  /** Label of the highest limit that a scheme offers. The cover and the amount follow. */
  'finder.highest': Nothing;
  /** Caption of the table of example premiums. */
  'finder.points': Nothing;
  /** Label of the last band of the table of a scheme. */
  'finder.lastBand': Nothing;
  /** Label of a class or condition that no premium is printed for. */
  'finder.noPremiumFor': Nothing;
  /** Label of the days for which mid-term premiums are printed. */
  'finder.inceptions': Nothing;
  /** Where a scheme has no mid-term premiums. */
  'finder.noInceptions': Nothing;
  /** Where the text does not state the first day of the policy period. */
  'finder.firstDayNotStated': Nothing;
  /** Where the first day of the policy period is not read yet. */
  'finder.firstDayNotYetRead': Nothing;
  /** Over conditions that the reader has to check. */
  'finder.checks': Nothing;
  /** Over the terms that the premiums assume. */
  'finder.assumptions': Nothing;
  /** Label of a quotation that says who may join. */
  'finder.eligible': Nothing;
  /** A quotation in the terminal. {value} is the text of the pamphlet. */
  'finder.quoted': { value: string | number };
  /** Over the contacts of the agent. */
  'finder.contacts': Nothing;
  /** If the text names no one to ask. */
  'finder.noContacts': Nothing;
  /** Link to the contacts on the page of the scheme. */
  'finder.contactsOf': Nothing;
  /** Line in the original. {value} is a line number. */
  'finder.line': { value: string | number };
  /** Heading over the tables of all premiums. finder.withoutScript, loadingFailed and otherBuild name it. */
  'finder.tables': Nothing;
  /** Heading of the form that finds a premium. */
  'home.findTitle': Nothing;
  /** Under that heading: what to enter and what the answer is. {axes} is a list of what premiums depend on. */
  'home.findLead': { axes: string | number };
  /** The same, where premiums depend on no quantity. */
  'home.findLeadPlain': Nothing;
  /** Example under a field for an amount. The form reads amounts in this notation. */
  'home.amountHint': Nothing;
  /** Button that finds a premium. */
  'home.find': Nothing;
  /** Heading of the search form. */
  'home.searchTitle': Nothing;
  /** Label of the field for words to search for. */
  'home.searchLabel': Nothing;
  /** Under the heading of the search form. */
  'home.searchLead': Nothing;
  /** Button that starts the search. */
  'home.search': Nothing;
  /** Heading over the list of schemes that take new members. */
  'home.open': Nothing;
  /** Heading over the list of schemes that take no new members. */
  'home.closed': Nothing;
  /** Under that heading: why they are apart. */
  'home.closedLead': Nothing;
  /** Mark on a scheme whose policy period is over. */
  'home.expired': Nothing;
  /** Link to the original text of a scheme. */
  'home.original': Nothing;
  /** Number of premiums that a scheme prints. */
  'home.countOfPremiums': { n: string | number };
  /** On the picture that the site is shared with: how many schemes and premiums there are. */
  'home.extent': { schemes: number; premiums: number };
  /** Heading over three short explanations of the site. */
  'home.readTitle': Nothing;
  /** First explanation: what its subject is. */
  'home.reads.line.head': Nothing;
  /** First explanation: links from numbers to lines of the original. */
  'home.reads.line.text': Nothing;
  /** Second explanation: what its subject is. */
  'home.reads.notStated.head': Nothing;
  /** Second explanation: what "not stated" means. */
  'home.reads.notStated.text': Nothing;
  /** Third explanation: what its subject is. */
  'home.reads.noRanking.head': Nothing;
  /** Third explanation: the order of schemes is no ranking. */
  'home.reads.noRanking.text': Nothing;
  /** Title of the page shown for an address that does not exist. */
  'missing.notFound.title': Nothing;
  /** Text of that page; links to other pages follow. */
  'missing.notFound.text': Nothing;
  /** Title of the page shown without a connection for a page that was not kept. */
  'missing.notKept.title': Nothing;
  /** Text of that page; links to other pages follow. */
  'missing.notKept.text': Nothing;
  /** Heading of the table of contents. */
  'pamphlet.contents': Nothing;
  /** Heading of the two pages that summarize a scheme. */
  'pamphlet.summaryTitle': Nothing;
  /** Under the heading of the summary. */
  'pamphlet.summaryLead': Nothing;
  /** Meaning of the symbol next to what is covered. */
  'pamphlet.insuredSymbol': Nothing;
  /** Meaning of the symbol next to what is not covered. */
  'pamphlet.notInsuredSymbol': Nothing;
  /** Meaning of the symbol next to what is restricted. */
  'pamphlet.restrictionSymbol': Nothing;
  /** Under a list of the summary: {n} further items that the chapter has. A link to the chapter follows. */
  'pamphlet.more': { n: string | number };
  /** Link to a chapter. {n} is its number. */
  'pamphlet.seeChapter': { n: string | number };
  /** In front of links to the parts of other chapters that a part must be read with. */
  'pamphlet.related': Nothing;
  /** Heading of the table that says where each required item of solicitation material is. */
  'pamphlet.checklistTitle': Nothing;
  /** Under the heading of that table. */
  'pamphlet.checklistLead': Nothing;
  /** Caption: items of the contract summary, which Japanese law requires. */
  'pamphlet.contractSummary': Nothing;
  /** Caption: items of the warning information, which Japanese law requires. */
  'pamphlet.warningInformation': Nothing;
  /** Column heading: required item. */
  'pamphlet.item': Nothing;
  /** Column heading: where in the pamphlet the item is. */
  'pamphlet.where': Nothing;
  /** Where the pamphlet states nothing about an item. It must not read like "not covered". */
  'pamphlet.notStatedHere': Nothing;
  /** Where a part of the pamphlet is not read into data yet. It must not read like "not stated". */
  'pamphlet.notYetReadHere': Nothing;
  /** At the head of a scheme of which only a part is read. */
  'pamphlet.level.tables': Nothing;
  /** At the head of a scheme of which only a part is read. */
  'pamphlet.level.facts': Nothing;
  /** At the head of a scheme of which only a part is read. */
  'pamphlet.level.clauses': Nothing;
  /** Lines of the original that a part was read from. {n} is a line number or a range of them. */
  'pamphlet.originalLines': { n: string | number };
  /** Column heading: damages or cost. */
  'pamphlet.cost': Nothing;
  /** Column heading: what the damages or cost means. */
  'pamphlet.definition': Nothing;
  /** Caption of a table of costs that has no heading of its own. */
  'pamphlet.costTable': Nothing;
  /** Label of a table that is shown as the pamphlet prints it. */
  'pamphlet.printedTable': Nothing;
  /** Column heading: percentage of a loss that is paid. */
  'pamphlet.payout': Nothing;
  /** Column heading: limit of a cost. */
  'pamphlet.limit': Nothing;
  /** Column heading: what a limit or deductible is for. */
  'pamphlet.subject': Nothing;
  /** Column heading: each claim, each incident, policy period and so on. */
  'pamphlet.basis': Nothing;
  /** Caption of the table of limits for single costs and conditions. */
  'pamphlet.sublimits': Nothing;
  /** Caption of the table of deductibles. */
  'pamphlet.deductibles': Nothing;
  /** Before an amount that is an upper bound. */
  'pamphlet.upTo': Nothing;
  /** Next to a value that the pamphlet states in different ways. */
  'pamphlet.clash': Nothing;
  /** In the cell of a limit that applies to all costs together. */
  'pamphlet.overall': Nothing;
  /** In the table of limits: a limit for all costs together. */
  'pamphlet.overallLimit': Nothing;
  /** Column heading: condition of a limit. */
  'pamphlet.condition': Nothing;
  /** Before an amount that is a lower bound. */
  'pamphlet.from': Nothing;
  /** Caption of the list of riders. */
  'pamphlet.riderList': Nothing;
  /** Next to a rider that is part of the contract for one class of members. {class} is the name of the class. */
  'pamphlet.includedFor': { class: string | number };
  /** Column heading: name of a rider. */
  'pamphlet.rider': Nothing;
  /** Column heading: how a rider is attached. */
  'pamphlet.attachmentHead': Nothing;
  /** Column heading: whether a rider extends or restricts cover. */
  'pamphlet.effectHead': Nothing;
  /** Label of a list of notes, read by screen readers. */
  'pamphlet.notes': Nothing;
  /** Mark on the cover of a pamphlet that is not final. */
  'pamphlet.draft': Nothing;
  /** Mark on the cover of a pamphlet with bars at the margin where something changed. */
  'pamphlet.redline': Nothing;
  /** What the bars at the margin mean. {old} is the name of the edition before, such as `2024年版`. */
  'pamphlet.redlineMeans': { old: string | number };
  /** At the foot of each page of such a pamphlet. {old} is the name of the edition before. */
  'pamphlet.redlineLine': { old: string | number };
  /** Reason why a pamphlet is a draft. Used in a list of reasons. */
  'pamphlet.draftNumber': Nothing;
  /** Reason why a pamphlet is a draft. Used in a list of reasons. */
  'pamphlet.draftTranslation': Nothing;
  /** Mark on the cover of a pamphlet whose policy period is over. */
  'pamphlet.expired': Nothing;
  /** Label of the registered number of a pamphlet. */
  'pamphlet.documentNumber': Nothing;
  /** Shown instead of a contact that no one confirmed. */
  'pamphlet.withheldContact': Nothing;
  /** Shown instead of a document number and month that no one confirmed. */
  'pamphlet.withheldNumber': Nothing;
  /** Next to words that have no translation and are shown in the base language. It is set in brackets. */
  'pamphlet.untranslated': Nothing;
  /** Warning at the head of the chapter on exclusions. Has legal weight. */
  'pamphlet.riskExclusions': Nothing;
  /** Warning at the head of the chapter on duties. Has legal weight. */
  'pamphlet.riskDuties': Nothing;
  /** Warning at the head of the chapter on claims. Has legal weight. */
  'pamphlet.riskClaims': Nothing;
  /** On the cover: what arrows in the text are. */
  'pamphlet.pageReferences': Nothing;
  /** Label before a link to the pamphlet in the base language. */
  'pamphlet.original': Nothing;
  /** Heading over the source of the pamphlet and how it was made. */
  'pamphlet.colophon': Nothing;
  /** After a link, on paper: the number of the linked page. {page} is a page number. */
  'pamphlet.onPage': { page: string | number };
  /** In a printed pamphlet, in front of the name of the place that words point to: `→ 11ページ「支払限度額」`. {page} is its page. */
  'pamphlet.pointerPageOf': { page: string | number };
  /** The same where the sentence has the name already: `→ 11ページ`. */
  'pamphlet.pointerPage': { page: string | number };
  /** The name of a place that words point to, behind an arrow: `→「支払限度額」`. */
  'pamphlet.pointerName': { name: string | number };
  /** In place of a page of the original that the document does not have. {page} is its number there, {meant} what was on it. */
  'pamphlet.pointerMeantOn': { page: string | number; meant: string | number };
  /** The same where the number of the page is not printed. */
  'pamphlet.pointerMeantPage': { meant: string | number };
  /** Behind 上記 and such words for something that the original has and the document has not. */
  'pamphlet.pointerMeant': { meant: string | number };
  /** Behind the name of a place where the original leaves out the number of the page. */
  'pamphlet.pointerUnnumbered': Nothing;
  /** Title of a chapter of each pamphlet and scheme page. */
  'pamphlet.chapter.about': Nothing;
  /** Title of a chapter of each pamphlet and scheme page. */
  'pamphlet.chapter.cover': Nothing;
  /** Title of a chapter of each pamphlet and scheme page. */
  'pamphlet.chapter.costs': Nothing;
  /** Title of a chapter of each pamphlet and scheme page. */
  'pamphlet.chapter.limits': Nothing;
  /** Title of a chapter of each pamphlet and scheme page. */
  'pamphlet.chapter.premiums': Nothing;
  /** Title of a chapter of each pamphlet and scheme page. */
  'pamphlet.chapter.riders': Nothing;
  /** Title of a chapter of each pamphlet and scheme page. */
  'pamphlet.chapter.exclusions': Nothing;
  /** Title of a chapter of each pamphlet and scheme page. */
  'pamphlet.chapter.joining': Nothing;
  /** Title of a chapter of each pamphlet and scheme page. */
  'pamphlet.chapter.duties': Nothing;
  /** Title of a chapter of each pamphlet and scheme page. */
  'pamphlet.chapter.claims': Nothing;
  /** Title of a chapter of each pamphlet and scheme page. */
  'pamphlet.chapter.notices': Nothing;
  /** Title of a chapter of each pamphlet and scheme page. */
  'pamphlet.chapter.services': Nothing;
  /** Title of a chapter of each pamphlet and scheme page. */
  'pamphlet.chapter.examples': Nothing;
  /** Title of a chapter of each pamphlet and scheme page. */
  'pamphlet.chapter.contacts': Nothing;
  /** Title of the chapter with the text that is not read yet, as printed. */
  'pamphlet.chapter.unread': Nothing;
  /** Question of the two-page summary, as in the European IPID. */
  'pamphlet.summary.kind': Nothing;
  /** Question of the two-page summary, as in the European IPID. */
  'pamphlet.summary.insured': Nothing;
  /** Question of the two-page summary, as in the European IPID. */
  'pamphlet.summary.notInsured': Nothing;
  /** Question of the two-page summary, as in the European IPID. */
  'pamphlet.summary.restrictions': Nothing;
  /** Question of the two-page summary, as in the European IPID. */
  'pamphlet.summary.territory': Nothing;
  /** Question of the two-page summary, as in the European IPID. */
  'pamphlet.summary.obligations': Nothing;
  /** Question of the two-page summary, as in the European IPID. */
  'pamphlet.summary.payment': Nothing;
  /** Question of the two-page summary, as in the European IPID. */
  'pamphlet.summary.startAndEnd': Nothing;
  /** Question of the two-page summary, as in the European IPID. */
  'pamphlet.summary.cancelling': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.structure': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.cover': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.territory': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.riders': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.policy-period': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.limits': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.premium': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.payment': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.dividends': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.surrender-value': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.cooling-off': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.disclosure': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.notification': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.start-of-cover': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.exclusions': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.cancellation': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.insolvency': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.dispute-resolution': Nothing;
  /** Item that Japanese law requires in solicitation material. */
  'pamphlet.checklist.contact': Nothing;
  /** Kind of contact: insurer. */
  'pamphlet.role.insurer': Nothing;
  /** Kind of contact: agent. */
  'pamphlet.role.agent': Nothing;
  /** Kind of contact: policyholder. */
  'pamphlet.role.policyholder': Nothing;
  /** Kind of contact: where a loss is notified. */
  'pamphlet.role.claims': Nothing;
  /** Kind of contact: the designated body for resolving disputes. */
  'pamphlet.role.dispute-resolution': Nothing;
  /** Kind of contact: the bank account that premiums are paid into. */
  'pamphlet.role.bank-account': Nothing;
  /** A rider that is part of each contract. */
  'pamphlet.attachment.automatic': Nothing;
  /** A rider that a member may choose. */
  'pamphlet.attachment.optional': Nothing;
  /** A rider of which the pamphlet does not say how it is attached. */
  'pamphlet.attachment.not stated': Nothing;
  /** A rider that extends cover. */
  'pamphlet.effect.extends': Nothing;
  /** A rider that restricts cover. */
  'pamphlet.effect.restricts': Nothing;
  /** Behind the label of a form that the original leaves blank, in brackets. */
  'pamphlet.blankField': Nothing;
  /** Behind an amount: the lower of it and another limit is paid. {limit} uses terms.limitOf. */
  'pamphlet.lowerOf': { limit: string | number };
  /** Caption of the table that says how limits and deductibles apply to costs and riders. */
  'pamphlet.rules': Nothing;
  /** Head of a column: how a limit or a deductible applies. */
  'pamphlet.ruleHead': Nothing;
  /** All of it is paid up to these limits. {limits} uses terms.limitOf. */
  'pamphlet.rule.within': { limits: string | number };
  /** These limits do not apply to it. {limits} uses terms.limitOf. */
  'pamphlet.rule.besides': { limits: string | number };
  /** It has these limits in common with the rest of the contract. {limits} uses terms.limitOf. */
  'pamphlet.rule.shares': { limits: string | number };
  /** The deductible is taken off first. */
  'pamphlet.rule.deducted': Nothing;
  /** No deductible is taken off. */
  'pamphlet.rule.none': Nothing;
  /** The payment is reduced by a ratio; the words of the ratio follow. */
  'pamphlet.rule.reduced': Nothing;
  /** What is reduced, if it is every payment. */
  'pamphlet.rule.everyPayment': Nothing;
  /** Next to a limit that another one may take the place of. {condition} are words of the text, {limits} uses terms.limitOf. */
  'pamphlet.rule.onlyWithin': { condition: string | number; limits: string | number };
  /** Next to the amount of a limit: the text only says that it is the amount of another limit. {limit} uses terms.limitOf. */
  'pamphlet.sameAs': { limit: string | number };
  /** Above the list of all terms that the pamphlet defines, with links to what they mean. */
  'pamphlet.termList': Nothing;
  /** In the summary: what the scheme covers. {covers} is a list of the names of its covers. */
  'pamphlet.coversOf': { covers: string | number };
  /** In the summary, before the lowest printed premium and what it is for. {name} is what the premium is called: annual premium. */
  'pamphlet.premiumFrom': { name: string | number };
  /** The same where the premiums are examples. */
  'pamphlet.premiumExampleFrom': { name: string | number };
  /** In the summary: riders with the same attachment. {attachment} and {effect} are pamphlet.attachment and pamphlet.effect. */
  'pamphlet.ridersOf': { attachment: string | number; effect: string | number; riders: string | number };
  /** In the summary, below the points of what is insured: the names of the costs, which promise nothing by themselves. */
  'pamphlet.costNames': { chapter: string | number; names: string | number };
  /** Opens the further points of a question of the summary. */
  'pamphlet.furtherPoints': { n: number };
  /** Heading of the summary of a pamphlet for members, and of a leaflet. */
  'pamphlet.memberSummary': Nothing;
  /** Under that heading in a pamphlet. */
  'pamphlet.memberSummaryLead': Nothing;
  /** Title of the chapter of a pamphlet for members that says what words mean. */
  'pamphlet.termsChapter': Nothing;
  /** On the cover, before a few statements that say what is covered. */
  'pamphlet.coverPoints': Nothing;
  /** Before an example of a premium. */
  'pamphlet.example': Nothing;
  /** An example of a premium. {given} is what a member has, {row} the label of the row that it is in, {name} what the premium is called, {amount} its amount. */
  'pamphlet.exampleOfRow': {
    given: string | number;
    row: string | number;
    name: string | number;
    amount: string | number;
  };
  /** The same for a premium whose row is not looked up by a number. */
  'pamphlet.exampleOf': { given: string | number; name: string | number; amount: string | number };
  /** Heading over the address and the QR code of the page that has everything. */
  'pamphlet.fullTitle': Nothing;
  /** Under that heading, in a pamphlet for members. */
  'pamphlet.fullLead': Nothing;
  /** The same in a leaflet. */
  'pamphlet.leafletFullLead': Nothing;
  /** Below the premiums of a leaflet: the pamphlet has further tables. */
  'pamphlet.moreRates': Nothing;
  /** Heading of a leaflet: how to join. */
  'pamphlet.howToJoin': Nothing;
  /** Heading of a leaflet: the desks that answer questions. */
  'pamphlet.whomToAsk': Nothing;
  /** On a cover: the lowest premium. {name} is what it is called. */
  'pamphlet.lowestPremium': { name: string | number };
  /** The same where the text has examples of premiums only. */
  'pamphlet.lowestExample': { name: string | number };
  /** Describes the page of a scheme to search engines. {title} is the name of the scheme. */
  'scheme.description': { title: string | number };
  /** Heading of the contents of the page. */
  'scheme.contents': Nothing;
  /** Link to the original text. */
  'scheme.original': Nothing;
  /** Behind that link: what the page shows. */
  'scheme.originalDetail': Nothing;
  /** Warning: the scheme takes no new members. */
  'scheme.closed': Nothing;
  /** Warning: the policy period of the edition is over. */
  'scheme.expired': Nothing;
  /** Under the files: the pamphlet is a draft. {reasons} is a list made of pamphlet.draftNumber and pamphlet.draftTranslation. */
  'scheme.draft': { reasons: string | number };
  /** Behind the link to a pamphlet that is a draft. */
  'scheme.isDraft': Nothing;
  /** At the foot of the page. {file} is the name of the source file, {received} a day. */
  'scheme.colophon': { file: string | number; received: string | number };
  /** Link to the lines of the original that a part of the page was read from. */
  'scheme.lines': { first: string | number; last: string | number };
  /** Link back to the top of the page. */
  'scheme.top': Nothing;
  /** Link to the line of the original that a part of the page was read from. */
  'scheme.line': { line: string | number };
  /** Title of the search page. */
  'search.title': Nothing;
  /** Under the title. */
  'search.lead': Nothing;
  /** Label of the field for words. */
  'search.word': Nothing;
  /** Under that label: how words are found. Describe what holds in your language. */
  'search.hint': Nothing;
  /** Button that starts the search. */
  'search.button': Nothing;
  /** Opens the filters. */
  'search.narrow': Nothing;
  /** Label of the filter by scheme. */
  'search.schemes': Nothing;
  /** Heading over the editions that are not searched unless they are chosen: past ones, and those that begin later. */
  'search.otherEditions': Nothing;
  /** Behind the sentence that nothing was found: {n} results are in editions that are not searched unless they are chosen. */
  'search.inOtherEditions': { n: string | number };
  /** Label of the filter by kind of statement. */
  'search.kindOf': Nothing;
  /** Choice of that filter: all. */
  'search.allKinds': Nothing;
  /** Button that removes the filters. */
  'search.reset': Nothing;
  /** Heading over the results. */
  'search.results': Nothing;
  /** Label of the links to the results of each scheme, read by screen readers. */
  'search.byScheme': Nothing;
  /** While the index of the search is loaded. */
  'search.loading': Nothing;
  /** Number of results. {n} is above 1; {with} of {schemes} schemes have one. */
  'search.found': { n: string | number; schemes: string | number; with: string | number };
  /** Number of results where every scheme has one. */
  'search.foundInAll': { n: string | number; schemes: string | number };
  /** The same for one result: {with} of {schemes} schemes. */
  'search.foundOne': { schemes: string | number; with: string | number };
  /** Where nothing is found. {query} is what the reader typed. */
  'search.none': { query: string | number };
  /** Words that no scheme has. {words} is a list of them. */
  'search.nowhere': { words: string | number };
  /** Follows search.none. {n} is the number of results without the filters. */
  'search.narrowed': { n: string | number };
  /** A part of the address of the page that means nothing. {what} is that part. */
  'search.unknown': { what: string | number };
  /** Where nothing is found: what to try. */
  'search.noneAdvice': Nothing;
  /** Where nothing is found: it does not mean that something is not covered. Has legal weight. */
  'search.noneMeaning': Nothing;
  /** Where the index cannot be loaded. */
  'search.failed': Nothing;
  /** Where the index is of another version than the page. */
  'search.otherBuild': Nothing;
  /** Button that shows more results of a scheme. {n} is the number of those left. */
  'search.more': { n: string | number };
  /** Number of results of one scheme. */
  'search.count': { n: string | number };
  /** Shown where no script runs. */
  'search.needsScript': Nothing;
  /** Heading over the list of all headings. */
  'search.contents': Nothing;
  /** Under that heading. */
  'search.contentsLead': Nothing;
  /** Under the search, once the pages are kept for reading without a connection. */
  'search.offline': Nothing;
  /** Line in the original. {n} is a line number. */
  'search.line': { n: string | number };
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.fact': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.assumption': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.premium': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.rating-class': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.limit': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.payout': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.coverage': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.cost': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.exclusion': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.definition': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.rider': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.notice': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.service': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.example': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.statistic': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.contact': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.note': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.prose': Nothing;
  /** Kind of a search result, and choice of the filter by kind. */
  'search.kind.heading': Nothing;
  /** Navigation: the home page, the list of schemes. */
  'shell.home': Nothing;
  /** Navigation: the page that finds a premium. */
  'shell.premiums': Nothing;
  /** Navigation: the page that compares schemes. */
  'shell.compare': Nothing;
  /** Navigation: the search page. */
  'shell.search': Nothing;
  /** Navigation: the page of data files. */
  'shell.data': Nothing;
  /** Label of the navigation, read by screen readers. */
  'shell.pages': Nothing;
  /** Link at the foot of each page to the statement on accessibility. */
  'shell.accessibility': Nothing;
  /** At the foot of each page. {day} is the last day on which a pamphlet was received. */
  'shell.asOf': { day: string | number };
  /** Line on a page that the browser shows from its copy without a connection. {day} is the day of the copy. */
  'shell.kept': { day: string | number };
  /** Line on every page of the site while the newest text of a product cannot be published. {title} is the name of the product. */
  'shell.behind': { title: string | number };
  /** Link from a statement to its line in the original. {line} is a line number; the words around it are for screen readers. */
  'shell.toLine': { line: string | number };
  /** Number of pages of a PDF file. */
  'shell.pdfPages': { count: string | number };
  /** Title of the page of an original text; the name of the scheme follows. */
  'source.title': Nothing;
  /** Under the title. */
  'source.lead': Nothing;
  /** Link from the line of the original back to the answer, the comparison or the search that led to it. */
  'source.back': Nothing;
  /** Spoken when a line of the original is opened: {line} is its number, {words} the marked words. */
  'source.marked': { line: string | number; words: string | number };
  /** Link to the page of the scheme. */
  'source.toScheme': Nothing;
  /** Heading over facts about the file. */
  'source.about': Nothing;
  /** Label: name of the file. */
  'source.file': Nothing;
  /** Label: day on which the file was received. */
  'source.received': Nothing;
  /** Label: character encoding of the file. */
  'source.encoding': Nothing;
  /** Label: digest of the file. */
  'source.sha256': Nothing;
  /** Label: number of lines. */
  'source.length': Nothing;
  /** Number of lines of the file. */
  'source.lines': { count: string | number };
  /** Label of a line, read by screen readers. */
  'source.line': { line: string | number };
  /** Heading over the list of headings. */
  'source.contents': Nothing;
  /** Heading over the explanation of the marks. */
  'source.legend': Nothing;
  /** Under that heading: words next to the text. */
  'source.legendLead': Nothing;
  /** Follows source.legendLead: remarks on what looks wrong. */
  'source.remarksLead': Nothing;
  /** Explains a mark: amounts and percentages. */
  'source.explained.sum': Nothing;
  /** Explains a mark: figures of examples and statistics. */
  'source.explained.figure': Nothing;
  /** Explains a mark: words that are values as they are. */
  'source.explained.name': Nothing;
  /** Explains a mark: headings. */
  'source.explained.heading': Nothing;
  /** Explains a mark: note marks and references. */
  'source.explained.reference': Nothing;
  /** Explains a mark: sentences and table headings. */
  'source.explained.wording': Nothing;
  /** Explains a mark: what was not read because it is not part of the content, such as page numbers. */
  'source.explained.furniture': Nothing;
  /** Explains text without a mark. */
  'source.explained.plain': Nothing;
  /** A sample word that shows what a mark looks like. */
  'source.sample': Nothing;
  /** Name of text without a mark. */
  'source.plain': Nothing;
  /** Heading over the text. */
  'source.text': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.furniture': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.premium': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.limit': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.deductible': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.ratio': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.figure': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.fact': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.date': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.code': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.label': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.reference': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.heading': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.coverage': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.cost': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.exclusion': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.definition': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.rider': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.service': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.provision': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.example': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.statistic': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.contact': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.note': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.term': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.assumption': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.prose': Nothing;
  /** The kind of a marked part of the original; next to a line and in the legend. */
  'source.kinds.table': Nothing;
  /** On an empty cell; a link to the line that its value was read from follows. */
  'source.mergedCell': Nothing;
  /** On a band without a printed lower edge; a link to the line it was read from follows. */
  'source.lowerEdge': Nothing;
  /** On a band without a printed upper edge; a link to the line it was read from follows. */
  'source.upperEdge': Nothing;
  /** On a value that also holds for the empty cells below it. */
  'source.carried': Nothing;
  /** On an item in which a person corrected a misprint, or declared what a character is shown as. */
  'source.corrected': Nothing;
  /** Label of the corrected words; they follow as a quotation. */
  'source.correctedReading': Nothing;
  /** Remark on a probable slip of the text; the words follow as a quotation. */
  'source.findings.misreading': Nothing;
  /** Remark on a name that is spelled in another way elsewhere; the words follow as a quotation. */
  'source.findings.name-variant': Nothing;
  /** Remark on a place that was left blank; the words follow as a quotation. */
  'source.findings.placeholder-unfilled': Nothing;
  /** Remark on a reference without a page number; the words follow as a quotation. */
  'source.findings.page-reference-empty': Nothing;
  /** Remark on a page number that goes backwards; the words follow as a quotation. */
  'source.findings.page-reference-differs': Nothing;
  /** Remark on a mark that stands for two things; the words follow as a quotation. */
  'source.findings.label-reused': Nothing;
  /** Remark on a name that the text says nothing of; the words follow as a quotation. */
  'source.findings.name-undefined': Nothing;
  /** Remark on a limit above the one it is within; the words follow as a quotation. */
  'source.findings.limit-above-plan': Nothing;
  /** Remark on an amount of an example above the limits of all plans; the words follow as a quotation. */
  'source.findings.loss-above-limit': Nothing;
  /** Remark on an amount that its printed calculation does not lead to; the words follow as a quotation. */
  'source.findings.premium-off-formula': Nothing;
  /** Remark on a field of a form without its value; the words follow as a quotation. */
  'source.findings.form-field-blank': Nothing;
  /** Remark on words that do not hold for the plans of the scheme; the words follow as a quotation. */
  'source.findings.generic-against-plan': Nothing;
  /** Remark on a day outside the policy period; the words follow as a quotation. */
  'source.findings.date-of-last-year': Nothing;
  /** Remark on a note that no mark refers to; the words follow as a quotation. */
  'source.findings.note-unreferenced': Nothing;
  /** Remark on a bracket without its other half; the words follow as a quotation. */
  'source.findings.bracket-unclosed': Nothing;
  /** Remark on a heading that is out of place; the words follow as a quotation. */
  'source.findings.heading-misaligned': Nothing;
  /** Remark on words that do not agree with another place; the words follow as a quotation. */
  'source.findings.statement-clash': Nothing;
  /** Remark on a character that was lost; the words follow as a quotation. */
  'source.findings.source-character-lost': Nothing;
  /** Remark on words that a person has to check; the words follow as a quotation. */
  'source.findings.editor-noted': Nothing;
  /** Name of a key fact: the name of the scheme. */
  'terms.identity.title': Nothing;
  /** Name of a key fact: the association that is the policyholder. */
  'terms.identity.policyholder': Nothing;
  /** Name of a key fact: the insurer. */
  'terms.identity.insurer': Nothing;
  /** Name of a key fact: the agent. */
  'terms.identity.agent': Nothing;
  /** Name of a key fact: the policy period. */
  'terms.identity.policyPeriod': Nothing;
  /** Name of a key fact: the day by which a member applies. */
  'terms.identity.applicationDeadline': Nothing;
  /** Name of a key fact: whether the scheme takes new members. */
  'terms.identity.status': Nothing;
  /** Kind of term that premiums assume: a limit. */
  'terms.assumption.limit': Nothing;
  /** Kind of term that premiums assume: a deductible. */
  'terms.assumption.deductible': Nothing;
  /** Kind of term that premiums assume: policy period and way of paying. */
  'terms.assumption.term': Nothing;
  /** Kind of term that premiums assume: method of payment. */
  'terms.assumption.payment': Nothing;
  /** Kind of term that premiums assume: what the premium is calculated from. */
  'terms.assumption.basis': Nothing;
  /** Kind of term that premiums assume: how a member joins. */
  'terms.assumption.joining': Nothing;
  /** Kind of term that premiums assume: who may join. */
  'terms.assumption.eligibility': Nothing;
  /** A policy period. {inception} and {expiry} are days, with or without a time. */
  'terms.period': { inception: string | number; expiry: string | number };
  /** Months that a mid-term premium is for. */
  'terms.months': { count: string | number };
  /** A number of stores. */
  'terms.stores.count': { count: number };
  /** A band of numbers of stores without an upper edge. */
  'terms.stores.from': { count: number };
  /** A band of numbers of stores without a lower edge. */
  'terms.stores.upTo': { count: number };
  /** A band of numbers of stores with both edges. */
  'terms.stores.range': { first: number; last: number };
  /** Lower edge of a band of amounts, included. The first letter becomes a capital where the band begins a line. */
  'terms.band.from': { amount: string | number };
  /** Lower edge of a band of amounts, not included. The first letter becomes a capital where the band begins a line. */
  'terms.band.over': { amount: string | number };
  /** Upper edge of a band of amounts, included. The first letter becomes a capital where the band begins a line. */
  'terms.band.upTo': { amount: string | number };
  /** Upper edge of a band of amounts, not included. The first letter becomes a capital where the band begins a line. */
  'terms.band.under': { amount: string | number };
  /** A band of amounts with both edges. {lower} and {upper} are made of the messages terms.band.from, over, upTo and under. */
  'terms.band.both': { lower: string | number; upper: string | number };
  /** What a limit is for: each claim. Shown after an amount. */
  'terms.basis.per-claim': Nothing;
  /** What a limit is for: each incident. Shown after an amount. */
  'terms.basis.per-incident': Nothing;
  /** What a limit is for: the whole policy period. Shown after an amount. */
  'terms.basis.aggregate': Nothing;
  /** What a limit is for: each person. Shown after an amount. */
  'terms.basis.per-person': Nothing;
  /** What a limit is for: each corporation. Shown after an amount. */
  'terms.basis.per-corporation': Nothing;
  /** A premium that is paid once for the whole period. */
  'terms.premium.single': Nothing;
  /** A premium that is paid every month. */
  'terms.premium.monthly': Nothing;
  /** A premium that is paid every three months. */
  'terms.premium.quarterly': Nothing;
  /** A premium that is paid every half year. */
  'terms.premium.half-yearly': Nothing;
  /** A premium that is paid every year. */
  'terms.premium.yearly': Nothing;
  /** A premium for one trip. */
  'terms.premium.per-trip': Nothing;
  /** What a premium is for: a number of insured persons. */
  'terms.per.person': { count: number };
  /** What a premium is for: a number of employees. */
  'terms.per.employee': { count: number };
  /** What a premium is for: a number of stores or offices. */
  'terms.per.store': { count: number };
  /** What a premium is for: a number of units of cover. */
  'terms.per.unit': { count: number };
  /** What a premium is for: several contracts. */
  'terms.per.contract': { count: number };
  /** What a premium is for: an amount of wages. */
  'terms.per.payroll': { amount: string | number };
  /** What a premium is for: an amount of revenue. */
  'terms.per.revenue': { amount: string | number };
  /** What a premium is for: an amount of the sum insured. */
  'terms.per.sum-insured': { amount: string | number };
  /** The time that a premium pays for, in years. */
  'terms.span.Y': { count: number };
  /** The time that a premium pays for, in months. */
  'terms.span.M': { count: number };
  /** The time that a premium pays for, in days. */
  'terms.span.D': { count: number };
  /** A tax is part of the premium. */
  'terms.tax.included': Nothing;
  /** No tax is paid on the premium. */
  'terms.tax.exempt': Nothing;
  /** A premium that the text calls 基本保険料: more can be added to it. */
  'terms.charge.base': Nothing;
  /** A premium that is paid on top of another one. {of} is what it is paid for, as printed. */
  'terms.charge.addition': { of: string | number };
  /** A number of persons. */
  'terms.quantity.person': { count: number };
  /** An age of a person, as a number of years. */
  'terms.quantity.age': { count: number };
  /** A number of days. */
  'terms.quantity.day': { count: number };
  /** A number of months. */
  'terms.quantity.month': { count: number };
  /** A number of years. */
  'terms.quantity.year': { count: number };
  /** A number of units of cover. */
  'terms.quantity.unit': { count: number };
  /** In place of a premium, where no cover is offered. {mark} is what the pamphlet prints, such as a dash. */
  'terms.notOffered': { mark: string | number };
  /** What premiums depend on: the revenue of the member. */
  'terms.axis.revenue': Nothing;
  /** What premiums depend on: the number of stores. */
  'terms.axis.stores': Nothing;
  /** What premiums depend on: the number of employees. */
  'terms.axis.employees': Nothing;
  /** What premiums depend on: the age of the insured person. */
  'terms.axis.age': Nothing;
  /** What premiums depend on: a number of days. */
  'terms.axis.days': Nothing;
  /** What premiums depend on: a number of months. */
  'terms.axis.months': Nothing;
  /** What premiums depend on: a number of years. */
  'terms.axis.years': Nothing;
  /** What premiums depend on: the number of units of cover. */
  'terms.axis.units': Nothing;
  /** What premiums depend on: the sum insured. */
  'terms.axis.sum-insured': Nothing;
  /** What premiums depend on: the sex of the insured person. */
  'terms.axis.sex': Nothing;
  /** What premiums depend on: the trade of the member. */
  'terms.axis.trade': Nothing;
  /** What premiums depend on: the class of risk. */
  'terms.axis.class': Nothing;
  /** What premiums depend on: the plan. */
  'terms.axis.plan': Nothing;
  /** What premiums depend on: the day on which cover begins. */
  'terms.axis.inception': Nothing;
  /** What premiums depend on: a condition in words. */
  'terms.axis.condition': Nothing;
  /** What premiums depend on, if the printed head is all that says it. */
  'terms.axis.other': Nothing;
  /** Behind the basis of a limit: it counts for something else where one cost is concerned. {basis} uses terms.basis. */
  'terms.basisFor': { cost: string | number; basis: string | number };
  /** The limit of a cover, in a sentence. {cover} is the name of the cover. */
  'terms.limitOf': { cover: string | number };
  /** The limit of a cover, in a sentence. {cover} is the name of the cover, {basis} uses terms.basis. */
  'terms.limitOnBasis': { cover: string | number; basis: string | number };
  /** Name of a fact of the contract: the general conditions it is made of. */
  'terms.fact.policy-form': Nothing;
  /** Name of a fact of the contract: the clauses it is made of, beside the general conditions. */
  'terms.fact.policy-clause': Nothing;
  /** Name of a fact of the contract: the first day to apply. */
  'terms.fact.recruitment-start': Nothing;
  /** Name of a fact of the contract: what lowers the premium. */
  'terms.fact.discount': Nothing;
  /** Name of a fact of the contract: the trades whose members may join. */
  'terms.fact.trade-admitted': Nothing;
  /** Name of a fact of the contract: the trades whose members may not join. */
  'terms.fact.trade-excluded': Nothing;
  /** Name of a fact of the contract: whom the policy names as insured. */
  'terms.fact.named-insured': Nothing;
  /** Name of a fact of the contract: who is insured. */
  'terms.fact.insured': Nothing;
  /** Name of a fact of the contract: what must happen within the policy period. */
  'terms.fact.trigger': Nothing;
  /** Name of a fact of the contract: until when, after an incident, costs must arise. */
  'terms.fact.response-period': Nothing;
  /** Name of a fact of the contract: by when something must be reported or handed in. */
  'terms.fact.notice-period': Nothing;
  /** Name of a fact of the contract: by when the insurer pays a claim. */
  'terms.fact.payment-period': Nothing;
  /** Name of a fact of the contract: after which time the right to a claim is lost. */
  'terms.fact.prescription': Nothing;
  /** A claim must be made against the insured within the policy period. */
  'terms.trigger.claims-made': Nothing;
  /** The incident must be discovered within the policy period. */
  'terms.trigger.discovery': Nothing;
  /** The incident must happen within the policy period. */
  'terms.trigger.occurrence': Nothing;
  /** How soon something must be done: before it happens. */
  'terms.promptness.beforehand': Nothing;
  /** How soon something must be done: at once. */
  'terms.promptness.immediately': Nothing;
  /** How soon something must be done: as soon as one can. */
  'terms.promptness.promptly': Nothing;
  /** How soon something must be done: as soon as nothing excuses a delay. */
  'terms.promptness.without-delay': Nothing;
  /** Before what a member must have or do for a discount. */
  'terms.discount.requirement': Nothing;
  /** Before what a member gets by a discount. */
  'terms.discount.benefit': Nothing;
  /** Name of a sheet of the workbook for the next edition; at most 31 characters, none of []:*?/\. */
  'workbook.sheet.about': Nothing;
  /** Name of a sheet of the workbook for the next edition; at most 31 characters, none of []:*?/\. */
  'workbook.sheet.days': Nothing;
  /** Name of a sheet of the workbook for the next edition; at most 31 characters, none of []:*?/\. {number} counts the tables of premiums. */
  'workbook.sheet.premiums': { number: string | number };
  /** Name of a sheet of the workbook for the next edition; at most 31 characters, none of []:*?/\. */
  'workbook.sheet.amounts': Nothing;
  /** Name of a sheet of the workbook for the next edition; at most 31 characters, none of []:*?/\. */
  'workbook.sheet.contacts': Nothing;
  /** Name of a sheet of the workbook for the next edition; at most 31 characters, none of []:*?/\. */
  'workbook.sheet.document': Nothing;
  /** Name of a sheet of the workbook for the next edition; at most 31 characters, none of []:*?/\. */
  'workbook.sheet.clauses': Nothing;
  /** First sheet of the workbook: its title, also the title of the file. */
  'workbook.about.title': Nothing;
  /** First sheet of the workbook: in front of the name of the edition. */
  'workbook.about.edition': Nothing;
  /** First sheet of the workbook: in front of the digest of the text. */
  'workbook.about.digest': Nothing;
  /** First sheet of the workbook: what to do. */
  'workbook.about.fill': Nothing;
  /** First sheet of the workbook: what an empty cell means. */
  'workbook.about.empty': Nothing;
  /** First sheet of the workbook: what proposals are. */
  'workbook.about.same': Nothing;
  /** First sheet of the workbook: how to save it. */
  'workbook.about.save': Nothing;
  /** First sheet of the workbook: what to do with it then. */
  'workbook.about.back': Nothing;
  /** Head of a column of the workbook: what the value is for. */
  'workbook.head.role': Nothing;
  /** Head of a column of the workbook: the words around the value. */
  'workbook.head.printed': Nothing;
  /** Head of a column of the workbook: the value of this edition. */
  'workbook.head.now': Nothing;
  /** Head of a column of the workbook: the cells to fill in. */
  'workbook.head.next': Nothing;
  /** Head of a column of the workbook: another cell that says the same. */
  'workbook.head.same': Nothing;
  /** Head of a column of the workbook: the line of the text. */
  'workbook.head.line': Nothing;
  /** Head of a column of the workbook: the id of the item that has the amount. */
  'workbook.head.owner': Nothing;
  /** Head of a column of the workbook: the heading above a clause. */
  'workbook.head.section': Nothing;
  /** Head of a column of the workbook: the printed number of a clause. */
  'workbook.head.marker': Nothing;
  /** Under the title of a sheet of the workbook: what to know about days. */
  'workbook.days.how': Nothing;
  /** Under the title of a sheet of the workbook: what to know about premiums. */
  'workbook.premiums.how': Nothing;
  /** In front of the factor that all premiums of a table are multiplied by. */
  'workbook.premiums.factor': Nothing;
  /** In front of the number of yen that results are rounded to. */
  'workbook.premiums.rounding': Nothing;
  /** Under the title of a sheet of the workbook: what to know about amounts. */
  'workbook.amounts.how': Nothing;
  /** Under the title of a sheet of the workbook: what to know about contacts. */
  'workbook.contacts.how': Nothing;
  /** Under the title of a sheet of the workbook: what is on the sheet. */
  'workbook.document.how': Nothing;
  /** Under the title of a sheet of the workbook: what to know about clauses. */
  'workbook.clauses.how': Nothing;
  /** Beside a cell to fill in: another cell says the same. {cell} is its address. */
  'workbook.same': { cell: string | number };
  /** What a value of the workbook is for. */
  'workbook.role.inception': Nothing;
  /** What a value of the workbook is for. */
  'workbook.role.expiry': Nothing;
  /** What a value of the workbook is for. */
  'workbook.role.deadline': Nothing;
  /** What a value of the workbook is for. */
  'workbook.role.recruitment-start': Nothing;
  /** What a value of the workbook is for. */
  'workbook.role.issued': Nothing;
  /** What a value of the workbook is for. */
  'workbook.role.joining': Nothing;
  /** What a value of the workbook is for. */
  'workbook.role.statistic': Nothing;
  /** What a value of the workbook is for. */
  'workbook.role.limit': Nothing;
  /** What a value of the workbook is for. */
  'workbook.role.deductible': Nothing;
  /** What a value of the workbook is for. */
  'workbook.role.ratio': Nothing;
  /** What a value of the workbook is for. */
  'workbook.role.example': Nothing;
  /** What a value of the workbook is for. */
  'workbook.role.other': Nothing;
  /** Whom a contact of the workbook is with. */
  'workbook.contact.insurer': Nothing;
  /** Whom a contact of the workbook is with. */
  'workbook.contact.agent': Nothing;
  /** Whom a contact of the workbook is with. */
  'workbook.contact.policyholder': Nothing;
  /** Whom a contact of the workbook is with. */
  'workbook.contact.claims': Nothing;
  /** Whom a contact of the workbook is with. */
  'workbook.contact.dispute-resolution': Nothing;
  /** Whom a contact of the workbook is with. */
  'workbook.contact.bank-account': Nothing;
  /** What a value of a contact in the workbook is. */
  'workbook.contactValue.name': Nothing;
  /** What a value of a contact in the workbook is. */
  'workbook.contactValue.unit': Nothing;
  /** What a value of a contact in the workbook is. */
  'workbook.contactValue.person': Nothing;
  /** What a value of a contact in the workbook is. */
  'workbook.contactValue.postal-code': Nothing;
  /** What a value of a contact in the workbook is. */
  'workbook.contactValue.address': Nothing;
  /** What a value of a contact in the workbook is. */
  'workbook.contactValue.telephone': Nothing;
  /** What a value of a contact in the workbook is. */
  'workbook.contactValue.fax': Nothing;
  /** What a value of a contact in the workbook is. */
  'workbook.contactValue.email': Nothing;
  /** What a value of a contact in the workbook is. */
  'workbook.contactValue.website': Nothing;
  /** What a value of a contact in the workbook is. */
  'workbook.contactValue.hours': Nothing;
  /** What a value of a contact in the workbook is. */
  'workbook.contactValue.closed': Nothing;
  /** What a value of a contact in the workbook is. */
  'workbook.contactValue.bank': Nothing;
  /** What a value of a contact in the workbook is. */
  'workbook.contactValue.account': Nothing;
  /** What a value of a contact in the workbook is. */
  'workbook.contactValue.account-holder': Nothing;
  /** What a field of the sheet of the document is. */
  'workbook.document.number': Nothing;
  /** What a field of the sheet of the document is. */
  'workbook.document.title': Nothing;
  /** What a field of the sheet of the document is. */
  'workbook.document.insurer': Nothing;
  /** What a field of the sheet of the document is. */
  'workbook.document.policyholder': Nothing;
  /** What a field of the sheet of the document is. */
  'workbook.document.agent': Nothing;
  /** Shown by the spreadsheet program where something else is typed. */
  'workbook.hint.number': Nothing;
  /** Shown by the spreadsheet program where something else is typed. */
  'workbook.hint.day': Nothing;
  /** Shown by the spreadsheet program where something else is typed. */
  'workbook.hint.factor': Nothing;
};

/** The key of a message: `home.find` is in templates/words/<lang>/home.po. */
export type MessageKey = keyof Messages;
