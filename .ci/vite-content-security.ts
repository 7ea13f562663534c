import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

export const hashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Where code, data and workers of a page may come from, as sources of a Content-Security-Policy. */
export interface PageSources {
  scripts: readonly string[];
  styles: readonly string[];
  images: readonly string[];
  workers: readonly string[];
  data: readonly string[];
  frames: readonly string[];
}

/**
 * Hosts that data may come from beside the page's own: tiles of an online base map, whose host nobody but its user knows. A page can't
 * widen its policy, only narrow it: the program does so when it starts, before it asks for anything, unless the user has consented to
 * such a map (`src/state/network-bar.ts`). Maps within an office have no certificates: hence `http:`.
 */
const tileHosts = ['https:', 'http:'] as const;

/** The Content-Security-Policy that allows these sources, and nothing else. */
export function policyOf({ scripts, styles, images, workers, data, frames }: PageSources): string {
  return [
    `default-src 'none'`,
    `script-src ${scripts.join(' ')}`,
    `style-src ${styles.join(' ')}`,
    `img-src ${images.join(' ')}`,
    `worker-src ${workers.join(' ')}`,
    `connect-src ${data.join(' ')}`,
    `frame-src ${frames.join(' ')}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/**
 * Writes the Content-Security-Policy into the built page: code and workers of its own origin, and nothing else; data too, but for tiles.
 * @param readStyles texts of the style elements that may stand in a document of ours, byte for byte
 */
export function contentSecurity(readStyles: () => Promise<readonly string[]>): Plugin {
  return {
    name: 'yutu:content-security',
    apply: 'build',
    async transformIndexHtml() {
      const content = policyOf({
        scripts: [`'self'`],
        styles: [`'self'`, ...(await readStyles()).map(hashSource)],
        images: [`'self'`, 'data:', 'blob:'],
        workers: [`'self'`],
        data: [`'self'`, ...tileHosts],
        frames: [`'self'`, 'blob:'],
      });
      const attrs = { 'http-equiv': 'Content-Security-Policy', content };
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
    },
  };
}
