/**
 * Listens to a browser context for everything that should never be heard: a message of the content
 * security policy, an error on the console, an error nobody caught, a request to another origin.
 *
 * Pages, workers and the service worker are all listened to. Call it before the first page opens.
 */
import type { BrowserContext } from '@playwright/test';

export interface Heard {
  /** One line each; empty when all was quiet. */
  readonly lines: string[];
}

export interface Allowed {
  /** Lines that a test brings about on purpose, such as a request made without a connection. */
  expected?: RegExp;
}

const LOCAL = new Set(['data:', 'blob:', 'about:']);

export async function listen(
  context: BrowserContext,
  origin: string,
  { expected }: Allowed = {}
): Promise<Heard> {
  const lines: string[] = [];
  const hear = (line: string) => {
    if (!expected?.test(line)) lines.push(line);
  };
  await context.exposeFunction('nabijHeard', hear);
  await context.addInitScript(() => {
    const told = (globalThis as unknown as { nabijHeard: (line: string) => void }).nabijHeard;
    document.addEventListener('securitypolicyviolation', (event) => {
      told(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error') hear(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => hear(`error: ${String(error.error())}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !LOCAL.has(url.protocol)) hear(`request: ${request.url()}`);
  });
  return { lines };
}
