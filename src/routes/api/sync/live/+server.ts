/** The live channel: `?device=<id>&cursor=<position>`, answered with server-sent events. */
import { idSchema, positionSchema } from '$lib/protocol/wire-change';
import { askingOn } from '$lib/server/admission';
import { refuse } from '$lib/server/http-answer';
import { openLive } from '$lib/server/http-live';
import * as v from 'valibot';
import type { RequestHandler } from './$types';

const query = v.object({
  device: idSchema,
  cursor: v.pipe(v.string(), v.regex(/^\d{1,16}$/), v.transform(Number), positionSchema)
});

export const GET: RequestHandler = async ({ locals, request, url }) => {
  const { caller, nabij } = locals;
  if (!caller) return refuse({ failure: 'not-logged-in' });
  const asked = v.safeParse(query, Object.fromEntries(url.searchParams));
  if (!asked.success) return refuse({ failure: 'malformed', detail: 'device and cursor' });
  const live = await openLive({
    ...asked.output,
    feed: nabij.feed,
    caller,
    stopping: nabij.stopping,
    again: askingOn(),
    stillLoggedIn: async () =>
      (await nabij.accounts.whoIs(request.headers))?.member.account === caller.account
  });
  if (live.kind === 'failed') return refuse(live.failure);
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
  return new Response(live.stream, { headers });
};
