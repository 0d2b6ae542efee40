/**
 * Whether a password may be chosen: not one that many people use, nor one made of the own name or address.
 *
 * A common word with digits or signs around it is still that word.
 */
import { dictionary } from '@zxcvbn-ts/language-common';
import type { WeakPassword } from '../protocol/login';

const common = new Set(
  dictionary['passwords-common']
    .map((password) => password.toLowerCase())
    .concat('wachtwoord', 'welkom')
);
/** Shorter words stand in a password by chance. */
const TELLING = 4;

export function weaknessOf(
  password: string,
  who: { name: string; email: string }
): WeakPassword | undefined {
  const spelled = password.toLowerCase();
  const [local = ''] = who.email.toLowerCase().split('@');
  const own = [who.email.toLowerCase(), local, ...local.split(/[^\p{L}\d]+/u)]
    .concat(who.name.toLowerCase().split(/[^\p{L}\d]+/u))
    .filter((word) => word.length >= TELLING);
  if (own.some((word) => spelled.includes(word)))
    return { failure: 'weak-password', why: 'own-name' };
  const bare = spelled.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const once = /^(.+?)\1+$/u.exec(spelled)?.[1] ?? spelled;
  if ([spelled, bare, once].some((word) => word === '' || word.length < 2 || common.has(word)))
    return { failure: 'weak-password', why: 'common' };
  return undefined;
}
