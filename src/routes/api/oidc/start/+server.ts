/** Leads the browser to the identity provider, with what it has to come back with in a cookie. */
import { oidcReturn } from '$lib/protocol/oidc';
import { lead } from '$lib/server/http-answer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
  const step = await locals.nabij.oidc.begin();
  return 'address' in step ? lead(step.address, step.cookies) : lead(oidcReturn(step.outcome));
};
