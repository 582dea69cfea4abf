import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer';
import sirv from 'sirv';
import { PATIENCE } from '../../src/render/print/browser.ts';
import { HEADERS } from '../../src/render/site/hosting.ts';
import { leaveBrowser, sharedBrowser } from './browser.ts';
import { built } from './project.ts';

/** The site served as a host would serve it, below a path that is not the root, with a browser. */
export type ServedSite = {
  /** `http://localhost:1234/some/where/`, the folder that holds `ja/` and `en/`. */
  url: string;
  browser: Browser;
  /** Errors in the browser: failed scripts, violations of the policy, missing files. */
  complaints: string[];
  /** A new page of its own session, at a path such as `ja/compare.html?with=a,b`. */
  open: (path: string, viewport?: { width: number; height: number }) => Promise<Page>;
  close: () => Promise<void>;
};

const BASE = '/some/where';

/** @param folder  The project's own `out/site` unless said otherwise. */
export async function serveSite(folder = built('site')): Promise<ServedSite> {
  const files = sirv(folder, { dev: true, extensions: [] });
  const server = createServer((request, response) => {
    for (const { name, value } of HEADERS) response.setHeader(name, value);
    const isOurs = request.url?.startsWith(`${BASE}/`);
    const refuse = () => void response.writeHead(404).end();
    if (!isOurs) return refuse();
    request.url = request.url!.slice(BASE.length);
    files(request, response, refuse);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://localhost:${(server.address() as AddressInfo).port}${BASE}/`;
  const browser = await sharedBrowser();
  const complaints: string[] = [];
  return {
    url,
    browser,
    complaints,
    open: async (path, viewport = { width: 1280, height: 900 }) => {
      const session = await browser.createBrowserContext();
      const page = await session.newPage();
      page.setDefaultTimeout(PATIENCE);
      page.on('pageerror', (error) => complaints.push(`${path}: ${String(error)}`));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${path}: ${message.text()}`);
      });
      page.on('requestfailed', (request) => {
        // a page that leads on to another one leaves what it was still asking for
        const isLeft = request.failure()?.errorText === 'net::ERR_ABORTED';
        if (!isLeft) complaints.push(`${path}: ${request.url()} failed`);
      });
      await page.setViewport(viewport);
      await page.goto(`${url}${path}`);
      // wait for what its scripts load at once
      await page.waitForNetworkIdle({ idleTime: 50 });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return page;
    },
    close: async () => {
      await leaveBrowser(browser);
      await new Promise((closed) => server.close(closed));
    },
  };
}
