/**
 * The browsers in which somebody was logged in whole before, known by a cookie with our seal on it. Wrong
 * guesses there are counted apart from all others (`accounts-guessing.ts`), so that a stranger who keeps
 * guessing keeps nobody out.
 *
 * The cookie opens nothing by itself. It names a device by the hash of the session in which it was given,
 * so that one session makes one device and no more, and it counts for that account alone.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const DAYS = 400;
const VALUE = /^([0-9a-f]{32})\.([\w-]{43})$/;

export interface KnownDevices {
  /** The device that this `cookie` header names, where it was this account's. */
  of(header: string | null, account: string): string | undefined;
  /** The device that a session stands for. */
  ofSession(session: string): string;
  /** The value of `set-cookie` for a session that is whole; nothing where the browser has it already. */
  remember(header: string | null, account: string, session: string): string | undefined;
  /** The value of `set-cookie` that takes it away: nothing of anybody stays where they logged out. */
  readonly forget: string;
}

export function knownDevices({
  secret,
  secure
}: {
  /** Lies outside the database. */
  secret: string;
  secure: boolean;
}): KnownDevices {
  const name = `${secure ? '__Host-' : ''}nabij-known`;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const seal = (account: string, device: string) =>
    createHmac('sha256', `known device ${secret}`)
      .update(`${account} ${device}`)
      .digest('base64url');
  const ofSession = (session: string) =>
    createHash('sha256').update(`known device ${session}`).digest('hex').slice(0, 32);

  function of(header: string | null, account: string): string | undefined {
    const given = (header ?? '')
      .split(';')
      .map((part) => part.trim())
      .find((part) => part.startsWith(`${name}=`))
      ?.slice(name.length + 1);
    const [, device, mark] = VALUE.exec(given ?? '') ?? [];
    if (!device || !mark) return undefined;
    const [ours, theirs] = [Buffer.from(seal(account, device)), Buffer.from(mark)];
    return timingSafeEqual(ours, theirs) ? device : undefined;
  }

  return {
    of,
    ofSession,
    forget: `${name}=; Max-Age=0; ${attributes}`,
    remember(header, account, session) {
      if (of(header, account)) return undefined;
      const device = ofSession(session);
      return `${name}=${device}.${seal(account, device)}; Max-Age=${DAYS * 86_400}; ${attributes}`;
    }
  };
}
