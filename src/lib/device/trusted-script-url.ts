/**
 * The one Trusted Types policy of our own, `nabij`: it lets through scripts of this origin only.
 *
 * The page's CSP requires trusted types for scripts, so workers and the service worker take their
 * address from here. Browsers without Trusted Types get the address as it is.
 */
interface ScriptUrlPolicy {
  createScriptURL(url: string): object;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/** The absolute address, if it is of this origin; any other is a bug and throws. */
export function ownAddress(url: string, page: string): string {
  const address = new URL(url, page);
  if (address.origin !== new URL(page).origin) throw new TypeError('a script of another origin');
  return address.href;
}

/** What `new Worker` and `serviceWorker.register` take for an address of this origin. */
export function trustedScriptUrl(url: string): string | object {
  const { trustedTypes, location } = globalThis as unknown as {
    trustedTypes?: TrustedTypes;
    location: Location;
  };
  const rules = { createScriptURL: (asked: string) => ownAddress(asked, location.href) };
  if (!trustedTypes) return rules.createScriptURL(url);
  policy ??= trustedTypes.createPolicy('nabij', rules);
  return policy.createScriptURL(url);
}
