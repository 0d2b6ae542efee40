/** The table of routes against the routes that are there. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { objectionTo, routeRules, ruleOf } from '../../src/lib/server/route-rules';

const api = join(import.meta.dirname, '..', '..', 'src', 'routes', 'api');

/** Method and route id of every handler under `src/routes/api`. */
function handlers(): string[] {
  const files = readdirSync(api, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('+server.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(api, file), 'utf8');
      const id = `/api/${file.replace(/\/?\+server\.ts$/, '')}`;
      const named = text.matchAll(/export (?:const|function|async function) ([A-Z]+)\b/g);
      return [...named].map(([, method = '']) => `${method} ${id}`);
    });
}

describe('the table of routes', () => {
  test('[S100] has a line for every route, and none for what is not there', () => {
    expect(Object.keys(routeRules).sort()).toEqual(handlers().sort());
  });

  test('[S100] what has no line has no rule, whatever its name', () => {
    for (const [method, route] of [
      ['DELETE', '/api/me'],
      ['GET', '/api/nothing'],
      ['toString', '']
    ] as const)
      expect(ruleOf(method, route)).toBeUndefined();
    expect(ruleOf('HEAD', '/api/me')).toBe(ruleOf('GET', '/api/me'));
  });
});

describe('a line', () => {
  const asker = (role: 'nurse' | 'privacy-officer', halfWay = false) => ({
    role,
    halfWay,
    provedLately: false
  });
  const notLoggedIn = { failure: 'not-logged-in' };

  test('[S101] lets in who it names, and says to others no more than that', () => {
    const rule = { who: ['nurse'] as const };
    expect(objectionTo(rule, asker('nurse'))).toBeUndefined();
    expect(objectionTo(rule, asker('privacy-officer'))).toEqual({ failure: 'forbidden' });
    expect(objectionTo(rule, undefined)).toEqual(notLoggedIn);
    expect(objectionTo({ who: 'anyone' }, undefined)).toBeUndefined();
    expect(objectionTo({ who: 'member' }, asker('privacy-officer'))).toBeUndefined();
  });

  test('[S101] half a log-in is none, but where half of one is asked for', () => {
    expect(objectionTo({ who: 'member' }, asker('nurse', true))).toEqual(notLoggedIn);
    expect(objectionTo({ who: ['nurse'] }, asker('nurse', true))).toEqual(notLoggedIn);
    expect(objectionTo({ who: 'half-way' }, asker('nurse', true))).toBeUndefined();
    expect(objectionTo({ who: 'half-way' }, asker('nurse'))).toBeUndefined();
    expect(objectionTo({ who: 'half-way' }, undefined)).toEqual(notLoggedIn);
  });

  test('[S101] where a fresh proof is asked for, an old one is not enough', () => {
    const rule = { who: 'member', proved: true } as const;
    expect(objectionTo(rule, asker('nurse'))).toEqual({ failure: 'prove-again' });
    expect(objectionTo(rule, { ...asker('nurse'), provedLately: true })).toBeUndefined();
    expect(objectionTo({ who: ['nurse'], proved: true }, asker('privacy-officer'))).toEqual({
      failure: 'forbidden'
    });
  });
});
