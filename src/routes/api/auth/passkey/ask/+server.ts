/** What a passkey signs to log in; of the own ones alone where it is known who asks. */
import { passkeyOptionsSchema } from '$lib/protocol/passkey';
import { answer } from '$lib/server/http-answer';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, request }) => {
  const { accounts } = locals.nabij;
  const who = await accounts.whoIs(request.headers);
  const { account, organisation } = who?.member ?? {};
  const asking =
    who && account && organisation ? { account, organisation, session: who.session.id } : undefined;
  return answer(request, passkeyOptionsSchema, await accounts.passkeys.toUse(asking));
};
