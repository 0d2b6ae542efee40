import { expect, test } from 'vitest';
import { checkpointFrom } from './checkpoint';

function killedAt(spec: string | undefined, ...passed: string[]): number | undefined {
  let at: number | undefined;
  let step = 0;
  const checkpoint = checkpointFrom(spec, () => (at ??= step));
  for (const name of passed) {
    step += 1;
    checkpoint(name);
  }
  return at;
}

test('[S22] the process ends at the named point, at the pass that was asked for', () => {
  const passes = ['push:before-commit', 'push:after-commit', 'push:after-commit', 'x'];
  expect(killedAt('push:after-commit', ...passes)).toBe(2);
  expect(killedAt('push:after-commit:2', ...passes)).toBe(3);
  expect(killedAt('push:after-commit:3', ...passes)).toBeUndefined();
  expect(killedAt('push', ...passes)).toBeUndefined();
});

test('[S22] without a name no point does anything', () => {
  expect(killedAt(undefined, 'push:after-commit')).toBeUndefined();
  expect(killedAt('', '', 'push:after-commit')).toBeUndefined();
});
