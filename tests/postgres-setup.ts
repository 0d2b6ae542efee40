/**
 * Gives the tests a PostgreSQL: the server that NABIJ_TEST_POSTGRES names (a user who may make
 * databases), else a temporary one. Where there is none the tests of it are skipped and that is
 * said; with CI=true it is a failure.
 */
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../tools/postgres.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a server, or why there is none. */
    postgres: { url: string } | { missing: string };
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  const given = process.env.NABIJ_TEST_POSTGRES;
  if (given) {
    project.provide('postgres', { url: given });
    return;
  }
  const started = await startPostgres();
  if ('missing' in started) {
    if (process.env.CI === 'true') throw new Error(`${started.missing}, and CI=true needs it`);
    console.warn(`skipped: every test on PostgreSQL, since ${started.missing}`);
    project.provide('postgres', started);
    return;
  }
  project.provide('postgres', { url: started.url });
  return started.stop;
}
