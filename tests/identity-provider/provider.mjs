/**
 * A real identity provider (oidc-provider) as a process of its own, with a log-in form of its own: any
 * address may log in, with or without a second step. An address that begins with `unverified` is one.
 *
 * REDIRECT is where it leads back to. It prints its issuer once it listens.
 */
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const STRONG = { acr: 'two-steps', amr: ['pwd', 'otp'] };
const WEAK = { acr: 'password', amr: ['pwd'] };

const server = createServer();
await new Promise((done) => server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', done));
const issuer = `http://localhost:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'nabij',
      client_secret: 'a secret for tests alone',
      redirect_uris: [process.env.REDIRECT],
      token_endpoint_auth_method: 'client_secret_post'
    }
  ],
  pkce: { required: () => true },
  acrValues: [STRONG.acr, WEAK.acr],
  claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, { uid }) => `/log-in/${uid}` },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: emailOf(id), email_verified: !id.startsWith('unverified') })
  }),
  // Whoever logs in agrees.
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client.clientId,
      accountId: oidc.session.accountId
    });
    grant.addOIDCScope('openid email');
    await grant.save();
    return grant;
  }
});

/** The subject is not the address: one person may come with another address later. */
const emailOf = (subject) => subject.split('|').at(-1);

const form = (uid) => `<!doctype html><html lang="nl"><title>Inloggen bij de organisatie</title>
<h1>Inloggen bij de organisatie</h1>
<form method="post" action="/log-in/${uid}">
<p><label>E-mailadres <input name="email"></label></p>
<p><label><input type="checkbox" name="second" value="yes"> Met tweede stap</label></p>
<p><button>Verder</button></p>
</form>`;

server.on('request', async (request, answer) => {
  const { pathname } = new URL(request.url, issuer);
  const uid = /^\/log-in\/([\w-]+)$/.exec(pathname)?.[1];
  if (!uid) return provider.callback()(request, answer);
  try {
    if (request.method === 'GET') {
      await provider.interactionDetails(request, answer);
      answer.setHeader('content-type', 'text/html; charset=utf-8').end(form(uid));
      return;
    }
    const parts = [];
    for await (const part of request) parts.push(part);
    const given = new URLSearchParams(Buffer.concat(parts).toString());
    const login = { accountId: given.get('email'), ...(given.get('second') ? STRONG : WEAK) };
    await provider.interactionFinished(request, answer, { login });
  } catch {
    answer.writeHead(400).end();
  }
});

console.log(`identity provider: ${issuer}`);
