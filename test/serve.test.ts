import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOwnHost } from '../src/server/own-host.ts';
import { serveSite } from '../src/server/serve.ts';

describe('the name of a preview', () => {
  it.each([
    ['localhost:4173', '127.0.0.1'],
    ['LOCALHOST', '127.0.0.1'],
    ['127.0.0.1:4173', '127.0.0.1'],
    ['127.0.0.2:80', 'localhost'],
    ['[::1]:4173', '127.0.0.1'],
    ['desk.example:4173', 'desk.example'],
    ['192.0.2.7:4173', '192.0.2.7'],
    ['192.0.2.7:4173', '0.0.0.0'],
    ['[2001:db8::7]:4173', '::'],
  ])('is %s where it listens on %s', (header, host) => {
    expect(isOwnHost(header, host)).toBe(true);
  });

  it.each([
    [undefined, '127.0.0.1'],
    ['', '127.0.0.1'],
    ['attacker.example', '127.0.0.1'],
    ['attacker.example:4173', '0.0.0.0'],
    ['127.0.0.1.attacker.example', '127.0.0.1'],
    ['localhost.attacker.example', '127.0.0.1'],
    ['127.attacker.example', '127.0.0.1'],
    ['localhost:4173@attacker.example', '127.0.0.1'],
    ['attacker.example/localhost', '127.0.0.1'],
    ['192.0.2.7', '127.0.0.1'],
    ['192.0.2.8', '192.0.2.7'],
    ['[::1', '127.0.0.1'],
  ])('is not %s where it listens on %s', (header, host) => {
    expect(isOwnHost(header, host)).toBe(false);
  });
});

describe('a served site', () => {
  let folder: string;
  let server: Server;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yakkan-'));
    mkdirSync(join(folder, 'ja'));
    writeFileSync(join(folder, 'ja/index.html'), '<html><head></head><body>見本</body></html>');
    writeFileSync(join(folder, 'secret.txt'), 'see');
    const { handle, announce } = serveSite(folder, '', '127.0.0.1');
    announce({ build: '1', title: '', errors: [], more: 0 });
    server = createServer(handle);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  const ask = (path: string, method = 'GET', host = 'localhost') =>
    new Promise<{ status: number | undefined; allow: string | undefined; text: string }>((done, failed) => {
      const { port } = server.address() as AddressInfo;
      const read = (response: IncomingMessage) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => done({ status: response.statusCode, allow: response.headers.allow, text }));
      };
      request({ port, host: '127.0.0.1', path, method, headers: { host } }, read).on('error', failed).end();
    });

  it('answers its own name, and no other', async () => {
    for (const path of ['/ja/', '/secret.txt'])
      expect([path, (await ask(path)).status, (await ask(path, 'GET', 'attacker.example')).status]).toEqual([
        path,
        200,
        403,
      ]);
    expect((await ask('/secret.txt', 'GET', 'attacker.example')).text).not.toContain('see');
    expect((await ask('/preview/events', 'GET', 'attacker.example')).status).toBe(403);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('does not answer %s', async (method) => {
    for (const path of ['/ja/', '/secret.txt', '/preview/events', '/nowhere'])
      expect(await ask(path, method)).toMatchObject({ status: 405, allow: 'GET, HEAD' });
  });

  it('answers HEAD with nothing but the head', async () => {
    for (const path of ['/ja/', '/secret.txt', '/preview/events', '/preview/page.js'])
      expect(await ask(path, 'HEAD')).toMatchObject({ status: 200, text: '' });
  });
});
