/** A real HTTP server that answers as a test tells it to, and a transport to it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { httpTransport } from '../../src/lib/device/http-transport';
import { idOf } from './test-phone';

export interface Got {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}
export type Says = (response: ServerResponse, got: Got) => void;

const servers: (() => void)[] = [];

export const closeServers = () => servers.splice(0).forEach((close) => close());
export const patience = { answer: 2_000, silence: 1_000 };

/** A real server, and a transport to it whose time-outs ring when the test says so. */
export async function serverThat(says: Says) {
  const got: Got[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method, url, headers } = request;
    const one = { method, url, headers, body: Buffer.concat(parts) };
    got.push(one);
    says(response, one);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  servers.push(close);
  const bells = new Set<() => void>();
  let told: (milliseconds: number) => void = () => undefined;
  const timer = (milliseconds: number, ring: () => void) => {
    bells.add(ring);
    told(milliseconds);
    return () => bells.delete(ring);
  };
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const transport = httpTransport({ base, fetch, timer, patience });
  return {
    transport,
    got,
    /** What the transport waits for now. */
    bells,
    close,
    ring: () => [...bells].forEach((bell) => bell()),
    onBell: (listener: typeof told) => void (told = listener)
  };
}

export const json = (value: unknown, status = 200, zip = false): Says => {
  return (response) => {
    const text = JSON.stringify(value);
    const headers = {
      'content-type': 'application/json',
      ...(zip && { 'content-encoding': 'gzip' })
    };
    response.writeHead(status, headers).end(zip ? gzipSync(text) : text);
  };
};
export const html: Says = (response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Wifi: log in</html>');

export const device = idOf('device');
