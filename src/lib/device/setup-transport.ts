/**
 * Asking the server for what the organisation has set. Apart from the transport of the rounds, since
 * it is needed seldom and loaded only then.
 */
import * as v from 'valibot';
import {
  editionAnswerSchema,
  editionRequestSchema,
  setupRequestSchema,
  setupSchema,
  type EditionAnswer,
  type EditionRequest,
  type Setup,
  type SetupRequest
} from '../protocol/setup';
import { askOver, type Wire } from './http-send';
import type { Asked } from './transport';

export interface SetupTransport {
  setup(request: SetupRequest, signal?: AbortSignal): Promise<Asked<Setup>>;
  edition(request: EditionRequest, signal?: AbortSignal): Promise<Asked<EditionAnswer>>;
}

export function httpSetupTransport(wire: Wire): SetupTransport {
  return {
    setup: (request, signal) =>
      askOver(wire, setupSchema, '/api/setup', v.parse(setupRequestSchema, request), signal),
    edition: (request, signal) =>
      askOver(
        wire,
        editionAnswerSchema,
        '/api/edition',
        v.parse(editionRequestSchema, request),
        signal
      )
  };
}
