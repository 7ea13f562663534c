import type { Element, Node } from '@xmldom/xmldom';

/** The name without its prefix: files without a namespace, or with another one's prefix, are common. */
export const localName = (element: Element): string => element.nodeName.replace(/^.*:/, '');

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Elements right under an element. */
export function childrenOf(element: Element): Element[] {
  const children: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) children.push(node);
  }
  return children;
}

/** The first element of that name right under an element. */
export const childOf = (element: Element, name: string): Element | undefined =>
  childrenOf(element).find((child) => localName(child) === name);

/** The text of an element, without blanks around it; undefined where there is none. */
export function textOf(element: Element | undefined): string | undefined {
  const text = element?.textContent?.trim();
  return text === undefined || text === '' ? undefined : text;
}

/** An element and all under it in the order of the text, without recursion; `depth` of the first is zero. */
export function* descend(root: Element): Generator<{ element: Element; depth: number }> {
  const stack = [{ element: root, depth: 0 }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    yield top;
    const depth = top.depth + 1;
    for (const element of childrenOf(top.element).reverse()) stack.push({ element, depth });
  }
}

/** Where an element begins in the text. */
export const positionOf = (element: Element): { line?: number; column?: number } => {
  const { lineNumber, columnNumber } = element;
  return lineNumber === undefined || columnNumber === undefined
    ? {}
    : { line: lineNumber, column: columnNumber };
};
