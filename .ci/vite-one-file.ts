import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { hashSource, policyOf } from './vite-content-security.ts';

type Bundle = Rolldown.OutputBundle;

/** What the whole program comes to: a page that knows its script and its style by name, both of them, and everything else. */
interface Program {
  page: string;
  script: string;
  style: string;
  /** every other file, by its path */
  files: ReadonlyMap<string, string | Uint8Array>;
}

function gather(bundle: Bundle): Program {
  const files = new Map<string, string | Uint8Array>();
  const found = { page: [] as string[], script: [] as string[], style: [] as string[] };
  for (const output of Object.values(bundle)) {
    if (output.type === 'chunk') found.script.push(output.code);
    else if (output.fileName.endsWith('.html')) found.page.push(String(output.source));
    else if (output.fileName.endsWith('.css')) found.style.push(String(output.source));
    else files.set(output.fileName, output.source);
  }
  const only = (kind: keyof typeof found): string => {
    const [text, ...others] = found[kind];
    if (text === undefined || others.length > 0)
      throw new Error(`${found[kind].length} files for the ${kind}`);
    return text;
  };
  return { page: only('page'), script: only('script'), style: only('style'), files };
}

/** Code as it may stand in a script element: `\x3C` is the same character to every string and every regular expression. */
const escapeScript = (code: string): string => code.replace(/<(?=\/script|!--)/gi, '\\x3C');

/** A file of the program as an element that holds its gzip as base64; `src/state/shipped-file.ts` reads it. */
const fileElement = (path: string, content: string | Uint8Array): string =>
  `<script data-own type="text/plain" data-file="${path}">${gzipSync(content, { level: 9 }).toString('base64')}</script>\n`;

/** Takes a piece out of the page, which has to be there. */
function cut(page: string, piece: RegExp): string {
  if (!piece.test(page)) throw new Error(`Not in the page: ${piece.source}`);
  return page.replace(piece, '');
}

/**
 * The page with everything in it. `data-own` marks the elements that a copy of the page is made of (`src/state/own-page.ts`); code goes in
 * last, since nothing may be looked for in a page that holds code.
 */
function writePage({ page, script, style, files }: Program, icon: string, styles: readonly string[]): string {
  const code = escapeScript(script);
  const policy = policyOf({
    scripts: [hashSource(code)],
    styles: [style, ...styles].map(hashSource),
    images: ['data:', 'blob:'],
    workers: ['data:', 'blob:'],
    data: ['data:'],
    frames: ['blob:'],
  });
  const head = [
    `<meta data-own http-equiv="Content-Security-Policy" content="${policy}" />`,
    `<style data-own>${style}</style>`,
    `<script data-own type="module">${code}</script>`,
  ];
  const bare = [/\s*<script type="module"[^>]*><\/script>/, /\s*<link rel="stylesheet"[^>]*>/].reduce(
    cut,
    page,
  );
  const body = [...files].map(([path, content]) => fileElement(path, content)).join('');
  return bare
    .replace(/<(meta|link|title|div)\b/g, '<$1 data-own')
    .replace('./icon.svg', `data:image/svg+xml;base64,${icon}`)
    .replace('</body>', () => `${body}</body>`)
    .replace('</head>', () => `${head.join('\n')}\n</head>`);
}

/**
 * Builds the program as one page that needs nothing beside it, not even a server: `file://` has an opaque origin, from which nothing can be
 * fetched but `data:` URLs, and no worker starts but from a `data:` URL or, if it is a classic one, a `blob:` URL.
 * @param publicFolder what the page takes from there stands in it
 * @param readStyles texts of the style elements that may stand in a document of ours, byte for byte
 */
export function oneFile(publicFolder: string, readStyles: () => Promise<readonly string[]>): Plugin {
  return {
    name: 'yutu:one-file',
    apply: 'build',
    config: () => ({
      publicDir: false,
      build: {
        assetsInlineLimit: () => true,
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
      worker: { format: 'iife' },
    }),
    resolveId: {
      order: 'pre',
      handler(source, importer) {
        if (!source.endsWith('?worker')) return null;
        return this.resolve(`${source}&inline`, importer, { skipSelf: true });
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const icon = readFileSync(join(publicFolder, 'icon.svg')).toString('base64');
        const source = writePage(gather(bundle), icon, await readStyles());
        for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name);
        this.emitFile({ type: 'asset', fileName: 'yutu.html', source });
      },
    },
  };
}
