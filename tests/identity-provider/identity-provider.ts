/** The identity provider of `provider.mjs`, started for a test, and somebody who logs in there. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface IdentityProvider {
  issuer: string;
  /** What a server of Nabij is told about it. */
  env: Record<string, string>;
  end(): Promise<void>;
}

/** `redirect` is the address at Nabij that it leads back to. */
export async function startIdentityProvider(redirect: string, port = 0): Promise<IdentityProvider> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'provider.mjs')], {
    env: { ...process.env, REDIRECT: redirect, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  let output = '';
  const issuer = await new Promise<string>((ready, failed) => {
    const hear = (part: Buffer) => {
      output += part.toString();
      const found = /identity provider: (\S+)\n/.exec(output)?.[1];
      if (found) ready(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => failed(new Error(`the identity provider ended: ${output}`)));
  });
  return {
    issuer,
    env: {
      NABIJ_OIDC_ISSUER: issuer,
      NABIJ_OIDC_CLIENT_ID: 'nabij',
      NABIJ_OIDC_CLIENT_SECRET: 'a secret for tests alone'
    },
    end: () => {
      child.kill();
      return ended;
    }
  };
}

/** Somebody at the log-in form of the provider, without a browser. */
export interface LoggingIn {
  /** What they type; it is their subject as well. */
  email: string;
  secondStep: boolean;
}

/** Follows the provider from the address that Nabij leads to, until it leads back: that address. */
export async function logInThere(
  address: string,
  { email, secondStep }: LoggingIn
): Promise<string> {
  const { origin } = new URL(address);
  const cookies = new Map<string, string>();
  let next = address;
  let body: URLSearchParams | undefined;
  for (let step = 0; step < 10; step += 1) {
    const answer = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(body ? { method: 'POST', body } : {})
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    body = undefined;
    const location = answer.headers.get('location');
    if (location) {
      next = new URL(location, next).href;
      if (!next.startsWith(origin)) return next;
    } else if (answer.status === 200)
      body = new URLSearchParams({ email, ...(secondStep ? { second: 'yes' } : {}) });
    else throw new Error(`the identity provider answered ${answer.status}`);
  }
  throw new Error('the identity provider leads nowhere');
}
