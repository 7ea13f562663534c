/**
 * Nothing but the page's own files may be asked for, by whatever means: preloads and prefetches go by the most generous of all
 * directives. What code may run is the page's own policy to say, which goes on holding.
 */
const policy = `default-src 'self' data: blob: 'unsafe-inline'`;

const find = (): Element | null => document.head.querySelector('meta[data-network-bar]');

/**
 * Has the browser bar every request to another host. The policy that the page is built with leaves room for the tiles of an online base
 * map, since a page can't widen its own; this narrows it, before anything is asked for, unless the user has consented to such a map. What
 * is barred stays barred until the page is loaded again.
 */
export function barNetwork(): void {
  if (find()) return;
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  meta.dataset['networkBar'] = '';
  document.head.append(meta);
}

export const isNetworkBarred = (): boolean => find() !== null;
