import { describe, inject, test } from 'vitest';
import { feedContract } from './feed-suite';
import { postgresMaterial } from './material';

const server = inject('postgres');

if ('url' in server) feedContract('PostgreSQL', () => postgresMaterial(server.url));
else
  describe('feed on PostgreSQL', () => {
    test.skip(`skipped: ${server.missing}`);
  });
