/** Back from the identity provider: a session, or why there is none. */
import { oidcReturn } from '$lib/protocol/oidc';
import { lead } from '$lib/server/http-answer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request, url }) => {
  const { oidc } = locals.nabij;
  const { outcome, cookies } = await oidc.finish(url.search, request.headers);
  return lead(oidcReturn(outcome), cookies);
};
