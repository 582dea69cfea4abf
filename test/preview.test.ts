import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runBuild, stateOf } from '../src/server/build-runner.ts';
import { loadTemplates } from '../src/render/html/templates.ts';
import { leaveBrowser, sharedBrowser } from './support/browser.ts';
import { workspace, yakkan } from './support/command.ts';
import { output, project } from './support/sources.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => leaveBrowser(browser));

let place: ReturnType<typeof workspace>;
let started: ChildProcess[];
beforeEach(() => {
  place = workspace();
  started = [];
});
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  place.remove();
});

/** A preview of the sources of the workspace, in a process of its own, on any port that is free. */
async function startPreview(): Promise<{ url: string; child: ChildProcess; output: () => string }> {
  const cache = join(place.folder, 'cache');
  mkdirSync(cache, { recursive: true });
  // cutting fonts takes longer than all the rest
  symlinkSync(`${project}.cache/store`, join(cache, 'store'));
  const child = spawn(process.execPath, ['dist/cli.js', 'preview', '--port', '0', '--sources', place.sources], {
    cwd: project,
    env: { ...process.env, YAKKAN_CACHE: cache },
  });
  started.push(child);
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await expect.poll(() => printed, { timeout: 240_000 }).toContain('Serving http://127.0.0.1:');
  return { url: /http:\S+/.exec(printed)![0], child, output: () => printed };
}

const publisher = () => join(place.sources, 'site.yaml');
function change(from: string | RegExp, to: string): void {
  writeFileSync(publisher(), readFileSync(publisher(), 'utf8').replace(from, to));
}

/** How long to wait for a build of the preview, in milliseconds: other tests build at the same time, and a first build cuts fonts. */
const PATIENCE = 180_000;

const shows = (page: Page, words: string) =>
  page.waitForFunction((text) => document.body.textContent.includes(text), { timeout: PATIENCE }, words);
const notice = '.preview-notice';

