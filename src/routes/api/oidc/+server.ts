/** Whether people log in with an identity provider of their organisation's own. */
import { oidcAnswerSchema } from '$lib/protocol/oidc';
import { answer } from '$lib/server/http-answer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request }) =>
  answer(request, oidcAnswerSchema, await locals.nabij.oidc.there());
