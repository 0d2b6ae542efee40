/**
 * One English line about a failed request: route, kind of error, place in the code.
 *
 * The error's own message is left out: databases and validators put values into it, and those may
 * be somebody's words.
 */
export function lineOf(method: string, route: string | null, error: unknown): string {
  const frames = error instanceof Error ? (error.stack ?? '').match(/^\s+at .*$/gm) : undefined;
  // Where our own code was, and not the library that it called.
  const frame = frames?.find((line) => !/node_modules|node:/.test(line)) ?? frames?.[0];
  const name = error instanceof Error ? error.name : typeof error;
  const code = (error as { code?: unknown } | null)?.code;
  const kind = typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? `${name} ${code}` : name;
  return `Request failed: ${method} ${route ?? 'unknown route'}: ${kind}${frame ? ` ${frame.trim()}` : ''}`;
}
