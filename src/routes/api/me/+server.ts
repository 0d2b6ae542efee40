/** Who is logged in; 401 when nobody is. */
import { meSchema } from '$lib/protocol/me';
import { WIRE_VERSION } from '$lib/protocol/version';
import { answer, refuse } from '$lib/server/http-answer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request }) => {
  const { member, nabij } = locals;
  if (!member) return refuse({ failure: 'not-logged-in' });
  const colleagues = await nabij.accounts.colleaguesOf(member.organisation);
  return answer(request, meSchema, { version: WIRE_VERSION, ...member, colleagues });
};
