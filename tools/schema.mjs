/** Writes static/schema/edition.schema.json from the shapes of the content: `npm run schema`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './install.mjs';

const { module } = await runnerImport('./tools/schema/edition-schema.ts', {
  configFile: false,
  logLevel: 'error'
});
const folder = join(root, 'static', 'schema');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'edition.schema.json'), module.editionSchemaText());
console.log('static/schema/edition.schema.json is written.');
