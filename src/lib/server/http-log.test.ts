import { expect, test } from 'vitest';
import { lineOf } from './http-log';

test('[S21] a log line names route, kind and place, in one line, and no word of the error', () => {
  const error = Object.assign(new TypeError('value "kanarie"\nat family kanarie'), {
    code: '23505'
  });
  const line = lineOf('POST', '/api/sync/push', error);
  expect(line).toMatch(
    /^Request failed: POST \/api\/sync\/push: TypeError 23505 at .*http-log\.test/
  );
  expect(line).not.toContain('\n');
  expect(line).not.toContain('kanarie');
});

test('[S21] whatever else is thrown is named by its kind alone', () => {
  expect(lineOf('GET', null, 'kanarie')).toBe('Request failed: GET unknown route: string');
  expect(lineOf('GET', null, { code: 'kanarie kanarie' })).not.toContain('kanarie');
});
