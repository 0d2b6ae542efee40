import { describe, inject, test } from 'vitest';
import { handInsContract } from './hand-ins-suite';
import { postgresMaterial } from './material';

const server = inject('postgres');

if ('url' in server) handInsContract('PostgreSQL', () => postgresMaterial(server.url));
else
  describe('handing in on PostgreSQL', () => {
    test.skip(`skipped: ${server.missing}`);
  });
