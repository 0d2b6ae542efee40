/** What SvelteKit and the build put in: names known everywhere in the app. */
import type { Member } from '$lib/server/accounts';
import type { Caller } from '$lib/server/feed';
import type { Running } from '$lib/server/start';

declare global {
  /** Package version and build: `0.1.0+t2k3ab`. */
  const __APP_VERSION__: string;
  /** Whether this build is for the benchmark (`NABIJ_BENCH=1`). */
  const __NABIJ_BENCH__: boolean;

  namespace App {
    interface PageState {
      /** What covers the page and is left by going back. */
      showing?: 'parents';
    }
    interface Locals {
      /** The running server: database, feed, accounts. */
      nabij: Running;
      /** Who sends this request, when logged in. Set for `/api/` alone. */
      member: Member | undefined;
      /** The same, as the feed wants to know it. */
      caller: Caller | undefined;
    }
  }
}

export {};
