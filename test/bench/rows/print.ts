import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pLimit from 'p-limit';
import { readAll } from '../../../src/stages/sources.ts';
import { loadTemplates } from '../../../src/render/html/templates.ts';
import type { Product } from '../../../src/render/document/products.ts';
import { documentedIn, renderProduct } from '../../../src/render/pamphlet/pamphlets.ts';
import { ensureBrowser, launch } from '../../../src/render/print/browser.ts';
import { printAll, putAside } from '../../../src/render/print/print-all.ts';
import { openStore } from '../../../src/store/store.ts';
import { languagesOf } from '../../support/languages.ts';
import { publishInMemory, shelfInMemory } from '../../support/shelf.ts';
import { inPairs, timeOfTree, type Measured, type Rounds } from '../measure.ts';
import { context, DESCENDANTS, scratch } from '../place.ts';
import type { Row } from '../row.ts';

/**
 * Pamphlets, folios filled in, made accessible and checked by the gate, compared with the same pages loaded from disk and printed by Chromium as
 * they come; a browser started for each run, two pages at a time in both.
 * @param count  Of how many languages.
 */
async function throughTheGate(product: Product, count: number, rounds: Rounds): Promise<Measured> {
  const { files } = await publishInMemory(context, { pdf: false });
  for (const [name, content] of files) {
    if (!name.startsWith('pamphlets/')) continue;
    mkdirSync(dirname(join(scratch, name)), { recursive: true });
    writeFileSync(join(scratch, name), content);
  }
  const schemes = (await readAll(context)).map(({ scheme }) => scheme);
  const { languages } = await languagesOf(context, schemes);
  const templates = await loadTemplates(context.templates);
  const printables = languages
    .slice(0, count)
    .flatMap((language) =>
      schemes.map(
        (scheme) => renderProduct(product, scheme, documentedIn(scheme, language), language, templates).printable,
      ),
    );
  const build = await ensureBrowser(context.cache, undefined);
  const store = await openStore(join(scratch, 'printed'));
  const counted = (job: () => Promise<void>) => () => timeOfTree(job, DESCENDANTS);
  return inPairs(
    counted(async () => {
      // a remark of its own makes each print a new one
      const remark = `<!-- ${performance.timeOrigin} ${performance.now()} -->`;
      const fresh = printables.map((page) => ({ ...page, html: `${page.html}${remark}` }));
      const shelf = shelfInMemory();
      const waiting = await Promise.all(fresh.map((page) => putAside(page, shelf)));
      const { refused } = await printAll(waiting, files, { cache: context.cache, store, shelf });
      if (refused.length > 0) throw new Error(`The gate refused ${refused.map(({ path }) => path).join(', ')}.`);
    }),
    counted(async () => {
      const browser = await launch(build);
      const limit = pLimit(2);
      await Promise.all(
        printables.map(({ path }) =>
          limit(async () => {
            const page = await browser.newPage();
            await page.goto(pathToFileURL(join(scratch, path)).href, { waitUntil: 'load' });
            await page.pdf({ preferCSSPageSize: true, printBackground: true });
            await page.close();
          }),
        ),
      );
      await browser.close();
    }),
    rounds,
  );
}

export const printRows: readonly Row[] = [
  {
    name: 'print/five',
    what: 'five member pamphlets through the gate, against bare Chromium prints',
    aim: 1.3,
    measure: () => throughTheGate('member', 1, { rounds: 2, warmUp: 1 }),
  },
  {
    name: 'print/ten',
    what: 'ten proofs through the gate, against bare Chromium prints',
    aim: 1.3,
    isLong: true,
    measure: () => throughTheGate('proof', 2, { rounds: 3, warmUp: 1 }),
  },
];
