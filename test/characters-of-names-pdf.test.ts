import { expect, it } from 'vitest';
import { renderStyles } from '../src/render/html/assets.ts';
import { printPage } from '../src/render/print/print.ts';
import { openStore } from '../src/store/store.ts';
import { leaveBrowser, sharedBrowser } from './support/browser.ts';
import { pamphletOf, readNamed, SHOWN } from './support/characters-of-names.ts';
import { readPdfBytes } from './support/pdf.ts';
import { project } from './support/project.ts';

it('prints declared characters so that they are found in the text of the PDF', async () => {
  const { printable } = await pamphletOf(readNamed(true));
  const styles = await renderStyles(`${project}templates`);
  const cache = `${project}.cache`;
  const browser = await sharedBrowser();
  try {
    const { printed } = await printPage(browser, printable, new Map(), styles, await openStore(`${cache}/store`));
    const { pages } = await readPdfBytes(Buffer.from(printed));
    expect(pages.join('')).toContain(SHOWN);
  } finally {
    await leaveBrowser(browser);
  }
}, 120_000);
