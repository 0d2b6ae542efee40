/**
 * The one account of a test's server: its first administrator, who is the nurse here.
 *
 * Made with the one-time link that the server printed, by the message that the page of that link sends.
 */
import type { WelcomeRequest } from '../../../src/lib/protocol/login';
import type { Server } from './server';

export interface Account {
  name: string;
  email: string;
  password: string;
}

export const nurse: Account = {
  name: 'Roos Verhage',
  email: 'roos.verhage@voorbeeld.test',
  password: 'lantaarn wolk trap 7'
};

export async function makeAccount(server: Server, account: Account = nurse): Promise<void> {
  const welcome: WelcomeRequest = {
    token: server.welcomeToken(),
    organisationName: 'Jeugdteam Voorbeeld',
    ...account
  };
  const answer = await fetch(`${server.origin}/api/welcome`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin },
    body: JSON.stringify(welcome)
  });
  if (!answer.ok) throw new Error(`no account: ${answer.status} ${await answer.text()}`);
}
