/**
 * What a log-in at the provider has to come back with, kept in the browser that began it: sealed, for ten
 * minutes, out of reach of any script. Whoever brings an answer without it began no log-in here.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import * as v from 'valibot';

const MINUTES = 10;

const begunSchema = v.object({
  state: v.string(),
  nonce: v.string(),
  verifier: v.string(),
  /** Milliseconds since 1970. */
  until: v.number()
});
export type Begun = Omit<v.InferOutput<typeof begunSchema>, 'until'>;

export interface OidcCookie {
  /** The value of `set-cookie`. */
  set(begun: Begun): string;
  clear(): string;
  /** What was begun, from the `cookie` header; nothing when it isn't ours or is too old. */
  read(header: string | null): Begun | undefined;
}

export function oidcCookie(options: {
  /** The log-in secret of the key file. */
  secret: string;
  secure: boolean;
  now: () => Date;
}): OidcCookie {
  const { secure, now } = options;
  const name = `${secure ? '__Host-' : ''}nabij-oidc`;
  const secret = Buffer.from(options.secret, 'base64');
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'nabij log-in at the provider', 32));
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

  return {
    set(begun) {
      const until = now().getTime() + MINUTES * 60_000;
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const text = JSON.stringify({ ...begun, until });
      const sealed = Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
      return `${name}=${sealed.toString('base64url')}; Max-Age=${MINUTES * 60}; ${attributes}`;
    },

    clear: () => `${name}=; Max-Age=0; ${attributes}`,

    read(header) {
      const value = (header ?? '')
        .split(';')
        .map((part) => part.trim())
        .find((part) => part.startsWith(`${name}=`))
        ?.slice(name.length + 1);
      if (!value) return undefined;
      const begun = v.safeParse(begunSchema, opened(Buffer.from(value, 'base64url'), key));
      if (!begun.success || begun.output.until < now().getTime()) return undefined;
      const { until: _, ...rest } = begun.output;
      return rest;
    }
  };
}

function opened(sealed: Buffer, key: Buffer): unknown {
  if (sealed.length < 28) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(-16));
    const text = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    return JSON.parse(text.toString());
  } catch {
    return undefined;
  }
}
