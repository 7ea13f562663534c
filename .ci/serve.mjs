import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The page's own Content-Security-Policy stands in the page; who may frame it can only be said here. */
const safety = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Files under `assets/` have their hash in their name. */
const cachingOf = (path) =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

/** The path of a request, `/` as `/index.html`; null for anything that could lead out of the folder or to a hidden file. */
function safePath(url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0]);
  } catch {
    return null;
  }
  const isPlain =
    path.startsWith('/') && !/[\\\0]/.test(path) && !path.split('/').some((name) => name.startsWith('.'));
  if (!isPlain) return null;
  return normalize(path.endsWith('/') ? `${path}index.html` : path);
}

function answer(response, status, headers = {}, body = '') {
  response.writeHead(status, { ...safety, ...headers });
  response.end(body);
}

async function respond(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return answer(response, 405, { Allow: 'GET, HEAD' });
  const path = safePath(request.url ?? '/');
  const info = path === null ? null : await stat(join(folder, path)).catch(() => null);
  if (!info?.isFile()) return answer(response, 404, { 'Content-Type': types['.txt'] }, 'Not found\n');
  const etag = `"${info.size.toString(36)}-${Math.round(info.mtimeMs).toString(36)}"`;
  const headers = { 'Cache-Control': cachingOf(path), ETag: etag };
  if (request.headers['if-none-match'] === etag) return answer(response, 304, headers);
  response.writeHead(200, {
    ...safety,
    ...headers,
    'Content-Length': info.size,
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(join(folder, path))
    .on('error', () => response.destroy())
    .pipe(response);
}

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });

/**
 * Serves a folder of files on the loopback interface.
 * @param {string} folder
 * @param {number} port 0: any free one
 * @param {{ strict?: boolean }} [options] not strict: take any free port when this one is taken
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve(folder, port, { strict = false } = {}) {
  const server = createServer((request, response) => {
    respond(folder, request, response).catch(() => response.destroy());
  });
  const bound = await listen(server, port).catch((error) => {
    if (strict || error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });
  return { url: `http://127.0.0.1:${bound}/`, close: () => server.close() };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
  console.log((await serve(join(root, 'dist'), Number(values.port), { strict: true })).url);
}
