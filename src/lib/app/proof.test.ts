/** Proving again: asked for once, and what was asked runs again after it. */
import { expect, test } from 'vitest';
import { proof } from './proof.svelte';

function asking(answers: string[]) {
  return async () => ({ kind: answers.shift() ?? 'too many' });
}

test('[U302] what wants a fresh proof is asked again once that was given', async () => {
  const answer = proof.with(asking(['prove-again', 'answer']));
  await expect.poll(() => proof.asking).toBe(true);
  proof.settle(true);
  expect(await answer).toEqual({ kind: 'answer' });
  expect(proof.asking).toBe(false);
});

test('[U302] without a proof nothing is asked again', async () => {
  const answer = proof.with(asking(['prove-again', 'answer']));
  await expect.poll(() => proof.asking).toBe(true);
  proof.settle(false);
  expect(await answer).toEqual({ kind: 'prove-again' });
});

test('[U302] what wants none is asked once', async () => {
  expect(await proof.with(asking(['refused']))).toEqual({ kind: 'refused' });
  expect(proof.asking).toBe(false);
});
