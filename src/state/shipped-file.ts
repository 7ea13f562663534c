/** The element that holds a file of the program where the whole program is one page. */
const elementOf = (path: string): Element | null =>
  document.querySelector(`script[data-file="${CSS.escape(path)}"]`);

/** The bytes behind a URL. Rejects with what the server said, if it isn't there. */
async function fetched(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return response;
}

/** Bytes that were written into the page as the base64 of a gzip. */
async function inflated(base64: string): Promise<Response> {
  const { body } = await fetch(`data:application/gzip;base64,${base64}`);
  if (body === null) throw new Error('A file in the page is empty.');
  return new Response(body.pipeThrough(new DecompressionStream('gzip')));
}

/**
 * A file that came with the program: out of the page itself where that holds everything, else from where the page came from.
 * @param path e.g. `licences.json`
 */
export function openShipped(path: string): Promise<Response> {
  const element = elementOf(path);
  return element ? inflated(element.textContent) : fetched(path);
}
