/** The nurse of the benchmark is made once, also where a start was cut off between the two steps. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { benchNurse } from '../../src/lib/protocol/bench-nurse';
import { makeBenchNurse } from '../../src/lib/server/start-bench';
import { start, type Running } from '../../src/lib/server/start';
import { readConfig } from '../../src/lib/server/start-config';
import { familyRules } from '../../src/routes/api/family-rules';
import { setupRules } from '../contract/setup-rules';

let data: string;
let running: Running;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'nabij-bench-'));
  running = await start(
    { ...readConfig({ NABIJ_DATA: data }), bench: true },
    {
      rules: { refuses: () => undefined },
      setup: setupRules(),
      families: familyRules,
      now: () => new Date(),
      randomBytes,
      warn: () => undefined
    }
  );
});
afterEach(async () => {
  await running.close();
  rmSync(data, { recursive: true });
});

const { email, password, organisation } = benchNurse;
const logIn = () => running.accounts.logIn({ email, password }, '127.0.0.1');

test('[S42] one nurse, who can log in, however often it starts; said in one line', async () => {
  for (const _ of [1, 2]) expect(await makeBenchNurse(running)).toMatch(/^[^\n]*bench@[^\n]*$/);
  expect(await running.accounts.colleaguesOf(organisation.id)).toHaveLength(1);
  expect(await logIn()).toMatchObject({ kind: 'entered', next: 'in' });
});

test('[S43] an organisation that a cut-off start left gets its nurse', async () => {
  await running.accounts.createOrganisation(organisation);
  await makeBenchNurse(running);
  expect(await logIn()).toMatchObject({ kind: 'entered', next: 'in' });
});