describe('a preview', { timeout: 5 * PATIENCE }, () => {
  it('reloads changed pages, shows errors above the last good build, and ends on request', async () => {
    const { url, child, output: printed } = await startPreview();
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${url}ja/data.html`);
    await shows(page, '発行：Yakkan 編集室（見本）');

    // of the same characters, so that no font is cut again
    change('Yakkan 編集室（見本）', 'Yakkan 見本（編集室）');
    await shows(page, '発行：Yakkan 見本（編集室）');
    expect(page.url()).toBe(`${url}ja/data.html`);
    expect(await page.$(notice)).toBeNull();

    change(/^url: .*$/m, 'url: nowhere');
    await page.waitForSelector(notice, { timeout: PATIENCE });
    const noticeText = await page.$eval(notice, (element) => element.textContent);
    expect(noticeText).toContain('sources/site.yaml:16:1 Unexpected text `nowhere` in `url`');
    expect(printed()).toContain('sources/site.yaml:16:1 Unexpected text `nowhere` in `url`');
    await shows(page, '発行：Yakkan 見本（編集室）');
    // a page that is opened now says so too
    await page.goto(`${url}en/index.html`);
    await page.waitForSelector(notice, { timeout: PATIENCE });

    change('url: nowhere', 'url: https://elsewhere.example/');
    // while the page reloads there is neither a notice nor an address
    await page.waitForSelector('link[rel=canonical][href="https://elsewhere.example/en/"]', { timeout: PATIENCE });
    expect(await page.$(notice)).toBeNull();
    expect(complaints).toEqual([]);
    await page.close();

    const ended = new Promise((done) => child.on('exit', (code) => done(code)));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('waits for a first good build when the sources begin with errors', async () => {
    change(/^url: .*$/m, 'url: nowhere');
    const { url } = await startPreview();
    const page = await browser.newPage();
    await page.goto(`${url}ja/`);
    await page.waitForSelector(notice, { timeout: PATIENCE });
    await shows(page, 'There is no build yet.');
    change('url: nowhere', 'url: https://elsewhere.example/');
    await shows(page, '発行：Yakkan 編集室（見本）');
    expect(await page.$(notice)).toBeNull();
    await page.close();
  });

  it('sends the headers for hosts, redirects to folders, and serves nothing outside the site', async () => {
    const { url, output: printed } = await startPreview();
    await expect.poll(printed, { timeout: PATIENCE }).toContain('Built');
    const [all] = output('site/_headers').split(/^\/data/m);
    const headers = [...all!.matchAll(/^ {2}([A-Z][\w-]+): (.*)$/gm)];
    expect(headers).toHaveLength(6);
    for (const path of ['ja/index.html', 'assets/site.css', 'data/limits.csv', 'preview/page.js', 'nowhere']) {
      const response = await fetch(url + path);
      for (const [, name, value] of headers) expect(response.headers.get(name!), `${path} ${name}`).toBe(value);
    }
    const types = ['data/limits.csv', 'ja/index.html'].map(async (path) =>
      (await fetch(url + path)).headers.get('content-type'),
    );
    expect(await Promise.all(types)).toEqual(['text/csv; charset=utf-8', 'text/html; charset=utf-8']);
    expect((await fetch(`${url}ja`)).url).toBe(`${url}ja/`);
    expect((await fetch(`${url}ja/`)).status).toBe(200);
    for (const path of ['nowhere.html', '..%2freport.json', '%2e%2e/report.json', '..%2f..%2fx.html'])
      expect((await fetch(url + path)).status, path).toBe(404);
    expect((await fetch(`${url}%zz`)).status).toBe(400);
    // with the page that a host would show
    const lost = await fetch(`${url}en/nowhere/at/all`);
    expect([lost.status, lost.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await lost.text()).toContain('Page not found');
  });

  it('leaves no trace in what is published, and none in the folder of a build', async () => {
    const { output: printed } = await startPreview();
    await expect.poll(printed, { timeout: PATIENCE }).toContain('Built');
    expect(readdirSync(place.folder).sort()).toEqual(['cache', 'sources']);
    const [folder] = readdirSync(join(place.folder, 'cache/preview'));
    const page = readFileSync(join(place.folder, 'cache/preview', folder!, 'site/ja/index.html'), 'utf8');
    expect(page).not.toContain('/preview/');
    expect(output('site/ja/index.html')).not.toContain('/preview/');
  });
});

describe('a build that breaks off', () => {
  const { signal } = new AbortController();

  it('is not reported as an error of the sources', async () => {
    const outcome = await runBuild(['-e', 'throw new TypeError("no such place\\nin the program")'], signal);
    expect(outcome).toMatchObject({ kind: 'broken-off', errors: ['TypeError: no such place\nin the program'] });
    expect((outcome as { trace: string }).trace).toMatch(/^ +at /m);
    const title = 'The build broke off: the program or a template has an error, not the sources.';
    expect(stateOf('', outcome).title).toBe(`${title} There is no build yet.`);
    expect(stateOf('1', outcome)).toEqual({
      build: '1',
      title: `${title} This is the last good build.`,
      errors: ['TypeError: no such place\nin the program'],
      more: 0,
    });
  });

  it('is different from errors of the sources', async () => {
    const expected = {
      outcome: 'failed',
      messages: [{ severity: 'error', file: 'a.txt', line: 1, column: 2, message: 'No', rule: 'r' }],
    };
    const outcome = await runBuild(['-p', `'${JSON.stringify(expected)}'`], signal);
    expect(outcome).toEqual({ kind: 'failed', errors: ['a.txt:1:2 No (r)'] });
    expect(stateOf('1', outcome).title).toBe('The sources have errors. This is the last good build.');
  });

  it('says so when it says nothing else', async () => {
    const outcome = await runBuild(['-e', 'process.exit(3)'], signal);
    expect(outcome).toMatchObject({ kind: 'broken-off', errors: ['The build broke off without a word.'] });
  });

  it('names the template that cannot be set, and where', async () => {
    const templates = join(place.folder, 'templates');
    cpSync(`${project}templates`, templates, { recursive: true });
    writeFileSync(join(templates, 'site/data.hbs'), '<!doctype html>\n<h1>{{titel}}</h1>\n');
    const render = await loadTemplates(templates);
    expect(() => render('site/data', {})).toThrow(
      /^templates\/site\/data\.hbs:2:7, or there in a partial of it: "titel" not defined/,
    );
    writeFileSync(join(templates, 'site/data.hbs'), '<h1>{{#if title}}</h1>\n');
    const broken = await loadTemplates(templates);
    expect(() => broken('site/data', {})).toThrow(
      /^templates\/site\/data\.hbs, or a partial of it: Parse error on line 2/,
    );
  });
});

describe('a preview that cannot be', () => {
  it('names the port that is in use', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = yakkan(['preview', '--port', String(port)]);
    other.close();
    expect([status, stderr]).toEqual([2, `yakkan: Port ${port} of 127.0.0.1 is in use; choose another with --port.\n`]);
  });

  it.each(['65536', 'http', '-1', '4173.5'])('refuses %s for a port', (port) => {
    const { status, stderr } = yakkan(['preview', `--port=${port}`]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('A port is a number up to 65535.')]);
  });
});
