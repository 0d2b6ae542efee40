/**
 * The security headers that every answer owes, read the way a browser reads them.
 *
 * `missingIn` lists in words what an answer lacks, so that an empty list is a pass and a failure says
 * which header of which answer is wrong.
 */

/** A content security policy as its directives. */
export function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources])
  );
}

const HASH = /^'sha256-[A-Za-z0-9+/]{43}='$/;

/** Exactly these sources, in any order. */
const policyPins: Record<string, string[]> = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['nabij', 'svelte-trusted-html']
};

const headerPins: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin'
};

function missingInPolicy(policy: string): string[] {
  const directives = directivesOf(policy);
  const missing = Object.entries(policyPins)
    .filter(([name, pinned]) => directives.get(name)?.toSorted().join(' ') !== pinned.join(' '))
    .map(([name]) => `${name} is ${directives.get(name)?.join(' ') ?? 'missing'}`);
  const scripts = directives.get('script-src') ?? [];
  const allowed = ["'self'", "'wasm-unsafe-eval'"];
  const strange = scripts.filter((source) => !allowed.includes(source) && !HASH.test(source));
  if (!scripts.includes("'self'")) missing.push('script-src is missing');
  if (strange.length > 0) missing.push(`script-src allows ${strange.join(' ')}`);
  if (/'unsafe-(inline|eval|hashes)'/.test(policy)) missing.push('the policy has an unsafe word');
  return missing;
}

/** What an answer with these headers lacks; names in lower case. */
export function missingIn(headers: Record<string, string>): string[] {
  const policy = headers['content-security-policy'];
  return [
    ...(policy === undefined ? ['no content-security-policy'] : missingInPolicy(policy)),
    ...Object.entries(headerPins)
      .filter(([name, value]) => headers[name] !== value)
      .map(([name]) => `${name} is ${headers[name] ?? 'missing'}`),
    ...(headers['permissions-policy']?.includes('camera=()') ? [] : ['no permissions-policy'])
  ];
}
