import { projectElementId } from '../io/embed-project';

/** The elements of a part of the page that the build wrote; whatever the program or the browser put there since is left out. */
const ownElements = (parent: Element): Node[] =>
  [...parent.querySelectorAll(':scope > [data-own]')].map((element) =>
    element.cloneNode(element.id !== 'app'),
  );

/** Whether the whole program is this one page, opened from a disk or from anywhere else. */
export const isOnePage = (): boolean => document.querySelector('script[data-file]') !== null;

/** This page as it was before the program ran, and without a project: a file may not be read from `file://`, but the page is all of it. */
export function ownPage(): string {
  const copy = document.implementation.createHTMLDocument();
  copy.documentElement.lang = document.documentElement.lang;
  copy.head.replaceChildren(...ownElements(document.head));
  copy.body.replaceChildren(...ownElements(document.body));
  return `<!doctype html>\n${copy.documentElement.outerHTML}\n`;
}

/** The project that came in this page, and the id of the plan that it was made over, as far as it tells; null when none did. */
export function embeddedProject(): { file: File; plan: string | null } | null {
  const json = document.getElementById(projectElementId)?.textContent;
  if (json === undefined) return null;
  const name = decodeURIComponent(location.pathname.split('/').at(-1) ?? '');
  return { file: new File([json], name), plan: planOf(json) };
}

function planOf(json: string): string | null {
  try {
    return (JSON.parse(json) as { plan?: { id?: string } }).plan?.id ?? null;
  } catch {
    return null;
  }
}
