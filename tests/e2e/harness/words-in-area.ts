/**
 * Where words of a text area really stand on the screen: asked of the text inside the area itself,
 * which only the browser's own tools can see.
 */
import type { Locator, Page } from '@playwright/test';

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The boxes of the first place of each word, a box a line. */
export async function boxesOfWords(
  page: Page,
  area: Locator,
  words: readonly string[]
): Promise<Box[][]> {
  const mark = 'data-words-in-area';
  await area.evaluate((element, name) => element.setAttribute(name, ''), mark);
  const tools = await page.context().newCDPSession(page);
  try {
    const { root } = await tools.send('DOM.getDocument', { depth: -1, pierce: true });
    const found = findNode(root, ({ attributes }) => attributes?.includes(mark) ?? false);
    const inner = found?.shadowRoots?.[0]?.children?.[0];
    if (!inner) throw new Error('no text in the text area');
    const { object } = await tools.send('DOM.resolveNode', { backendNodeId: inner.backendNodeId });
    const answer = await tools.send('Runtime.callFunctionOn', {
      objectId: object.objectId as string,
      functionDeclaration: String(boxesWithin),
      arguments: [{ value: words }],
      returnByValue: true
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
    return answer.result.value as Box[][];
  } finally {
    await tools.detach();
    await area.evaluate((element, name) => element.removeAttribute(name), mark);
  }
}

/** Runs in the page, with what holds the lines of text as `this`. */
function boxesWithin(this: Element, words: string[]): Box[][] {
  return words.map((word) => {
    const lines = document.createTreeWalker(this, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (lines.nextNode()) {
      const { data } = lines.currentNode as Text;
      const from = data.indexOf(word);
      if (from === -1) continue;
      range.setStart(lines.currentNode, from);
      range.setEnd(lines.currentNode, from + word.length);
      break;
    }
    return [...range.getClientRects()].map(({ left, right, top, bottom }) => {
      return { left, right, top, bottom };
    });
  });
}

interface Node {
  backendNodeId: number;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
}

function findNode(node: Node, is: (node: Node) => boolean): Node | undefined {
  if (is(node)) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = findNode(child, is);
    if (found) return found;
  }
  return undefined;
}
