import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function policyOf(styles: readonly string[]): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    ["style-src 'self'", ...styles.map(hashSource)].join(' '),
    `img-src 'self' data: blob:`,
    `worker-src 'self'`,
    `connect-src 'self'`,
    `font-src 'self'`,
    `frame-src 'self' blob:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/**
 * Writes the Content-Security-Policy into the built page: code, data and workers of its own origin, and nothing else.
 * @param readStyles texts of the style elements that may stand in a document of ours, byte for byte
 */
export function contentSecurity(readStyles: () => Promise<readonly string[]>): Plugin {
  return {
    name: 'yutu:content-security',
    apply: 'build',
    async transformIndexHtml() {
      const content = policyOf(await readStyles());
      const attrs = { 'http-equiv': 'Content-Security-Policy', content };
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
    },
  };
}
