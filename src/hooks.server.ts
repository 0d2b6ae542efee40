/**
 * The server's own frame around every request: opens what it runs on before the first one, says who
 * is asking, and turns away what doesn't come from our own pages.
 *
 * This is where the parts meet, so it hands the domain's rules to the server. What is logged names
 * the route and the kind of error, never an address, a body or a person.
 */
import { building } from '$app/environment';
import { fieldRules } from '$lib/care/fields';
import { settingRules } from '$lib/care/setting-rules';
import { provedLately } from '$lib/server/accounts-sessions';
import { asking, NotAdmitted } from '$lib/server/admission';
import type { Caller } from '$lib/server/feed';
import { refuse, refuseAs } from '$lib/server/http-answer';
import { lineOf } from '$lib/server/http-log';
import { dropBody } from '$lib/server/http-message';
import { comesFromUs } from '$lib/server/http-origin';
import { phoneHeader, phoneIn } from '$lib/server/phones';
import { objectionTo, ruleOf, type Asker } from '$lib/server/route-rules';
import { start, type Running } from '$lib/server/start';
import { readConfig, type Config } from '$lib/server/start-config';
import { fillDemo } from '$lib/server/start-demo';
import type {
  Handle,
  HandleServerError,
  RequestEvent,
  ResolveOptions,
  ServerInit
} from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { editionRules } from './routes/api/edition-rules';
import { familyRules } from './routes/api/family-rules';

const state = globalThis as { nabij?: Running };

export const init: ServerInit = async () => {
  if (building) return;
  // While developing, a change of the code runs this again.
  await state.nabij?.close();
  const config = { ...readConfig(process.env), bench: __NABIJ_BENCH__ };
  const open = (file: string) => openAt({ ...config, database: file });
  if (config.demo) await openDemo(config, open);
  const nabij = await open(config.database);
  state.nabij = nabij;
  if (__NABIJ_BENCH__) {
    const { makeBenchNurse } = await import('$lib/server/start-bench');
    say(await makeBenchNurse(nabij));
  }
  const token = await nabij.welcome.invite();
  if (token)
    say(
      `Nobody can log in yet. Make the first administrator within 72 hours, with this link: ${config.origin}/welkom#${token}`
    );
  process.once('nabij:stopping', () => nabij.stop());
  process.once('sveltekit:shutdown', () => nabij.close());
};

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function openAt(config: Config): Promise<Running> {
  const warn = (line: string) => console.warn(line);
  return start(config, {
    rules: fieldRules,
    setup: { editions: editionRules, settings: settingRules },
    families: familyRules,
    now: () => new Date(),
    randomBytes,
    warn
  });
}

async function openDemo(config: Config, open: (file: string) => Promise<Running>): Promise<void> {
  // Loaded here alone: a real server never holds it.
  const { demo, demoMembers } = await import('$lib/care/demo/demo');
  const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
  await fillDemo(config.database, () => demo(today()), open);
  say('A made-up organisation; log in as one of these:');
  for (const { role, email, password } of demoMembers())
    say(`  ${role.padEnd(16)} ${email}  ${password}`);
}

/**
 * The shell asks ahead for what the first screen stands on and for its type; the screen behind it comes
 * once that is there.
 */
const ours: ResolveOptions = {
  preload: ({ type, path }) =>
    type === 'font' ? path.includes('-latin-wght-normal.') : !path.includes('/nodes/')
};

export const handle: Handle = async ({ event, resolve }) => {
  const { nabij } = state;
  if (building || !nabij || !isApi(event)) return resolve(event, ours);
  try {
    return await answerApi(event, nabij, resolve);
  } finally {
    dropBody(event.request);
  }
};

/** By the route that was found as well: the address may be spelled another way, as with `%61` for `a`. */
const isApi = ({ url, route }: RequestEvent) =>
  url.pathname.startsWith('/api/') || (route.id?.startsWith('/api/') ?? false);

async function answerApi(
  event: RequestEvent,
  nabij: Running,
  resolve: Parameters<Handle>[0]['resolve']
): Promise<Response> {
  const { request, route } = event;
  if (!comesFromUs(request, nabij.config.origin)) return refuse({ failure: 'forbidden' });
  if (route.id === null) return refuseAs(404, { failure: 'unknown-path' });
  const rule = ruleOf(request.method, route.id);
  if (!rule) return refuseAs(405, { failure: 'unknown-method' });
  event.locals.nabij = nabij;
  event.locals.member = event.locals.caller = undefined;
  // Log-in itself has no use for a session.
  const met = rule.who === 'anyone' ? undefined : await meet(event, nabij);
  const objection = objectionTo(rule, met?.asker);
  if (objection) return refuse(objection);
  if (!met) return answered(await resolve(event));
  const { caller } = met;
  if (rule.phone) {
    const header = phoneHeader(request.headers);
    const proof = await nabij.phones.meet(caller, header);
    if (proof === 'unknown') return refuse({ failure: 'not-your-phone' });
    if (proof === 'removed') return refuse({ failure: 'phone-removed' });
    caller.phone = phoneIn(header)?.phone ?? '';
  }
  const done = await asking(caller, rule, async () => resolve(event));
  const answer = done.kind === 'done' ? answered(done.result) : refuse(done.failure);
  for (const cookie of met.cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}

const answered = (answer: Response): Response =>
  answer.status === 500 ? refuse({ failure: 'unavailable' }) : answer;

/** Finds out who asks; the cookies prolong the session. */
async function meet(
  event: RequestEvent,
  nabij: Running
): Promise<{ caller: Caller; asker: Asker; cookies: string[] } | undefined> {
  const who = await nabij.accounts.whoIs(event.request.headers);
  if (!who) return undefined;
  const { account, organisation, role } = who.member;
  event.locals.member = who.member;
  const caller: Caller = { account, organisation, session: who.session.id };
  event.locals.caller = caller;
  const { whole, provedAt } = who.session;
  const asker = { role, halfWay: !whole, provedLately: provedLately(provedAt, new Date()) };
  return { caller, asker, cookies: who.cookies };
}

export const handleError: HandleServerError = ({ error, event, status, message }) => {
  if (status !== 404 && !(error instanceof NotAdmitted))
    console.error(lineOf(event.request.method, event.route.id, error));
  return { message };
};
