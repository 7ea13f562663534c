import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../.ci/serve.mjs';

let folder = '';
let server: { url: string; close: () => void };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yutu-serve-'));
  await mkdir(join(folder, 'site', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site', '.stamp'), 'secret');
  await writeFile(join(folder, 'site', 'index.html'), '<p>舆图</p>');
  await writeFile(join(folder, 'site', 'assets', 'worker-1.mjs'), 'export {};');
  server = await serve(join(folder, 'site'), 0);
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Sends the path as it is; `fetch` would tidy it up first. */
const ask = (path: string, { method = 'GET', headers = {} } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });

describe('the server of npm start', () => {
  it('listens on the loopback interface only', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it('gives the page for /, also with a query', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, body: '<p>舆图</p>' });
    expect((await ask('/?plan=a')).status).toBe(200);
  });

  it('says what a file is, and that nobody is to guess otherwise', async () => {
    const { headers } = await ask('/assets/worker-1.mjs');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('lets files with a hash in their name be kept, and has the others asked for again', async () => {
    expect((await ask('/assets/worker-1.mjs')).headers['cache-control']).toContain('immutable');
    const page = await ask('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await ask('/', { headers: { 'If-None-Match': page.headers.etag ?? '' } });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..\\secret.txt',
    '/%2e%2e%5csecret.txt',
    '//../secret.txt',
    '/.stamp',
    '/index.html%00.png',
    '/%',
    '/assets',
    '/nothing.html',
  ])('does not answer %s with a file', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body]).toEqual([404, 'Not found\n']);
  });

  it('takes nothing from anybody', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });

  it('takes another port when the usual one is in use, unless one was asked for', async () => {
    const taken = Number(new URL(server.url).port);
    const other = await serve(join(folder, 'site'), taken);
    expect(other.url).not.toBe(server.url);
    other.close();
    await expect(serve(join(folder, 'site'), taken, { strict: true })).rejects.toThrow('EADDRINUSE');
  });
});
